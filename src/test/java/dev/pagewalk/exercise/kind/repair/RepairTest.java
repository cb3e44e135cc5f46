package dev.pagewalk.exercise.kind.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Answering;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grading;
import dev.pagewalk.exercise.Remark;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepairTest {

    private static final Answering STUDENT = Answering.everyKind();

    @Test
    void aBugIsFoundExplainedAndRepaired() {
        var repair = (Repair) STUDENT.activity("bug");
        String buggy = repair.exhibit(STUDENT.variant(), step -> false);
        assertThat(buggy).doesNotContain("//@");
        assertThat(STUDENT.grade("bug.line", "9").score()).isEqualTo(1);
        assertThat(STUDENT.grade("bug.line", "8").score()).isZero();
        assertThat(STUDENT.grade("bug.cause", "address").misconception()).isEqualTo("C8");
        assertThat(STUDENT.grade("bug.repair", buggy).score()).isZero();
        assertThat(STUDENT.grade("bug.repair", buggy.replace("p, 0x10000", "p, 0"))
                        .score())
                .isEqualTo(1);
    }

    @Test
    void aLineThatIsWronglyBlamedHasASentenceOfItsOwn() {
        assertThat(STUDENT.grade("bug.line", "8").findings())
                .containsExactly(new Finding.Reply(Map.of("en", "It is never reached here.", "zh", "这里走不到。")));
        assertThat(STUDENT.grade("bug.line", "6").findings())
                .as("one without a mark")
                .containsExactly(
                        new Finding.Reply(Map.of("en", "Every line but one does what it says.", "zh", "除了一行，都名副其实。")));
        assertThat(STUDENT.grade("bug.line", "9").findings()).containsExactly(new Finding.Said(Remark.RIGHT));
    }

    @Test
    void whereItFailsWhatWasSeenStandsBesideWhatWasDemanded() {
        String usual = ((Repair) STUDENT.activity("bug")).environments().getFirst();
        assertThat(STUDENT.grade("bug.repair", "int main(void) { return 3; }").findings())
                .contains(new Finding.Ended(usual, 3, ""));
        assertThat(STUDENT.grade(
                                "bug.repair",
                                "#include <stdio.h>\nint main(void) { puts(\"one\"); puts(\"two\"); return *(int *)0; }")
                        .findings())
                .contains(new Finding.Crashed(usual, 0xC0000005L, "two"));
    }

    @Test
    void whatIsNotCIsAskedBackAndNeverCounts() {
        assertThat(STUDENT.outcome("bug.repair", "int main(void) { return 0 }"))
                .isInstanceOfSatisfying(
                        Grading.Outcome.NotCompiled.class,
                        refused -> assertThat(refused.problems()).isNotEmpty());
        assertThat(STUDENT.outcome("bug.repair", "  "))
                .isEqualTo(new Grading.Outcome.AskedBack(new AnswerReading.Blank()));
    }
}
