package dev.pagewalk.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.database.OnDatabase;
import dev.pagewalk.exercise.Content;
import dev.pagewalk.library.Trials;
import dev.pagewalk.library.Versions;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole class opens the same lesson at once. */
class AtOnceTest {

    private static final int STUDENTS = 8;
    private static final int LESSONS = 20;

    @TempDir
    Path folder;

    @Test
    void manyKeepTheSame() throws Exception {
        try (OnDatabase on = OnDatabase.open("jdbc:h2:file:" + folder.resolve("pagewalk"), "sa", "", folder)) {
            manyKeepTheSame(on);
        }
    }

    /** Nobody fails because another was faster. */
    static void manyKeepTheSame(OnDatabase on) throws Exception {
        Versions versions = on.get(Versions.class);
        Trials trials = on.get(Trials.class);
        try (ExecutorService students = Executors.newFixedThreadPool(STUDENTS)) {
            for (int i = 0; i < LESSONS; i++) {
                Content content = Content.kept("a/b", Map.of("exercise.yaml", "format: " + i));
                List<Future<String>> kept = students.invokeAll(Collections.nCopies(STUDENTS, () -> {
                    String hash = versions.keep("m/a", content);
                    trials.note("m/a", content, "engine", null);
                    return hash;
                }));
                for (Future<String> hash : kept) {
                    assertThat(hash.get()).isEqualTo(content.hash());
                }
                assertThat(trials.result(content.hash(), "engine")).contains(true);
            }
        }
    }
}
