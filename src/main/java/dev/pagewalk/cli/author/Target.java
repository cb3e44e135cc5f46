package dev.pagewalk.cli.author;

import dev.pagewalk.exercise.file.Shared;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a path on the command line means: a course, a module, an exercise, or any file of one of them.
 *
 * @param kind what it is
 * @param root folder of the course; for an exercise outside of any course the folder two levels up
 * @param id path of module or exercise below the root with slashes, on which the numbers of variants depend; empty
 *     for a course
 */
record Target(Kind kind, Path root, String id) {

    private static final String COURSE_FILE = "course.yaml";

    enum Kind {
        COURSE("course.yaml"),
        MODULE("module.yaml"),
        EXERCISE("exercise.yaml");

        private final String file;

        Kind(String file) {
            this.file = file;
        }
    }

    /** The folder itself. */
    Path folder() {
        return root.resolve(id);
    }

    /**
     * The smallest of exercise, module and course that the path is, or lies in.
     *
     * @param text as on the command line; paths in the report begin like it
     * @throws Refusal if there is nothing there
     */
    static Target of(String text) {
        Path given;
        try {
            given = Path.of(text);
        } catch (java.nio.file.InvalidPathException wrong) {
            throw Refusal.usage("\"" + text + "\" is no path: " + wrong.getReason() + ".");
        }
        if (!Files.exists(given)) {
            throw Refusal.usage(
                    "there is no file or folder " + text + ". Name an exercise's folder, a module's or a course's,"
                            + " such as exercises/m5-virtual-alloc/5-2-commit.");
        }
        @Nullable Path folder = Files.isDirectory(given) ? given : parent(given);
        while (folder != null) {
            for (Kind kind : new Kind[] {Kind.EXERCISE, Kind.MODULE, Kind.COURSE}) {
                if (Files.isRegularFile(folder.resolve(kind.file))) {
                    return of(kind, folder);
                }
            }
            folder = parent(folder);
        }
        throw Refusal.usage("there is no exercise.yaml, module.yaml or course.yaml in " + text
                + " or above it. Name such a folder.");
    }

    private static Target of(Kind kind, Path folder) {
        if (kind == Kind.COURSE) {
            return new Target(kind, folder, "");
        }
        for (Path root = parent(folder); root != null; root = parent(root)) {
            if (Files.isRegularFile(root.resolve(COURSE_FILE))) {
                return new Target(kind, root, relative(root, folder));
            }
        }
        @Nullable Path root = parent(folder);
        if (kind == Kind.EXERCISE && root != null && parent(root) != null) {
            root = parent(root);
        }
        return root == null ? new Target(kind, folder, "") : new Target(kind, root, relative(root, folder));
    }

    /** One level up, also from {@code .}; null above the topmost folder. */
    private static @Nullable Path parent(Path path) {
        Path above = path.getParent();
        if (above == null || path.endsWith(".") || path.endsWith("..")) {
            return path.toAbsolutePath().normalize().getParent();
        }
        return above;
    }

    private static String relative(Path root, Path folder) {
        return root.toAbsolutePath()
                .normalize()
                .relativize(folder.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }

    /**
     * What the exercises of the course share.
     *
     * @param usual folder of the course that it is taken from if the target belongs to none of its own
     */
    Shared shared(String usual) {
        return Shared.load(Shared.in(root) ? root : Path.of(usual));
    }
}
