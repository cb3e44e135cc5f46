package dev.pagewalk.build;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * Compiles one layer of rooms into a jar: {@code Compile CHECKOUT OLD NEW CLASSPATH}.
 *
 * <p>{@code OLD} and {@code NEW} are folders. The new one has the {@link Listing} of the sources, {@code sources}; it
 * gets {@code classes.jar}, and {@code face}, which changes with what others can see of the classes. The old one is the
 * same from an earlier time, or isn't there.
 */
final class Compile {

    private final Path root;
    private final Javac javac;
    private final List<Path> classpath;

    private Compile(Path root, List<Path> classpath) {
        this.root = root;
        this.classpath = classpath;
        javac = new Javac(root.resolve("src/main/java"), new PrintWriter(System.err));
    }

    public static void main(String[] arguments) throws IOException {
        var classpath = Arrays.stream(arguments[3].split(Pattern.quote(System.getProperty("path.separator"))))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .toList();
        boolean done = new Compile(Path.of(arguments[0]), classpath).run(Path.of(arguments[1]), Path.of(arguments[2]));
        System.exit(done ? 0 : 1);
    }

    private boolean run(Path old, Path fresh) throws IOException {
        Listing now = Listing.read(fresh.resolve("sources"));
        Optional<Listing> before = usable(old, now);
        Optional<Classes> classes;
        if (before.isPresent()) {
            Classes earlier = ClassJar.read(old.resolve("classes.jar"));
            SortedSet<String> changed = now.changedSince(before.get());
            Optional<Map<String, byte[]>> edited = edited(old, changed);
            if (edited.isEmpty()) {
                return false;
            }
            classes = earlier.replacing(changed, edited.get()).or(() -> everything(now));
        } else {
            classes = everything(now);
        }
        if (classes.isEmpty()) {
            return false;
        }
        ClassJar.write(fresh.resolve("classes.jar"), classes.get(), root, now.resources());
        Files.writeString(fresh.resolve("face"), classes.get().face() + "\n");
        return true;
    }

    /** The earlier list, if no file came or went since and all else is the same. */
    private static Optional<Listing> usable(Path old, Listing now) throws IOException {
        if (!Files.exists(old.resolve("classes.jar"))) {
            return Optional.empty();
        }
        Listing before = Listing.read(old.resolve("sources"));
        return before.conditions().equals(now.conditions()) && before.sources().equals(now.sources())
                ? Optional.of(before)
                : Optional.empty();
    }

    private Optional<Map<String, byte[]>> edited(Path old, SortedSet<String> changed) {
        if (changed.isEmpty()) {
            return Optional.of(Map.of());
        }
        var path = new ArrayList<Path>();
        path.add(old.resolve("classes.jar"));
        path.addAll(classpath);
        return javac.compile(changed, path);
    }

    private Optional<Classes> everything(Listing now) {
        return javac.compile(now.sources(), classpath).map(Classes::new);
    }
}
