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
        try (InputStream in = Objects.requireNonNull(MisconceptionLibrary.class.getResourceAsStream(resource), resource)) {
            YamlReader.Result read = YamlReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<Diagnostic> wrong = new ArrayList<>(read.diagnostics());
            read.document().ifPresent(document -> wrong.addAll(SchemaCheck.check("misconceptions", document)));
            if (!wrong.isEmpty()) {
                throw new IllegalStateException(resource + ": " + wrong);
            }
            var all = new LinkedHashMap<String, Misconception>();
            var top = (Yaml.Mapping) read.document().orElseThrow();
            top.values().forEach((id, value) -> all.put(id, misconception(id, (Yaml.Mapping) value)));
            return new MisconceptionLibrary(all);
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }

    private static Misconception misconception(String id, Yaml.Mapping fields) {
        var cells = new LinkedHashMap<String, String>();
        fields.mapping("cells").values().forEach((cell, formula) -> cells.put(cell, ((Yaml.Scalar) formula).text()));
        List<String> says =
                fields.list("says").stream().map(formula -> ((Yaml.Scalar) formula).text()).toList();
        return new Misconception(id, cells, says);
    }
}
