package dev.pagewalk.minic.source;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.Severity;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is wrong with one text. At most one error per place, and at most {@link #MOST} errors. */
public final class Diagnostics {
    static final int MOST = 50;

    private final List<Diagnostic> list = new ArrayList<>();
    private final Set<Long> places = new HashSet<>();
    private final Set<Diagnostic> seen = new HashSet<>();
    private int errors;
    private int warnings;

    /** Keys whose last argument is what was probably meant; the message is another one if nothing is near. */
    private static final Set<String> SUGGESTING = Set.of(
            "includeUnknown",
            "includeOwn",
            "unknownDirective",
            "undeclared",
            "functionUndeclared",
            "unknownType",
            "noMember",
            "labelUndefined",
            "noMain");

    /** What only follows from an include that failed: the name may come from there. */
    private static final Set<String> FOLLOWS_INCLUDE = Set.of(
            "undeclared",
            "functionUndeclared",
            "unknownType",
            "functionNeedsHeader",
            "nameNeedsHeader",
            "typeNeedsHeader");

    /** Said once for each last argument, whatever the first is: the header that is missing. */
    private static final Set<String> ONCE = Set.of("functionNeedsHeader", "nameNeedsHeader", "typeNeedsHeader");

    private final Set<String> said = new HashSet<>();
    /** Column of the first text on a line that is never closed: it swallowed what follows. */
    private final Map<Integer, Integer> swallowed = new HashMap<>();

    private boolean includeFailed;

    /** True if an error only follows from another one that was reported. */
    private boolean follows(SourceSpan span, String key, String... arguments) {
        if (key.startsWith("include") || key.startsWith("unknownDirective")) {
            includeFailed = true;
        } else if (key.equals("unclosedQuote")) {
            swallowed.putIfAbsent(span.line(), span.column());
        }
        return includeFailed && FOLLOWS_INCLUDE.contains(key)
                || key.startsWith("cplusplus") && !said.add("cplusplus")
                || ONCE.contains(key) && !said.add(arguments[arguments.length - 1])
                || span.column() > swallowed.getOrDefault(span.line(), Integer.MAX_VALUE);
    }

    public void error(SourceSpan span, String plainKey, String... arguments) {
        String key = SUGGESTING.contains(plainKey) && !arguments[arguments.length - 1].isEmpty()
                ? plainKey + "Near"
                : plainKey;
        if (follows(span, key, arguments)) {
            return;
        }
        if (errors < MOST && places.add(place(span))) {
            errors++;
            list.add(Diagnostic.error(span, "minic." + key, arguments));
        }
    }

    public void error(Token at, String key, String... arguments) {
        error(at.span(), key, arguments);
    }

    public void warn(SourceSpan span, String key, String... arguments) {
        Diagnostic warning = Diagnostic.warning(span, "minic." + key, arguments);
        if (warnings < MOST && seen.add(warning)) {
            warnings++;
            list.add(warning);
        }
    }

    private static long place(SourceSpan span) {
        return (long) span.line() << 32 | span.column();
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    public boolean isFull() {
        return errors >= MOST;
    }

    public List<Diagnostic> sorted() {
        return list.stream()
                .filter(d -> d.severity() == Severity.ERROR || !places.contains(place(d.span())))
                .sorted(Comparator.comparingInt((Diagnostic d) -> d.span().line())
                        .thenComparingInt(d -> d.span().column())
                        .thenComparing(d -> d.severity() == Severity.ERROR ? 0 : 1))
                .toList();
    }
}
