package dev.pagewalk.cli.author;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.bench.NoVariant;
import dev.pagewalk.exercise.file.ExerciseLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The variant that a command line names: {@code EXERCISE --seed N}. */
final class VariantChoice {

    /** The option that gives all machines one seed, for comparing. */
    static final String MACHINE_SEED = "--machine-seed";

    private VariantChoice() {}

    /**
     * Loads the exercise and makes the variant.
     *
     * @param exercises folder of the course, for an id such as {@code m5-virtual-alloc/5-2-commit}
     * @throws Refusal if there is no such exercise, it is broken, or its pool has no such variant
     */
    static Variant of(Arguments arguments, String exercises, String usage) {
        if (arguments.rest().size() != 1) {
            throw Refusal.usage(
                    "name one exercise, by its folder or its id such as m5-virtual-alloc/5-2-commit.\n" + usage);
        }
        String name = arguments.rest().getFirst();
        String number = arguments
                .value("--seed")
                .orElseThrow(() ->
                        Refusal.usage("--seed N is missing: the number of the variant in the pool, from 0.\n" + usage));
        Exercise exercise = exercise(name, exercises);
        int seed = seed(number, exercise);
        try {
            return VariantFactory.variant(exercise, seed, machineSeed(arguments));
        } catch (NoVariant broken) {
            throw Refusal.input("variant " + seed + " of " + exercise.id() + " can't be made: "
                    + Sentences.of(broken.diagnostic(), Locale.ENGLISH) + " Run pagewalk check on it.");
        }
    }

    private static Exercise exercise(String name, String exercises) {
        Target target = Target.of(path(name, exercises));
        if (target.kind() != Target.Kind.EXERCISE) {
            throw Refusal.usage(name + " is a " + target.kind().name().toLowerCase(Locale.ROOT)
                    + ". Name one of its exercises, such as m5-virtual-alloc/5-2-commit.");
        }
        ExerciseLoader.Result loaded = ExerciseLoader.load(target.folder(), target.id(), target.shared(exercises));
        return loaded.exercise().orElseThrow(() -> {
            List<String> problems = loaded.problems().stream()
                    .limit(5)
                    .map(problem ->
                            "\n  " + problem.place() + ": " + Sentences.of(problem.diagnostic(), Locale.ENGLISH))
                    .toList();
            return Refusal.input(name + " is broken; correct it first:" + String.join("", problems));
        });
    }

    /** An id below the course's folder is as good as a path. */
    private static String path(String name, String exercises) {
        try {
            Path below = Path.of(exercises).resolve(name);
            return Files.exists(Path.of(name)) || !Files.exists(below) ? name : below.toString();
        } catch (java.nio.file.InvalidPathException saidLater) {
            return name;
        }
    }

    private static int seed(String number, Exercise exercise) {
        if (!number.matches("[0-9]{1,9}")) {
            throw Refusal.usage(
                    "--seed needs a number from 0 to " + (exercise.pool() - 1) + ", not \"" + number + "\".");
        }
        int seed = Integer.parseInt(number);
        if (seed >= exercise.pool()) {
            throw Refusal.usage(exercise.id() + " has " + exercise.pool()
                    + " variant(s); --seed needs a number from 0 to " + (exercise.pool() - 1) + ", not " + seed + ".");
        }
        return seed;
    }

    /** The language that is asked for. */
    static Locale language(Arguments arguments) {
        String tag = arguments.value("--language").orElse("en");
        if (!tag.equals("en") && !tag.equals("zh")) {
            throw Refusal.usage("--language is en or zh, not \"" + tag + "\".");
        }
        return Locale.of(tag);
    }

    /** The seed that all machines get; empty if each variant has its own. */
    static OptionalLong machineSeed(Arguments arguments) {
        Optional<String> seed = arguments.value(MACHINE_SEED);
        if (seed.isPresent() && !seed.get().matches("-?[0-9]{1,18}")) {
            throw Refusal.usage(MACHINE_SEED + " needs a whole number, not \"" + seed.get() + "\".");
        }
        return seed.map(number -> OptionalLong.of(Long.parseLong(number))).orElseGet(OptionalLong::empty);
    }
}
