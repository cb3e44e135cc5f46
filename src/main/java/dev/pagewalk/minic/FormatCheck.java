package dev.pagewalk.minic;

import dev.pagewalk.diagnostic.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Compares the arguments of printf with its format, where the format is a literal. */
final class FormatCheck {
    private final Diagnostics diagnostics;

    FormatCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(List<Expr> arguments, int formatIndex) {
        if (!(ExpressionCode.strip(arguments.get(formatIndex)) instanceof Expr.Address(Expr place, CType _, SourceSpan span))
                || !(place instanceof Expr.Text(Variable text, CType type, SourceSpan _))
                || ((CType.Array) type).of().size() != 1) {
            return;
        }
        String format = new String(text.initial, StandardCharsets.ISO_8859_1);
        int next = formatIndex + 1;
        int used = 0;
        for (int i = 0; i < format.length() - 1; i++) {
            if (format.charAt(i) != '%') {
                continue;
            }
            int start = i++;
            while (i < format.length() && "-+ #0123456789.*hlLIwF".indexOf(format.charAt(i)) >= 0) {
                if (format.startsWith("I64", i) || format.startsWith("I32", i)) {
                    i += 2;
                } else if (format.charAt(i) == '*') {
                    next++;
                    used++;
                }
                i++;
            }
            char conversion = i < format.length() ? format.charAt(i) : '\0';
            if (conversion == '%' || conversion == '\0') {
                continue;
            }
            String specification = format.substring(start, i + 1);
            used++;
            if (next < arguments.size()) {
                one(specification, conversion, arguments.get(next), arguments.get(next).span());
            }
            next++;
        }
        int given = arguments.size() - formatIndex - 1;
        if (used != given) {
            diagnostics.warn(span, "formatCount", String.valueOf(used), String.valueOf(given));
        }
    }

    private void one(String specification, char conversion, Expr argument, SourceSpan span) {
        CType type = argument.type();
        boolean wide = specification.contains("ll") || specification.contains("I64");
        boolean fine = switch (conversion) {
            case 'd', 'i', 'u', 'x', 'X', 'o' -> wide
                    ? type.isInteger() && type.size() == 8
                    : !type.isFloating() && type.size() == 4;
            case 'c', 'C' -> type.isInteger() && type.size() == 4;
            case 'p' -> type.size() == 4 && !type.isFloating();
            case 's', 'S' -> type.isPointer();
            case 'f', 'e', 'E', 'g', 'G', 'a', 'A' -> type.isFloating();
            default -> true;
        };
        if (!fine) {
            diagnostics.warn(span, "formatType", specification, type.toString());
        }
    }
}
