package dev.pagewalk.exercise.expression;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a parameter of an exercise stands for. Kept as a JSON number or text. */
public sealed interface Value {

    /** A whole number. */
    record Number(long value) implements Value {
        @Override
        public Object plain() {
            return value;
        }
    }

    /** One of some words. */
    record Word(String value) implements Value {
        @Override
        public Object plain() {
            return value;
        }
    }

    /** As expressions compute with it: Long or String. */
    @JsonValue
    Object plain();

    /** The value of what an expression gave. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Value of(Object plain) {
        return switch (plain) {
            case Long number -> new Number(number);
            case Integer number -> new Number(number);
            case String word -> new Word(word);
            default -> throw new IllegalArgumentException("a parameter is a number or a word, was " + plain);
        };
    }
}
