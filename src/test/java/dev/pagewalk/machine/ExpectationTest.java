package dev.pagewalk.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {

    @Test
    void theLinesBehindTheWordAreExpected() {
        assertThat(Expectation.of("int main(void) { return 1; } /* one */\n/* expect:\nhello\nexit: 1\n*/\n", "expect"))
                .isEqualTo("hello\nexit: 1\n");
        assertThat(Expectation.of("/* expect:\n*/\n", "expect")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int main(void) { return 0; }",
                "/* expects:\nhello\n*/",
                "/* expect\nhello\n*/",
                "/* Expect:\nhello\n*/",
                "/* expect: \nhello\n*/",
                "/* expect:\nhello",
                "/* expect:\nhello\n*/\nint main(void) { return 0; }\n/* the end */"
            })
    void aProgramWithoutAReadableExpectationFails(String source) {
        assertThatThrownBy(() -> Expectation.of(source, "expect"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/* expect:");
    }
}
