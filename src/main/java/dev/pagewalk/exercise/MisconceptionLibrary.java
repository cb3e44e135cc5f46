package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.ExpressionLanguage;
import dev.pagewalk.exercise.expression.WalkNames;
import dev.pagewalk.exercise.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Wrong ideas that activities may refer to, by id. */
public final class MisconceptionLibrary {

    public static final MisconceptionLibrary EMPTY = new MisconceptionLibrary(Map.of());

    private final Map<String, Misconception> all;

    private MisconceptionLibrary(Map<String, Misconception> all) {
        this.all = Map.copyOf(all);
    }

    public Set<String> ids() {
        return all.keySet();
    }

    public boolean knows(String id) {
        return all.containsKey(id);
    }

    public Misconception get(String id) {
        return Objects.requireNonNull(all.get(id), id);
    }

    public Optional<Misconception> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /**
     * The library that a file holds.
     *
     * @param source text of the file
     * @param texts of the ideas, by language and id
     */
    public static MisconceptionLibrary read(
            Yaml.Mapping ideas, String source, Map<String, Map<String, String>> texts, Consumer<Diagnostic> problems) {
        return new MisconceptionLibrary(read(ideas, false, source, texts, problems));
    }

    /** This library and an exercise's own ideas; one that has the id of a known one is a problem. */
    public MisconceptionLibrary with(Yaml.Mapping own, Consumer<Diagnostic> problems) {
        if (own.values().isEmpty()) {
            return this;
        }
        var both = new LinkedHashMap<>(all);
        read(own, true, "", Map.of(), problems).forEach((id, idea) -> {
            if (both.putIfAbsent(id, idea) != null) {
                SourceSpan span = Objects.requireNonNullElse(own.keys().get(id), own.span());
                problems.accept(Diagnostic.error(span, "exercise.knownMisconception", id));
            }
        });
        return new MisconceptionLibrary(both);
    }

    /** Ids of an exercise's own ideas. */
    public List<String> own() {
        return all.values().stream()
                .filter(Misconception::own)
                .map(Misconception::id)
                .sorted()
                .toList();
    }

    private static Map<String, Misconception> read(
            Yaml.Mapping ideas,
            boolean own,
            String source,
            Map<String, Map<String, String>> texts,
            Consumer<Diagnostic> problems) {
        var language = new ExpressionLanguage(WalkNames.types());
        var read = new LinkedHashMap<String, Misconception>();
        ideas.values().forEach((id, value) -> {
            var fields = (Yaml.Mapping) value;
            var says = new ArrayList<Expression>();
            for (Yaml formula : fields.list("says")) {
                Expression said = language.compile(Yaml.text(formula), formula.span(), Expression.Type.ANY, problems);
                if (said != null) {
                    says.add(said);
                }
            }
            var said = new LinkedHashMap<String, String>();
            texts.forEach((tag, all) -> Optional.ofNullable(all.get(id)).ifPresent(text -> said.put(tag, text)));
            SourceSpan key = Objects.requireNonNullElse(ideas.keys().get(id), fields.span());
            read.put(
                    id,
                    new Misconception(
                            id,
                            fields.texts("cells"),
                            fields.texts("back"),
                            places(fields),
                            says,
                            said,
                            own,
                            slice(source, key.line(), next(ideas, key.line()))));
        });
        return read;
    }

    private static Map<String, SourceSpan> places(Yaml.Mapping idea) {
        var places = new LinkedHashMap<String, SourceSpan>();
        for (String way : List.of("cells", "back")) {
            idea.mapping(way).values().forEach((cell, formula) -> places.put(way + "/" + cell, formula.span()));
        }
        return places;
    }

    /** The line of the key behind the one at a line; past the end for the last. */
    private static int next(Yaml.Mapping ideas, int line) {
        return ideas.keys().values().stream()
                .mapToInt(SourceSpan::line)
                .filter(other -> other > line)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The lines from one to the one before another, without what is only said in comments. */
    private static String slice(String source, int from, int to) {
        return source.lines()
                .skip(from - 1L)
                .limit(Math.max(1L, (long) to - from))
                .filter(line -> !line.strip().startsWith("#"))
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }
}
