package dev.pagewalk.exercise.bench;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A variant can't be made; the diagnostic is about exercise.yaml. */
public final class NoVariant extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;
    private final transient List<Cause> causes;

    /** @param span where in exercise.yaml, {@link SourceSpan#START} if that isn't known */
    public NoVariant(SourceSpan span, String key, String... arguments) {
        this(Diagnostic.error(span, key, arguments), List.of());
    }

    /** @param diagnostic about exercise.yaml */
    public NoVariant(Diagnostic diagnostic) {
        this(diagnostic, List.of());
    }

    private NoVariant(Diagnostic diagnostic, List<Cause> causes) {
        super(diagnostic.key() + " " + String.join(", ", diagnostic.arguments()));
        this.diagnostic = diagnostic;
        this.causes = List.copyOf(causes);
    }

    /**
     * What else has to be known to mend it.
     *
     * @param file whose place it is, beside exercise.yaml; empty for exercise.yaml itself
     */
    public record Cause(Optional<String> file, Diagnostic diagnostic) {}

    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /** What else has to be known, the compiler's own words first. */
    public List<Cause> causes() {
        return causes;
    }

    /** The same with something else to know. */
    public NoVariant because(List<Cause> more) {
        var all = new ArrayList<>(causes);
        all.addAll(more);
        return new NoVariant(diagnostic, all);
    }

    /** The same with a place, unless it has one. */
    public NoVariant at(SourceSpan span) {
        return diagnostic.span().equals(SourceSpan.START)
                ? new NoVariant(
                        new Diagnostic(diagnostic.severity(), span, diagnostic.key(), diagnostic.arguments()), causes)
                : this;
    }
}
