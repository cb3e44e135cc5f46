package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.course.Accounts;
import dev.pagewalk.course.Answer;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.ui.AppTest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Every kind of activity through a session: right, wrong, unreadable, and there again when opened anew. */
@AppTest
@TestPropertySource(properties = "pagewalk.exercises=src/test/resources/exercises")
class EveryKindSessionTest {

    private static final String COURSE = "reference/every-kind";

    @Autowired
    Lessons lessons;

    @Autowired
    Accounts accounts;

    long ada;
    LessonSession session;

    @BeforeEach
    void aStudent() {
        ada = accounts.newGuest().person().id();
        session = open();
    }

    @Test
    void anOrderBeginsWrongAndIsKeptWithPartialCredit() {
        Activity.Order order = activity("steps");
        List<String> start = session.exhibits().tiles(order);
        assertThat(start).containsExactlyInAnyOrder("lookup", "fault", "frame", "restart", "disk");
        assertThat(open().exhibits().tiles(order)).isEqualTo(start);

        refused(order, "steps", "");
        refused(order, "steps", "lookup, nowhere");
        refused(order, "steps", "lookup, lookup");
        wrong(order, "steps", "lookup, fault, restart, frame", "T12");
        assertThat(latest("steps").score()).isBetween(0.5, 0.9);
        right(order, "steps", "lookup, fault, frame, restart");
    }

    @Test
    void aLabelIsGradedForEachTarget() {
        Activity.Label zones = activity("zones");
        assertThat(session.exhibits().at(zones, "t2")).isPresent();

        refused(zones, "zones.t2", "");
        refused(zones, "zones.t2", "kernel");
        wrong(zones, "zones.t2", "committed", "C10");
        right(zones, "zones.t2", "reserved");
        assertThat(session.settled(zones)).isFalse();
        right(zones, "zones.t1", "committed");
        assertThat(session.settled(zones)).isTrue();
    }

    @Test
    void aHintAboutAPictureHalvesWhatIsStillOpen() {
        Activity.Label zones = activity("zones");
        right(zones, "zones.t2", "reserved");
        session.takeHint("zones");
        session.submit(zones, "zones.t1", "committed");
        assertThat(latest("zones.t1").score()).isEqualTo(0.5);
        assertThat(latest("zones.t2").score()).isEqualTo(1);
    }

    @Test
    void theCallThatDidItIsFound() {
        Activity.Which diff = activity("diff");
        var moments = session.exhibits().beforeAndAfter(diff);
        assertThat(moments.getFirst().counters().addressSpaceUsed())
                .isLessThan(moments.getLast().counters().addressSpaceUsed());
        assertThat(session.exhibits().calls(diff)).containsOnlyKeys("reserve", "both");

        refused(diff, "diff", "");
        refused(diff, "diff", "reserve, both");
        wrong(diff, "diff", "both", "C1");
        right(diff, "diff", "reserve");
    }

    @Test
    void aDecisionShowsItsLedgerOnceItIsRight() {
        Activity.Decide nodes = activity("nodes");
        assertThat(session.exhibits().ledgers(nodes)).isEmpty();
        refused(nodes, "nodes.option", "");
        refused(nodes, "nodes.reasons", "");
        wrong(nodes, "nodes.option", "pages", "C3");
        assertThat(session.exhibits().ledgers(nodes)).isEmpty();
        right(nodes, "nodes.option", "heap");
        assertThat(session.exhibits().ledgers(nodes)).containsOnlyKeys("heap", "pages", "program");
        wrong(nodes, "nodes.reasons", "granularity, zero", "C25");
        right(nodes, "nodes.reasons", "granularity");
    }

    @Test
    void aBugHasThreeParts() {
        Activity.Repair bug = activity("bug");
        String source = session.exhibits().program(bug);
        assertThat(source).doesNotContain("//@");

        refused(bug, "bug.line", "0");
        refused(bug, "bug.line", "nine");
        session.submit(bug, "bug.line", "3");
        assertThat(session.state("bug.line").settled()).isFalse();
        right(bug, "bug.line", "9");
        wrong(bug, "bug.cause", "address", "C8");
        right(bug, "bug.cause", "size");

        assertThat(repair(bug, "int main(void) { return 0 }")).isInstanceOf(Submitted.NotCompiled.class);
        assertThat(repair(bug, "  ")).isInstanceOf(Submitted.Incomplete.class);
        assertThat(session.state("bug.repair").answers()).isEmpty();
        repair(bug, source);
        assertThat(latest("bug.repair").feedback())
                .anyMatch(line -> line.startsWith("exercise.feedback.environment\tusual"));
        repair(bug, source.replace("VirtualFree(p, 0x10000", "VirtualFree(p, 0"));
        assertThat(latest("bug.repair").score()).isEqualTo(1);
        assertThat(open().settled(bug)).isTrue();
        assertThat(open().draft("bug.repair")).contains("VirtualFree(p, 0,");
    }

    @Test
    void aProgramIsRunInSightAndCheckedUnseen() {
        Activity.Program write = activity("write");
        String source = session.exhibits().program(write).replace("return 0;", """
                char *p = VirtualAlloc((void *)BASE, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                for (int i = 0; i < PAGES; i++) p[i * 4096] = 1;
                return 0;""");
        var numbers =
                java.util.regex.Pattern.compile("/\\* (\\d+) pages at (0x\\w+)").matcher(source);
        assertThat(numbers.find()).isTrue();
        String good = source.replace("BASE", numbers.group(2)).replace("PAGES", numbers.group(1));

        Outcome run = ran(good);
        assertThat(run.snapshot().program().state()).isEqualTo(ProgramSnapshot.State.EXITED);
        assertThat(session.state("write").answers()).isEmpty();

        check(listener -> session.check(write, session.exhibits().program(write), listener));
        assertThat(latest("write").score()).isLessThan(1);
        assertThat(latest("write").feedback()).anyMatch(line -> line.equals("exercise.feedback.goal\ttouched\tfalse"));
        check(listener -> session.check(write, good, listener));
        assertThat(latest("write").score()).isEqualTo(1);
        assertThat(latest("write").feedback()).anyMatch(line -> line.startsWith("exercise.feedback.bonus"));
        assertThat(open().state("write").answers()).hasSize(2);
    }

    @Test
    void aCheckThatIsCancelledIsNotATry() {
        Activity.Program write = activity("write");
        var interrupted = new CompletableFuture<Boolean>();
        Check check = session.check(write, "int main(void) { for (;;) ; }", new Check.Listener() {
            @Override
            public void finished(Submitted submitted) {
                interrupted.complete(false);
            }

            @Override
            public void interrupted() {
                interrupted.complete(true);
            }

            @Override
            public void failed(Failure failure) {
                interrupted.completeExceptionally(new Heard.Broke(failure));
            }
        });
        check.cancel();
        assertThat(interrupted.orTimeout(20, TimeUnit.SECONDS).join()).isTrue();
        assertThat(session.state("write").answers()).isEmpty();
    }

    @Test
    void anEssayIsHandedInForAPerson() {
        Activity.Essay why = activity("why");
        refused(why, "why", "too short");
        session.submit(why, "why", "word ".repeat(30));
        assertThat(session.settled(why)).isTrue();
        assertThat(latest("why").feedback()).containsExactly("exercise.feedback.handedIn\t30");
        session.submit(why, "why", "另一个".repeat(10));
        assertThat(open().state("why").latest().orElseThrow().given()).startsWith("另一个");
    }

    @Test
    void printedTextIsPredicted() {
        Activity.Cells guess = activity("guess");
        Activity.Cell printed = guess.cells().getLast();
        String pages =
                session.text(activity("size"), "", Locale.ENGLISH).orElseThrow().replaceAll("\\D", "");

        assertThat(session.answer(guess, printed, " ")).isInstanceOf(Submitted.AskedBack.class);
        session.answer(guess, printed, Integer.parseInt(pages) * 4096 + " pages");
        assertThat(latest("guess.printed").misconception()).isEqualTo("bytes-are-pages");
        assertThat(latest("guess.printed").feedback().getFirst()).contains("A size is in bytes");
        session.answer(guess, printed, pages + " pages  ");
        assertThat(session.state("guess.printed").settled()).isTrue();
        session.show(guess, printed);
        assertThat(latest("guess.printed").given()).isEqualTo(pages + " pages");
    }

    @Test
    void wordsAreCountedInBothLanguages() {
        assertThat(Words.count("Don't panic, two-step reserve")).isEqualTo(4);
        assertThat(Words.count("用 VirtualAlloc 保留地址。")).isEqualTo(6);
        assertThat(Words.count(" ")).isZero();
    }

    private LessonSession open() {
        return lessons.open(ada, COURSE).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private <A extends Activity> A activity(String id) {
        return (A) session.exercise().activity(id).orElseThrow();
    }

    private Answer latest(String step) {
        return session.state(step).latest().orElseThrow();
    }

    private void refused(Activity activity, String step, String given) {
        int before = session.state(step).answers().size();
        assertThat(session.submit(activity, step, given)).isInstanceOf(Submitted.Incomplete.class);
        assertThat(session.state(step).answers()).hasSize(before);
    }

    private void wrong(Activity activity, String step, String given, String misconception) {
        session.submit(activity, step, given);
        assertThat(latest(step).misconception()).isEqualTo(misconception);
        assertThat(session.state(step).settled()).isFalse();
    }

    private void right(Activity activity, String step, String given) {
        session.submit(activity, step, given);
        assertThat(latest(step).score()).isEqualTo(1);
        LessonSession again = open();
        assertThat(again.state(step).settled()).isTrue();
        assertThat(again.state(step).latest().orElseThrow().given()).isEqualTo(given);
    }

    private Submitted repair(Activity.Repair bug, String source) {
        return check(listener -> session.check(bug, source, listener));
    }

    private static Submitted check(Function<Check.Listener, Check> start) {
        var done = new CompletableFuture<Submitted>();
        start.apply(new Check.Listener() {
            @Override
            public void finished(Submitted submitted) {
                done.complete(submitted);
            }

            @Override
            public void interrupted() {
                done.completeExceptionally(new IllegalStateException("interrupted"));
            }

            @Override
            public void failed(Failure failure) {
                done.completeExceptionally(new Heard.Broke(failure));
            }
        });
        return done.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private Outcome ran(String source) {
        return Heard.of(listener -> session.runProgram(source, listener))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }
}
