package dev.pagewalk.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PairRunTest {

    private static final String FIRST = """
            #include <windows.h>
            #include <stdio.h>
            int main(void)
            {
                HANDLE h = CreateFileMapping(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, 0x1000, "S");
                int *p = MapViewOfFile(h, FILE_MAP_WRITE, 0, 0, 0);
                *p = 1;
                printf("first\\n");
                printf("%d\\n", *p);
                return *p;
            }
            """;

    private static final String SECOND = """
            #include <windows.h>
            #include <stdio.h>
            int main(void)
            {
                HANDLE h = OpenFileMapping(FILE_MAP_WRITE, FALSE, "S");
                int *p;
                if (h == NULL) { printf("gone\\n"); return 2; }
                p = MapViewOfFile(h, FILE_MAP_WRITE, 0, 0, 0);
                printf("second %d\\n", *p);
                *p = 5;
                return 0;
            }
            """;

    @Test
    void theSecondHasItsTurnAtALineOfTheFirst() {
        PairRun run = PairRun.of(FIRST, SECOND, 9, MachineSettings.DEFAULT);
        assertThat(new String(run.output(), StandardCharsets.UTF_8)).isEqualTo("first\nsecond 1\n5\n");
        assertThat(run.first().exitCode()).isEqualTo(5);
        assertThat(run.second().exitCode()).isZero();
    }

    @Test
    void withoutALineTheSecondRunsWhenTheFirstIsGone() {
        PairRun run = PairRun.of(FIRST, SECOND, 0, MachineSettings.DEFAULT);
        assertThat(new String(run.output(), StandardCharsets.UTF_8)).isEqualTo("first\n1\ngone\n");
        assertThat(run.second().exitCode()).isEqualTo(2);
    }

    @Test
    void aSecondProgramThatDoesNotCompileIsToldAndNothingRuns() {
        PairRun run = PairRun.of(FIRST, "int main(void) { return x; }", 0, MachineSettings.DEFAULT);
        assertThat(run.output()).isEmpty();
        assertThat(run.second().diagnostics()).isNotEmpty();
        assertThat(run.second().exitCode()).isEqualTo(1);
    }
}
