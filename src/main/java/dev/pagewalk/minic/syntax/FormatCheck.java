package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Diagnostics;
import dev.pagewalk.minic.type.CType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Compares the arguments of printf with its format, where the format is a literal. */
public final class FormatCheck {
    private final Diagnostics diagnostics;

    FormatCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(List<Expr> arguments, int formatIndex) {
        if (!(Expr.strip(arguments.get(formatIndex)) instanceof Expr.Address(Expr place, CType _, SourceSpan span))
                || !(place instanceof Expr.Text(Variable text, CType type, SourceSpan _))
                || ((CType.Array) type).of().size() != 1) {
            return;
        }
        String format = new String(text.initial, StandardCharsets.ISO_8859_1);
        List<Conversion> conversions = conversions(format);
        int used = 0;
        for (Conversion conversion : conversions) {
            used = conversion.argument() + 1;
            int at = formatIndex + used;
            if (at < arguments.size()
                    && isNumber(conversion)
                    && arguments.get(at).type().isPointer()) {
                diagnostics.warn(arguments.get(at).span(), "formatPointer", conversion.specification());
            } else if (at < arguments.size()
                    && !fits(conversion, arguments.get(at).type())) {
                diagnostics.warn(
                        arguments.get(at).span(),
                        "formatType",
                        conversion.specification(),
                        arguments.get(at).type().toString());
            }
        }
        int given = arguments.size() - formatIndex - 1;
        if (used != given) {
            diagnostics.warn(span, "formatCount", String.valueOf(used), String.valueOf(given));
        }
    }

    /**
     * A conversion of a format that takes an argument.
     *
     * @param argument its number behind the format, from 0; those for {@code *} are counted
     */
    public record Conversion(String specification, int argument) {}

    /** The conversions of a format. */
    public static List<Conversion> conversions(String format) {
        List<Conversion> conversions = new ArrayList<>();
        int next = 0;
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
                }
                i++;
            }
            if (i < format.length() && format.charAt(i) != '%' && format.charAt(i) != '\0') {
                conversions.add(new Conversion(format.substring(start, i + 1), next++));
            }
        }
        return conversions;
    }

    /** True for a decimal number; addresses in hexadecimal are written with %x by many. */
    private static boolean isNumber(Conversion conversion) {
        return "diu"
                        .indexOf(conversion
                                .specification()
                                .charAt(conversion.specification().length() - 1))
                >= 0;
    }

    /** True if an argument of this type is what the conversion expects. */
    public static boolean fits(Conversion conversion, CType type) {
        String specification = conversion.specification();
        boolean wide = specification.contains("ll") || specification.contains("I64");
        return switch (specification.charAt(specification.length() - 1)) {
            case 'd', 'i', 'u', 'x', 'X', 'o' ->
                wide ? type.isInteger() && type.size() == 8 : !type.isFloating() && type.size() == 4;
            case 'c', 'C' -> type.isInteger() && type.size() == 4;
            case 'p' -> type.size() == 4 && !type.isFloating();
            case 's', 'S' -> type.isPointer();
            case 'f', 'e', 'E', 'g', 'G', 'a', 'A' -> type.isFloating();
            default -> true;
        };
    }
}
