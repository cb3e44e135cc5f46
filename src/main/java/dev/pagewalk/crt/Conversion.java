package dev.pagewalk.crt;

import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/**
 * One conversion specification of a format, such as {@code %-08I64x}.
 *
 * @param width least number of characters, at least 0
 * @param precision -1 if none was given
 * @param size the size prefix
 * @param type the conversion character; 0 at the end of the format
 * @param end index of the first character behind it
 */
record Conversion(
        boolean left,
        boolean plus,
        boolean space,
        boolean alternate,
        boolean zero,
        int width,
        int precision,
        Size size,
        char type,
        int end) {

    /** Size prefixes; {@code z}, {@code t} and {@code I} are words and mean nothing on 32 bits. */
    enum Size {
        NONE,
        CHAR,
        SHORT,
        LONG,
        LONG_LONG
    }

    /**
     * Widths and precisions above this are cut to it, so that no format keeps the host busy. Windows has no such limit.
     */
    private static final int MOST = 1 << 20;

    /**
     * Reads the specification that starts behind a {@code %}.
     *
     * @param format character at an index, 0 at the end
     * @param start index of the first character behind the {@code %}
     * @param stars gives the argument for each {@code *}
     */
    static Conversion parse(IntUnaryOperator format, int start, IntSupplier stars) {
        int at = start;
        boolean left = false;
        boolean plus = false;
        boolean space = false;
        boolean alternate = false;
        boolean zero = false;
        flags:
        for (; ; at++) {
            switch (format.applyAsInt(at)) {
                case '-' -> left = true;
                case '+' -> plus = true;
                case ' ' -> space = true;
                case '#' -> alternate = true;
                case '0' -> zero = true;
                default -> {
                    break flags;
                }
            }
        }
        int width = 0;
        if (format.applyAsInt(at) == '*') {
            at++;
            width = stars.getAsInt();
            if (width < 0) {
                left = true;
                width = width == Integer.MIN_VALUE ? MOST : -width;
            }
        } else {
            for (; isDigit(format.applyAsInt(at)); at++) {
                width = Math.min(MOST, width * 10 + format.applyAsInt(at) - '0');
            }
        }
        int precision = -1;
        if (format.applyAsInt(at) == '.') {
            at++;
            precision = 0;
            if (format.applyAsInt(at) == '*') {
                at++;
                precision = Math.max(-1, stars.getAsInt());
            } else {
                for (; isDigit(format.applyAsInt(at)); at++) {
                    precision = Math.min(MOST, precision * 10 + format.applyAsInt(at) - '0');
                }
            }
        }
        Size size = Size.NONE;
        sizes:
        for (; ; at++) {
            switch (format.applyAsInt(at)) {
                case 'h' -> size = size == Size.SHORT ? Size.CHAR : Size.SHORT;
                case 'l' -> size = size == Size.LONG ? Size.LONG_LONG : Size.LONG;
                case 'w' -> size = Size.LONG;
                case 'j' -> size = Size.LONG_LONG;
                case 'L', 'z', 't' -> {}
                case 'I' -> {
                    if (format.applyAsInt(at + 1) == '6' && format.applyAsInt(at + 2) == '4') {
                        size = Size.LONG_LONG;
                        at += 2;
                    } else if (format.applyAsInt(at + 1) == '3' && format.applyAsInt(at + 2) == '2') {
                        at += 2;
                    }
                }
                default -> {
                    break sizes;
                }
            }
        }
        int type = format.applyAsInt(at);
        return new Conversion(
                left,
                plus,
                space,
                alternate,
                zero,
                Math.min(width, MOST),
                Math.min(precision, MOST),
                size,
                (char) type,
                type == 0 ? at : at + 1);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
