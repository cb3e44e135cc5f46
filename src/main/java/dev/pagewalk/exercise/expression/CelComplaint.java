package dev.pagewalk.exercise.expression;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.yaml.Words;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What CEL says about an expression, in words for people who write exercises and no compilers. */
final class CelComplaint {

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'");
    private static final Pattern TOKEN = Pattern.compile("token recognition error at: '(.*)'");
    private static final Pattern OVERLOAD = Pattern.compile("no matching overload for '([^']*)' applied to '([^']*)'");
    private static final Pattern INPUT =
            Pattern.compile("(?:mismatched|extraneous|no viable alternative at) input '([^']*)'");

    private final String source;
    private final Set<String> known;

    /** @param known names that could have been meant */
    CelComplaint(String source, Set<String> known) {
        this.source = source;
        this.known = Set.copyOf(known);
    }

    Diagnostic diagnostic(SourceSpan span, String message) {
        Matcher name = UNDECLARED.matcher(message);
        if (name.find()) {
            return undeclared(span, name.group(1));
        }
        Matcher token = TOKEN.matcher(message);
        if (token.find()) {
            return token.group(1).startsWith("=")
                    ? Diagnostic.error(span, "exercise.singleEquals", source)
                    : Diagnostic.error(
                            span, "exercise.token", source, token.group(1).strip());
        }
        Matcher overload = OVERLOAD.matcher(message);
        if (overload.find()) {
            String operator = overload.group(1).replaceAll("^[_@!-]?_?(\\W+)_$|^_(\\[)_]$", "$1$2");
            return Diagnostic.error(span, "exercise.overload", source, operator, overload.group(2));
        }
        Matcher input = INPUT.matcher(message);
        if (input.find()) {
            return input.group(1).equals("<EOF>")
                    ? Diagnostic.error(span, "exercise.endsEarly", source)
                    : Diagnostic.error(span, "exercise.token", source, input.group(1));
        }
        return Diagnostic.error(
                span,
                "exercise.expression",
                source,
                message.lines().findFirst().orElse("").strip());
    }

    private Diagnostic undeclared(SourceSpan span, String name) {
        Optional<String> meant = Words.near(name, known);
        return meant.isPresent()
                ? Diagnostic.error(span, "exercise.meant", source, name, meant.get())
                : Diagnostic.error(span, "exercise.undeclared", source, name);
    }
}
