package dev.pagewalk.exercise.yaml;

import java.util.ArrayList;
import java.util.stream.Collectors;

/** Words in a row, for messages. */
public final class Words {

    private Words() {}

    /** Sorted, with commas between them. */
    public static String joined(Iterable<String> words) {
        var all = new ArrayList<String>();
        words.forEach(all::add);
        return all.stream().sorted().collect(Collectors.joining(", "));
    }
}
