package dev.pagewalk.benchmark;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerSheet;
import dev.pagewalk.exercise.Answers;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.check.ExerciseCheck;
import dev.pagewalk.exercise.file.ExerciseCatalog;
import dev.pagewalk.exercise.file.Loading;
import dev.pagewalk.exercise.kind.build.Build;
import dev.pagewalk.exercise.kind.choice.Choice;
import dev.pagewalk.exercise.kind.decide.Decide;
import dev.pagewalk.exercise.kind.label.Label;
import dev.pagewalk.exercise.kind.order.Order;
import dev.pagewalk.exercise.kind.repair.Repair;
import dev.pagewalk.exercise.kind.which.Which;
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

    private static int programs;

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
                String right = activity.write(step, answer) + (program ? "\n// " + programs++ : "");
                List<Double> here = times.computeIfAbsent(kind, key -> new ArrayList<>());
                one(variant, step, right, here);
                one(variant, step, wrong(activity, step, answer), here);
            });
        }
    }

    private static String wrong(Activity activity, String step, Answer right) {
        List<String> parts = Answers.parts(activity, step, right);
        return switch (activity) {
            case Choice choice -> choice.options().ids().getLast();
            case Label label -> label.labels().getLast();
            case Which which -> which.options().getLast();
            case Decide decide
            when step.equals(decide.optionStep()) -> decide.options().ids().getLast();
            case Decide decide -> decide.reasons().ids().getLast();
            case Repair repair
            when step.equals(repair.causeStep()) -> repair.causes().ids().getLast();
            case Order order -> order.join(step, parts.reversed());
            case Build build -> build.join(step, parts.subList(0, parts.size() - 1));
            default ->
                activity.runs(step)
                        ? "int main(void) { return " + programs++ + "; }"
                        : activity.write(step, right) + "1";
        };
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
