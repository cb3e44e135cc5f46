package dev.pagewalk.exercise.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.yaml.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
            Throwable cause = wrong.getCause() instanceof Exception inner && inner.getMessage() != null ? inner : wrong;
            String why = String.valueOf(cause.getMessage());
            String variable = cause instanceof MissingVariable missing ? missing.name() : "";
            throw new WrongExpression(this, why.lines().findFirst().orElse(""), variable);
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
        private static final Pattern NO_KEY = Pattern.compile("key '([^']*)' is not present in map");

        private final String why;
        private final String variable;

        WrongExpression(Expression expression, String why, String variable) {
            super(expression.source + ": " + why);
            this.variable = variable;
            this.expression = expression;
            this.why = why;
        }

        public Expression expression() {
            return expression;
        }

        public String why() {
            return why;
        }

        /** The variable that the program should have and hasn't; empty if that isn't what is wrong. */
        public Optional<String> missingVariable() {
            return Optional.of(variable).filter(name -> !name.isEmpty());
        }

        /** What is wrong, for the author. */
        public Diagnostic inVariant(int number) {
            Matcher field = NO_KEY.matcher(why);
            if (field.find()) {
                String name = field.group(1);
                return Words.near(name, MachineFunctions.fields())
                        .filter(meant -> !meant.equals(name))
                        .map(meant -> Diagnostic.error(
                                expression.span, "exercise.fieldMeant", expression.source, name, meant, number + ""))
                        .orElseGet(() -> Diagnostic.error(
                                expression.span, "exercise.noField", expression.source, name, number + ""));
            }
            if (!variable.isEmpty()) {
                return Diagnostic.error(
                        expression.span, "exercise.noVariable", expression.source, variable, number + "");
            }
            return why.contains("divide by zero") || why.contains("/ by zero")
                    ? Diagnostic.error(expression.span, "exercise.byZero", expression.source, number + "")
                    : Diagnostic.error(expression.span, "exercise.evaluation", expression.source, why, number + "");
        }
    }
}
