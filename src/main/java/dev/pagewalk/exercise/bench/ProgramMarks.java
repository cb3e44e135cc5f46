package dev.pagewalk.exercise.bench;

import java.util.List;
import java.util.regex.Pattern;

/** Lines of a program that an exercise stops at: a comment {@code //@ name} at their end, which students don't see. */
public final class ProgramMarks {

    private static final Pattern MARK =
            Pattern.compile("[ \\t]*//@[ \\t]*([A-Za-z][A-Za-z0-9-]*)[ \\t]*$", Pattern.MULTILINE);

    private ProgramMarks() {}

    /** The names of all marks, in the order of their lines. */
    public static List<String> names(String source) {
        return MARK.matcher(source)
                .results()
                .map(mark -> mark.group(1))
                .distinct()
                .toList();
    }

    public static String strip(String source) {
        return MARK.matcher(source).replaceAll("");
    }

    /** The line with the mark, from 1; 0 if there is none. */
    public static int line(String source, String mark) {
        var found = MARK.matcher(source);
        while (found.find()) {
            if (found.group(1).equals(mark)) {
                return 1
                        + (int) source.substring(0, found.start(1))
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
            }
        }
        return 0;
    }
}
