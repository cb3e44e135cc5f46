package dev.pagewalk.diagnostic;

import java.util.List;

/**
 * One thing that a person wrote wrong.
 *
 * @param severity how bad
 * @param span where
 * @param key the message, {@code diagnostic.<key>} in the translation bundles; the sentence says the rule, the
 *     offending value and the remedy, with the arguments as {0}, {1}...
 * @param arguments what fills the placeholders
 */
public record Diagnostic(Severity severity, SourceSpan span, String key, List<String> arguments) {

    public Diagnostic {
        arguments = List.copyOf(arguments);
    }

    /** An error at {@code span}. */
    public static Diagnostic error(SourceSpan span, String key, String... arguments) {
        return new Diagnostic(Severity.ERROR, span, key, List.of(arguments));
    }

    /** A warning at {@code span}. */
    public static Diagnostic warning(SourceSpan span, String key, String... arguments) {
        return new Diagnostic(Severity.WARNING, span, key, List.of(arguments));
    }

    /** A note at {@code span}. */
    public static Diagnostic note(SourceSpan span, String key, String... arguments) {
        return new Diagnostic(Severity.NOTE, span, key, List.of(arguments));
    }
}
