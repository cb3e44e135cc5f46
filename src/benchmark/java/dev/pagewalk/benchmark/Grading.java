package dev.pagewalk.benchmark;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.AnswerSheet;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.check.ExerciseCheck;
import dev.pagewalk.exercise.file.ExerciseCatalog;
import dev.pagewalk.exercise.file.Loading;
import dev.pagewalk.exercise.kind.build.Build;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fast answers are graded: {@code ./pagewalk bench grading}. Right and wrong answers to every step of every
 * exercise, one at a time, on one thread, in processor time of that thread; a wrong number is compared with every
 * misconception's, so it costs what a misconception's answer costs. No program is handed in twice.
 */
public final class Grading {

    private static final int VARIANTS = 3;
    private static final int CHECKED = 10;

    private static final Given GIVEN = new Given();

    private Grading() {}

    /** Prints the figures. The first argument is the folder of the course. */
    public static void main(String[] arguments) {
        Path root = Path.of(arguments.length > 0 ? arguments[0] : "exercises");
        List<Exercise> exercises = ExerciseCatalog.load(root, Loading.UNTRIED, ExerciseCatalog.EMPTY)
                .exercises();
        List<Variant> variants = new ArrayList<>();
        for (Exercise exercise : exercises) {
            for (int number = 0; number < Math.min(VARIANTS, exercise.pool()); number++) {
                variants.add(VariantFactory.variant(exercise, number));
            }
        }
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round < 3; round++) {
            // The first rounds only warm up.
            times.clear();
            variants.forEach(variant -> variant(variant, times));
        }
        List<Double> all = times.values().stream().flatMap(List::stream).toList();
        print("all answers", all);
        times.forEach(Grading::print);
        List<Double> ran = times.getOrDefault("programs", List.of());
        System.out.printf(
                Locale.ROOT,
                "%-24s %8.0f programs/s%n",
                "programs graded",
                ran.size() / (ran.stream().mapToDouble(Double::doubleValue).sum() / 1e3));
        check(root, exercises);
    }

    private static void variant(Variant variant, Map<String, List<Double>> times) {
        for (Activity activity : variant.exercise().activities()) {
            activity.solution(variant).forEach((step, answer) -> {
                boolean program = activity.runs(step);
                String kind = program ? "programs" : activity instanceof Build ? "calls" : "other answers";
                List<Double> here = times.computeIfAbsent(kind, key -> new ArrayList<>());
                one(variant, step, GIVEN.right(activity, step, answer), here);
                one(variant, step, GIVEN.wrong(activity, step, answer), here);
            });
        }
    }

    private static void one(Variant variant, String step, String given, List<Double> times) {
        var sheet = new AnswerSheet(Map.of(step, given));
        long start = now();
        dev.pagewalk.exercise.Grading.grade(variant, sheet);
        times.add((now() - start) / 1e6);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void print(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-24s %8d answers, p50 %8.3f ms, p99 %8.3f ms, longest %8.3f ms%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast());
    }

    /** Variants that are tried per second of all processors together. */
    private static void check(Path root, List<Exercise> exercises) {
        int tried = 0;
        long start = System.nanoTime();
        for (Exercise exercise : exercises) {
            ExerciseCheck.check(exercise, root.resolve(exercise.path()), CHECKED);
            tried += Math.min(CHECKED, exercise.pool());
        }
        System.out.printf(
                Locale.ROOT, "%-24s %8.0f variants/s%n", "checking", tried / ((System.nanoTime() - start) / 1e9));
    }
}
