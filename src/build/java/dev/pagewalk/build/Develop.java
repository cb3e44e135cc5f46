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
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * The server of {@code ./pagewalk dev}: {@code Develop CHECKOUT CLASSPATH}. Edited Java is compiled and swapped into
 * the running server where the JVM can do that, which is when only the insides of methods changed; otherwise the server
 * starts again.
 */
final class Develop {

    private static final int PAUSE_MILLISECONDS = 200;
    /** What the server reads again whenever it is asked for. */
    private static final String SERVED_LIVE = "META-INF/resources";

    private final Path root;
    private final Path output;
    private final List<Path> libraries;
    private final Javac javac;
    private final Server server;
    private final FolderWatch sources;
    private final FolderWatch resources;

    private Develop(Path root, List<Path> libraries) throws IOException {
        this.root = root;
        this.libraries = libraries;
        output = root.resolve("target/classes");
        javac = new Javac(root.resolve("src/main/java"), new PrintWriter(System.err));
        sources = new FolderWatch(root.resolve("src/main/java"));
        resources = new FolderWatch(root.resolve("src/main/resources"));
        server = new Server(root, classpath());
    }

    public static void main(String[] arguments) throws Exception {
        var libraries = Arrays.stream(arguments[1].split(Pattern.quote(System.getProperty("path.separator"))))
                .map(Path::of)
                .toList();
        new Develop(Path.of(arguments[0]), libraries).run();
    }

    private void run() throws IOException, InterruptedException {
        AtomicBoolean asked = restartOnEnter();
        server.start();
        var pending = new TreeSet<String>();
        boolean everything = false;
        while (true) {
            Thread.sleep(PAUSE_MILLISECONDS);
            FolderWatch.Change texts = resources.look();
            boolean restart = copy(texts) || asked.getAndSet(false);
            FolderWatch.Change edits = sources.look();
            if (!edits.isEmpty()) {
                long started = System.nanoTime();
                pending.addAll(edits.edited());
                everything |= edits.otherFiles();
                Outcome outcome = everything ? compileEverything() : compile(pending);
                if (outcome != Outcome.FAILED) {
                    pending.clear();
                    everything = false;
                }
                restart |= outcome == Outcome.RESTART;
                if (outcome == Outcome.SWAPPED && !restart) {
                    say("swapped into the running server", started);
                }
            }
            if (restart) {
                say("the server starts again", System.nanoTime());
                server.start();
            }
        }
    }

    private enum Outcome {
        FAILED,
        SWAPPED,
        RESTART
    }

    private Outcome compile(SortedSet<String> edited) throws IOException {
        edited.removeIf(source -> !source.endsWith(".java"));
        Optional<Map<String, byte[]>> compiled = javac.compile(edited, classpath());
        if (compiled.isEmpty()) {
            return Outcome.FAILED;
        }
        ClassFolder before = new ClassFolder(output);
        Classes old = before.read();
        Optional<Classes> all = old.replacing(edited, compiled.get());
        if (all.isEmpty()) {
            return compileEverything();
        }
        Map<String, byte[]> changed = before.write(all.get());
        boolean swappable = changed.entrySet().stream()
                .allMatch(type -> new ClassFace(type.getValue())
                        .members()
                        .equals(new ClassFace(old.files().get(type.getKey())).members()));
        return swappable && server.swap(changed) ? Outcome.SWAPPED : Outcome.RESTART;
    }

    private Outcome compileEverything() throws IOException {
        say("others see the change: compiling everything", System.nanoTime());
        Optional<Classes> all = javac.compile(
                        sources.files().stream()
                                .filter(file -> file.endsWith(".java"))
                                .toList(),
                        libraries)
                .map(Classes::new);
        if (all.isEmpty()) {
            return Outcome.FAILED;
        }
        new ClassFolder(output).write(all.get());
        return Outcome.RESTART;
    }

    /** Copies changed resources; whether the server must start again to see them. */
    private boolean copy(FolderWatch.Change change) throws IOException {
        for (String file : change.edited()) {
            Path target = output.resolve(file);
            Files.createDirectories(target.getParent());
            Files.write(
                    target,
                    Files.readAllBytes(root.resolve("src/main/resources").resolve(file)));
        }
        return change.edited().stream().anyMatch(file -> !file.startsWith(SERVED_LIVE));
    }

    private List<Path> classpath() {
        var classpath = new ArrayList<Path>();
        classpath.add(output);
        classpath.addAll(libraries);
        return classpath;
    }

    private static AtomicBoolean restartOnEnter() {
        var asked = new AtomicBoolean();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                for (int key = System.in.read(); key >= 0; key = System.in.read()) {
                    asked.set(true);
                }
            } catch (IOException closed) {
                // nobody will ask any more
            }
        });
        return asked;
    }

    private static void say(String what, long started) {
        long milliseconds = (System.nanoTime() - started) / 1_000_000;
        System.err.println("pagewalk: " + what + (milliseconds > 0 ? " after " + milliseconds + " ms" : ""));
    }
}
