package dev.pagewalk.minic.look;

import dev.pagewalk.diagnostic.Diagnostic;
import java.util.List;

/** The value of a watch expression. */
public sealed interface Watch {

    /** It has a value now. */
    record Value(String type, String text) implements Watch {}

    /** It can't be evaluated now: memory is not readable, or the like; {@code reason} is the exception's name. */
    record Unavailable(String reason) implements Watch {}

    /** It is not an expression, or one that would change something. */
    record Refused(List<Diagnostic> diagnostics) implements Watch {
        public Refused {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
