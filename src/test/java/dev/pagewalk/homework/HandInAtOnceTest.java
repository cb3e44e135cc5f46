package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.database.OnDatabase;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.People;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case 9: a double click, a retry after a timeout, two tabs. */
class HandInAtOnceTest {

    private static final int ROUNDS = 10;
    private static final int THREADS = 4;

    @TempDir
    Path folder;

    @Test
    void whatIsSentTwiceAtOnceIsThereOnce() throws Exception {
        try (OnDatabase on = OnDatabase.open("jdbc:h2:file:" + folder.resolve("pagewalk"), "sa", "", folder)) {
            whatIsSentTwiceAtOnceIsThereOnce(on, folder);
        }
    }

    static void whatIsSentTwiceAtOnceIsThereOnce(OnDatabase on, Path folder) throws Exception {
        People people = on.get(People.class);
        long iris = people.instructor("iris");
        long ada = people.student("ada");
        long os = on.get(Classrooms.class).create(iris, People.DETAILS).id();
        on.get(Members.class)
                .join(ada, on.get(Classrooms.class).joinCode(iris, os).orElseThrow(), "");
        Assignments assignments = on.get(Assignments.class);
        Exercise size = new SmallExercise(folder.resolve("size")).write(SmallExercise.YAML);
        Task task = assignments.task(iris, os, size, Optional.empty());
        LocalDateTime now = LocalDateTime.now();
        Assignment assignment =
                Written.with(Written.of(Slot.of("a", task, 10)), Timetable.of(now.minusDays(2), now.plusDays(2)));
        long sheet = ((Saved.Done) assignments.create(iris, os, assignment))
                .assigned()
                .id();
        assignments.publish(iris, sheet);
        Works works = on.get(Works.class);
        HandingIn handingIn = on.get(HandingIn.class);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Set<Work> opened = new HashSet<>(all(threads, () -> ((Opened.Done) works.open(ada, sheet)).work()));
            assertThat(opened).hasSize(1);
            Work work = opened.iterator().next();
            assertThat(work.slots()).hasSize(1);
            for (int i = 0; i < ROUNDS; i++) {
                String key = "round-000" + i;
                Sheet answers = Sheet.of("a", Map.of("size.bytes", i + ""));
                List<Submitted> done = all(threads, () -> handingIn.submit(ada, work.id(), key, answers));
                assertThat(done).allMatch(one -> one instanceof Submitted.Accepted);
                assertThat(done)
                        .filteredOn(one -> !((Submitted.Accepted) one).again())
                        .hasSize(1);
                assertThat(new HashSet<>(done.stream()
                                .map(one -> ((Submitted.Accepted) one).receipt())
                                .toList()))
                        .hasSize(1);
            }
            assertThat(handingIn.list(ada, work.id())).hasSize(ROUNDS);
        }
    }

    private static <T> List<T> all(ExecutorService threads, Callable<T> work) throws Exception {
        var results = new ArrayList<T>();
        for (Future<T> future : threads.invokeAll(java.util.Collections.nCopies(THREADS, work))) {
            results.add(future.get());
        }
        return results;
    }
}
