package dev.pagewalk.exercise.kind.cells;

import dev.pagewalk.exercise.expression.Constants;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.Scope;
import java.util.List;

/**
 * A ruler of addresses or bytes beside cells, with bars on it: what is told with the question, and what the cells say.
 *
 * @param from where it begins, a multiple of the granularity
 * @param to where it ends, another one; this address is no longer on it
 */
record Ruler(Expression from, Expression to, List<Bar> bars) {

    Ruler {
        bars = List.copyOf(bars);
    }

    /**
     * A run of bytes.
     *
     * @param sized true if the end is how many bytes there are, else it is the last one
     */
    record Bar(String id, End from, End end, boolean sized) {}

    /** Where a bar begins or ends. */
    sealed interface End {

        /** Told with the question. */
        record Told(Expression value) implements End {}

        /** What a cell asks for. */
        record Asked(String cell) implements End {}
    }

    List<String> ids() {
        return bars.stream().map(Bar::id).toList();
    }

    /** @param page bytes of a page of the machine */
    RulerExhibit exhibit(Scope beginning, int page) {
        return new RulerExhibit(
                from.number(beginning),
                to.number(beginning),
                page,
                Constants.GRANULARITY,
                bars.stream()
                        .map(bar -> new RulerExhibit.Bar(
                                bar.id(), place(bar.from(), beginning), place(bar.end(), beginning), bar.sized()))
                        .toList());
    }

    private static RulerExhibit.Place place(End end, Scope beginning) {
        return switch (end) {
            case End.Told told -> new RulerExhibit.Told(told.value().number(beginning));
            case End.Asked asked -> new RulerExhibit.Asked(asked.cell());
        };
    }
}
