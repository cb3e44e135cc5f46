package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.source.Macro;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a program leaves known for the console: what it declared itself, over what its headers did. Put together when it
 * is first asked for, since headers make thousands of names known and most programs never meet a console.
 */
public final class ProgramEnvironment {

    private final Environment headers;
    private final Map<String, Macro> macros;
    private final Scope file;
    private @Nullable Environment whole;

    /**
     * @param headers what all of them together made known
     * @param macros of the program; {@link Macro#UNDEFINED} takes away one of the headers
     * @param file the program's own names and tags
     */
    public ProgramEnvironment(Environment headers, Map<String, Macro> macros, Scope file) {
        this.headers = headers;
        this.macros = macros;
        this.file = file;
    }

    /** Everything that is known. */
    public Environment get() {
        if (whole == null) {
            whole = new Environment(
                    "program", allMacros(), with(headers.names(), file.names), with(headers.tags(), file.tags));
        }
        return whole;
    }

    private Map<String, Macro> allMacros() {
        Map<String, Macro> all = with(headers.macros(), macros);
        all.values().removeIf(macro -> macro == Macro.UNDEFINED);
        return all;
    }

    private static <T> Map<String, T> with(Map<String, T> before, Map<String, T> more) {
        Map<String, T> all = new HashMap<>(before);
        all.putAll(more);
        return all;
    }
}
