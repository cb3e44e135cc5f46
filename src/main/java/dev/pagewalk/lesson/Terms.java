package dev.pagewalk.lesson;

import dev.pagewalk.exercise.Help;
import java.util.OptionalInt;

/**
 * What is taken and what is told in an attempt, at this moment. In practice everything; in homework what its policy and
 * its deadline leave.
 *
 * @param open true while answers are taken
 * @param feedback true if it is said at once what is right
 * @param help true if hints and worked examples are given
 * @param solutions true if what is right may be told although it wasn't found
 * @param tries how often a step may be answered; empty for as often as one likes
 * @param handedIn true if answers are handed in before they are graded, and what is right is explained to nobody while others
 *     still work
 * @param afterHelp what a right answer counts after help, 0 to 1
 */
public record Terms(
        boolean open,
        boolean feedback,
        boolean help,
        boolean solutions,
        OptionalInt tries,
        boolean handedIn,
        double afterHelp) {

    public static final Terms PRACTICE =
            new Terms(true, true, true, false, OptionalInt.empty(), false, new Help(1, false).credit());

    public Terms {
        if (tries.isPresent() && tries.getAsInt() < 1) {
            throw new IllegalArgumentException("tries must be at least 1, was " + tries.getAsInt());
        }
    }

    /** True while what is written counts only once it is handed in, and nothing is said about it before. */
    public boolean sealed() {
        return open && !feedback;
    }
}
