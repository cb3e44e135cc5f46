package dev.pagewalk.exercise.kind.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Answering;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildTest {

    @Test
    void theWayToAStateCountsToo() {
        Answering student = Answering.everyKind();
        String base = "(void *)0x%X".formatted(student.number("base"));
        String reserve = "VirtualAlloc(" + base + ", 0x10000, MEM_RESERVE, PAGE_READWRITE)";
        String commit = "VirtualAlloc(" + base + ", 1, MEM_COMMIT, PAGE_READWRITE)";
        String both = "VirtualAlloc(" + base + ", 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE)";
        Grade economical = student.grade("region", lines(reserve, commit));
        assertThat(economical.score()).isEqualTo(1);
        assertThat(economical.findings()).contains(new Finding.FewCalls(2));
        assertThat(student.grade("region", both).misconception()).isEqualTo("C1");
        Grade forbidden = student.grade("region", lines(reserve, commit, "malloc(1)"));
        assertThat(forbidden.score()).isLessThan(1);
        assertThat(forbidden.findings()).contains(new Finding.Forbidden(List.of("malloc")));
    }

    @Test
    void theFirstGoalThatIsMissedIsSpokenOf() {
        Answering student = Answering.everyKind();
        String base = "(void *)0x%X".formatted(student.number("base"));
        assertThat(student.grade("region", "").findings())
                .contains(new Finding.Reply(Map.of("en", "Nothing is committed yet.", "zh", "还没有提交。")))
                .doesNotContain(new Finding.Reply(Map.of("en", "It was committed at once.", "zh", "一开始就提交了。")));
        String both = "VirtualAlloc(" + base + ", 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE)";
        assertThat(student.grade("region", both).findings())
                .contains(new Finding.Reply(Map.of("en", "It was committed at once.", "zh", "一开始就提交了。")));
    }

    @Test
    void aStateIsGradedByTheMachine() {
        Variant lesson = VariantFactory.variant(Course.exercise("m5-virtual-alloc/reserve-commit-touch"), 3);
        var student = new Answering(lesson);
        var build = (Build) student.activity("pages");
        String solution = build.write("pages", build.solution(lesson).get("pages"));
        assertThat(student.grade("pages", solution).score()).isEqualTo(1);
        assertThat(student.grade("pages", "").score()).isZero();
    }

    private static String lines(String... calls) {
        return String.join("\n", calls);
    }
}
