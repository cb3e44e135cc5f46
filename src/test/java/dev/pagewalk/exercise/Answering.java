package dev.pagewalk.exercise;

import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.machine.RunControl;
import java.nio.file.Path;

/** Answers a variant as students do: what is typed is read and graded. */
public record Answering(Variant variant) {

    /** The exercise with one activity of each kind. */
    public static final Path REFERENCE = Path.of("src/test/resources/exercises/reference/every-kind");

    public static final String REFERENCE_PATH = "reference/every-kind";

    private static final Answering FIFTH = new Answering(VariantFactory.variant(reference(), 5));

    /** One variant of the exercise with one activity of each kind. */
    public static Answering everyKind() {
        return FIFTH;
    }

    public static Exercise reference() {
        return ExerciseLoader.load(REFERENCE, REFERENCE_PATH, Course.SHARED)
                .exercise()
                .orElseThrow();
    }

    public Activity activity(String id) {
        return variant.exercise().activity(id).orElseThrow();
    }

    /** A parameter that is a number. */
    public long number(String parameter) {
        return (Long) variant.draw().parameters().get(parameter).plain();
    }

    public Grading.Outcome outcome(String step, String given, Earlier earlier) {
        Activity activity = variant.exercise().activityOf(step).orElseThrow();
        return Grading.grade(variant, activity, step, given, earlier, RunControl.NONE);
    }

    public Grading.Outcome outcome(String step, String given) {
        return outcome(step, given, Earlier.NOTHING);
    }

    public Grade grade(String step, String given, Earlier earlier) {
        Grading.Outcome outcome = outcome(step, given, earlier);
        if (outcome instanceof Grading.Outcome.Graded graded) {
            return graded.grade();
        }
        throw new AssertionError(step + ": " + given + " is no answer: " + outcome);
    }

    public Grade grade(String step, String given) {
        return grade(step, given, Earlier.NOTHING);
    }
}
