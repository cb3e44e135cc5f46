package dev.pagewalk.exercise;

import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.exercise.file.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The course of the project, and its shared files for courses that tests make. */
public final class Course {

    public static final Path ROOT = Path.of("exercises");
    public static final Shared SHARED = Shared.load(ROOT);
    /** The same for exercises of a course that demands nothing. */
    public static final Shared UNDEMANDING =
            new Shared(SHARED.schemas(), SHARED.library(), Set.of(), SHARED.state(), SHARED.problems());

    private Course() {}

    /** One exercise of the course by its path. */
    public static Exercise exercise(String path) {
        return ExerciseLoader.load(ROOT.resolve(path), path, SHARED).exercise().orElseThrow();
    }

    /** The folders of all exercises, in order. */
    public static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT, 3)) {
            return all.filter(path -> path.endsWith("exercise.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    /** The path of a folder below the course. */
    public static String path(Path folder) {
        return ROOT.relativize(folder).toString().replace('\\', '/');
    }

    /** Puts what exercises share into the folder of another course. */
    public static void share(Path course) throws IOException {
        try (Stream<Path> files = Files.list(ROOT)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("misconceptions."))
                    .toList()) {
                Files.copy(file, course.resolve(file.getFileName()));
            }
        }
        copy(ROOT.resolve("schema"), course.resolve("schema"));
    }

    /** Copies a folder with all that is below it. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path copy = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(one, copy);
                }
            }
        }
    }
}
