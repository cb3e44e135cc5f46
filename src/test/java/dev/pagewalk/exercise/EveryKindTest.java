package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.machine.RunControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each kind of activity, answered as students do; the exercise is src/test/resources/exercises/reference/every-kind. */
class EveryKindTest {

    private static final Path FOLDER = Path.of("src/test/resources/exercises/reference/every-kind");

    private static Variant variant;
    private static Grader grader;

    @BeforeAll
    static void oneVariant() {
        variant = VariantFactory.variant(exercise(), 5);
        grader = new Grader(variant);
    }

    private static Exercise exercise() {
        return ExerciseLoader.load(FOLDER, "reference/every-kind").exercise().orElseThrow();
    }

    @Test
    void theWholePoolIsAnsweredAndToldApart() {
        assertThat(ExerciseCheck.check(exercise(), FOLDER, 200)).isEmpty();
    }

    @Test
    void anOrderIsWorthWhatIsKeptOfIt() {
        var order = (Activity.Order) activity("steps");
        assertThat(variant.tiles(order)).containsExactlyInAnyOrder("lookup", "fault", "frame", "restart", "disk");
        assertThat(grader.order(order, List.of("lookup", "fault", "frame", "restart"), Help.NONE)
                        .score())
                .isEqualTo(1);
        Grade distracted = grader.order(order, List.of("lookup", "fault", "disk", "frame", "restart"), Help.NONE);
        assertThat(distracted.misconception()).isEqualTo("C6");
        assertThat(distracted.score()).isEqualTo(0.75);
        assertThat(grader.order(order, List.of(), Help.NONE).score()).isZero();
    }

    @Test
    void aLabelIsWhatTheMachineSays() {
        var label = (Activity.Label) activity("zones");
        assertThat(grader.label(label, "t1", "committed", Help.NONE).score()).isEqualTo(1);
        assertThat(grader.label(label, "t2", "committed", Help.NONE).misconception())
                .isEqualTo("C10");
    }

    @Test
    void theCallThatDidItLeavesTheSameMachineHoweverItIsWritten() {
        var which = (Activity.Which) activity("diff");
        assertThat(grader.which(which, "reserve", Help.NONE).score()).isEqualTo(1);
        assertThat(grader.which(which, "both", Help.NONE).misconception()).isEqualTo("C1");
    }

    @Test
    void aDecisionIsDefendedByLedgers() {
        var decide = (Activity.Decide) activity("nodes");
        assertThat(grader.option(decide, "heap", Help.NONE).score()).isEqualTo(1);
        assertThat(grader.reasons(decide, Set.of("granularity"), Help.NONE).score())
                .isEqualTo(1);
        assertThat(grader.reasons(decide, Set.of("zero"), Help.NONE).misconception())
                .isEqualTo("C25");
        assertThat(variant.ledgers(decide)).containsOnlyKeys("heap", "pages", "program");
    }

    @Test
    void aBugIsFoundExplainedAndRepaired() {
        var repair = (Activity.Repair) activity("bug");
        String buggy = variant.source(repair);
        assertThat(buggy).doesNotContain("//@");
        assertThat(grader.line(repair, 9, Help.NONE).score()).isEqualTo(1);
        assertThat(grader.line(repair, 8, Help.NONE).score()).isZero();
        assertThat(grader.cause(repair, "address", Help.NONE).misconception()).isEqualTo("C8");
        assertThat(graded(repair(repair, buggy)).score()).isZero();
        assertThat(graded(repair(repair, buggy.replace("p, 0x10000", "p, 0"))).score())
                .isEqualTo(1);
    }

    @Test
    void whatIsNotCIsAskedBackAndNeverCounts() {
        var repair = (Activity.Repair) activity("bug");
        assertThat(repair(repair, "int main(void) { return 0 }")).isInstanceOf(Judgement.AskedBack.class);
        assertThat(repair(repair, "  ")).isInstanceOf(Judgement.AskedBack.class);
    }

    @Test
    void aProgramThatNeverEndsIsStopped() {
        var program = (Activity.Program) activity("write");
        Grade grade = graded(program(program, "int main(void) { for (;;) ; }"));
        assertThat(grade.score()).isZero();
        assertThat(grade.feedback()).contains(Feedback.of("exercise.feedback.tooLong"));
    }

    @Test
    void whatMayNotBeUsedIsFound() {
        var program = (Activity.Program) activity("write");
        Grade grade = graded(program(program, "#include <stdlib.h>\nint main(void) { return malloc(1) == 0; }"));
        assertThat(grade.feedback()).contains(Feedback.of("exercise.feedback.forbidden", "malloc"));
        assertThat(Forbidden.named(List.of("malloc"), "/* malloc */ int x; // malloc\nchar *s = \"malloc\";"))
                .isEmpty();
    }

    @Test
    void partsOfAProgramAreWorthSomething() {
        var program = (Activity.Program) activity("write");
        Grade grade = graded(program(program, variant.source(program)));
        assertThat(grade.verdict()).isEqualTo(Grade.Verdict.PARTLY);
        assertThat(grade.feedback()).contains(Feedback.of("exercise.feedback.goal", "touched", "false"));
    }

    @Test
    void theWayToAStateCountsToo() {
        var build = (Activity.Build) activity("region");
        String base = "(void *)0x%X".formatted((Long) variant.parameters().get("base"));
        String reserve = "VirtualAlloc(" + base + ", 0x10000, MEM_RESERVE, PAGE_READWRITE)";
        String commit = "VirtualAlloc(" + base + ", 1, MEM_COMMIT, PAGE_READWRITE)";
        String both = "VirtualAlloc(" + base + ", 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE)";
        Grade economical = grader.build(build, List.of(reserve, commit), Help.NONE);
        assertThat(economical.score()).isEqualTo(1);
        assertThat(economical.feedback()).contains(Feedback.of("exercise.feedback.bonus", "2"));
        assertThat(grader.build(build, List.of(both), Help.NONE).misconception())
                .isEqualTo("C1");
        assertThat(grader.build(build, List.of(reserve, commit, "malloc(1)"), Help.NONE)
                        .score())
                .isLessThan(1);
    }

    @Test
    void textIsComparedWithoutBlanksAtItsEnds() {
        var cells = (Activity.Cells) activity("guess");
        Activity.Cell printed = cells.cells().getLast();
        long pages = (Long) variant.parameters().get("pages");
        assertThat(grader.text(cells, printed, pages + " pages  \r\n", Help.NONE)
                        .score())
                .isEqualTo(1);
        Grade wrong = grader.text(cells, printed, pages * 4096 + " pages", Help.NONE);
        assertThat(wrong.misconception()).isEqualTo("bytes-are-pages");
        assertThat(wrong.feedback().getFirst().arguments().get(1)).contains(pages + " pages");
    }

    private static Judgement repair(Activity.Repair repair, String source) {
        return grader.repair(repair, source, Help.NONE, RunControl.NONE);
    }

    private static Judgement program(Activity.Program program, String source) {
        return grader.program(program, source, Help.NONE, RunControl.NONE);
    }

    private static Grade graded(Judgement judgement) {
        return ((Judgement.Graded) judgement).grade();
    }

    private static Activity activity(String id) {
        return variant.exercise().activity(id).orElseThrow();
    }
}
