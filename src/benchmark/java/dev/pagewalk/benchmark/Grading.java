package dev.pagewalk.benchmark;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.AnswerSheet;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.ExerciseCatalog;
import dev.pagewalk.exercise.ExerciseCheck;
import dev.pagewalk.exercise.SheetGrader;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fast answers are graded: {@code ./pagewalk bench grading}. Right and wrong answers to every step of every exercise, one at
 * a time, on one thread, in processor time of that thread; a wrong number is compared with every misconception's, so it costs
 * what a misconception's answer costs. No program is handed in twice.
 */
public final class Grading {

    private static final int VARIANTS = 3;
    private static final int CHECKED = 10;

    private static int programs;

    private Grading() {}

    /** Prints the figures. The first argument is the folder of the course. */
    public static void main(String[] arguments) {
        Path root = Path.of(arguments.length > 0 ? arguments[0] : "exercises");
        List<Exercise> exercises =
                ExerciseCatalog.load(root, 0, ExerciseCatalog.EMPTY).exercises();
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
        AnswerSheet right = AnswerSheet.right(variant);
        for (Activity activity : variant.exercise().activities()) {
            for (String step : activity.steps()) {
                List<String> answer = right.answers().get(step);
                if (answer != null) {
                    boolean program = activity instanceof Activity.Program || step.endsWith(".repair");
                    String kind = program ? "programs" : activity instanceof Activity.Build ? "calls" : "other answers";
                    if (program) {
                        answer = List.of(answer.getFirst() + "\n// " + programs++);
                    }
                    one(variant, step, answer, times.computeIfAbsent(kind, key -> new ArrayList<>()));
                    one(variant, step, wrong(activity, step, answer, program), times.get(kind));
                }
            }
        }
    }

    private static List<String> wrong(Activity activity, String step, List<String> right, boolean program) {
        String first = right.isEmpty() ? "" : right.getFirst();
        return switch (activity) {
            case Activity.Choice choice -> List.of(choice.options().getLast().id());
            case Activity.Label label -> List.of(label.labels().getLast());
            case Activity.Which which -> List.of(which.options().getLast());
            case Activity.Decide decide
            when step.endsWith(".option") -> List.of(decide.options().getLast());
            case Activity.Decide decide -> List.of(decide.reasons().getLast());
            case Activity.Repair repair
            when step.endsWith(".cause") -> List.of(repair.causes().getLast());
            case Activity.Order order -> right.reversed();
            case Activity.Build build -> right.subList(0, right.size() - 1);
            default -> List.of(program ? "int main(void) { return " + programs++ + "; }" : first + "1");
        };
    }

    private static void one(Variant variant, String step, List<String> answer, List<Double> times) {
        var sheet = new AnswerSheet(Map.of(step, answer));
        long start = now();
        SheetGrader.grade(variant, sheet);
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
            ExerciseCheck.check(exercise, root.resolve(exercise.id()), CHECKED);
            tried += Math.min(CHECKED, exercise.pool());
        }
        System.out.printf(
                Locale.ROOT, "%-24s %8.0f variants/s%n", "checking", tried / ((System.nanoTime() - start) / 1e9));
    }
}
