package dev.pagewalk.minic.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The macros in force: those of the text itself, those of the headers it included, those that the compiler has. */
final class Macros {
    /** What the compiler says it is. */
    private static final Set<String> COMPILER = Set.of("_WIN32", "_M_IX86", "_MSC_VER", "__STDC__");

    /** {@link Macro#UNDEFINED} hides one of the headers. */
    private final Map<String, Macro> own = new HashMap<>();

    private Map<String, Macro> ofHeaders;

    Macros(Map<String, Macro> ofHeaders) {
        this.ofHeaders = ofHeaders;
    }

    /** The macros of this text itself. */
    Map<String, Macro> own() {
        return own;
    }

    /** One more header was included. */
    void included(Map<String, Macro> all) {
        ofHeaders = all;
    }

    void define(Macro macro) {
        own.put(macro.name(), macro);
    }

    void undefine(String name) {
        own.put(name, Macro.UNDEFINED);
    }

    @Nullable Macro find(String name) {
        Macro macro = own.get(name);
        if (macro != null) {
            return macro == Macro.UNDEFINED ? null : macro;
        }
        return ofHeaders.get(name);
    }

    boolean isDefined(String name) {
        Macro macro = own.get(name);
        return macro != null ? macro != Macro.UNDEFINED : ofHeaders.containsKey(name) || COMPILER.contains(name);
    }

    /** What the compiler itself puts in the place of a name; null if nothing. */
    static @Nullable Token special(Token name) {
        String text = switch (name.text()) {
            case "__LINE__" -> String.valueOf(name.line());
            case "__FILE__" -> "\"program.c\"";
            case "__DATE__" -> "\"Jan  1 2003\"";
            case "__TIME__" -> "\"00:00:00\"";
            case "_WIN32", "__STDC__", "_INTEGRAL_MAX_BITS" -> "1";
            case "_M_IX86" -> "600";
            case "_MSC_VER" -> "1400";
            default -> null;
        };
        if (text == null) {
            return null;
        }
        Token.Kind kind = text.startsWith("\"") ? Token.Kind.STRING : Token.Kind.NUMBER;
        return new Token(kind, text, name.line(), name.column(), name.length(), name.spaced(), false, null, null);
    }
}
