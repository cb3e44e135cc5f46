package dev.pagewalk.cli.audit;

import dev.pagewalk.course.Audit;
import dev.pagewalk.course.Audited;
import dev.pagewalk.exercise.file.ExerciseCatalog;
import dev.pagewalk.exercise.file.Loading;
import dev.pagewalk.library.Versions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;

/**
 * The entry of {@code pagewalk audit DATA EXERCISES}. It works on a copy of the database, so that nothing of the
 * original changes, not even its version. A database on a server of its own can't be copied; there it reads, in a
 * connection that can't write, and the version must be that of this program. Exit status 0: no grade differs; 1: some
 * do; 64: there is nothing to look at.
 */
public final class AuditCommand {

    private static final int DIFFERENT = 1;
    private static final int NOTHING = 64;
    private static final String DATABASE = "pagewalk.mv.db";
    /** The setting that names a database elsewhere. */
    private static final String ELSEWHERE = "PAGEWALK_DATABASE";

    private static final int MOST_LISTED = 50;

    private final PrintStream out;
    private final Map<String, Integer> counts = new TreeMap<>();
    private int listed;
    private boolean different;

    private AuditCommand(PrintStream out) {
        this.out = out;
    }

    /** Audits one data folder and ends the process with its status. */
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path exercises = Path.of(arguments[1]);
        int status = Optional.ofNullable(System.getenv(ELSEWHERE)).isPresent()
                ? runElsewhere(exercises, out)
                : run(Path.of(arguments[0]), exercises, out);
        out.flush();
        System.exit(status);
    }

    /**
     * Audits a data folder.
     *
     * @param data folder of the database
     * @param exercises folder of the course, for attempts of the first release
     * @return the process exit status
     */
    public static int run(Path data, Path exercises, PrintStream out) throws IOException {
        Path database = data.resolve(DATABASE);
        if (!Files.isRegularFile(database)) {
            out.println("pagewalk: there is no database in " + data + ". Name the folder that the server runs with.");
            return NOTHING;
        }
        Path copy = Files.createTempDirectory("pagewalk-audit");
        try {
            if (!copied(database, copy.resolve(DATABASE))) {
                out.println("pagewalk: the database in " + data + " is in use. Stop the server first.");
                return NOTHING;
            }
            return new AuditCommand(out).audit(copy, exercises, List.of());
        } finally {
            delete(copy);
        }
    }

    /**
     * Audits the database that the settings name, without changing it.
     *
     * @param settings beside those of the environment
     * @return the process exit status
     */
    public static int runElsewhere(Path exercises, PrintStream out, String... settings) throws IOException {
        Path log = Files.createTempDirectory("pagewalk-audit");
        var all =
                new ArrayList<>(List.of("--spring.datasource.hikari.read-only=true", "--spring.flyway.enabled=false"));
        all.addAll(List.of(settings));
        try {
            return new AuditCommand(out).audit(log, exercises, all);
        } catch (BeansException unfit) {
            out.println("pagewalk: the database can't be reached, or is of another version: "
                    + NestedExceptionUtils.getMostSpecificCause(unfit).getMessage());
            out.println("If " + ELSEWHERE
                    + " and its _USER and _PASSWORD are right, start the server with it once, which migrates it.");
            return NOTHING;
        } finally {
            delete(log);
        }
    }

    /** False if a server has it. */
    private static boolean copied(Path database, Path to) throws IOException {
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                return false;
            }
            Files.copy(database, to);
            return true;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private int audit(Path data, Path exercises, List<String> settings) {
        List<Versions.Kept> known =
                ExerciseCatalog.load(exercises, Loading.FORMER, ExerciseCatalog.EMPTY).exercises().stream()
                        .map(exercise -> new Versions.Kept(exercise.path(), exercise.content()))
                        .toList();
        var all = new ArrayList<>(List.of(
                "--pagewalk.data=" + data.toAbsolutePath(),
                "--logging.threshold.console=off",
                "--logging.file.name=" + data.resolve("audit.log")));
        all.addAll(settings);
        try (var context = new SpringApplicationBuilder(AuditConfiguration.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new))) {
            context.getBean(Audit.class).run(known, this::audited);
        }
        report();
        return different ? DIFFERENT : 0;
    }

    private void audited(Audited answer) {
        switch (answer.outcome()) {
            case Audited.Outcome.Same same -> count("same");
            case Audited.Outcome.Different other -> {
                different = true;
                count("different");
                list(answer, "graded " + other.again() + " now");
            }
            case Audited.Outcome.OtherEngine engine -> {
                String how = engine.same() ? "same" : "different";
                count("graded by running, under another engine: " + how);
                list(answer, "engine " + answer.answer().engine() + " then, " + engine.engine() + " now: " + how);
            }
            case Audited.Outcome.NotGradable not -> {
                count("not gradable: " + not.why());
                list(answer, not.why());
            }
        }
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void list(Audited answer, String what) {
        if (listed++ < MOST_LISTED) {
            out.printf(
                    "answer %d, attempt %d, %s %s try %d: %s%n",
                    answer.answer().id(),
                    answer.attemptId(),
                    answer.exerciseId(),
                    answer.answer().stepId(),
                    answer.answer().tryNumber(),
                    what);
        }
    }

    private void report() {
        if (listed > MOST_LISTED) {
            out.println("... and " + (listed - MOST_LISTED) + " more");
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        out.println("pagewalk: " + all + " answer(s) graded again");
        List.of("same", "different").forEach(what -> out.println("  " + what + ": " + counts.getOrDefault(what, 0)));
        counts.forEach((what, many) -> {
            if (!List.of("same", "different").contains(what)) {
                out.println("  " + what + ": " + many);
            }
        });
    }
}
