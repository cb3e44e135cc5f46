package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * What the answers of some variants came to, and which text stood where, when a person last looked: the file
 * {@code approved.yaml}. It is the second, independent word on every answer: whoever changes a formula or moves a text by
 * mistake contradicts it. A text that is merely rewritten doesn't.
 *
 * @param answers by variant and step: {@code right} and the misconceptions with what each answers
 * @param spans of the steps, by variant and step
 * @param texts marks of sections by language and name
 */
record Approval(
        Map<Integer, Map<String, Map<String, String>>> answers,
        Map<Integer, Map<String, SourceSpan>> spans,
        Map<String, Map<String, String>> texts) {

    static final String FILE = "approved.yaml";
    static final Approval NONE = new Approval(Map.of(), Map.of(), Map.of());

    /** Variants that are looked at: the first ones, so that a server sees a contradiction when it loads the exercise. */
    private static final int VARIANTS = 2;

    /** The group of the texts of whole activities. */
    private static final String TOP = "activities";

    Approval {
        answers = Map.copyOf(answers);
        spans = Map.copyOf(spans);
        texts = Map.copyOf(texts);
    }

    /** The numbers of the variants that should be approved. */
    static List<Integer> variants(Exercise exercise) {
        return IntStream.range(0, Math.min(VARIANTS, exercise.pool())).boxed().toList();
    }

    static Approval read(Yaml.Mapping top) {
        var answers = new LinkedHashMap<Integer, Map<String, Map<String, String>>>();
        var spans = new LinkedHashMap<Integer, Map<String, SourceSpan>>();
        for (Yaml item : top.list("variants")) {
            var variant = (Yaml.Mapping) item;
            var steps = new LinkedHashMap<String, Map<String, String>>();
            int number = (int) variant.number("variant", 0);
            Yaml.Mapping given = variant.mapping("answers");
            given.values().forEach((step, values) -> steps.put(step, texts((Yaml.Mapping) values)));
            answers.put(number, steps);
            spans.put(number, Map.copyOf(given.keys()));
        }
        var texts = new LinkedHashMap<String, Map<String, String>>();
        top.mapping("texts").values().forEach((language, groups) -> {
            var marks = new LinkedHashMap<String, String>();
            ((Yaml.Mapping) groups)
                    .values()
                    .forEach((group, names) -> texts((Yaml.Mapping) names)
                            .forEach((name, mark) -> marks.put(group.equals(TOP) ? name : group + "/" + name, mark)));
            texts.put(language, marks);
        });
        return new Approval(answers, spans, texts);
    }

    private static Map<String, String> texts(Yaml.Mapping values) {
        var texts = new LinkedHashMap<String, String>();
        values.values().forEach((key, value) -> texts.put(key, ExerciseLoader.text(value)));
        return texts;
    }

    /** What stands below every heading of a language's text, by the heading. */
    static Map<String, String> marks(LessonText text) {
        var marks = new LinkedHashMap<String, String>();
        text.places().keySet().stream()
                .sorted()
                .forEach(name -> marks.put(name, mark(TextComparison.plain(TextComparison.written(text, name)))));
        return marks;
    }

    private static String mark(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }

    /** The file for an exercise as it is now. */
    static String write(Exercise exercise) {
        var yaml = new StringBuilder("""
                # Written by ./pagewalk approve, after a person has looked at the answers (./pagewalk variant EXERCISE --seed 0 --answers).
                # ./pagewalk check compares: whatever changes an answer or exchanges texts contradicts this file.
                format: 1
                variants:
                """);
        for (int number : variants(exercise)) {
            yaml.append("  - variant: ").append(number).append("\n    answers:\n");
            new KnownAnswers(VariantFactory.variant(exercise, number)).all().forEach((step, given) -> {
                yaml.append("      ")
                        .append(step)
                        .append(": ")
                        .append(flow(given))
                        .append('\n');
            });
        }
        yaml.append("texts:\n");
        for (String language : ExerciseLoader.LANGUAGES) {
            yaml.append("  ").append(language).append(":\n");
            LessonText text = Objects.requireNonNull(exercise.texts().get(language));
            var groups = new TreeMap<String, Map<String, String>>();
            marks(text).forEach((name, mark) -> {
                int last = name.lastIndexOf('/');
                groups.computeIfAbsent(last < 0 ? TOP : name.substring(0, last), group -> new TreeMap<>())
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
