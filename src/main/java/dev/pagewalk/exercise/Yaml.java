package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A YAML document as a tree that knows where each piece stands. */
sealed interface Yaml {

    SourceSpan span();

    /** Keys in the order of the file. */
    record Mapping(SourceSpan span, Map<String, Yaml> values, Map<String, SourceSpan> keys) implements Yaml {

        Optional<Yaml> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        /** The text of a scalar; {@code otherwise} if there is none. */
        String text(String key, String otherwise) {
            return values.get(key) instanceof Scalar scalar ? scalar.text() : otherwise;
        }

        /** The number of a scalar that the schema has checked. */
        long number(String key, long otherwise) {
            return values.get(key) instanceof Scalar scalar ? Numbers.parse(scalar.text()) : otherwise;
        }

        List<Yaml> list(String key) {
            return values.get(key) instanceof Sequence sequence ? sequence.items() : List.of();
        }

        /** The mapping of a key; empty if there is none. */
        Mapping mapping(String key) {
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
