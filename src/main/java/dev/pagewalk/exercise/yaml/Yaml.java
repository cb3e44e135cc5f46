package dev.pagewalk.exercise.yaml;

import dev.pagewalk.diagnostic.SourceSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A YAML document as a tree that knows where each piece stands. */
public sealed interface Yaml {

    SourceSpan span();

    /** The text of a scalar; empty for anything else. */
    static String text(Yaml yaml) {
        return yaml instanceof Scalar scalar ? scalar.text() : "";
    }

    /** Keys in the order of the file. */
    record Mapping(SourceSpan span, Map<String, Yaml> values, Map<String, SourceSpan> keys) implements Yaml {

        public Optional<Yaml> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        /** The text of a scalar; {@code otherwise} if there is none. */
        public String text(String key, String otherwise) {
            return values.get(key) instanceof Scalar scalar ? scalar.text() : otherwise;
        }

        /** The number of a scalar that the schema has checked. */
        public long number(String key, long otherwise) {
            return values.get(key) instanceof Scalar scalar ? Numbers.parse(scalar.text()) : otherwise;
        }

        public List<Yaml> list(String key) {
            return values.get(key) instanceof Sequence sequence ? sequence.items() : List.of();
        }

        /** Where a value stands; this mapping's place if it isn't there. */
        public SourceSpan span(String key) {
            return get(key).map(Yaml::span).orElse(span);
        }

        /** The texts of a mapping, by key, in the order of the file. */
        public Map<String, String> texts(String key) {
            var all = new LinkedHashMap<String, String>();
            mapping(key).values().forEach((name, value) -> all.put(name, Yaml.text(value)));
            return all;
        }

        /** True if a scalar says so. */
        public boolean flag(String key) {
            return text(key, "").equals("true");
        }

        /** The mapping of a key; empty if there is none. */
        public Mapping mapping(String key) {
            return values.get(key) instanceof Mapping mapping ? mapping : new Mapping(span, Map.of(), Map.of());
        }
    }

    record Sequence(SourceSpan span, List<Yaml> items) implements Yaml {}

    /**
     * Any scalar as written.
     *
     * @param plain true without quotes: {@code 5} is then a number, {@code true} a boolean
     */
    record Scalar(SourceSpan span, String text, boolean plain) implements Yaml {}
}
