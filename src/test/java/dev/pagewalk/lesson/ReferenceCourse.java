package dev.pagewalk.lesson;

import dev.pagewalk.exercise.Course;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The course with one activity of each kind in a folder that has all it needs. */
public final class ReferenceCourse {

    public static final String ID = "reference/every-kind";

    private static final Path FILES = Path.of("src/test/resources/exercises");

    private ReferenceCourse() {}

    /** Writes the course into a folder that doesn't exist yet. */
    public static Path write(Path folder) throws IOException {
        Course.copy(FILES, folder);
        Course.share(folder);
        return folder;
    }

    /** Lets the application of a test have it. */
    public static void property(DynamicPropertyRegistry registry) {
        registry.add("pagewalk.exercises", () -> {
            try {
                return write(Files.createTempDirectory("pagewalk").resolve("course"))
                        .toString();
            } catch (IOException disk) {
                throw new UncheckedIOException(disk);
            }
        });
    }
}
