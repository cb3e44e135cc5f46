package dev.pagewalk.exercise.kind.bits;

import dev.pagewalk.exercise.Proof;
import dev.pagewalk.exercise.expression.Expression;
import java.util.List;
import java.util.Optional;

/** What is done on a strip. */
sealed interface BitsTask {

    /**
     * Bits are set until they make a number.
     *
     * @param proof a second way to the number
     */
    record Set(Goal goal, Optional<Proof> proof) implements BitsTask {}

    /** Two cuts divide the strip into three parts; each cut is named by the lowest bit above it. */
    record Cuts(Goal goal) implements BitsTask {}

    /** Fields are marked, each from its highest bit to its lowest. */
    record Fields(List<Goal> goals) implements BitsTask {
        public Fields {
            goals = List.copyOf(goals);
        }
    }

    /**
     * One thing to find.
     *
     * @param id of a field; empty for what is done on the whole strip
     * @param answer one expression for a number, two for the ends of a field or for two cuts, the higher first
     */
    record Goal(String id, List<Expression> answer, List<Trap> traps) {
        public Goal {
            answer = List.copyOf(answer);
            traps = List.copyOf(traps);
        }
    }

    /** What somebody with a wrong idea does: as many expressions as the answer has. */
    record Trap(String misconception, List<Expression> value) {
        public Trap {
            value = List.copyOf(value);
        }
    }

    /** All goals, in order. */
    default List<Goal> goals() {
        return switch (this) {
            case Set set -> List.of(set.goal());
            case Cuts cuts -> List.of(cuts.goal());
            case Fields fields -> fields.goals();
        };
    }
}
