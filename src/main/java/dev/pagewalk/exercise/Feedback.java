package dev.pagewalk.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Something said about an answer: a key of the translation bundles and what fills its places.
 *
 * @param key such as {@code misconception.T3}
 */
public record Feedback(String key, List<String> arguments) {

    private static final String SEPARATOR = "\t";

    public Feedback {
        arguments = List.copyOf(arguments);
    }

    static Feedback of(String key, String... arguments) {
        return new Feedback(key, List.of(arguments));
    }

    /** One line, for keeping. */
    public String write() {
        var words = new ArrayList<String>();
        words.add(key);
        arguments.forEach(argument -> words.add(argument.replaceAll("[\\t\\r\\n]", " ")));
        return String.join(SEPARATOR, words);
    }

    /** What {@link #write} wrote. */
    public static Feedback read(String line) {
        String[] words = line.split(SEPARATOR, -1);
        return new Feedback(words[0], Arrays.asList(words).subList(1, words.length));
    }
}
