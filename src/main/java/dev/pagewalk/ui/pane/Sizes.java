package dev.pagewalk.ui.pane;

import java.util.Locale;

/** Sizes as people say them. */
public final class Sizes {

    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB"};

    private Sizes() {}

    /** With the largest unit that isn't larger than the size: {@code 4 KiB}, {@code 1.50 GiB}. */
    public static String text(long bytes) {
        int unit = 0;
        double value = bytes;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return value == Math.rint(value)
                ? "%d %s".formatted((long) value, UNITS[unit])
                : String.format(Locale.ROOT, "%.2f %s", value, UNITS[unit]);
    }
}
