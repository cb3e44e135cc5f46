package dev.pagewalk.exercise.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.Optional;

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
            return program.eval(
                    (CelVariableResolver) name -> MachineFunctions.variable(scope, name), new LateFunctions(scope));
        } catch (CelEvaluationException | RuntimeException wrong) {
            String why = wrong.getCause() instanceof Exception cause && cause.getMessage() != null
                    ? cause.getMessage()
                    : String.valueOf(wrong.getMessage());
            throw new WrongExpression(this, why.lines().findFirst().orElse(""));
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
        private final String why;

        WrongExpression(Expression expression, String why) {
            super(expression.source + ": " + why);
            this.expression = expression;
            this.why = why;
        }

        public Expression expression() {
            return expression;
        }

        public String why() {
            return why;
        }
    }
}
