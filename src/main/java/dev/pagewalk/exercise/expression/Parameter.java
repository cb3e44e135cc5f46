package dev.pagewalk.exercise.expression;

import java.util.List;
import java.util.SplittableRandom;

/** A number or word that differs from student to student. Its random stream depends on the seed and its name only. */
public sealed interface Parameter {

    String name();

    /** Long or String. */
    Class<?> type();

    Value draw(long seed, Scope earlier);

    /** Evenly spaced numbers, both ends possible. */
    record Range(String name, long from, long to, long step) implements Parameter {
        @Override
        public Class<?> type() {
            return Long.class;
        }

        @Override
        public Value draw(long seed, Scope earlier) {
            return new Value.Number(from + step * random(seed, name).nextLong((to - from) / step + 1));
        }
    }

    /** One of some values, all numbers or all texts. */
    record Choice(String name, Class<?> type, List<Value> values) implements Parameter {
        @Override
        public Value draw(long seed, Scope earlier) {
            return values.get(random(seed, name).nextInt(values.size()));
        }
    }

    /** Computed from those before. */
    record Derived(String name, Class<?> type, Expression expression) implements Parameter {
        @Override
        public Value draw(long seed, Scope earlier) {
            return Value.of(expression.evaluate(earlier));
        }
    }

    private static SplittableRandom random(long seed, String name) {
        return new SplittableRandom(Seeds.mix(seed, name));
    }
}
