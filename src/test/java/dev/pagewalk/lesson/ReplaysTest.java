package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.HomeworkTest;
import dev.pagewalk.homework.Sheet;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.Written;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.Rights;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was handed in runs again, for who teaches. */
@DatabaseTest
class ReplaysTest extends HomeworkTest {

    private static final String PROGRAM = """
            #include <windows.h>
            int main(void)
            {
                char *p = VirtualAlloc(NULL, 4096, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                p[0] = 1;
                return 0;
            }
            """;

    @Autowired
    private Rights rights;

    private Work work;

    private HandedIn handedIn(String step, String given) {
        Path folder = Path.of("src/test/resources/exercises/" + ReferenceCourse.ID);
        Exercise exercise = ExerciseLoader.load(folder, ReferenceCourse.ID, Course.UNDEMANDING)
                .exercise()
                .orElseThrow();
        Assigned sheet = published(Written.of(Slot.of("a", task(exercise), 10)));
        work = opened(ada, sheet);
        return accepted(handingIn.submit(ada, work.id(), "0123456789", Sheet.of("a", Map.of(step, given))));
    }

    private Replays replays() {
        return new Replays(homework, progress, rights, lines, new Desks());
    }

    private Replay opened(HandedIn handedIn, String step) throws Exception {
        var replay = new AtomicReference<Replay>();
        Heard.of(listener -> replay.set(
                        replays().open(iris, handedIn.id(), "a", step, listener).orElseThrow()))
                .get(20, TimeUnit.SECONDS);
        return replay.get();
    }

    private static Stream<Class<?>> done(Replay replay) {
        return replay.desk().history().stream().map(entry -> entry.command().getClass());
    }

    @Test
    void aProgramIsLoadedAndStandsBeforeItsFirstStatement() throws Exception {
        Replay replay = opened(handedIn("write", PROGRAM), "write");

        assertThat(replay.about()).isEqualTo(new Replay.Written(PROGRAM));
        assertThat(replay.desk().snapshot().program().state()).isEqualTo(ProgramSnapshot.State.PAUSED);

        Outcome end = Heard.of(listener -> replay.desk().execute(new Command.Run(java.util.Set.of()), listener))
                .get(20, TimeUnit.SECONDS);
        assertThat(end.snapshot().program().state()).isEqualTo(ProgramSnapshot.State.EXITED);
        assertThat(end.snapshot().counters().accessViolations()).isZero();
    }

    @Test
    void aProgramThatDoesNotCompileIsShownWithWhatIsWrong() throws Exception {
        HandedIn handedIn = handedIn("write", "int main(void) { return x; }");
        Outcome said = Heard.of(listener -> replays().open(iris, handedIn.id(), "a", "write", listener))
                .get(20, TimeUnit.SECONDS);

        assertThat(said).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) said).diagnostics()).isNotEmpty();
    }

    @Test
    void callsWereMadeOneAfterTheOther() throws Exception {
        Replay replay = opened(
                handedIn("region", "VirtualAlloc(NULL, 1, MEM_RESERVE, PAGE_READWRITE)\nGetLastError()"), "region");

        assertThat(replay.about()).isEqualTo(new Replay.Called());
        assertThat(done(replay)).endsWith(Command.Call.class, Command.Call.class);
    }

    @Test
    void anAnswerAboutAMachineShowsWhatThatMachineDid() throws Exception {
        Replay replay = opened(handedIn("why", "because it is so"), "why");

        assertThat(replay.given()).isEqualTo("because it is so");
        assertThat(replay.about()).isInstanceOf(Replay.Told.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "bob", "stranger"})
    void itIsForWhoTeaches(String who) {
        HandedIn handedIn = handedIn("write", PROGRAM);
        long account = switch (who) {
            case "ada" -> ada;
            case "bob" -> bob;
            default -> people.instructor("stranger");
        };

        assertThatThrownBy(() -> replays().open(account, handedIn.id(), "a", "write", nobody()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatWasNotHandedInDoesNotExist() {
        HandedIn handedIn = handedIn("write", PROGRAM);

        assertThatThrownBy(() -> replays().open(iris, handedIn.id(), "a", "region", nobody()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> replays().open(iris, handedIn.id(), "b", "write", nobody()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> replays().open(iris, handedIn.id() + 1, "a", "write", nobody()))
                .isInstanceOf(NotAllowed.class);
    }

    private static Desk.Listener nobody() {
        return new Desk.Listener() {
            @Override
            public void finished(Outcome outcome) {
                throw new AssertionError("nothing was to be done");
            }

            @Override
            public void failed(Failure failure) {
                throw new AssertionError("nothing was to be done");
            }
        };
    }
}
