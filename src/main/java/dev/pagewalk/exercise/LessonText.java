package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.expression.ExpressionLanguage;
import dev.pagewalk.exercise.expression.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The texts of an exercise in one language: Markdown, cut at its headings. {@code # reserve} begins the text of the
 * activity {@code reserve}; {@code ## hint}, {@code ## cell space}, {@code ## option none}, {@code ## goal first},
 * {@code ## worked pde}, {@code ## after}, {@code ## lecture} and {@code ## today} the parts that are shown in their
 * place, {@code ## reply none} what is said to who chose that.
 */
public final class LessonText {

    public static final LessonText EMPTY = new LessonText(Map.of(), Map.of(), SourceSpan.START);
    public static final Set<String> PARTS = Set.of(
            "hint",
            "cell",
            "option",
            "goal",
            "worked",
            "after",
            "lecture",
            "today",
            "item",
            "label",
            "target",
            "bar",
            "reason",
            "cause",
            "environment",
            "reply");
    public static final int MOST_SECTIONS = 500;

    private final Map<String, Template> sections;
    private final Map<String, SourceSpan> places;
    private final SourceSpan end;

    private LessonText(Map<String, Template> sections, Map<String, SourceSpan> places, SourceSpan end) {
        this.end = end;
        this.sections = Map.copyOf(sections);
        this.places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /** Names are {@code activity}, {@code activity/part}, {@code activity/part/name} and {@code activity/hint/1}. */
    public static LessonText parse(String markdown, ExpressionLanguage language, Consumer<Diagnostic> problems) {
        var sections = new LinkedHashMap<String, Template>();
        var places = new LinkedHashMap<String, SourceSpan>();
        String activity = "";
        String name = "";
        int start = 1;
        boolean fenced = false;
        var body = new StringBuilder();
        String[] lines = markdown.split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            fenced ^= line.stripLeading().startsWith("```");
            boolean heading = !fenced && (line.startsWith("# ") || line.startsWith("## "));
            if (!heading) {
                body.append(line).append('\n');
                continue;
            }
            put(sections, name, Template.compile(body.toString(), Template.Style.MARKDOWN, start, language, problems));
            body.setLength(0);
            start = i + 2;
            var span = new SourceSpan(i + 1, 1, i + 1, line.length() + 1);
            String words = line.substring(line.indexOf(' ')).strip().replaceAll("\\s+", "/");
            if (line.startsWith("# ")) {
                activity = words;
                name = words;
            } else if (words.equals("hint") || words.startsWith("hint/")) {
                name = activity + "/" + words + "/" + (1 + hints(places, activity + "/" + words));
            } else {
                if (!PARTS.contains(words.split("/")[0])) {
                    problems.accept(Diagnostic.error(
                            span,
                            "exercise.part",
                            words,
                            String.join(", ", PARTS.stream().sorted().toList())));
                }
                name = activity + "/" + words;
            }
            if (places.putIfAbsent(name, span) != null) {
                problems.accept(Diagnostic.error(span, "exercise.sectionTwice", name));
            }
        }
        put(sections, name, Template.compile(body.toString(), Template.Style.MARKDOWN, start, language, problems));
        return new LessonText(sections, places, new SourceSpan(lines.length, 1, lines.length, 1));
    }

    private static void put(Map<String, Template> sections, String name, Template text) {
        if (sections.size() < MOST_SECTIONS) {
            sections.putIfAbsent(name, text);
        }
    }

    private static int hints(Map<String, SourceSpan> places, String ladder) {
        return (int) IntStream.iterate(1, i -> places.containsKey(ladder + "/" + i), i -> i + 1)
                .count();
    }

    /** True of what may be shown only once an activity is answered: it may use the numbers of its cells. */
    public static boolean reveals(String part) {
        return part.equals("after") || part.startsWith("worked/") || part.startsWith("reply/");
    }

    /** This text, and that of another language where it says nothing. */
    public LessonText or(LessonText other) {
        var both = new LinkedHashMap<>(sections);
        var where = new LinkedHashMap<>(places);
        other.sections.forEach((name, text) -> {
            if (section(name).isEmpty() && !text.isEmpty()) {
                both.put(name, text);
            }
        });
        other.places.forEach(where::putIfAbsent);
        return new LessonText(both, where, end);
    }

    public Optional<Template> section(String name) {
        return Optional.ofNullable(sections.get(name)).filter(text -> !text.isEmpty());
    }

    /** A section with its expressions as they are written; empty if there is none. */
    public String written(String name) {
        return section(name).map(Template::written).orElse("");
    }

    /** A text in which blanks and line ends don't matter. */
    public static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The last line of the file. */
    public SourceSpan end() {
        return end;
    }

    /** Where each section begins, in the order of the file. */
    public Map<String, SourceSpan> places() {
        return places;
    }

    /** Number of hints of a ladder: {@code activity/hint} or {@code activity/hint/cell}. */
    public int hints(String ladder) {
        return hints(places, ladder);
    }

    public List<Template> all() {
        return List.copyOf(sections.values());
    }
}
