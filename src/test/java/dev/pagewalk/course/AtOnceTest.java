package dev.pagewalk.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.database.OnDatabase;
import dev.pagewalk.exercise.Content;
import dev.pagewalk.library.Trials;
import dev.pagewalk.library.Versions;
import dev.pagewalk.people.Accounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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

    @Test
    void twoPagesNeverOverwriteEachOtherUnseen() throws Exception {
        try (OnDatabase on = OnDatabase.open("jdbc:h2:file:" + folder.resolve("pagewalk"), "sa", "", folder)) {
            twoPagesNeverOverwriteEachOtherUnseen(on);
        }
    }

    /** Of several texts over the same one, one stands there, all others are kept, and nobody fails. */
    static void twoPagesNeverOverwriteEachOtherUnseen(OnDatabase on) throws Exception {
        Drafts drafts = on.get(Drafts.class);
        long ada = on.get(Accounts.class).newGuest().person().id();
        try (ExecutorService pages = Executors.newFixedThreadPool(STUDENTS)) {
            for (int round = 0; round < LESSONS; round++) {
                String field = "field " + round;
                List<Callable<Saving>> writers = IntStream.range(0, STUDENTS)
                        .<Callable<Saving>>mapToObj(i -> () -> drafts.save(ada, "lab", field, "text " + i, 0))
                        .toList();
                var saved = new ArrayList<Saving>();
                for (Future<Saving> each : pages.invokeAll(writers)) {
                    saved.add(each.get());
                }
                assertThat(saved).containsOnlyOnce(new Saving.Saved(1));
                String stands = drafts.find(ada, "lab", field).orElseThrow().content();
                List<String> aside = drafts.setAside(ada, "lab", 1000).stream()
                        .filter(text -> text.field().equals(field))
                        .map(SetAside::content)
                        .toList();
                assertThat(aside).hasSize(STUDENTS - 1).doesNotContain(stands).doesNotHaveDuplicates();
            }
        }
    }
}
