package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.course.Adoption;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.library.Trials;
import dev.pagewalk.ui.AppTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Edits while the server runs. */
@AppTest
class CoursewareTest {

    private static final String YAML = """
            format: 1
            title: {en: Old title, zh: 旧}
            summary: {en: A size., zh: 一个大小。}
            params:
              pages: {int: {from: 2, to: 9}}
            ask:
              - id: size
                kind: number
                cells:
                  - id: bytes
                    answer: pages * PAGE_SIZE
            """;
    private static final String TEXT = "# size\n{{ pages }} pages.\n## cell bytes\nBytes\n";

    @Autowired
    Trials trials;

    @Autowired
    Adoption adoption;

    @TempDir
    Path course;

    Courseware courseware;
    final AtomicInteger changes = new AtomicInteger();

    @BeforeEach
    void twoExercises() throws IOException {
        Files.writeString(course.resolve("course.yaml"), "title: {en: C, zh: 课}\nmodules: [m]\n");
        Files.createDirectories(course.resolve("m"));
        Files.writeString(course.resolve("m/module.yaml"), "title: {en: M, zh: 章}\nexercises: [a, b]\n");
        for (String exercise : new String[] {"m/a", "m/b"}) {
            Path folder = Files.createDirectories(course.resolve(exercise));
            Files.writeString(folder.resolve("exercise.yaml"), YAML);
            Files.writeString(folder.resolve("text.en.md"), TEXT);
            Files.writeString(folder.resolve("text.zh.md"), TEXT.replace("Bytes", "字节"));
        }
        Course.share(course);
        courseware = new Courseware(course, new TrialPolicy("first", ""), trials, adoption);
        courseware.listen(changes::incrementAndGet);
    }

    @AfterEach
    void close() {
        courseware.close();
    }

    @Test
    void anEditIsLiveInASecondAndNothingElseIsReadAgain() throws Exception {
        Exercise other = exercise("m/b");
        write("m/a/exercise.yaml", YAML.replace("Old title", "New title"));
        within(1_000, () -> exercise("m/a").title(Locale.ENGLISH).equals("New title"));
        assertThat(exercise("m/b")).isSameAs(other);
        assertThat(courseware.problems()).isEmpty();
    }

    @Test
    void aBrokenEditLeavesTheLastGoodVersionAndSaysWhatIsWrongUntilItIsMended() throws Exception {
        Exercise good = exercise("m/a");
        write("m/a/exercise.yaml", YAML.replace("pages * PAGE_SIZE", "page * PAGE_SIZE"));
        within(1_000, () -> !courseware.problems().isEmpty());
        assertThat(exercise("m/a")).isSameAs(good);
        assertThat(courseware.problems()).singleElement().satisfies(problem -> {
            assertThat(courseware.name(problem.file())).isEqualTo("m/a/exercise.yaml");
            assertThat(problem.place()).endsWith(":11:17");
        });
        write("m/b/text.en.md", TEXT + "\nMore.\n");
        within(1_000, () -> changes.get() >= 2);
        assertThat(courseware.problems()).as("still there").hasSize(1);
        assertThat(exercise("m/a")).isSameAs(good);
        write("m/a/exercise.yaml", YAML);
        within(1_000, () -> courseware.problems().isEmpty());
    }

    @Test
    void whatOnlyTryingShowsIsRefusedToo() throws Exception {
        Exercise good = exercise("m/a");
        write("m/a/exercise.yaml", YAML.replace("pages * PAGE_SIZE", "pages / (pages - pages)"));
        within(1_000, () -> !courseware.problems().isEmpty());
        assertThat(exercise("m/a")).isSameAs(good);
    }

    @Test
    void aVanishedFolderLeavesEverythingInPlace() throws Exception {
        Path away = course.resolveSibling(course.getFileName() + "-away");
        Files.move(course, away);
        Thread.sleep(600);
        assertThat(courseware.catalog().exercises()).hasSize(2);
        Files.move(away, course);
        write("m/a/exercise.yaml", YAML.replace("Old title", "New title"));
        within(1_000, () -> exercise("m/a").title(Locale.ENGLISH).equals("New title"));
    }

    private Exercise exercise(String id) {
        return courseware.catalog().exercise(id).orElseThrow();
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(course.resolve(file), content);
    }

    /** Twice the time where the computer is busy with other tests; what it usually takes is half a second. */
    private static void within(long milliseconds, BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + 2 * milliseconds * 1_000_000;
        while (!reached.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }
}
