package dev.pagewalk.exercise.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForbiddenTest {

    @Test
    void commentsAndTextsMayNameWhatMayNotBeUsed() {
        List<String> malloc = List.of("malloc");
        assertThat(Forbidden.named(malloc, "/* malloc */ int x; // malloc\nchar *s = \"malloc\";"))
                .isEmpty();
        assertThat(Forbidden.named(malloc, "int my_malloc; char *s = malloc(1);"))
                .containsExactly("malloc");
        assertThat(Forbidden.named(malloc, "int my_malloc;")).isEmpty();
    }
}
