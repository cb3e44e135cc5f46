package dev.pagewalk.minic.type;

import java.util.StringJoiner;

/** Writes types as C declares them. */
public final class TypeNames {
    private TypeNames() {}

    /** The declaration of {@code name} with this type; the bare type if the name is empty. */
    public static String declare(CType type, String name) {
        return switch (type) {
            case CType.Pointer(CType to) -> {
                boolean parentheses = to instanceof CType.Array || to instanceof CType.Function;
                yield declare(to, parentheses ? "(*" + name + ")" : "*" + name);
            }
            case CType.Array(CType of, int length) -> declare(of, name + "[" + (length < 0 ? "" : length) + "]");
            case CType.Function function -> {
                StringJoiner parameters = new StringJoiner(", ", "(", ")");
                function.parameters().forEach(p -> parameters.add(declare(p, "")));
                if (function.variadic()) {
                    parameters.add("...");
                } else if (function.parameters().isEmpty() && function.prototype()) {
                    parameters.add("void");
                }
                yield declare(function.result(), name + parameters);
            }
            case CType.Const(CType of)
            when of instanceof CType.Pointer(CType to) -> {
                boolean parentheses = to instanceof CType.Array || to instanceof CType.Function;
                String inner = "*const" + (name.isEmpty() ? "" : " " + name);
                yield declare(to, parentheses ? "(" + inner + ")" : inner);
            }
            case CType.Const(CType of) -> "const " + declare(of, name);
            default -> name.isEmpty() ? type.toString() : type + " " + name;
        };
    }
}
