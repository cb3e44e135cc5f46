package dev.pagewalk.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.diagnostic.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Microsoft's headers bring along, without which programs from Visual Studio don't compile. */
class BroughtAlongTest {

    @ParameterizedTest
    @CsvSource({
        "stdafx.h, 'printf(\"%d\", scanf(\"x\")); _tprintf(_T(\"%u\"), _tcslen(_T(\"abc\")));'",
        "pch.h, 'printf(\"%d\", getchar()); printf(\"%u\", strlen(\"abc\"));'",
        "windows.h, 'char *p = malloc(4); strcpy(p, \"abc\"); free(p); exit(atoi(\"0\") + isdigit(0));'",
        "tchar.h, 'TCHAR t[9]; _tcscpy(t, _T(\"abc\")); return strlen(t) - 3;'",
        "conio.h, 'return _kbhit() + (_getch() != 13);'",
        "targetver.h, 'return 0;'",
        "framework.h, 'return 0;'"
    })
    void aHeaderBringsAlongWhatProgramsRelyOn(String header, String body) {
        ProgramRun run = ProgramRun.of("#include \"" + header + "\"\nint main(void) { " + body + " }\n");
        assertThat(run.diagnostics())
                .filteredOn(one -> one.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void windowsDoesNotBringStdioAlong() {
        ProgramRun run = ProgramRun.of("#include <windows.h>\nint main(void) { printf(\"x\"); return 0; }\n");
        assertThat(run.diagnostics().toString()).contains("stdio.h");
    }
}
