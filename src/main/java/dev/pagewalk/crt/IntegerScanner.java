package dev.pagewalk.crt;

import java.util.function.IntUnaryOperator;

/** Reads integers as {@code strtol} and {@code atoi} do: white space, sign, prefix, digits. */
final class IntegerScanner {

    private IntegerScanner() {}

    /**
     * What was read.
     *
     * @param magnitude unsigned; all ones if it doesn't fit into 64 bits
     * @param length characters used; 0 if there was no number
     */
    record Result(boolean negative, long magnitude, boolean overflow, int length) {

        boolean fits(int bits, boolean signed) {
            long most = !signed ? (bits == 64 ? -1L : 0xFFFF_FFFFL) : (1L << (bits - 1)) - (negative ? 0 : 1);
            return !overflow && Long.compareUnsigned(magnitude, most) <= 0;
        }

        /** The value, or the limit it went beyond. */
        long saturated(int bits, boolean signed) {
            if (fits(bits, signed)) {
                return negative ? -magnitude : magnitude;
            }
            if (!signed) {
                return -1L;
            }
            long most = 1L << (bits - 1);
            return negative ? -most : most - 1;
        }
    }

    /** Whether numbers can be read in this base. */
    static boolean isBase(int base) {
        return base == 0 || base >= 2 && base <= 36;
    }

    /** @param base 2 to 36, or 0 to let the prefix decide */
    static Result scan(IntUnaryOperator text, int base) {
        int at = 0;
        while (isSpace(text.applyAsInt(at))) {
            at++;
        }
        boolean negative = text.applyAsInt(at) == '-';
        if (negative || text.applyAsInt(at) == '+') {
            at++;
        }
        // Microsoft's runtime takes 0x for a prefix even where no digit follows: such a text has no number at all.
        boolean prefix = text.applyAsInt(at) == '0' && (text.applyAsInt(at + 1) | 0x20) == 'x';
        if ((base == 0 || base == 16) && prefix) {
            at += 2;
            base = 16;
        } else if (base == 0) {
            base = text.applyAsInt(at) == '0' ? 8 : 10;
        }
        long magnitude = 0;
        boolean overflow = false;
        int first = at;
        for (int digit; (digit = digit(text.applyAsInt(at), base)) >= 0; at++) {
            long high = Math.unsignedMultiplyHigh(magnitude, base);
            long next = magnitude * base + digit;
            if (high != 0 || Long.compareUnsigned(next, magnitude * base) < 0) {
                overflow = true;
            }
            magnitude = next;
        }
        return new Result(negative, magnitude, overflow, at == first ? 0 : at);
    }

    private static int digit(int character, int base) {
        return character < 0x80 && base >= 2 && base <= 36 ? Character.digit(character, base) : -1;
    }

    static boolean isSpace(int character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }
}
