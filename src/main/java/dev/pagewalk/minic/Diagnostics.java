package dev.pagewalk.minic;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.Severity;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one text. At most one error per place, and at most {@link #MOST} errors. */
final class Diagnostics {
    static final int MOST = 50;

    private final List<Diagnostic> list = new ArrayList<>();
    private final Set<Long> places = new HashSet<>();
    private final Set<Diagnostic> seen = new HashSet<>();
    private int errors;
    private int warnings;

    /** Keys whose last argument is what was probably meant; the message is another one if nothing is near. */
    private static final Set<String> SUGGESTING = Set.of(
            "includeUnknown", "includeOwn", "unknownDirective", "undeclared", "functionUndeclared", "unknownType",
            "noMember", "labelUndefined", "noMain");

    void error(SourceSpan span, String plainKey, String... arguments) {
        String key = SUGGESTING.contains(plainKey) && !arguments[arguments.length - 1].isEmpty()
                ? plainKey + "Near"
                : plainKey;
        if (errors < MOST && places.add((long) span.line() << 32 | span.column())) {
            errors++;
            list.add(Diagnostic.error(span, "minic." + key, arguments));
        }
    }

    void error(Token at, String key, String... arguments) {
        error(at.span(), key, arguments);
    }

    void warn(SourceSpan span, String key, String... arguments) {
        Diagnostic warning = Diagnostic.warning(span, "minic." + key, arguments);
        if (warnings < MOST && seen.add(warning)) {
            warnings++;
            list.add(warning);
        }
    }

    boolean hasErrors() {
        return errors > 0;
    }

    boolean isFull() {
        return errors >= MOST;
    }

    List<Diagnostic> sorted() {
        return list.stream()
                .sorted(Comparator.comparingInt((Diagnostic d) -> d.span().line())
                        .thenComparingInt(d -> d.span().column())
                        .thenComparing(d -> d.severity() == Severity.ERROR ? 0 : 1))
                .toList();
    }
}
