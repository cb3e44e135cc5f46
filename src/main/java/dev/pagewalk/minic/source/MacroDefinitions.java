package dev.pagewalk.minic.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads definitions of macros. */
final class MacroDefinitions {
    private final boolean header;
    private final Diagnostics diagnostics;

    /** @param header whether the text is one of the library: then nothing is advised */
    MacroDefinitions(boolean header, Diagnostics diagnostics) {
        this.header = header;
        this.diagnostics = diagnostics;
    }

    /** Reads what stands behind {@code #define}; null if it is wrong, which is reported. */
    @Nullable Macro read(Token directive, List<Token> arguments) {
        if (arguments.isEmpty() || arguments.getFirst().kind() != Token.Kind.NAME) {
            diagnostics.error(directive, "directiveName", "define");
            return null;
        }
        Token name = arguments.getFirst();
        int i = 1;
        List<String> parameters = null;
        boolean variadic = false;
        if (arguments.size() > 1
                && arguments.get(1).is("(")
                && !arguments.get(1).spaced()) {
            parameters = new ArrayList<>();
            i = 2;
            while (i < arguments.size() && !arguments.get(i).is(")")) {
                Token parameter = arguments.get(i);
                if (parameter.is("...")) {
                    variadic = true;
                } else if (parameter.kind() == Token.Kind.NAME) {
                    parameters.add(parameter.text());
                } else if (!parameter.is(",")) {
                    diagnostics.error(parameter, "macroParameters", name.text());
                    return null;
                }
                i++;
            }
            if (i == arguments.size()) {
                diagnostics.error(name, "macroParameters", name.text());
                return null;
            }
            i++;
        }
        List<Token> body = List.copyOf(arguments.subList(i, arguments.size()));
        if (!header && body.size() > 1 && body.getLast().is(";") && parameters == null) {
            diagnostics.warn(body.getLast().span(), "macroSemicolon", name.text());
        }
        return new Macro(name.text(), parameters, variadic, body);
    }
}
