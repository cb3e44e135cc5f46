package dev.pagewalk.lesson;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws numbers for a student. A variant that breaks is passed over: nobody gets a failure page for somebody else's
 * mistake.
 */
final class Drawing {

    private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);

    /** Variants that are tried before an exercise counts as broken. */
    private static final int MOST = 20;

    private final Exercise exercise;

    Drawing(Exercise exercise) {
        this.exercise = exercise;
    }

    /**
     * What was drawn.
     *
     * @param why the numbers asked for are not the ones; empty if they are
     */
    record Drawn(Variant variant, String why) {}

    /** The numbers of the first release for a number; others if they break. */
    Drawn asBefore(long number) {
        try {
            return new Drawn(VariantFactory.former(exercise, number), "");
        } catch (RuntimeException | StackOverflowError broken) {
            Drawn other = from(number + 1);
            return new Drawn(other.variant, broken.toString());
        }
    }

    /**
     * The variant of a number, or of the next that doesn't break.
     *
     * @throws ExerciseBroken if none of {@value #MOST} works
     */
    Drawn from(long number) {
        int tries = Math.min(MOST, exercise.pool());
        String why = "";
        for (int i = 0; ; i++) {
            try {
                return new Drawn(VariantFactory.variant(exercise, inPool(number + i)), why);
            } catch (RuntimeException | StackOverflowError broken) {
                LOG.error("variant {} of {} breaks", inPool(number + i), exercise.path(), broken);
                why = why.isEmpty() ? broken.toString() : why;
                if (i + 1 >= tries) {
                    throw new ExerciseBroken(exercise.path(), broken);
                }
            }
        }
    }

    private int inPool(long number) {
        return (int) Math.floorMod(number, (long) exercise.pool());
    }
}
