package dev.pagewalk.exercise;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that grading found out about an answer. Sentences are made of it last, for whoever reads. Findings are kept
 * with the answer, so the names in {@link JsonTypeName} and of the fields are for ever.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(Finding.Said.class),
    @JsonSubTypes.Type(Finding.Idea.class),
    @JsonSubTypes.Type(Finding.OwnIdea.class),
    @JsonSubTypes.Type(Finding.Reply.class),
    @JsonSubTypes.Type(Finding.Reached.class),
    @JsonSubTypes.Type(Finding.Goal.class),
    @JsonSubTypes.Type(Finding.Failed.class),
    @JsonSubTypes.Type(Finding.Ended.class),
    @JsonSubTypes.Type(Finding.Crashed.class),
    @JsonSubTypes.Type(Finding.Line.class),
    @JsonSubTypes.Type(Finding.NoLine.class),
    @JsonSubTypes.Type(Finding.Unshown.class),
    @JsonSubTypes.Type(Finding.Passed.class),
    @JsonSubTypes.Type(Finding.NoVariable.class),
    @JsonSubTypes.Type(Finding.Forbidden.class),
    @JsonSubTypes.Type(Finding.FewCalls.class),
    @JsonSubTypes.Type(Finding.Kept.class),
    @JsonSubTypes.Type(Finding.Extra.class),
    @JsonSubTypes.Type(Finding.Absent.class),
    @JsonSubTypes.Type(Finding.Unfit.class),
    @JsonSubTypes.Type(Finding.Unchosen.class),
    @JsonSubTypes.Type(Finding.Cut.class),
    @JsonSubTypes.Type(Finding.Words.class),
    @JsonSubTypes.Type(Finding.Legacy.class)
})
public sealed interface Finding {

    /** A general remark. */
    @JsonTypeName("said")
    record Said(Remark remark) implements Finding {}

    /**
     * A misconception of the course's library gives just this answer.
     *
     * @param values what its text mentions, in the order of its formulas
     */
    @JsonTypeName("idea")
    record Idea(String id, List<String> values) implements Finding {
        public Idea {
            values = List.copyOf(values);
        }
    }

    /**
     * A misconception of the exercise itself gives just this answer.
     *
     * @param said with this variant's numbers, by language
     */
    @JsonTypeName("ownIdea")
    record OwnIdea(String id, Map<String, String> said) implements Finding {
        public OwnIdea {
            said = Collections.unmodifiableMap(new TreeMap<>(said));
        }
    }

    /**
     * What the activity itself says to just this answer, or to who has this wrong idea here.
     *
     * @param said with this variant's numbers, by language
     */
    @JsonTypeName("reply")
    record Reply(Map<String, String> said) implements Finding {
        public Reply {
            said = Collections.unmodifiableMap(new TreeMap<>(said));
        }
    }

    /** So many parts of the state were reached. */
    @JsonTypeName("reached")
    record Reached(int reached, int all) implements Finding {}

    /** Whether a goal of the activity was reached. */
    @JsonTypeName("goal")
    record Goal(String id, boolean reached) implements Finding {}

    /**
     * A hidden environment that the program fails in.
     *
     * @param said what is special about it, by language
     */
    @JsonTypeName("failed")
    record Failed(String environment, Map<String, String> said) implements Finding {
        public Failed {
            said = Collections.unmodifiableMap(new TreeMap<>(said));
        }
    }

    /**
     * How a program came to its end where it failed, so that what was seen stands beside what was demanded.
     *
     * @param printed the last line that it printed; empty if it printed nothing
     */
    @JsonTypeName("ended")
    record Ended(String environment, long exitCode, String printed) implements Finding {}

    /**
     * An exception that nobody handled ended a program where it failed.
     *
     * @param exception its code
     * @param printed the last line that was printed before; empty if nothing was
     */
    @JsonTypeName("crashed")
    record Crashed(String environment, long exception, String printed) implements Finding {}

    /**
     * The first line of what a program printed that keeps it from passing where it failed.
     *
     * @param number of the line, from 1
     */
    @JsonTypeName("line")
    record Line(String environment, int number, String printed, long exitCode) implements Finding {}

    /**
     * The first line that a program should have printed where it failed, and didn't.
     *
     * @param number of the line, from 1
     */
    @JsonTypeName("noLine")
    record NoLine(String environment, int number, long exitCode) implements Finding {}

    /** What keeps a program from passing where what it printed, or did, isn't shown. */
    @JsonTypeName("unshown")
    record Unshown(String environment, Fault fault) implements Finding {

        /** What isn't as it should be. The names are kept with answers. */
        public enum Fault {
            /** An exception ended it. */
            EXCEPTION,
            PRINTED,
            EXIT_CODE,
            /** What it did, or left behind; what it printed and how it ended is right. */
            DEEDS
        }
    }

    /** So many environments were passed. */
    @JsonTypeName("passed")
    record Passed(int passed, int all) implements Finding {}

    /** What is demanded is asked of a variable that the program doesn't have. */
    @JsonTypeName("noVariable")
    record NoVariable(String name) implements Finding {}

    /** Functions that may not be used were. */
    @JsonTypeName("forbidden")
    record Forbidden(List<String> names) implements Finding {
        public Forbidden {
            names = List.copyOf(names);
        }
    }

    /** It took praiseworthily few calls of the API. */
    @JsonTypeName("fewCalls")
    record FewCalls(long calls) implements Finding {}

    /** Of the pairs that any right order keeps, so many are kept. */
    @JsonTypeName("kept")
    record Kept(int kept, int all) implements Finding {}

    /** So many parts belong nowhere. */
    @JsonTypeName("extra")
    record Extra(int parts) implements Finding {}

    /** So many parts are absent. */
    @JsonTypeName("absent")
    record Absent(int parts) implements Finding {}

    /**
     * An option among those that were chosen doesn't belong there.
     *
     * @param said the option, by language
     */
    @JsonTypeName("unfit")
    record Unfit(String option, Map<String, String> said) implements Finding {
        public Unfit {
            said = Collections.unmodifiableMap(new TreeMap<>(said));
        }
    }

    /** Of the options that belong to the answer, so many weren't chosen. */
    @JsonTypeName("unchosen")
    record Unchosen(int options) implements Finding {}

    /**
     * A part of an address that was cut into three numbers too much or too little.
     *
     * @param bits of the part as it was cut
     * @param needed how much there is to number
     */
    @JsonTypeName("cut")
    record Cut(Part part, int bits, long needed) implements Finding {

        /** The parts that have to number what is in a page, or in a table. */
        public enum Part {
            OFFSET,
            TABLE
        }
    }

    /** A text of so many words waits for a person's marks. */
    @JsonTypeName("words")
    record Words(int words) implements Finding {}

    /**
     * What an earlier release said and nothing of today corresponds to.
     *
     * @param key of its bundle of sentences then
     */
    @JsonTypeName("legacy")
    record Legacy(String key, List<String> arguments) implements Finding {
        public Legacy {
            arguments = List.copyOf(arguments);
        }
    }
}
