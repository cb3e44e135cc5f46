package dev.pagewalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecLimitTest {

    private static final String ENDLESS = """
            #include <stdio.h>
            int main(void) {
                printf("begun\\n");
                for (;;)
                    ;
            }
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int exec(String... options) throws IOException {
        Path file = folder.resolve("endless.c");
        Files.writeString(file, ENDLESS);
        List<String> line = new ArrayList<>(List.of("exec"));
        line.addAll(List.of(options));
        line.add(file.toString());
        return Main.run(line, new PrintStream(out, true), new PrintStream(err, true));
    }

    @Test
    void anEndlessLoopEndsAtTheLimitAndSaysWhere() throws IOException {
        assertThat(exec("--limit", "100000")).isEqualTo(124);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("begun\n");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("endless.c:4: stopped")
                .contains("100,000 instructions");
    }

    @Test
    void aLimitMustBeANumberFromOne() throws IOException {
        assertThat(exec("--limit", "0")).isEqualTo(64);
        assertThat(exec("--limit", "many")).isEqualTo(64);
    }
}
