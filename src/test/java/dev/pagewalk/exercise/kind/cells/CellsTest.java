package dev.pagewalk.exercise.kind.cells;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Answering;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.NumberText;
import dev.pagewalk.exercise.Remark;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.Verdict;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CellsTest {

    private static Answering student;
    private static Cells walk;
    private static Map<String, Long> right;

    @BeforeAll
    static void oneVariant() {
        Variant variant = VariantFactory.variant(Course.exercise("m3-page-tables/translate-by-hand"), 7);
        student = new Answering(variant);
        walk = (Cells) student.activity("walk");
        right = walk.right(variant);
    }

    @Test
    void theRightAnswersAreTheMachinesOwnWalk() {
        long va = (Long) walk.values(student.variant()).get("va");
        var machine = student.variant().stage(walk).begin().pageTables().walk(new VirtualAddress((int) va));
        assertThat(right.get("pdeAddress"))
                .isEqualTo(machine.directoryEntryAddress().value());
        assertThat(right.get("pte"))
                .isEqualTo(Integer.toUnsignedLong(machine.tableEntry().raw()));
        assertThat(right.get("physical")).isEqualTo(machine.physical().value());
    }

    @Test
    void aWrongIdeaIsNamed() {
        Grade grade =
                cell("pdeAddress", (right.get("pdeAddress") & ~0xFFFL) + right.get("directoryIndex"), Earlier.NOTHING);
        assertThat(grade.misconception()).isEqualTo("T3");
        assertThat(grade.score()).isZero();
        assertThat(grade.findings()).containsExactly(new Finding.Idea("T3", List.of()));
    }

    @Test
    void aStepRightlyComputedFromAWrongNumberFollows() {
        long wrongIndex = right.get("directoryIndex") ^ 1;
        long follows = (right.get("pdeAddress") & ~0xFFFL) + 4 * wrongIndex;
        Grade grade = cell("pdeAddress", follows, earlier("directoryIndex", wrongIndex));
        assertThat(grade.verdict()).isEqualTo(Verdict.FOLLOWS);
        assertThat(grade.score()).isEqualTo(1);
    }

    @Test
    void theSameNumberWithoutTheEarlierMistakeIsWrong() {
        long wrongIndex = right.get("directoryIndex") ^ 1;
        Grade grade = cell("pdeAddress", (right.get("pdeAddress") & ~0xFFFL) + 4 * wrongIndex, Earlier.NOTHING);
        assertThat(grade.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(grade.misconception()).isNull();
    }

    @Test
    void misconceptionsAreSeenRelativeToTheStudentsOwnNumbers() {
        long wrongIndex = right.get("tableIndex") ^ 2;
        long withFlags = right.get("pde") + 4 * wrongIndex;
        assertThat(cell("pteAddress", withFlags, earlier("tableIndex", wrongIndex))
                        .misconception())
                .isEqualTo("T5");
    }

    @Test
    void aStepThatIsDoneForTheStudentFollowsFromTheOwnNumbers() {
        long wrongIndex = right.get("directoryIndex") ^ 1;
        Earlier own = earlier("directoryIndex", wrongIndex);
        Answer.Number done = new Answer.Number((right.get("pdeAddress") & ~0xFFFL) + 4 * wrongIndex);
        assertThat(walk.solve(student.variant(), "walk.pdeAddress", own)).contains(done);
        assertThat(walk.solve(student.variant(), "walk.pdeAddress", Earlier.NOTHING))
                .contains(new Answer.Number(right.get("pdeAddress")));
    }

    @Test
    void aFaultWhereThereIsNoneIsSaid() {
        assertThat(student.grade("walk.physical", "fault").findings())
                .containsExactly(new Finding.Said(Remark.NO_FAULT));
    }

    @Test
    void gradingIsPure() {
        Earlier own = earlier("pde", 0x1234067L);
        Grade first = cell("pteAddress", 0x1234L, own);
        assertThat(cell("pteAddress", 0x1234L, own)).isEqualTo(first);
        assertThat(own.answers()).containsOnlyKeys("walk.pde");
    }

    @Test
    void randomWrongAnswersAreHardlyEverBlamedOnAnIdea() {
        var random = new SplittableRandom(42);
        int blamed = 0;
        for (int i = 0; i < 2_000; i++) {
            Grade grade = cell("physical", random.nextLong(1L << 32), Earlier.NOTHING);
            blamed += grade.misconception() == null ? 0 : 1;
        }
        assertThat(blamed).isLessThan(20);
    }

    private static Earlier earlier(String cell, long value) {
        return Earlier.NOTHING.with("walk." + cell, new Answer.Number(value));
    }

    private static Grade cell(String id, long given, Earlier own) {
        return student.grade("walk." + id, NumberText.echo(given, 8), own);
    }
}
