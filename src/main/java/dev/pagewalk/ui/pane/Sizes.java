package dev.pagewalk.ui.pane;

import java.util.Locale;

/** Sizes as people say them. */
public final class Sizes {

    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB"};

    private Sizes() {}

    /**
     * With the largest unit that isn't larger than the size, as {@code frontend/elements/base/format.ts} writes it:
     * {@code 4 KiB}, {@code 1.50 GiB}, {@code 45.9 MiB}.
     */
    public static String text(long bytes) {
        int unit = 0;
        double value = bytes;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        double rounded = value < 10 ? value : Math.rint(value * 10) / 10;
        return rounded == Math.rint(rounded)
                ? "%d %s".formatted((long) rounded, UNITS[unit])
                : String.format(Locale.ROOT, value < 10 ? "%.2f %s" : "%.1f %s", rounded, UNITS[unit]);
    }
}
