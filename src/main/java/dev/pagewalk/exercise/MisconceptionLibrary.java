package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** The wrong ideas that everybody may refer to, from exercises/misconceptions.yaml. */
final class MisconceptionLibrary {

    static final MisconceptionLibrary BUILT_IN = load();

    private final Map<String, Misconception> all;

    private MisconceptionLibrary(Map<String, Misconception> all) {
        this.all = Map.copyOf(all);
    }

    Set<String> ids() {
        return all.keySet();
    }

    boolean knows(String id) {
        return all.containsKey(id);
    }

    Misconception get(String id) {
        return Objects.requireNonNull(all.get(id), id);
    }

    private static MisconceptionLibrary load() {
        String resource = "/exercises/misconceptions.yaml";
        try (InputStream in =
                Objects.requireNonNull(MisconceptionLibrary.class.getResourceAsStream(resource), resource)) {
            YamlReader.Result read = YamlReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<Diagnostic> wrong = new ArrayList<>(read.diagnostics());
            read.document().ifPresent(document -> wrong.addAll(SchemaCheck.check("misconceptions", document)));
            if (!wrong.isEmpty()) {
                throw new IllegalStateException(resource + ": " + wrong);
            }
            var top = (Yaml.Mapping) read.document().orElseThrow();
            return new MisconceptionLibrary(read(top, false, diagnostic -> {
                throw new IllegalStateException(resource + ": " + diagnostic);
            }));
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }

    /** This library and an exercise's own ideas; one that has the id of a known one is a problem. */
    MisconceptionLibrary with(Yaml.Mapping own, Consumer<Diagnostic> problems) {
        if (own.values().isEmpty()) {
            return this;
        }
        var both = new LinkedHashMap<>(all);
        read(own, true, problems).forEach((id, idea) -> {
            if (both.putIfAbsent(id, idea) != null) {
                problems.accept(Diagnostic.error(
                        Objects.requireNonNullElse(own.keys().get(id), own.span()), "exercise.knownMisconception", id));
            }
        });
        return new MisconceptionLibrary(both);
    }

    /** Ids of an exercise's own ideas. */
    List<String> own() {
        return all.values().stream()
                .filter(Misconception::own)
                .map(Misconception::id)
                .sorted()
                .toList();
    }

    private static Map<String, Misconception> read(Yaml.Mapping ideas, boolean own, Consumer<Diagnostic> problems) {
        var language = new ExpressionLanguage(Translation.names());
        var read = new LinkedHashMap<String, Misconception>();
        ideas.values().forEach((id, value) -> {
            var fields = (Yaml.Mapping) value;
            var says = new ArrayList<Expression>();
            for (Yaml formula : fields.list("says")) {
                Expression said =
                        language.compile(ExerciseLoader.text(formula), formula.span(), Expression.Type.ANY, problems);
                if (said != null) {
                    says.add(said);
                }
            }
            read.put(id, new Misconception(id, formulas(fields, "cells"), formulas(fields, "back"), says, own));
        });
        return read;
    }

    private static Map<String, String> formulas(Yaml.Mapping fields, String key) {
        var formulas = new LinkedHashMap<String, String>();
        fields.mapping(key).values().forEach((cell, formula) -> formulas.put(cell, ExerciseLoader.text(formula)));
        return formulas;
    }
}
