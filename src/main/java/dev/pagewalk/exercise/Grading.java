package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.machine.RunControl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer goes in, a grade comes out: the one way for lessons, practice, checks and whole sheets. */
public final class Grading {

    /** In characters: what is longer couldn't be kept as it was given, so it isn't graded either. */
    public static final int LONGEST_ANSWER = 200_000;

    private final Variant variant;
    private final RunControl control;

    private Grading(Variant variant, RunControl control) {
        this.variant = variant;
        this.control = control;
    }

    /** What became of something that was given to a step. */
    public sealed interface Outcome {

        /** It was graded. */
        record Graded(Answer answer, Grade grade) implements Outcome {}

        /** It is no answer: nothing is counted, and it says nothing about the student. */
        record AskedBack(AnswerReading reading) implements Outcome {}

        /** A program that is no C or lacks what is called in it: nothing is counted. */
        record NotCompiled(List<Diagnostic> problems) implements Outcome {
            public NotCompiled {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Reads and grades what was given to one step. The same to the same variant is the same grade, always.
     *
     * @param step one of the activity's
     * @param earlier what the student answered to other steps of the activity
     * @param control may end a student's program sooner; then the outcome means nothing
     */
    public static Outcome grade(
            Variant variant, Activity activity, String step, String given, Earlier earlier, RunControl control) {
        return new Grading(variant, control).grade(activity, step, given, earlier);
    }

    private Outcome grade(Activity activity, String step, String given, Earlier earlier) {
        if (!activity.steps().contains(step)) {
            throw new IllegalArgumentException("no step of " + activity.id() + ": " + step);
        }
        if (given.length() > LONGEST_ANSWER) {
            String most = Integer.toString(LONGEST_ANSWER);
            return new Outcome.AskedBack(AnswerReading.Unreadable.of(AnswerReading.Why.HUGE, most));
        }
        AnswerReading reading = activity.read(step, given);
        return reading instanceof AnswerReading.Understood(Answer answer)
                ? judged(answer, activity.grade(variant, step, answer, earlier, control))
                : new Outcome.AskedBack(reading);
    }

    private static Outcome judged(Answer answer, Judgement judgement) {
        return switch (judgement) {
            case Judgement.Graded graded -> new Outcome.Graded(answer, graded.grade());
            case Judgement.NotCompiled refused -> new Outcome.NotCompiled(refused.problems());
            case Judgement.NotCallable refused -> new Outcome.NotCompiled(refused.problems());
        };
    }

    /**
     * Grades all answers to one variant at once.
     *
     * @return by step, in the order of the exercise; steps without an answer are not in it, those that a person marks
     *     neither
     */
    public static Map<String, Outcome> grade(Variant variant, AnswerSheet sheet) {
        var grading = new Grading(variant, RunControl.NONE);
        var all = new LinkedHashMap<String, Outcome>();
        variant.exercise().activities().stream()
                .filter(Activity::gradedByMachine)
                .forEach(activity -> all.putAll(grading.grade(activity, sheet)));
        return all;
    }

    private Map<String, Outcome> grade(Activity activity, AnswerSheet sheet) {
        var outcomes = new LinkedHashMap<String, Outcome>();
        Earlier earlier = Earlier.NOTHING;
        for (String step : activity.steps()) {
            String given = sheet.given().getOrDefault(step, "");
            if (given.isBlank()) {
                continue;
            }
            Outcome outcome = sheet.several().contains(step)
                    ? new Outcome.AskedBack(AnswerReading.Unreadable.of(AnswerReading.Why.SEVERAL))
                    : grade(activity, step, given, earlier);
            outcomes.put(step, outcome);
            if (outcome instanceof Outcome.Graded graded) {
                earlier = earlier.with(step, graded.answer());
            }
        }
        return outcomes;
    }
}
