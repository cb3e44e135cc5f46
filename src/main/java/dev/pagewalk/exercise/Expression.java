package dev.pagewalk.exercise;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import dev.pagewalk.diagnostic.SourceSpan;

/**
 * A checked expression of an exercise file: a question to the machine or to the parameters.
 *
 * @param source as written
 * @param span where
 * @param type what it gives
 */
record Expression(String source, SourceSpan span, Type type, Program program) {

    /** What an expression gives. */
    enum Type {
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
    Object evaluate(Scope scope) {
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

    long number(Scope scope) {
        return (Long) evaluate(scope);
    }

    String text(Scope scope) {
        return (String) evaluate(scope);
    }

    boolean truth(Scope scope) {
        return (Boolean) evaluate(scope);
    }

    /** An expression that was well-formed and still can't be computed for some variant. */
    static final class WrongExpression extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Expression expression;
        private final String why;

        WrongExpression(Expression expression, String why) {
            super(expression.source + ": " + why);
            this.expression = expression;
            this.why = why;
        }

        Expression expression() {
            return expression;
        }

        String why() {
            return why;
        }
    }
}
