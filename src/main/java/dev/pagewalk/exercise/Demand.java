package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a course may demand of its exercises: {@code demands} in course.yaml. What is demanded and lacks is an error;
 * elsewhere it is a warning.
 */
public enum Demand {
    /** Titles and texts in both languages. */
    LANGUAGES,
    /** Every option, cause and reason has a sentence of its own that is said to whoever gives it. */
    SENTENCES,
    /** Every graded number has a second derivation. */
    PROOFS;

    /** The word for it in course.yaml. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The demand that a word of course.yaml stands for. */
    public static Optional<Demand> named(String word) {
        return Stream.of(values()).filter(demand -> demand.word().equals(word)).findFirst();
    }

    /**
     * That this lacks: an error if it is one of the demands of the course, else a warning.
     *
     * @param course what the course demands
     */
    public Diagnostic lacks(Collection<Demand> course, SourceSpan span, String key, String... arguments) {
        return course.contains(this)
                ? Diagnostic.error(span, key, arguments)
                : Diagnostic.warning(span, key, arguments);
    }
}
