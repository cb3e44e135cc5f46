package dev.pagewalk.exercise.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pagewalk.diagnostic.SourceSpan;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author reads when an expression can't be computed for a variant. */
class WrongExpressionTest {

    /** From here on HotSpot throws a prepared exception without message or trace where it divides by zero. */
    private static final int HOT = 50_000;

    private static final Scope SCOPE = Scope.of(Map.of("zero", 0L));

    @ParameterizedTest
    @ValueSource(strings = {"1 / zero", "1 % zero"})
    void aDivisionByZeroIsNamedHoweverOftenItIsMet(String source) {
        Expression expression = compiled(source);
        for (int often = 0; often < HOT; often++) {
            assertThat(diagnosed(expression)).isEqualTo("exercise.byZero");
        }
    }

    @Test
    void anOverflowIsToldInTheWordsOfTheLanguage() {
        assertThat(diagnosed(compiled("9223372036854775807 + 1 + zero"))).isEqualTo("exercise.evaluation");
    }

    private static String diagnosed(Expression expression) {
        var wrong = catchThrowableOfType(Expression.WrongExpression.class, () -> expression.number(SCOPE));
        return wrong.inVariant(7).key();
    }

    private static Expression compiled(String source) {
        Expression expression = new ExpressionLanguage(Map.of("zero", Long.class))
                .compile(source, SourceSpan.START, Expression.Type.NUMBER, wrong -> {
                    throw new AssertionError(wrong);
                });
        return Objects.requireNonNull(expression);
    }
}
