package dev.pagewalk.exercise.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.diagnostic.SourceSpan;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A parameter may be called as a function is: in CEL functions and names never meet, so neither hides the other and
 * nothing has to be refused.
 */
class NamesOfFunctionsTest {

    private static final Map<String, Class<?>> NAMES = Map.of(
            "page", Long.class, "bits", Long.class, "text", String.class, "hex", Long.class, "count", Long.class);
    private static final Scope SCOPE =
            Scope.of(Map.of("page", 0x12345L, "bits", 0xC0300000L, "text", "abc", "hex", 255L, "count", 7L));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page(page) | 73728",
                "page + page(page + PAGE_SIZE) | 152389",
                "bits(bits, 31, 22) + bits | 3224371968",
                "count + 1 | 8",
                "text.size() | 3"
            })
    void bothKeepTheirMeaning(String source, long value) {
        assertThat(compiled(source, Expression.Type.NUMBER).number(SCOPE)).isEqualTo(value);
    }

    @Test
    void textsToo() {
        assertThat(compiled("hex(hex) + text", Expression.Type.TEXT).text(SCOPE))
                .isEqualTo("0x000000FFabc");
    }

    private static Expression compiled(String source, Expression.Type type) {
        Expression expression = new ExpressionLanguage(NAMES).compile(source, SourceSpan.START, type, wrong -> {
            throw new AssertionError(wrong);
        });
        assertThat(expression).isNotNull();
        return Objects.requireNonNull(expression);
    }
}
