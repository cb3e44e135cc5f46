package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.book.Gradebook;
import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Progress;
import dev.pagewalk.database.OnDatabase;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.HandingIn;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Opened;
import dev.pagewalk.homework.Saved;
import dev.pagewalk.homework.Sheet;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Submitted;
import dev.pagewalk.homework.Timetable;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.Works;
import dev.pagewalk.homework.Written;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.People;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Case 10: the server died between receipts and grades. The next one grades each of them once, whoever sweeps beside it, and the
 * receipts stay what they were.
 */
class AfterACrashTest {

    private static final int RECEIPTS = 6;

    @TempDir
    Path folder;

    long ada;
    Work work;

    private OnDatabase server() {
        return OnDatabase.open(
                "jdbc:h2:file:" + folder.resolve("pagewalk"),
                "sa",
                "",
                folder,
                Homeworks.class,
                HomeworkServices.class,
                HandedInGrading.class,
                HandedInGrades.class,
                UnderWay.class,
                Reopening.class,
                Desks.class);
    }

    /** What a server acknowledged that nobody has graded. */
    private List<HandedIn> handedIn(OnDatabase on) throws Exception {
        People people = on.get(People.class);
        long iris = people.instructor("iris");
        ada = people.student("ada");
        long os = on.get(Classrooms.class).create(iris, People.DETAILS).id();
        on.get(Members.class)
                .join(ada, on.get(Classrooms.class).joinCode(iris, os).orElseThrow(), "");
        Assignments assignments = on.get(Assignments.class);
        Exercise size = new SmallExercise(folder.resolve("size")).write(SmallExercise.YAML);
        Slot slot = Slot.of("a", assignments.task(iris, os, size, Optional.empty()), 10);
        LocalDateTime now = LocalDateTime.now();
        long sheet = ((Saved.Done) assignments.create(
                        iris, os, Written.with(Written.of(slot), Timetable.of(now.minusDays(2), now.plusDays(2)))))
                .assigned()
                .id();
        assignments.publish(iris, sheet);
        work = ((Opened.Done) on.get(Works.class).open(ada, sheet)).work();
        var all = new ArrayList<HandedIn>();
        for (int i = 0; i < RECEIPTS; i++) {
            Sheet given = Sheet.of("a", Map.of("size.bytes", String.valueOf(i + 1)));
            Submitted submitted = on.get(HandingIn.class).submit(ada, work.id(), "round-000" + i, given);
            all.add(((Submitted.Accepted) submitted).handedIn());
        }
        return all;
    }

    private List<Answer> answers(OnDatabase on) {
        return on.get(Progress.class)
                .attempt(ada, work.slots().getFirst().attemptId())
                .answers();
    }

    @Test
    void everyReceiptIsGradedOnceByTheNextServerHoweverManySweep() throws Exception {
        List<HandedIn> acknowledged;
        try (OnDatabase before = server()) {
            acknowledged = handedIn(before);
            assertThat(answers(before)).isEmpty();
        }
        // two that know nothing of each other, each with two threads: more than there ever are
        try (OnDatabase one = server();
                OnDatabase other = server()) {
            assertThat(one.get(Homework.class).ungraded(10, 0)).isEqualTo(acknowledged);
            sweepAtOnce(one, one, other, other);

            assertThat(one.get(Homework.class).ungraded(10, 0)).isEmpty();
            assertThat(answers(one))
                    .extracting(answer -> answer.submissionId().orElseThrow())
                    .containsExactlyInAnyOrderElementsOf(
                            acknowledged.stream().map(HandedIn::id).toList());
            List<HandedIn> now = one.get(HandingIn.class).list(ada, work.id());
            assertThat(now)
                    .extracting(HandedIn::receipt)
                    .isEqualTo(acknowledged.stream().map(HandedIn::receipt).toList());
            assertThat(now)
                    .extracting(HandedIn::sheet)
                    .isEqualTo(acknowledged.stream().map(HandedIn::sheet).toList());
            assertThat(now).allSatisfy(each -> assertThat(each.gradedAt()).isPresent());
            assertThat(one.get(Gradebook.class).entry(ada, work.id()).points()).isZero();
        }
    }

    private static void sweepAtOnce(OnDatabase... servers) throws Exception {
        var together = new CyclicBarrier(servers.length);
        try (var threads = Executors.newFixedThreadPool(servers.length)) {
            var swept = new ArrayList<Future<?>>();
            for (OnDatabase server : servers) {
                swept.add(threads.submit(() -> {
                    together.await();
                    server.get(Homeworks.class).gradeRest(Instant.now());
                    return null;
                }));
            }
            for (Future<?> one : swept) {
                one.get();
            }
        }
    }
}
