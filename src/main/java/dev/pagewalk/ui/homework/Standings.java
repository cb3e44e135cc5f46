package dev.pagewalk.ui.homework;

import dev.pagewalk.homework.Standing;

/** How styles call the standings of homework. */
final class Standings {

    private Standings() {}

    static String name(Standing standing) {
        return switch (standing) {
            case Standing.NotYet _ -> "not-yet";
            case Standing.Open _ -> "open";
            case Standing.Late _ -> "late";
            case Standing.Closed _ -> "closed";
        };
    }
}
