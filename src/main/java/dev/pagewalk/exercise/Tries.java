package dev.pagewalk.exercise;

import java.util.Collections;
import java.util.List;

/**
 * What a right answer counts at the first try, the second and so on. Whoever may click until it is right would need to
 * know nothing; whoever computes a number can't guess it, and may try for ever.
 *
 * @param credits each 0 to 1, the first try first; every further try counts as the last of them. At least one
 */
public record Tries(List<Double> credits) {

    /** Trying again costs nothing. */
    public static final Tries FREE = new Tries(List.of(1.0));

    /** Full marks, half, none. */
    public static final Tries THREE = new Tries(List.of(1.0, 0.5, 0.0));

    private static final Tries ONE = new Tries(List.of(1.0, 0.0));

    public Tries {
        credits = List.copyOf(credits);
        if (credits.isEmpty() || credits.stream().anyMatch(credit -> !(credit >= 0 && credit <= 1))) {
            throw new IllegalArgumentException("credits must be 0 to 1, were " + credits);
        }
    }

    /** The usual for one of so many options: the last one that is left can be told without knowing anything. */
    public static Tries among(int options) {
        return options > 2 ? THREE : ONE;
    }

    /**
     * What a right answer counts.
     *
     * @param number of the try, from 1
     */
    public double credit(int number) {
        return credits.get(Math.min(number, credits.size()) - 1);
    }

    /** True if a further try can count less than the first. */
    public boolean limited() {
        return credits.stream().anyMatch(credit -> !credit.equals(credits.getFirst()));
    }

    /** True if a right answer never counts more than at an earlier try. */
    public boolean falling() {
        return credits.stream().sorted(Collections.reverseOrder()).toList().equals(credits);
    }
}
