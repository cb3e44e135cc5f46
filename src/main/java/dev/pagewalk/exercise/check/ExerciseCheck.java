package dev.pagewalk.exercise.check;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Approval;
import dev.pagewalk.exercise.Demand;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Rejections;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.bench.NoVariant;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.yaml.ExerciseFiles;
import dev.pagewalk.exercise.yaml.FileProblem;
import dev.pagewalk.exercise.yaml.Problems;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Tries an exercise out over its pool: what the files promise must hold for every student. */
public final class ExerciseCheck {

    /** So many variants show whether sentences belong to their answers; the words are the same in all. */
    private static final int SAID = 2;

    private final Exercise exercise;
    private final Path folder;
    private final OptionalLong machineSeed;
    private final Rejections rejections = new Rejections();

    private ExerciseCheck(Exercise exercise, Path folder, OptionalLong machineSeed) {
        this.exercise = exercise;
        this.folder = folder;
        this.machineSeed = machineSeed;
    }

    /**
     * What came of trying.
     *
     * @param problems with the first variant that anything is wrong with
     * @param notes what is worth knowing and no mistake
     * @param values how many different right answers each graded number has, by step; empty if something is wrong
     */
    public record Report(List<FileProblem> problems, Map<String, Integer> values, List<FileProblem> notes) {
        public Report {
            notes = List.copyOf(notes);
            problems = List.copyOf(problems);
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** True if no problem is an error. */
        public boolean good() {
            return problems.stream().noneMatch(FileProblem::error);
        }
    }

    /**
     * Tries the variants 0 to {@code variants - 1}, several at once.
     *
     * @param variants at most the pool is tried
     */
    public static Report check(Exercise exercise, Path folder, int variants) {
        return check(exercise, folder, variants, OptionalLong.empty());
    }

    /** The same on machines with a seed that is given. */
    public static Report check(Exercise exercise, Path folder, int variants, OptionalLong machineSeed) {
        var check = new ExerciseCheck(exercise, folder, machineSeed);
        int many = Math.min(variants, exercise.pool());
        var variety = new Variety(exercise);
        List<FileProblem> first = IntStream.range(0, many)
                .parallel()
                .mapToObj(number -> check.variant(number, variety))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        return check.report(first, variety, many);
    }

    /**
     * Tries the whole pool, one variant after the other.
     *
     * @param goOn is told how many were tried and ends it by saying no
     * @return empty if it was ended
     */
    public static Optional<Report> slowly(Exercise exercise, Path folder, IntPredicate goOn) {
        var check = new ExerciseCheck(exercise, folder, OptionalLong.empty());
        var variety = new Variety(exercise);
        for (int number = 0; number < exercise.pool(); number++) {
            if (!goOn.test(number)) {
                return Optional.empty();
            }
            List<FileProblem> found = check.variant(number, variety);
            if (!found.isEmpty()) {
                return Optional.of(check.report(found, variety, number + 1));
            }
        }
        return Optional.of(check.report(List.of(), variety, exercise.pool()));
    }

    private Report report(List<FileProblem> found, Variety variety, int tried) {
        if (!found.isEmpty()) {
            return new Report(found, Map.of(), notes());
        }
        var problems = new Problems();
        // On machines that are all alike, numbers of the machine are too.
        if (tried == exercise.pool() && machineSeed.isEmpty()) {
            problems.addAll(folder.resolve(ExerciseFiles.EXERCISE), variety.problems());
        }
        return new Report(problems.sorted(), variety.values(), notes());
    }

    private List<FileProblem> notes() {
        return rejections.note(exercise.places()).stream()
                .map(note -> new FileProblem(folder.resolve(ExerciseFiles.EXERCISE), note))
                .toList();
    }

    /**
     * What the course demands of an exercise beside that it works: for whoever writes it, no reason to keep it from
     * students.
     */
    public static List<FileProblem> demanded(Exercise exercise, Path folder, Set<Demand> demands) {
        var problems = new Problems();
        problems.addAll(folder.resolve(ExerciseFiles.EXERCISE), ProofCheck.written(exercise, demands));
        return problems.sorted();
    }

    /** A warning if nobody has approved the answers. */
    public static List<FileProblem> approved(Exercise exercise, Path folder) {
        return exercise.approval().answers().isEmpty()
                ? List.of(new FileProblem(
                        folder.resolve(ExerciseFiles.EXERCISE),
                        Diagnostic.warning(SourceSpan.START, "exercise.noApproval", exercise.id())))
                : List.of();
    }

    private List<FileProblem> variant(int number, Variety variety) {
        var problems = new Problems();
        Path yaml = folder.resolve(ExerciseFiles.EXERCISE);
        try {
            Variant variant = VariantFactory.variant(exercise, number, machineSeed, rejections);
            var samples = new SampleCheck(
                    variant,
                    wrong -> problems.addAll(yaml, List.of(wrong)),
                    (file, wrong) -> problems.addAll(folder.resolve(file), List.of(wrong)));
            exercise.activities().forEach(samples::check);
            if (number < Cheats.VARIANTS) {
                var cheats = new Cheats(variant, wrong -> problems.addAll(yaml, List.of(wrong)));
                exercise.activities().forEach(cheats::tryOn);
            }
            exercise.tests().stream().filter(test -> test.variant() == number).forEach(samples::test);
            ProofCheck.check(variant, wrong -> problems.addAll(yaml, List.of(wrong)));
            if (number < SAID) {
                new SaidCheck(variant, wrong -> problems.addAll(yaml, List.of(wrong))).check(samples.graded());
            }
            ApprovalCheck.answers(variant, wrong -> problems.addAll(folder.resolve(Approval.FILE), List.of(wrong)));
            texts(variant, problems);
            variety.add(variant);
        } catch (NoVariant broken) {
            problems.addAll(yaml, List.of(broken.diagnostic()));
            broken.causes()
                    .forEach(cause -> problems.addAll(
                            cause.file().map(folder::resolve).orElse(yaml), List.of(cause.diagnostic())));
        } catch (Expression.WrongExpression wrong) {
            problems.addAll(yaml, List.of(wrong.inVariant(number)));
        }
        return problems.sorted();
    }

    private void texts(Variant variant, Problems problems) {
        for (String tag : Exercise.LANGUAGES) {
            Locale language = Locale.of(tag);
            try {
                variant.introduction(language);
                exercise.misconceptions().own().forEach(id -> variant.own("misconception", id));
                for (Activity activity : exercise.activities()) {
                    variant.text(activity, "", language);
                    variant.parts(activity, language, true);
                }
            } catch (Expression.WrongExpression wrong) {
                Path file = folder.resolve("text." + tag + ".md");
                problems.addAll(file, List.of(wrong.inVariant(variant.number())));
            }
        }
    }
}
