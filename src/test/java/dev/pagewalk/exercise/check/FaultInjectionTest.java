package dev.pagewalk.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.file.ExerciseCatalog;
import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.exercise.file.Loading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mistakes that are put into copies of the course's exercises are found by the loader: while it reads the files and while it
 * tries the first variants, as a server does. A small sample of them by default, a large one in {@code
 * ./pagewalk test --long}, all with {@code -Dpagewalk.faults=all}, those of one exercise with its path.
 *
 * <p>If they are asked for, two figures are measured: with what a person has approved, and without, when only what the files
 * themselves say twice can contradict.
 */
class FaultInjectionTest {

    private static final String WANTED = System.getProperty("pagewalk.faults", "");
    private static final boolean BOTH = !WANTED.isEmpty();
    private static final int SMALL_SAMPLE = 84;
    private static final int LARGE_SAMPLE = 600;
    /** In a small sample a few more may happen to be missed. */
    private static final double LEAST_CAUGHT_OF_FEW = WANTED.isEmpty() ? 0.9 : 0.95;

    private static final double LEAST_CAUGHT = 0.95;

    private static final class Count {
        private int all;
        private int caught;
        private int alone;

        String line() {
            String without = BOTH ? ", without approval %6.2f %%".formatted(100.0 * alone / all) : "";
            return String.format(Locale.ROOT, "%5d, caught %6.2f %%%s", all, 100.0 * caught / all, without);
        }
    }

    private record Injected(String exercise, Faults.Fault fault) {}

    @TempDir
    private Path folder;

    @Test
    void mistakesInExercisesAreFound() throws IOException {
        assertCaught(SMALL_SAMPLE, LEAST_CAUGHT_OF_FEW);
    }

    @Test
    @Tag("long")
    @Tag("exercises")
    void ofManyMistakesInExercisesNearlyAllAreFound() throws IOException {
        assertCaught(LARGE_SAMPLE, LEAST_CAUGHT);
    }

    private void assertCaught(int sample, double least) throws IOException {
        var kinds = new EnumMap<Faults.Kind, Count>(Faults.Kind.class);
        var total = new Count();
        var missed = new ArrayList<String>();
        for (Injected one : injected(sample)) {
            boolean caught =
                    !problems(one, true, ExerciseCatalog.TRIED_ON_LOADING).isEmpty();
            boolean alone = BOTH
                    && !problems(one, false, ExerciseCatalog.TRIED_ON_LOADING).isEmpty();
            for (Count count : List.of(total, kinds.computeIfAbsent(one.fault.kind(), kind -> new Count()))) {
                count.all++;
                count.caught += caught ? 1 : 0;
                count.alone += alone ? 1 : 0;
            }
            if (!caught) {
                missed.add(one.exercise + ": " + one.fault.kind() + " " + one.fault.what());
            }
        }
        String report = "mistakes " + total.line()
                + kinds.entrySet().stream()
                        .map(kind -> "\n  %-21s".formatted(kind.getKey())
                                + kind.getValue().line())
                        .collect(Collectors.joining())
                + missed.stream().map(miss -> "\n  not caught: " + miss).collect(Collectors.joining());
        System.out.println(report);
        assertThat((double) total.caught / total.all).as(report).isGreaterThanOrEqualTo(least);
    }

    private static List<Injected> injected(int sample) throws IOException {
        var all = new ArrayList<Injected>();
        for (Exercise exercise : ExerciseCatalog.load(Course.ROOT, Loading.UNTRIED, ExerciseCatalog.EMPTY)
                .exercises()) {
            if (WANTED.isEmpty() || WANTED.equals("all") || WANTED.equals(exercise.path())) {
                Faults.of(exercise, Course.ROOT.resolve(exercise.path()))
                        .forEach(fault -> all.add(new Injected(exercise.path(), fault)));
            }
        }
        Collections.shuffle(all, new Random(5));
        return WANTED.isEmpty() ? spread(all, sample) : all;
    }

    /** As many of each kind as there are, as far as possible. */
    private static List<Injected> spread(List<Injected> all, int sample) {
        Map<Faults.Kind, List<Injected>> kinds = all.stream()
                .collect(Collectors.groupingBy(
                        one -> one.fault.kind(), () -> new EnumMap<>(Faults.Kind.class), Collectors.toList()));
        var some = new ArrayList<Injected>();
        for (int i = 0; some.size() < sample; i++) {
            int round = i;
            kinds.values().stream().filter(list -> round < list.size()).forEach(list -> some.add(list.get(round)));
        }
        return some;
    }

    /** Keys of what is found wrong. */
    private Set<String> problems(Injected one, boolean approved, int variants) throws IOException {
        Path copy = folder.resolve("copy");
        if (Files.exists(copy)) {
            try (Stream<Path> files = Files.list(copy)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(copy);
        for (Map.Entry<String, String> file : one.fault.files().entrySet()) {
            Files.writeString(copy.resolve(file.getKey()), file.getValue());
        }
        ExerciseLoader.Result loaded = approved
                ? ExerciseLoader.load(copy, one.exercise, Course.SHARED)
                : ExerciseLoader.loadUnapproved(copy, one.exercise, Course.SHARED);
        var keys = new HashSet<String>();
        loaded.problems().forEach(problem -> keys.add(problem.diagnostic().key()));
        loaded.exercise()
                .ifPresent(exercise -> ExerciseCheck.check(exercise, copy, variants)
                        .problems()
                        .forEach(problem -> keys.add(problem.diagnostic().key())));
        return keys;
    }
}
