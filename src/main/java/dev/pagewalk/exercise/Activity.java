package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.bench.Bench;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.bench.TrialMachine;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.machine.RunControl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One thing to do in an exercise. All that differs between kinds of activities is behind this interface, in a room of
 * its own for each kind; nothing else knows them by name.
 */
public interface Activity {

    /** Unique in the exercise; the heading of its text. */
    String id();

    /** The word for its kind in exercise.yaml. */
    String kind();

    /** A machine of its own that begins here and serves the following activities too; empty: the machine goes on. */
    Optional<Scene> scene();

    /** Ids of what is answered and recorded; most activities ask for one thing. */
    default List<String> steps() {
        return List.of(id());
    }

    /** The texts that belong to it. */
    Sections sections();

    /** False if a person has to read and mark the answer. */
    default boolean gradedByMachine() {
        return true;
    }

    /** True if the machine may run as soon as every step was answered, rightly or not: a prediction. */
    default boolean predicts() {
        return false;
    }

    /** True if the answer to a step is a list. */
    default boolean several(String step) {
        return false;
    }

    /** The parts of an answer that is a list, as they are given. */
    default String join(String step, List<String> parts) {
        return String.join(", ", parts);
    }

    /** What a right answer to the step counts at each try. */
    default Tries tries(String step) {
        return Tries.FREE;
    }

    /** The ids of what there is to choose from at a step, in the order in which this student sees them. */
    default List<String> offered(Variant variant, String step) {
        return List.of();
    }

    /** True if grading the step runs a student's program. */
    default boolean runs(String step) {
        return false;
    }

    /** What its machine goes through. */
    default Stage stage(Bench bench, Scope scope) {
        return Stage.still(bench);
    }

    /**
     * True if nothing more is to be done about it: all its steps are settled; something to read was seen.
     *
     * @param settled whether a step is
     * @param seen whether the activity was shown
     */
    default boolean done(Predicate<String> settled, boolean seen) {
        return steps().isEmpty() ? seen : steps().stream().allMatch(settled);
    }

    /** What expressions mean in it, beyond what they mean everywhere. */
    default Scope scope(Scope plain, Stage stage) {
        return plain;
    }

    /** Names that only its texts after answering and its tests may use, with what they hold. */
    default Map<String, Class<?>> names() {
        return Map.of();
    }

    /** Why a program or calls got less than they should, for the author: what lacks, what didn't hold always. */
    default List<Diagnostic> failures(Variant variant, Answer answer) {
        return List.of();
    }

    /** What those names stand for in a variant. */
    default Map<String, Object> values(Variant variant) {
        return Map.of();
    }

    /**
     * By step, what can be told of the answers without grading; steps that are graded by running something are not in
     * it.
     */
    Map<String, Expected> expected(Variant variant);

    /**
     * The steps whose right answer is a number, in order. True for those that the author says are the same in every
     * variant; the others have to differ.
     */
    default Map<String, Boolean> numbers() {
        return Map.of();
    }

    /** How the numbers that are graded are found, and proved in a second way. */
    default List<Derivation> derivations() {
        return List.of();
    }

    /** Reads what was given to a step: the one place where the text of an answer is understood. */
    AnswerReading read(String step, String given);

    /** An answer as a student would give it. */
    default String write(String step, Answer answer) {
        return Answers.write(answer);
    }

    /**
     * Grades an answer that was read from {@link #read}. The same answer to the same variant gives the same grade,
     * always.
     *
     * @param earlier what the student answered to the steps before
     * @param control may end a student's program sooner; then the judgement means nothing
     */
    Judgement grade(Variant variant, String step, Answer answer, Earlier earlier, RunControl control);

    /**
     * What follows for a step from the student's own earlier answers: "do this step for me". Empty if that isn't
     * offered.
     */
    default Optional<Answer> solve(Variant variant, String step, Earlier earlier) {
        return Optional.empty();
    }

    /** Right answers to all steps but those that a person marks, by step. Never for a student's eyes. */
    default Map<String, Answer> solution(Variant variant) {
        var all = new LinkedHashMap<String, Answer>();
        variant.expected(this).forEach((step, expected) -> all.put(step, expected.first()));
        return all;
    }

    /** In words, why this variant can't be asked: two answers that have to differ are the same. */
    default Optional<String> collision(Variant variant) {
        return Optional.empty();
    }

    /** Answers whose grade is known: right, wrong in every known way, nearly right. */
    List<Sample> samples(Variant variant);

    /** The machines that a program is tried on that is handed in; empty if none is asked for. */
    default List<TrialMachine> trials(Variant variant) {
        return List.of();
    }

    /** Functions whose calls its solution could do without: a program without one of them is no cheat. */
    default List<String> needless() {
        return List.of();
    }

    /** What is wrong with a variant beside what samples show. */
    default void check(Variant variant, Consumer<Diagnostic> problems) {}

    /**
     * What a person approves: by step, in words, what is right, what misconceptions answer, what those miss who do
     * nothing.
     */
    default Map<String, Map<String, String>> approved(Variant variant) {
        var all = new LinkedHashMap<String, Map<String, String>>();
        variant.expected(this).forEach((step, expected) -> all.put(step, Answers.approved(this, step, expected)));
        return all;
    }

    /** What is shown besides the texts, by name, as text. */
    default Map<String, List<String>> shown(Variant variant) {
        return Map.of();
    }

    /** Makes an answer of a sample in the tests of exercise.yaml; empty if this kind has no such answers. */
    default Optional<Answer> sample(ExerciseTest test, Variant variant) {
        return Optional.empty();
    }
}
