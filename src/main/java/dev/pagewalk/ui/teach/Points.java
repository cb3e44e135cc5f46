package dev.pagewalk.ui.teach;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How points are written: without what is no digit of theirs. */
final class Points {

    private static final int DIGITS = 2;

    private static final double PERCENT = 100;
    private static final double FINE = 10_000;

    private Points() {}

    /** A share as it is typed, without what only binary fractions have: 0.3 is 30. */
    static double percent(double share) {
        return Math.round(share * PERCENT * FINE) / FINE;
    }

    static double share(double percent) {
        return percent / PERCENT;
    }

    /** For example {@code 7.5}, {@code 10}. */
    static String text(double points) {
        BigDecimal rounded = BigDecimal.valueOf(points).setScale(DIGITS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
