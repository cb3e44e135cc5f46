package dev.pagewalk.exercise.expression;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a well-formed expression can't be computed. */
sealed interface Reason {

    /** A quotient or a remainder by zero. */
    record DivisionByZero() implements Reason {}

    /** The program has no variable of this name. */
    record NoVariable(String name) implements Reason {}

    /** What the machine gave has no field of this name. */
    record NoField(String name) implements Reason {}

    /** Whatever else, in the words of the language. */
    record Other(String why) implements Reason {}

    /** CEL has a code for it, but the name stands in its message only. */
    Pattern NO_KEY = Pattern.compile("key '([^']*)' is not present in map");

    static Reason of(Exception wrong) {
        // By the code: where a division is hot, HotSpot throws an exception that has no message.
        if (wrong instanceof CelEvaluationException cel && cel.getErrorCode() == CelErrorCode.DIVIDE_BY_ZERO) {
            return new DivisionByZero();
        }
        Throwable cause = wrong.getCause() instanceof Exception inner && inner.getMessage() != null ? inner : wrong;
        if (cause instanceof MissingVariable missing) {
            return new NoVariable(missing.name());
        }
        String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        Matcher field = NO_KEY.matcher(why);
        return field.find() ? new NoField(field.group(1)) : new Other(why);
    }
}
