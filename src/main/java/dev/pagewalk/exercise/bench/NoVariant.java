package dev.pagewalk.exercise.bench;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;

/** A variant can't be made; the diagnostic is about exercise.yaml. */
public final class NoVariant extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    /** @param span where in exercise.yaml, {@link SourceSpan#START} if that isn't known */
    public NoVariant(SourceSpan span, String key, String... arguments) {
        super(key + " " + String.join(", ", arguments));
        diagnostic = Diagnostic.error(span, key, arguments);
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /** The same with a place, unless it has one. */
    public NoVariant at(SourceSpan span) {
        return diagnostic.span().equals(SourceSpan.START)
                ? new NoVariant(span, diagnostic.key(), diagnostic.arguments().toArray(String[]::new))
                : this;
    }
}
