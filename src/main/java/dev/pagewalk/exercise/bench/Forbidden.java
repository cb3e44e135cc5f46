package dev.pagewalk.exercise.bench;

import dev.pagewalk.machine.Tally;
import java.util.List;
import java.util.regex.Pattern;

/** Functions that a program may not call: it may neither name them nor be seen calling them. */
public final class Forbidden {

    private static final Pattern NOT_CODE =
            Pattern.compile("//[^\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'", Pattern.DOTALL);

    private Forbidden() {}

    /** Those that the source names outside of comments and texts. */
    public static List<String> named(List<String> forbidden, String source) {
        if (forbidden.isEmpty()) {
            return List.of();
        }
        String code = NOT_CODE.matcher(source).replaceAll(" ");
        return forbidden.stream()
                .filter(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(code)
                        .find())
                .toList();
    }

    /** Those that were called. */
    public static List<String> called(List<String> forbidden, Tally tally) {
        return forbidden.stream()
                .filter(name -> tally.calls().containsKey(name))
                .toList();
    }
}
