package dev.pagewalk.minic.source;

import java.util.Collection;
import java.util.Locale;

/** Finds the name that a person probably meant. */
public final class Suggestion {
    private Suggestion() {}

    /** The candidate nearest to {@code name}; "" if none is near. */
    public static String of(String name, Collection<String> candidates) {
        String best = "";
        int limit = name.length() <= 4 ? 1 : name.length() <= 8 ? 2 : 3;
        int bestDistance = limit + 1;
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.length() > 60) {
            return "";
        }
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - name.length()) > limit || candidate.equals(name)) {
                continue;
            }
            String other = candidate.toLowerCase(Locale.ROOT);
            int distance = other.equals(lower) ? 0 : distance(lower, other, bestDistance);
            if (distance < bestDistance
                    || distance == bestDistance && !best.isEmpty() && candidate.compareTo(best) < 0) {
                if (distance < Math.max(1, Math.max(name.length(), candidate.length()) - 1)) {
                    bestDistance = distance;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** Damerau-Levenshtein distance (neighbours may swap); anything above {@code limit} counts as limit + 1. */
    private static int distance(String a, String b, int limit) {
        int[] before = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int d = Math.min(Math.min(previous[j], current[j - 1]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d = Math.min(d, before[j - 2] + 1);
                }
                current[j] = d;
                least = Math.min(least, d);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] t = before;
            before = previous;
            previous = current;
            current = t;
        }
        return previous[b.length()];
    }
}
