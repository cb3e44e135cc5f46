package dev.pagewalk.minic.source;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.Severity;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
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

    /** What some findings mean for others. */
    private enum Role {
        /** The last argument is what was probably meant; the message is another one if nothing is near. */
        SUGGESTS,
        /** A header is missing from here on. */
        INCLUDE_FAILED,
        /** May only follow from an include that failed: the name may come from there. */
        FOLLOWS_INCLUDE,
        /** Said once for each last argument, whatever the first is: the header that is missing. */
        ONCE_FOR_HEADER,
        /** Said once. */
        ONCE,
        /** A text is never closed: it swallowed what follows on its line. */
        SWALLOWS_LINE
    }

    private static final Map<String, Set<Role>> ROLES = Map.ofEntries(
            Map.entry("includeUnknown", EnumSet.of(Role.SUGGESTS, Role.INCLUDE_FAILED)),
            Map.entry("includeOwn", EnumSet.of(Role.SUGGESTS, Role.INCLUDE_FAILED)),
            Map.entry("includeName", EnumSet.of(Role.INCLUDE_FAILED)),
            Map.entry("includeMissing", EnumSet.of(Role.INCLUDE_FAILED)),
            Map.entry("includeCplusplus", EnumSet.of(Role.INCLUDE_FAILED)),
            Map.entry("unknownDirective", EnumSet.of(Role.SUGGESTS, Role.INCLUDE_FAILED)),
            Map.entry("undeclared", EnumSet.of(Role.SUGGESTS, Role.FOLLOWS_INCLUDE)),
            Map.entry("functionUndeclared", EnumSet.of(Role.SUGGESTS, Role.FOLLOWS_INCLUDE)),
            Map.entry("unknownType", EnumSet.of(Role.SUGGESTS, Role.FOLLOWS_INCLUDE)),
            Map.entry("noMember", EnumSet.of(Role.SUGGESTS)),
            Map.entry("labelUndefined", EnumSet.of(Role.SUGGESTS)),
            Map.entry("noMain", EnumSet.of(Role.SUGGESTS)),
            Map.entry("functionNeedsHeader", EnumSet.of(Role.FOLLOWS_INCLUDE, Role.ONCE_FOR_HEADER)),
            Map.entry("nameNeedsHeader", EnumSet.of(Role.FOLLOWS_INCLUDE, Role.ONCE_FOR_HEADER)),
            Map.entry("typeNeedsHeader", EnumSet.of(Role.FOLLOWS_INCLUDE, Role.ONCE_FOR_HEADER)),
            Map.entry("cplusplus", EnumSet.of(Role.ONCE)),
            Map.entry("unclosedQuote", EnumSet.of(Role.SWALLOWS_LINE)));

    private final Set<String> said = new HashSet<>();
    /** Column of the first text on a line that is never closed: it swallowed what follows. */
    private final Map<Integer, Integer> swallowed = new HashMap<>();

    private boolean includeFailed;

    /** True if an error only follows from another one that was reported. */
    private boolean follows(SourceSpan span, String key, Set<Role> roles, boolean near, String... arguments) {
        if (roles.contains(Role.INCLUDE_FAILED)) {
            includeFailed = true;
        }
        if (roles.contains(Role.SWALLOWS_LINE)) {
            swallowed.putIfAbsent(span.line(), span.column());
        }
        // a name that is nearly one that is known is no name of the missing header
        return includeFailed && roles.contains(Role.FOLLOWS_INCLUDE) && !near
                || roles.contains(Role.ONCE) && !said.add(key)
                || roles.contains(Role.ONCE_FOR_HEADER) && !said.add(arguments[arguments.length - 1])
                || span.column() > swallowed.getOrDefault(span.line(), Integer.MAX_VALUE);
    }

    /** Reports an error at a place. */
    public void error(SourceSpan span, String key, String... arguments) {
        Set<Role> roles = ROLES.getOrDefault(key, Set.of());
        boolean near = roles.contains(Role.SUGGESTS) && !arguments[arguments.length - 1].isEmpty();
        if (follows(span, key, roles, near, arguments)) {
            return;
        }
        String message = near ? key + "Near" : key;
        if (errors < MOST && places.add(place(span))) {
            errors++;
            list.add(Diagnostic.error(span, "minic." + message, arguments));
        }
    }

    /** Reports an error at a token. */
    public void error(Token at, String key, String... arguments) {
        error(at.span(), key, arguments);
    }

    /** Reports a warning at a place. */
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

    /** True if there is an error. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** True if there are so many errors that reading on is of no use. */
    public boolean isFull() {
        return errors >= MOST;
    }

    /** All of them in order of position, without warnings where there is an error. */
    public List<Diagnostic> sorted() {
        return list.stream()
                .filter(d -> d.severity() == Severity.ERROR || !places.contains(place(d.span())))
                .sorted(Comparator.comparingInt((Diagnostic d) -> d.span().line())
                        .thenComparingInt(d -> d.span().column())
                        .thenComparing(d -> d.severity() == Severity.ERROR ? 0 : 1))
                .toList();
    }
}
