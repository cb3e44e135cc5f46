package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.Template;

/** A second way to a graded number, independent of the first: {@code proof} beside an answer. */
public sealed interface Proof {

    /** Where it stands in exercise.yaml. */
    SourceSpan span();

    /** Arithmetic on the parameters, or another question to the machine. It knows no other cells. */
    record ByExpression(Expression expression) implements Proof {
        @Override
        public SourceSpan span() {
            return expression.span();
        }
    }

    /**
     * What a program prints on a machine of its own.
     *
     * @param file its name
     * @param source with places for the variant's numbers
     */
    record ByProgram(String file, Template source, SourceSpan span) implements Proof {}
}
