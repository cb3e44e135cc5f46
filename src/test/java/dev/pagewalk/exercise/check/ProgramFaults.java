package dev.pagewalk.exercise.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mistakes in the C programs of an exercise. */
final class ProgramFaults {

    private static final Pattern MARK = Pattern.compile("[ \\t]*//@[ \\t]*[A-Za-z][A-Za-z0-9-]*[ \\t]*$");

    private ProgramFaults() {}

    static void collect(Map<String, String> files, Faults faults) {
        files.forEach((file, source) -> {
            if (file.endsWith(".c")) {
                collect(file, source, faults);
            }
        });
    }

    private static void collect(String file, String source, Faults faults) {
        int semicolon = source.lastIndexOf(';');
        faults.add(
                Faults.Kind.WRONG_PROGRAM,
                file + " a semicolon is missing",
                file,
                source.substring(0, semicolon) + source.substring(semicolon + 1));
        Matcher value = Pattern.compile("@\\{(.*?)}").matcher(source);
        if (value.find()) {
            faults.add(
                    Faults.Kind.UNKNOWN_NAME,
                    file,
                    file,
                    source.substring(0, value.start(1)) + "nobody + " + source.substring(value.start(1)));
        }
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = MARK.matcher(lines.get(i));
            if (mark.find()) {
                var without = new ArrayList<>(lines);
                without.set(i, lines.get(i).substring(0, mark.start()));
                faults.add(
                        Faults.Kind.WRONG_MARK,
                        file + mark.group() + " is missing",
                        file,
                        String.join("\n", without) + "\n");
                if (i + 1 < lines.size()
                        && !lines.get(i + 1).isBlank()
                        && !lines.get(i + 1).contains("//@")) {
                    var moved = new ArrayList<>(without);
                    moved.set(i + 1, lines.get(i + 1) + mark.group());
                    faults.add(
                            Faults.Kind.WRONG_MARK,
                            file + mark.group() + " a line too low",
                            file,
                            String.join("\n", moved) + "\n");
                }
            }
        }
    }
}
