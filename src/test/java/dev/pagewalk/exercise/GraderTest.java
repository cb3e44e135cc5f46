package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GraderTest {

    private static Variant variant;
    private static Grader grader;
    private static Activity.Cells walk;
    private static Map<String, Long> right;

    @BeforeAll
    static void oneVariant() {
        variant = VariantFactory.variant(exercise("m3-page-tables/translate-by-hand"), 7);
        grader = new Grader(variant);
        walk = (Activity.Cells) variant.exercise().activity("walk").orElseThrow();
        right = variant.right(walk);
    }

    private static Exercise exercise(String id) {
        return ExerciseLoader.load(Path.of("exercises").resolve(id), id)
                .exercise()
                .orElseThrow();
    }

    @Test
    void theRightAnswersAreTheMachinesOwnWalk() {
        long va = variant.address(walk).orElseThrow();
        var machine = variant.stage(walk).begin().pageTables().walk(new dev.pagewalk.address.VirtualAddress((int) va));
        assertThat(right.get("pdeAddress"))
                .isEqualTo(machine.directoryEntryAddress().value());
        assertThat(right.get("pte"))
                .isEqualTo(Integer.toUnsignedLong(machine.tableEntry().raw()));
        assertThat(right.get("physical")).isEqualTo(machine.physical().value());
    }

    @Test
    void aWrongIdeaIsNamed() {
        Grade grade = cell("pdeAddress", (right.get("pdeAddress") & ~0xFFFL) + right.get("directoryIndex"), Map.of());
        assertThat(grade.misconception()).isEqualTo("T3");
        assertThat(grade.score()).isZero();
        assertThat(grade.feedback()).containsExactly(Feedback.of("misconception.T3"));
    }

    @Test
    void aStepRightlyComputedFromAWrongNumberFollows() {
        long wrongIndex = right.get("directoryIndex") ^ 1;
        long follows = (right.get("pdeAddress") & ~0xFFFL) + 4 * wrongIndex;
        Grade grade = cell("pdeAddress", follows, Map.of("directoryIndex", wrongIndex));
        assertThat(grade.verdict()).isEqualTo(Grade.Verdict.FOLLOWS);
        assertThat(grade.score()).isEqualTo(1);
    }

    @Test
    void theSameNumberWithoutTheEarlierMistakeIsWrong() {
        long wrongIndex = right.get("directoryIndex") ^ 1;
        Grade grade = cell("pdeAddress", (right.get("pdeAddress") & ~0xFFFL) + 4 * wrongIndex, Map.of());
        assertThat(grade.verdict()).isEqualTo(Grade.Verdict.WRONG);
        assertThat(grade.misconception()).isNull();
    }

    @Test
    void misconceptionsAreSeenRelativeToTheStudentsOwnNumbers() {
        long wrongIndex = right.get("tableIndex") ^ 2;
        long withFlags = right.get("pde") + 4 * wrongIndex;
        assertThat(cell("pteAddress", withFlags, Map.of("tableIndex", wrongIndex))
                        .misconception())
                .isEqualTo("T5");
    }

    @Test
    void helpHalvesAndTryingAgainCostsNothing() {
        long answer = right.get("physical");
        Activity.Cell cell = find("physical");
        assertThat(grader.cell(walk, cell, answer, Map.of(), Help.NONE).score()).isEqualTo(1);
        assertThat(grader.cell(walk, cell, answer, Map.of(), new Help(1, false)).score())
                .isEqualTo(0.5);
        assertThat(grader.shown().score()).isZero();
    }

    @Test
    void aFaultWhereThereIsNoneIsSaid() {
        assertThat(cell("physical", Translation.FAULT, Map.of()).feedback())
                .containsExactly(Feedback.of("exercise.feedback.noFault"));
    }

    @Test
    void gradingIsPure() {
        var own = new HashMap<>(Map.of("pde", 0x1234067L));
        Grade first = cell("pteAddress", 0x1234L, own);
        assertThat(cell("pteAddress", 0x1234L, own)).isEqualTo(first);
        assertThat(own).containsOnlyKeys("pde");
    }

    @Test
    void randomWrongAnswersAreHardlyEverBlamedOnAnIdea() {
        var random = new java.util.SplittableRandom(42);
        int blamed = 0;
        for (int i = 0; i < 2_000; i++) {
            blamed += cell("physical", random.nextLong(1L << 32), Map.of()).misconception() == null ? 0 : 1;
        }
        assertThat(blamed).isLessThan(20);
    }

    @Test
    void choicesAndBuiltStatesAreGradedByTheMachine() {
        Variant lesson = VariantFactory.variant(exercise("m5-virtual-alloc/reserve-commit-touch"), 3);
        var judge = new Grader(lesson);
        var choice =
                (Activity.Choice) lesson.exercise().activity("quiz-release").orElseThrow();
        assertThat(judge.choice(choice, Set.of("parameter"), Help.NONE).score()).isEqualTo(1);
        assertThat(judge.choice(choice, Set.of("freed"), Help.NONE).misconception())
                .isEqualTo("C7");
        var build = (Activity.Build) lesson.exercise().activity("pages").orElseThrow();
        assertThat(judge.build(build, lesson.stage(build).asked(), Help.NONE).score())
                .isEqualTo(1);
        assertThat(judge.build(build, lesson.stage(build).begin(), Help.NONE).score())
                .isZero();
    }

    @Test
    void theSameNumberGivesTheSameVariantAndOthersDiffer() {
        Exercise exercise = variant.exercise();
        assertThat(VariantFactory.variant(exercise, 7).parameters()).isEqualTo(variant.parameters());
        var seen = new HashSet<Object>();
        for (int i = 0; i < 20; i++) {
            seen.add(VariantFactory.variant(exercise, i).parameters().get("va"));
        }
        assertThat(seen).hasSize(20);
    }

    private static Grade cell(String id, long given, Map<String, Long> own) {
        return grader.cell(walk, find(id), given, own, Help.NONE);
    }

    private static Activity.Cell find(String id) {
        return walk.cells().stream()
                .filter(cell -> cell.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
