package dev.pagewalk.minic.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A macro.
 *
 * @param parameters null for one without parentheses
 * @param body its replacement
 */
public record Macro(String name, @Nullable List<String> parameters, boolean variadic, List<Token> body) {
    /** Stands for a name of a header that the program has undefined. */
    public static final Macro UNDEFINED = new Macro("", null, false, List.of());
}
