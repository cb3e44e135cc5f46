package dev.pagewalk.exercise.expression;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;

import dev.cel.common.CelFunctionDecl;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;
import java.util.Locale;

/** Functions on numbers that address arithmetic needs and CEL lacks. */
public final class PureFunctions {

    private static final long LOW_32 = 0xFFFF_FFFFL;

    public static final List<CelFunctionDecl> DECLARATIONS = List.of(
            newFunctionDeclaration("bits", newGlobalOverload("bits_int", INT, INT, INT, INT)),
            newFunctionDeclaration("bitOr", newGlobalOverload("bitOr_int", INT, INT, INT)),
            newFunctionDeclaration("low32", newGlobalOverload("low32_int", INT, INT)),
            newFunctionDeclaration("swapBytes", newGlobalOverload("swapBytes_int", INT, INT)),
            newFunctionDeclaration("decimalAsHex", newGlobalOverload("decimalAsHex_int", INT, INT)),
            newFunctionDeclaration("joinDecimal", newGlobalOverload("joinDecimal_int", INT, INT, INT)),
            newFunctionDeclaration(
                    "hex",
                    newGlobalOverload("hex_int", STRING, INT),
                    newGlobalOverload("hex_int_digits", STRING, INT, INT)),
            newFunctionDeclaration("binary", newGlobalOverload("binary_int_digits", STRING, INT, INT)),
            newFunctionDeclaration("decimal", newGlobalOverload("decimal_int", STRING, INT)),
            newFunctionDeclaration("choose", newGlobalOverload("choose_int", INT, BOOL, INT, INT)));

    public static final List<CelFunctionBinding> BINDINGS = List.of(
            CelFunctionBinding.from("bits_int", List.of(Long.class, Long.class, Long.class), PureFunctions::bits),
            CelFunctionBinding.from("bitOr_int", Long.class, Long.class, (a, b) -> a | b),
            CelFunctionBinding.from("low32_int", Long.class, x -> x & LOW_32),
            CelFunctionBinding.from(
                    "swapBytes_int", Long.class, x -> Integer.toUnsignedLong(Integer.reverseBytes(x.intValue()))),
            CelFunctionBinding.from("decimalAsHex_int", Long.class, x -> Long.parseLong(Long.toString(x), 16)),
            CelFunctionBinding.from(
                    "joinDecimal_int", Long.class, Long.class, (a, b) -> Long.parseLong(Long.toString(a) + b)),
            CelFunctionBinding.from("hex_int", Long.class, x -> "0x%08X".formatted(x)),
            CelFunctionBinding.from("hex_int_digits", Long.class, Long.class, PureFunctions::hex),
            CelFunctionBinding.from("binary_int_digits", Long.class, Long.class, PureFunctions::binary),
            CelFunctionBinding.from("decimal_int", Long.class, x -> String.format(Locale.ROOT, "%,d", x)),
            CelFunctionBinding.from(
                    "choose_int", List.of(Boolean.class, Long.class, Long.class), PureFunctions::choose));

    private PureFunctions() {}

    /** {@code bits(x, 31, 22)}: bits 31 down to 22 of x as a number. */
    private static Object bits(Object[] arguments) {
        long x = (Long) arguments[0];
        int high = Math.toIntExact((Long) arguments[1]);
        int low = Math.toIntExact((Long) arguments[2]);
        if (low < 0 || high < low || high > 31) {
            throw new IllegalArgumentException("bits(x, high, low) needs 31 >= high >= low >= 0");
        }
        return (x & LOW_32) >>> low & (1L << high - low + 1) - 1;
    }

    private static Object hex(long x, long digits) {
        return ("0x%0" + Math.clamp(digits, 1, 16) + "X").formatted(x);
    }

    private static Object binary(long x, long digits) {
        int width = Math.clamp(digits, 1, 32);
        String text = Long.toBinaryString(x & (1L << width) - 1);
        return "0".repeat(width - text.length()) + text;
    }

    private static Object choose(Object[] arguments) {
        return (Boolean) arguments[0] ? arguments[1] : arguments[2];
    }
}
