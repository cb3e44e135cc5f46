package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.course.Answer;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exhibited;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.kind.decide.Decide;
import dev.pagewalk.exercise.kind.essay.WordCount;
import dev.pagewalk.exercise.kind.label.Label;
import dev.pagewalk.exercise.kind.order.Order;
import dev.pagewalk.exercise.kind.which.Which;
import dev.pagewalk.exercise.kind.which.WhichExhibit;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.ui.AppTest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every kind of activity through a session: right, wrong, unreadable, and there again when opened anew. */
@AppTest
class EveryKindSessionTest {

    @DynamicPropertySource
    static void course(DynamicPropertyRegistry registry) {
        ReferenceCourse.property(registry);
    }

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
        Order order = activity("steps");
        List<String> start = session.exhibit(order);
        assertThat(start).containsExactlyInAnyOrder("lookup", "fault", "frame", "restart", "disk");
        assertThat(open().exhibit(order)).isEqualTo(start);

        refused(order, "steps", "");
        refused(order, "steps", "lookup, nowhere");
        refused(order, "steps", "lookup, lookup");
        wrong(order, "steps", "lookup, fault, restart, frame", "T12");
        assertThat(latest("steps").score()).isBetween(0.5, 0.9);
        right(order, "steps", "lookup, fault, frame, restart");
    }

    @Test
    void aLabelIsGradedForEachTarget() {
        Label zones = activity("zones");
        assertThat(session.exhibit(zones).at()).containsKey("t2");

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
        Label zones = activity("zones");
        right(zones, "zones.t2", "reserved");
        session.takeHint("zones");
        session.submit(zones, "zones.t1", "committed");
        assertThat(latest("zones.t1").score()).isEqualTo(0.5);
        assertThat(latest("zones.t2").score()).isEqualTo(1);
    }

    @Test
    void theCallThatDidItIsFound() {
        Which diff = activity("diff");
        WhichExhibit shown = session.exhibit(diff);
        assertThat(shown.before().counters().addressSpaceUsed())
                .isLessThan(shown.after().counters().addressSpaceUsed());
        assertThat(shown.calls()).containsOnlyKeys("reserve", "both");

        refused(diff, "diff", "");
        refused(diff, "diff", "reserve, both");
        wrong(diff, "diff", "both", "C1");
        right(diff, "diff", "reserve");
    }

    @Test
    void aDecisionShowsItsLedgerOnceItIsRight() {
        Decide nodes = activity("nodes");
        assertThat(session.exhibit(nodes).ledgers()).isEmpty();
        refused(nodes, "nodes.option", "");
        refused(nodes, "nodes.reasons", "");
        wrong(nodes, "nodes.option", "pages", "C3");
        assertThat(session.exhibit(nodes).ledgers()).isEmpty();
        right(nodes, "nodes.option", "heap");
        assertThat(session.exhibit(nodes).ledgers()).containsOnlyKeys("heap", "pages", "program");
        wrong(nodes, "nodes.reasons", "granularity, zero", "C25");
        right(nodes, "nodes.reasons", "granularity");
    }

    @Test
    void aBugHasThreeParts() {
        Activity bug = activity("bug");
        String source = program(bug);
        assertThat(source).doesNotContain("//@");

        refused(bug, "bug.line", "0");
        refused(bug, "bug.line", "nine");
        session.submit(bug, "bug.line", "3");
        assertThat(session.state("bug.line").settled()).isFalse();
        right(bug, "bug.line", "9");
        wrong(bug, "bug.cause", "address", "C8");
        right(bug, "bug.cause", "size");

        assertThat(repair(bug, "int main(void) { return 0 }")).isInstanceOf(Submitted.NotCompiled.class);
        assertThat(repair(bug, "  ")).isInstanceOf(Submitted.AskedBack.class);
        assertThat(session.state("bug.repair").answers()).isEmpty();
        repair(bug, source);
        assertThat(latest("bug.repair").grade().findings())
                .anyMatch(found -> found instanceof Finding.Failed failed
                        && failed.environment().equals("usual"));
        repair(bug, source.replace("VirtualFree(p, 0x10000", "VirtualFree(p, 0"));
        assertThat(latest("bug.repair").score()).isEqualTo(1);
        assertThat(open().settled(bug)).isTrue();
        assertThat(open().draft("bug.repair")).contains("VirtualFree(p, 0,");
    }

    @Test
    void aProgramIsRunInSightAndCheckedUnseen() {
        Activity write = activity("write");
        String source = program(write).replace("return 0;", """
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

        check(listener -> session.check(write, "write", program(write), listener));
        assertThat(latest("write").score()).isLessThan(1);
        assertThat(latest("write").grade().findings()).contains(new Finding.Goal("touched", false));
        check(listener -> session.check(write, "write", good, listener));
        assertThat(latest("write").score()).isEqualTo(1);
        assertThat(latest("write").grade().findings()).anyMatch(Finding.FewCalls.class::isInstance);
        assertThat(open().state("write").answers()).hasSize(2);
    }

    @Test
    void aCheckThatIsCancelledIsNotATry() {
        Activity write = activity("write");
        var interrupted = new CompletableFuture<Boolean>();
        Check check = session.check(write, "write", "int main(void) { for (;;) ; }", new Check.Listener() {
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
        Activity why = activity("why");
        refused(why, "why", "too short");
        session.submit(why, "why", "word ".repeat(30));
        assertThat(session.settled(why)).isTrue();
        assertThat(latest("why").grade().findings()).containsExactly(new Finding.Words(30));
        session.submit(why, "why", "另一个".repeat(10));
        assertThat(open().state("why").latest().orElseThrow().given()).startsWith("另一个");
    }

    @Test
    void printedTextIsPredicted() {
        Activity guess = activity("guess");
        String pages =
                session.text(activity("size"), "", Locale.ENGLISH).orElseThrow().replaceAll("\\D", "");

        assertThat(session.submit(guess, "guess.printed", " ")).isInstanceOf(Submitted.AskedBack.class);
        session.submit(guess, "guess.printed", Integer.parseInt(pages) * 4096 + " pages");
        assertThat(latest("guess.printed").grade().misconception()).isEqualTo("bytes-are-pages");
        assertThat(latest("guess.printed").grade().findings().getFirst())
                .isInstanceOfSatisfying(
                        Finding.OwnIdea.class,
                        idea -> assertThat(idea.said().get("en")).contains("A size is in bytes"));
        session.submit(guess, "guess.printed", pages + " pages  ");
        assertThat(session.state("guess.printed").settled()).isTrue();
        session.show(guess, "guess.printed");
        assertThat(latest("guess.printed").given()).isEqualTo(pages + " pages");
    }

    @Test
    void wordsAreCountedInBothLanguages() {
        assertThat(WordCount.of("Don't panic, two-step reserve")).isEqualTo(4);
        assertThat(WordCount.of("用 VirtualAlloc 保留地址。")).isEqualTo(6);
        assertThat(WordCount.of(" ")).isZero();
    }

    private LessonSession open() {
        return lessons.open(ada, ReferenceCourse.ID).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private <A extends Activity> A activity(String id) {
        return (A) session.exercise().activity(id).orElseThrow();
    }

    /** What a student starts from. */
    @SuppressWarnings("unchecked")
    private String program(Activity activity) {
        return session.exhibit((Exhibited<String>) activity);
    }

    private Answer latest(String step) {
        return session.state(step).latest().orElseThrow();
    }

    private void refused(Activity activity, String step, String given) {
        int before = session.state(step).answers().size();
        assertThat(session.submit(activity, step, given)).isInstanceOf(Submitted.AskedBack.class);
        assertThat(session.state(step).answers()).hasSize(before);
    }

    private void wrong(Activity activity, String step, String given, String misconception) {
        session.submit(activity, step, given);
        assertThat(latest(step).grade().misconception()).isEqualTo(misconception);
        assertThat(session.state(step).settled()).isFalse();
    }

    private void right(Activity activity, String step, String given) {
        double worth = activity.tries(step).credit(session.nextTry(step));
        session.submit(activity, step, given);
        assertThat(latest(step).grade().score()).isEqualTo(1);
        assertThat(latest(step).score()).isEqualTo(worth);
        LessonSession again = open();
        assertThat(again.state(step).settled()).isTrue();
        assertThat(again.state(step).latest().orElseThrow().given()).isEqualTo(given);
    }

    private Submitted repair(Activity bug, String source) {
        return check(listener -> session.check(bug, "bug.repair", source, listener));
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
