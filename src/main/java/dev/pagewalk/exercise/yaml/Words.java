package dev.pagewalk.exercise.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words in a row, for messages. */
public final class Words {

    private Words() {}

    /** The word that was most likely meant; empty if none is alike. */
    public static Optional<String> near(String word, Collection<String> known) {
        return known.stream()
                .filter(other -> !other.equals(word))
                .filter(other -> distance(word, other) <= Math.max(1, Math.min(word.length(), other.length()) / 3))
                .min(Comparator.<String>comparingInt(other -> distance(word, other))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters that differ, lack or are too many; capitals count as the letters themselves. */
    private static int distance(String one, String two) {
        int[] above = new int[two.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[two.length() + 1];
            row[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(two.charAt(j - 1));
                row[j] = Math.min(above[j - 1] + (same ? 0 : 1), 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[two.length()];
    }

    /** Sorted, with commas between them. */
    public static String joined(Iterable<String> words) {
        var all = new ArrayList<String>();
        words.forEach(all::add);
        return all.stream().sorted().collect(Collectors.joining(", "));
    }
}
