package dev.pagewalk.load;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A text that a person types over what stood in a field: when each key is pressed is known beforehand, so that it can be
 * said later what had been typed at any moment, whatever the client waited for.
 *
 * @param field name of the field
 * @param text all of it
 * @param at when each key is pressed, in milliseconds of {@link Moments}
 */
record Typing(String field, String text, long[] at) {

    /** A person's pace: two to eight keys a second, with a pause to think now and then. */
    static Typing of(String field, String text, RandomGenerator random) {
        var at = new long[text.length()];
        long now = Moments.now();
        for (int i = 0; i < at.length; i++) {
            now += random.nextInt(12) == 0 ? random.nextInt(600, 1800) : random.nextInt(120, 450);
            at[i] = now;
        }
        return new Typing(field, text, at);
    }

    /** What becomes of it if nothing more is pressed after so many keys. */
    Typing upTo(int keys) {
        return new Typing(field, text.substring(0, keys), Arrays.copyOf(at, keys));
    }

    /** How many keys were pressed at a moment. */
    int keys(long moment) {
        int count = 0;
        while (count < at.length && at[count] <= moment) {
            count++;
        }
        return count;
    }

    boolean over(long moment) {
        return at.length == 0 || at[at.length - 1] <= moment;
    }

    /**
     * How long something had been typed, at a moment, that a server which has {@code kept} doesn't have: milliseconds, 0 if
     * it has all.
     */
    long unkept(String kept, long moment) {
        int typed = keys(moment);
        int has = kept.length() <= text.length() && text.startsWith(kept) ? kept.length() : 0;
        return has >= typed ? 0 : moment - at[has];
    }
}
