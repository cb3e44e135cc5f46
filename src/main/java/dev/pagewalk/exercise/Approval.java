package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * What the answers of some variants came to, and which text stood where, when a person last looked: the file {@code
 * approved.yaml}. It is the second, independent word on every answer: whoever changes a formula or moves a text by
 * mistake contradicts it. A text that is merely rewritten doesn't.
 *
 * @param answers by variant and step: {@code right} and the misconceptions with what each answers
 * @param spans of the steps, by variant and step
 * @param texts marks of sections by language and name
 */
public record Approval(
        Map<Integer, Map<String, Map<String, String>>> answers,
        Map<Integer, Map<String, SourceSpan>> spans,
        Map<String, Map<String, String>> texts) {

    public static final String FILE = "approved.yaml";
    public static final Approval NONE = new Approval(Map.of(), Map.of(), Map.of());

    /**
     * Variants that are looked at: the first ones, so that a server sees a contradiction when it loads the exercise.
     */
    private static final int VARIANTS = 2;

    /** The group of the texts of whole activities. */
    public static final String TOP = "activities";

    public Approval {
        answers = Map.copyOf(answers);
        spans = Map.copyOf(spans);
        texts = Map.copyOf(texts);
    }

    /** The numbers of the variants that should be approved. */
    public static List<Integer> variants(Exercise exercise) {
        return IntStream.range(0, Math.min(VARIANTS, exercise.pool())).boxed().toList();
    }

    public static Approval read(Yaml.Mapping top) {
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
        values.values().forEach((key, value) -> texts.put(key, Yaml.text(value)));
        return texts;
    }

    /** What stands below every heading of a language's text, by the heading. */
    public static Map<String, String> marks(LessonText text) {
        var marks = new LinkedHashMap<String, String>();
        text.places().keySet().stream()
                .sorted()
                .forEach(name -> marks.put(name, mark(LessonText.plain(text.written(name)))));
        return marks;
    }

    private static String mark(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }

    /** Texts that have changed places since. */
    public void movedTexts(String language, LessonText text, Consumer<Diagnostic> problems) {
        Map<String, String> approved = texts().getOrDefault(language, Map.of());
        Map<String, String> now = marks(text);
        var places = new HashMap<String, String>();
        approved.forEach((name, mark) -> places.put(group(name) + " " + mark, name));
        now.forEach((name, mark) -> {
            String from = places.get(group(name) + " " + mark);
            boolean changed = approved.containsKey(name) && !mark.equals(approved.get(name));
            if (changed && from != null && now.containsKey(from) && !mark.equals(now.get(from))) {
                problems.accept(Diagnostic.error(
                        text.places().getOrDefault(name, SourceSpan.START), "exercise.movedText", name, from));
            }
        });
    }

    /** Only texts of the same kind are likely to be exchanged; the same label may well be that of cells elsewhere. */
    private static String group(String name) {
        int last = name.lastIndexOf('/');
        return last < 0 ? "" : name.substring(0, last);
    }
}
