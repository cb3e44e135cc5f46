package dev.pagewalk.exercise.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.yaml.Words;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A checked expression of an exercise file: a question to the machine or to the parameters.
 *
 * @param source as written
 * @param span where
 * @param type what it gives
 */
public record Expression(String source, SourceSpan span, Type type, Program program) {

    /** What an expression gives. */
    public enum Type {
        NUMBER("a number"),
        TEXT("a text"),
        BOOLEAN("true or false"),
        /** Whatever can be printed: number, text or boolean. */
        ANY("a number, a text or true/false");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** @throws WrongExpression if it can't be computed, such as a division by zero or an unknown field */
    public Object evaluate(Scope scope) {
        try {
            Object value = program.eval(
                    (CelVariableResolver) name -> MachineFunctions.variable(scope, name), new LateFunctions(scope));
            // What CEL gives for a name without a value is an object of its own, which nobody should ever read.
            if (!(value instanceof Long || value instanceof String || value instanceof Boolean)) {
                throw new IllegalArgumentException("something in it has no value here");
            }
            return value;
        } catch (CelEvaluationException | RuntimeException wrong) {
            throw new WrongExpression(this, Reason.of(wrong));
        }
    }

    /** The value; empty if it can't be computed here. */
    public Optional<Object> attempt(Scope scope) {
        try {
            return Optional.of(evaluate(scope));
        } catch (WrongExpression notForTheseValues) {
            return Optional.empty();
        }
    }

    /** The variable that a program hasn't and would need for this to be computed; empty if that isn't what lacks. */
    public Optional<String> missingVariable(Scope scope) {
        try {
            evaluate(scope);
            return Optional.empty();
        } catch (WrongExpression wrong) {
            return wrong.missingVariable();
        }
    }

    public long number(Scope scope) {
        return (Long) evaluate(scope);
    }

    public String text(Scope scope) {
        return (String) evaluate(scope);
    }

    public boolean truth(Scope scope) {
        return (Boolean) evaluate(scope);
    }

    /** An expression that was well-formed and still can't be computed for some variant. */
    public static final class WrongExpression extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Expression expression;
        private final transient Reason reason;

        WrongExpression(Expression expression, Reason reason) {
            super(expression.source + ": " + reason);
            this.expression = expression;
            this.reason = reason;
        }

        public Expression expression() {
            return expression;
        }

        /** The variable that the program should have and hasn't; empty if that isn't what is wrong. */
        public Optional<String> missingVariable() {
            return reason instanceof Reason.NoVariable(String name) ? Optional.of(name) : Optional.empty();
        }

        /** What is wrong, for the author. */
        public Diagnostic inVariant(int number) {
            return switch (reason) {
                case Reason.DivisionByZero() -> said("exercise.byZero", number);
                case Reason.NoVariable(String name) -> said("exercise.noVariable", number, name);
                case Reason.NoField(String name) ->
                    Words.near(name, MachineFunctions.fields())
                            .filter(meant -> !meant.equals(name))
                            .map(meant -> said("exercise.fieldMeant", number, name, meant))
                            .orElseGet(() -> said("exercise.noField", number, name));
                case Reason.Other(String why) -> said("exercise.evaluation", number, why);
            };
        }

        private Diagnostic said(String key, int number, String... details) {
            String[] arguments = Stream.of(Stream.of(expression.source), Stream.of(details), Stream.of(number + ""))
                    .flatMap(Function.identity())
                    .toArray(String[]::new);
            return Diagnostic.error(expression.span, key, arguments);
        }
    }
}
