package dev.pagewalk.crt;

import java.util.function.IntUnaryOperator;

/**
 * Reads floating-point numbers as {@code strtod} and {@code atof} do; msvcrt knows neither hexadecimal ones nor names.
 */
final class FloatScanner {

    private FloatScanner() {}

    /**
     * What was read.
     *
     * @param length characters used; 0 if there was no number
     * @param outOfRange whether the number is too large for a double, or so small that nothing is left of it
     */
    record Result(double value, int length, boolean outOfRange) {}

    static Result scan(IntUnaryOperator text) {
        int at = 0;
        while (IntegerScanner.isSpace(text.applyAsInt(at))) {
            at++;
        }
        StringBuilder number = new StringBuilder();
        if (text.applyAsInt(at) == '-' || text.applyAsInt(at) == '+') {
            number.append((char) text.applyAsInt(at++));
        }
        int digits = 0;
        for (; isDigit(text.applyAsInt(at)); at++, digits++) {
            number.append((char) text.applyAsInt(at));
        }
        if (text.applyAsInt(at) == '.') {
            number.append('.');
            at++;
            for (; isDigit(text.applyAsInt(at)); at++, digits++) {
                number.append((char) text.applyAsInt(at));
            }
        }
        if (digits == 0) {
            return new Result(0, 0, false);
        }
        int letter = text.applyAsInt(at) | 0x20;
        if (letter == 'e' || letter == 'd') {
            int next = at + 1;
            boolean signed = text.applyAsInt(next) == '-' || text.applyAsInt(next) == '+';
            if (isDigit(text.applyAsInt(signed ? next + 1 : next))) {
                number.append('e');
                if (signed) {
                    number.append((char) text.applyAsInt(next++));
                }
                for (; isDigit(text.applyAsInt(next)); next++) {
                    number.append((char) text.applyAsInt(next));
                }
                at = next;
            }
        }
        double value = Double.parseDouble(number.toString());
        boolean vanished = value == 0 && number.chars().takeWhile(c -> c != 'e').anyMatch(c -> c >= '1' && c <= '9');
        return new Result(value, at, vanished || Double.isInfinite(value));
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
