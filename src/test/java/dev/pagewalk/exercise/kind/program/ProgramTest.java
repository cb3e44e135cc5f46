package dev.pagewalk.exercise.kind.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Answering;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Remark;
import dev.pagewalk.exercise.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {

    private static final Answering STUDENT = Answering.everyKind();

    @Test
    void aProgramThatNeverEndsIsStopped() {
        Grade grade = STUDENT.grade("write", "int main(void) { for (;;) ; }");
        assertThat(grade.score()).isZero();
        assertThat(grade.findings()).contains(new Finding.Said(Remark.TOO_LONG));
    }

    @Test
    void whatMayNotBeUsedIsFound() {
        Grade grade = STUDENT.grade("write", "#include <stdlib.h>\nint main(void) { return malloc(1) == 0; }");
        assertThat(grade.findings()).contains(new Finding.Forbidden(List.of("malloc")));
    }

    @Test
    void partsOfAProgramAreWorthSomething() {
        var program = (Program) STUDENT.activity("write");
        Grade grade = STUDENT.grade("write", program.exhibit(STUDENT.variant(), step -> false));
        assertThat(grade.verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(grade.findings()).contains(new Finding.Goal("touched", false));
    }
}
