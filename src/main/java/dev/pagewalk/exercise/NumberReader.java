package dev.pagewalk.exercise;

import dev.pagewalk.exercise.AnswerReading.Why;
import dev.pagewalk.exercise.Notation.Unit;
import dev.pagewalk.exercise.Quantity.Of;
import java.util.function.LongBinaryOperator;

/**
 * Reads one number, or a calculation with the operators of C and powers ({@code ^} or {@code **}). In a calculation
 * digits without a mark are decimal, as in C, where that is clear; else it is asked back. Descends once for each
 * bracket of a text that is short.
 */
final class NumberReader {

    /** What was read. */
    sealed interface Result {

        record Read(Quantity quantity) implements Result {}

        record Refused(AnswerReading.Unreadable why) implements Result {}
    }

    /** Leaves the descent; never leaves this class. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient AnswerReading.Unreadable why;

        Refusal(AnswerReading.Unreadable why) {
            super(null, null, false, false);
            this.why = why;
        }
    }

    private final NumberWords words;
    private boolean calculated;

    NumberReader(String text, boolean hexadecimal) {
        this.words = new NumberWords(text, hexadecimal);
    }

    Result read() {
        try {
            Quantity all = either();
            if (!words.atEnd()) {
                throw refusal(words.unread());
            }
            if (calculated && all.doubtful()) {
                throw refusal(Why.BARE);
            }
            return new Result.Read(all);
        } catch (Refusal refusal) {
            return new Result.Refused(refusal.why);
        } catch (ArithmeticException tooLarge) {
            return new Result.Refused(AnswerReading.Unreadable.of(Why.LARGE));
        }
    }

    private Quantity either() {
        Quantity left = shifted();
        while (words.take("|")) {
            left = both(left, shifted(), (a, b) -> a | b);
        }
        return left;
    }

    private Quantity shifted() {
        Quantity left = sum();
        while (words.take("<<")) {
            Quantity by = sum();
            left = product(left, Quantity.number(power(2, plain(by))));
        }
        return left;
    }

    private Quantity sum() {
        Quantity left = term();
        while (true) {
            if (words.take("+")) {
                left = both(left, term(), Math::addExact);
            } else if (words.take("-")) {
                left = both(left, term(), Math::subtractExact);
            } else {
                return left;
            }
        }
    }

    private Quantity term() {
        Quantity left = signed();
        while (true) {
            if (words.take("*")) {
                left = product(left, signed());
            } else if (words.take("/")) {
                left = quotient(left, signed());
            } else {
                return left;
            }
        }
    }

    private Quantity signed() {
        int minus = 0;
        while (true) {
            if (words.take("-")) {
                minus++;
            } else if (!words.take("+")) {
                break;
            }
        }
        Quantity of = raised();
        return minus % 2 == 0 ? of : new Quantity(Math.negateExact(of.value()), Math.negateExact(of.plain()), of.of());
    }

    private Quantity raised() {
        Quantity base = counted();
        if (!words.take("^") && !words.take("**")) {
            return base;
        }
        calculated = true;
        if (round(base)) {
            throw refusal(Why.BARE);
        }
        return unit(Quantity.number(power(plain(base), plain(counted()))));
    }

    private Quantity counted() {
        if (words.cast()) {
            return signed();
        }
        if (words.take("(")) {
            Quantity inner = either();
            if (!words.take(")")) {
                throw refusal(Why.BRACKET);
            }
            return unit(inner);
        }
        return switch (words.operand()) {
            case NumberWords.Operand.Number(long value, long plain) -> unit(new Quantity(value, plain, Of.NUMBER));
            case NumberWords.Operand.None(AnswerReading.Unreadable why) -> throw new Refusal(why);
        };
    }

    private Quantity unit(Quantity number) {
        Unit unit = number.of() == Of.NUMBER ? words.unit() : null;
        return unit == null ? number : number.times(unit);
    }

    private Quantity both(Quantity left, Quantity right, LongBinaryOperator operator) {
        calculated = true;
        boolean mixed = left.of() != right.of() && (left.of() == Of.PAGES || right.of() == Of.PAGES);
        if (mixed) {
            throw refusal(Why.MIXED);
        }
        return new Quantity(
                operator.applyAsLong(left.value(), right.value()),
                operator.applyAsLong(left.plain(), right.plain()),
                left.of() == Of.NUMBER ? right.of() : left.of());
    }

    private Quantity product(Quantity left, Quantity right) {
        calculated = true;
        if (left.of() != Of.NUMBER && right.of() != Of.NUMBER) {
            throw refusal(Why.MIXED);
        }
        if (round(left) && !clear(right) || round(right) && !clear(left)) {
            throw refusal(Why.BARE);
        }
        long all = Math.multiplyExact(left.plain(), right.plain());
        return new Quantity(all, all, left.of() == Of.NUMBER ? right.of() : left.of());
    }

    /** Such as 10 or 2000, which people write in either base; 1024 is only ever decimal. */
    private static boolean round(Quantity factor) {
        return factor.of() == Of.NUMBER && factor.doubtful() && factor.plain() % 10 == 0;
    }

    /** A mark or a unit says what the base is. */
    private static boolean clear(Quantity factor) {
        return factor.of() != Of.NUMBER || !factor.doubtful() && factor.plain() > 9;
    }

    private Quantity quotient(Quantity left, Quantity right) {
        calculated = true;
        long by = plain(right);
        if (by == 0 || left.plain() % by != 0) {
            throw refusal(Why.POINT);
        }
        return new Quantity(left.plain() / by, left.plain() / by, left.of());
    }

    private static long plain(Quantity number) {
        if (number.of() != Of.NUMBER) {
            throw refusal(Why.MIXED);
        }
        return number.plain();
    }

    private static long power(long base, long exponent) {
        if (exponent < 0 || exponent > 63) {
            throw refusal(Why.LARGE);
        }
        long power = 1;
        for (long i = 0; i < exponent; i++) {
            power = Math.multiplyExact(power, base);
        }
        return power;
    }

    private static Refusal refusal(Why why) {
        return new Refusal(AnswerReading.Unreadable.of(why));
    }
}
