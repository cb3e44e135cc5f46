package dev.pagewalk.exercise.file;

import dev.pagewalk.exercise.Approval;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.LessonText;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.check.ApprovalCheck;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what a person approves: the file {@code approved.yaml}. */
public final class ApprovalFile {

    private ApprovalFile() {}

    /** The file for an exercise as it is now. */
    public static String write(Exercise exercise) {
        var yaml = new StringBuilder("""
                # Written by ./pagewalk approve, after a person has looked at the answers (./pagewalk variant EXERCISE --seed 0 --answers).
                # ./pagewalk check compares: whatever changes an answer or exchanges texts contradicts this file.
                format: 1
                variants:
                """);
        for (int number : Approval.variants(exercise)) {
            yaml.append("  - variant: ").append(number).append("\n    answers:\n");
            ApprovalCheck.answers(VariantFactory.variant(exercise, number)).forEach((step, given) -> {
                yaml.append("      ")
                        .append(step)
                        .append(": ")
                        .append(flow(given))
                        .append('\n');
            });
        }
        yaml.append("texts:\n");
        for (String language : Exercise.LANGUAGES) {
            yaml.append("  ").append(language).append(":\n");
            LessonText text = Objects.requireNonNull(exercise.texts().get(language));
            var groups = new TreeMap<String, Map<String, String>>();
            Approval.marks(text).forEach((name, mark) -> {
                int last = name.lastIndexOf('/');
                groups.computeIfAbsent(last < 0 ? Approval.TOP : name.substring(0, last), group -> new TreeMap<>())
                        .put(name.substring(last + 1), mark);
            });
            groups.forEach((group, marks) -> yaml.append("    ")
                    .append(group)
                    .append(": ")
                    .append(flow(marks))
                    .append('\n'));
        }
        return yaml.toString();
    }

    private static String flow(Map<String, String> values) {
        return values.entrySet().stream()
                .map(one -> one.getKey() + ": " + quoted(one.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ') {
                        quoted.append("\\x%02x".formatted((int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
