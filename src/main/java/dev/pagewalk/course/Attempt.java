package dev.pagewalk.course;

import dev.pagewalk.exercise.Grade;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One try at an exercise with everything done in it so far; a value, read again after each change.
 *
 * @param exerciseId what it is filed under: an exercise's id then, or that of one of its activities
 * @param version hash of the exercise's content; empty where it isn't known
 * @param ordinal 1 for the person's first attempt at the exercise
 * @param number that the variant was chosen by
 * @param draw the numbers in front of this student; empty where they aren't frozen
 * @param lastSeenAt when something was last done in it
 * @param lastStep step looked at last; empty before the first {@link Progress#visit}
 * @param answers all answers, oldest first
 * @param hints number of hints taken by step; no entry means none
 * @param visited steps that were looked at
 */
public record Attempt(
        long id,
        String exerciseId,
        Optional<String> version,
        int ordinal,
        long number,
        Optional<KeptDraw> draw,
        Instant startedAt,
        Instant lastSeenAt,
        Optional<String> lastStep,
        List<Answer> answers,
        Map<String, Integer> hints,
        Set<String> visited) {

    public Attempt {
        visited = Set.copyOf(visited);
    }

    /** The same with other grades. */
    public Attempt graded(Function<Answer, Grade> grades) {
        return with(answers.stream()
                .map(answer -> answer.graded(grades.apply(answer)))
                .toList());
    }

    /** The same with one more answer. */
    public Attempt with(Answer another) {
        return with(Stream.concat(answers.stream(), Stream.of(another)).toList());
    }

    private Attempt with(List<Answer> others) {
        return new Attempt(
                id,
                exerciseId,
                version,
                ordinal,
                number,
                draw,
                startedAt,
                lastSeenAt,
                lastStep,
                others,
                hints,
                visited);
    }

    /** All answers to a step, oldest first. */
    public List<Answer> answersTo(String stepId) {
        return answers.stream().filter(answer -> answer.stepId().equals(stepId)).toList();
    }

    public Optional<Answer> latest(String stepId) {
        return answers.reversed().stream()
                .filter(answer -> answer.stepId().equals(stepId))
                .findFirst();
    }

    public int hintsTaken(String stepId) {
        return hints.getOrDefault(stepId, 0);
    }

    /** Where {@link Drafts} keeps the fields of a step of this attempt. */
    public String place(String stepId) {
        return "attempt/" + id + "/" + stepId;
    }
}
