package dev.pagewalk.grading;

import dev.pagewalk.course.Answer;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Draw;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Grading;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of one attempt, graded again by the one grader: with the numbers that the student had, and what the student had
 * answered before each.
 *
 * @param exercise to grade by; empty if it can't be read
 * @param draws by id
 * @param answers of the attempt, the oldest first
 */
record GradedAgain(Optional<Exercise> exercise, Map<Long, Draw> draws, List<Answer> answers) {

    /** What becomes of an answer. */
    sealed interface Outcome {

        record Graded(Grade grade) implements Outcome {}

        /** @param why for staff */
        record NotGradable(String why) implements Outcome {}
    }

    /** An answer and what becomes of it. */
    record One(Answer answer, Outcome outcome) {}

    /** The numbers of the first answer whose numbers were kept. */
    Optional<Draw> firstDraw() {
        return answers.stream()
                .flatMap(answer -> answer.drawId().stream())
                .findFirst()
                .map(draws::get);
    }

    /**
     * What becomes of each, in their order.
     *
     * @param variants of the same exercise, computed so far
     */
    List<One> all(Map<Draw, Variant> variants) {
        var all = new ArrayList<One>();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            Outcome outcome;
            try {
                outcome = grade(variants, answer, answers.subList(0, i));
            } catch (RuntimeException | StackOverflowError broken) {
                outcome = new Outcome.NotGradable("the machine can't be brought there: " + broken.getMessage());
            }
            all.add(new One(answer, outcome));
        }
        return all;
    }

    private Outcome grade(Map<Draw, Variant> variants, Answer answer, List<Answer> before) {
        if (exercise.isEmpty()) {
            return new Outcome.NotGradable("the exercise can't be read");
        }
        if (answer.drawId().isEmpty()) {
            return new Outcome.NotGradable("the numbers were not kept");
        }
        Verdict verdict = answer.grade().verdict();
        if (verdict == Verdict.SHOWN || verdict == Verdict.HANDED_IN) {
            // Pagewalk's own answer counts nothing, and an essay is marked by a person.
            return new Outcome.Graded(answer.grade());
        }
        String step = exercise.get().step(answer.stepId());
        Optional<Activity> activity = exercise.get().activityOf(step);
        if (activity.isEmpty()) {
            return new Outcome.NotGradable("there is no step " + answer.stepId() + " any more");
        }
        Variant variant = variants.computeIfAbsent(
                draws.get(answer.drawId().get()), draw -> VariantFactory.recompute(exercise.get(), draw));
        Earlier earlier = Earlier.before(
                activity.get(),
                step,
                one -> before.reversed().stream()
                        .filter(other -> exercise.get().step(other.stepId()).equals(one))
                        .findFirst()
                        .map(Answer::given));
        return switch (Grading.grade(variant, activity.get(), step, answer.given(), earlier, RunControl.NONE)) {
            case Grading.Outcome.Graded graded -> new Outcome.Graded(graded.grade());
            case Grading.Outcome.AskedBack asked -> new Outcome.NotGradable("it can't be read any more");
            case Grading.Outcome.NotCompiled refused -> new Outcome.NotGradable("it doesn't compile any more");
        };
    }
}
