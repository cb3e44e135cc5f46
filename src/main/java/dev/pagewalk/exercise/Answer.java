package dev.pagewalk.exercise;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/**
 * What somebody gave to one step, once it was read; by its form, not by the kind of activity. Answers are kept with
 * what was frozen of a variant, so the names in {@link JsonTypeName} are for ever.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
@JsonSubTypes({
    @JsonSubTypes.Type(Answer.Number.class),
    @JsonSubTypes.Type(Answer.Fault.class),
    @JsonSubTypes.Type(Answer.Numbers.class),
    @JsonSubTypes.Type(Answer.Text.class),
    @JsonSubTypes.Type(Answer.Chosen.class),
    @JsonSubTypes.Type(Answer.Ordered.class),
    @JsonSubTypes.Type(Answer.Calls.class),
    @JsonSubTypes.Type(Answer.Program.class)
})
public sealed interface Answer {

    /**
     * One number: a value, an address, a line.
     *
     * @param value 0 or more
     */
    @JsonTypeName("number")
    record Number(long value) implements Answer {}

    /** "The walk ends here": there is no number. */
    @JsonTypeName("fault")
    record Fault() implements Answer {}

    /** Several numbers that belong together, in their order, such as the ends of a field of bits. */
    @JsonTypeName("numbers")
    record Numbers(List<Long> values) implements Answer {
        public Numbers {
            values = List.copyOf(values);
        }
    }

    /** Text as it was typed. */
    @JsonTypeName("text")
    record Text(String text) implements Answer {}

    /**
     * What was chosen.
     *
     * @param ids each once; their order means nothing, so they are kept sorted
     */
    @JsonTypeName("chosen")
    record Chosen(List<String> ids) implements Answer {
        public Chosen {
            ids = ids.stream().distinct().sorted().toList();
        }

        /** One thing alone. */
        public static Chosen of(String... ids) {
            return new Chosen(List.of(ids));
        }
    }

    /**
     * What was put into an order.
     *
     * @param ids the first one first
     */
    @JsonTypeName("ordered")
    record Ordered(List<String> ids) implements Answer {
        public Ordered {
            ids = List.copyOf(ids);
        }
    }

    /**
     * What a machine was told.
     *
     * @param lines of the console, the first one first
     */
    @JsonTypeName("calls")
    record Calls(List<String> lines) implements Answer {
        public Calls {
            lines = List.copyOf(lines);
        }
    }

    /** A program in C. */
    @JsonTypeName("program")
    record Program(String source) implements Answer {}
}
