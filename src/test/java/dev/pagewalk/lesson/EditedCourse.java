package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.course.Adoption;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.library.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * The folder of a small course that a test edits, and servers that read it. Each has ids and texts of its own, so that
 * courses of several tests can share a database.
 */
final class EditedCourse implements AutoCloseable {

    private static final AtomicInteger COURSES = new AtomicInteger();

    private static final String YAML = """
            format: 1
            title: {en: TITLE, zh: TITLE 题}
            summary: {en: A size., zh: 一个大小。}
            pool: 6
            params:
              pages: {int: {from: 2, to: 900}}
            setup:
              calls:
                - VirtualAlloc(NULL, @{pages} * 4096, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE)
            ask:
              - id: size
                kind: number
                cells:
                  - id: bytes
                    answer: pages * PAGE_SIZE
                    misconceptions:
                      - {id: C4, value: 65536 * pages}
            """;

    private static final String TEXT = """
            # size
            TITLE: {{ pages }} pages.
            ## cell bytes
            Bytes
            """;

    private static final String CHINESE = """
            # size
            TITLE：这里一共有 {{ pages }} 页，请算一算它们合起来有多少字节。
            ## cell bytes
            字节
            """;

    private final Path folder;
    private final Trials trials;
    private final Adoption adoption;
    private final String module = "m" + COURSES.incrementAndGet();
    private final List<Courseware> servers = new ArrayList<>();

    /** @param folder an empty one */
    EditedCourse(Path folder, Trials trials, Adoption adoption) throws IOException {
        this.folder = folder;
        this.trials = trials;
        this.adoption = adoption;
        Course.share(folder);
        Files.writeString(folder.resolve("course.yaml"), "title: {en: C, zh: 课}\nmodules: [" + module + "]\n");
        Files.createDirectories(folder.resolve(module));
    }

    /** Says which exercises are in the course. */
    void list(String... exercises) throws IOException {
        Files.writeString(
                folder.resolve(module).resolve("module.yaml"),
                "title: {en: M, zh: 章}\nexercises: [" + String.join(", ", exercises) + "]\n");
    }

    /** Path of an exercise, which is its id if it has no other. */
    String path(String exercise) {
        return module + "/" + exercise;
    }

    /**
     * Writes an exercise whose right answer is its number of pages times 4096.
     *
     * @param changes what stands in its yaml, and what shall stand there
     */
    void write(String exercise, String title, Map<String, String> changes) throws IOException {
        Path place = Files.createDirectories(folder.resolve(path(exercise)));
        String whole = title + " of " + path(exercise);
        String yaml = YAML;
        String english = TEXT;
        String chinese = CHINESE;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            assertThat(yaml).contains(change.getKey());
            yaml = yaml.replace(change.getKey(), change.getValue());
            if (change.getKey().startsWith("id: ")) {
                english = renamed(english, change);
                chinese = renamed(chinese, change);
            }
        }
        Files.writeString(place.resolve("text.en.md"), english.replace("TITLE", whole));
        Files.writeString(place.resolve("text.zh.md"), chinese.replace("TITLE", whole));
        Files.writeString(place.resolve("exercise.yaml"), yaml.replace("TITLE", whole));
    }

    /** A text whose heading follows an id. */
    private static String renamed(String text, Map.Entry<String, String> change) {
        String once = change.getKey().substring("id: ".length());
        String now = change.getValue().substring("id: ".length());
        return text.replace("# " + once + "\n", "# " + now + "\n").replace("cell " + once + "\n", "cell " + now + "\n");
    }

    void write(String exercise, String title) throws IOException {
        write(exercise, title, Map.of());
    }

    /** What an exercise is called that was written with a title. */
    String title(String exercise, String title) {
        return title + " of " + path(exercise);
    }

    void move(String from, String to) throws IOException {
        Files.move(folder.resolve(path(from)), folder.resolve(path(to)));
    }

    Path folder() {
        return folder;
    }

    /** A server that gives students what was tried as the policy says. Another one is what a restart is. */
    Courseware serve(TrialPolicy policy) {
        servers.forEach(Courseware::close);
        var courseware = new Courseware(folder, policy, trials, adoption);
        servers.add(courseware);
        return courseware;
    }

    @Override
    public void close() {
        servers.forEach(Courseware::close);
    }

    /** Waits; many times what it takes on a computer that is not busy. */
    static void until(BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!reached.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }
}
