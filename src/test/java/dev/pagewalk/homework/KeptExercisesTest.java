package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.database.OnDatabase;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.library.Versions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a start of the server a whole class opens the same exercise at once. */
class KeptExercisesTest {

    private static final int ROUNDS = 10;
    private static final int STUDENTS = 8;

    @TempDir
    Path folder;

    @Test
    void whoeverAsksAtTheSameTimeGetsTheSame() throws Exception {
        Exercise written = new SmallExercise(folder.resolve("size")).write(SmallExercise.YAML);
        try (OnDatabase on = OnDatabase.open("jdbc:h2:file:" + folder.resolve("pagewalk"), "sa", "", folder);
                var threads = Executors.newFixedThreadPool(STUDENTS)) {
            Versions versions = on.get(Versions.class);
            String hash = versions.keep(written.path(), written.content());
            for (int round = 0; round < ROUNDS; round++) {
                var kept = new KeptExercises(versions);
                var together = new CyclicBarrier(STUDENTS);
                List<Future<Exercise>> asked = new ArrayList<>();
                for (int student = 0; student < STUDENTS; student++) {
                    asked.add(threads.submit(() -> {
                        together.await();
                        return kept.find(hash).orElseThrow();
                    }));
                }
                Set<Exercise> found = Collections.newSetFromMap(new IdentityHashMap<>());
                for (Future<Exercise> one : asked) {
                    found.add(one.get());
                }
                assertThat(found.size()).as("copies of one exercise").isEqualTo(1);
            }
        }
    }
}
