package dev.pagewalk.lesson;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Filed;
import dev.pagewalk.course.Submission;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where what a student does in one attempt is kept, and on which terms. Everything is on disk when a method returns.
 * For any thread.
 */
interface Workbook {

    /** Asked each time: a deadline passes while a page is open. */
    Terms terms();

    /** Everything done so far, by this page or another. */
    Attempt attempt();

    /** Something is about to be written into a field, where it isn't handed in yet. */
    void writing();

    void visit(String step);

    /** Notes one more rung of help; how many there are by now. */
    int takeHint(String step);

    /** How many other answers to a step are taken; empty for as many as one likes. */
    OptionalInt triesLeft(String step);

    /**
     * Takes an answer before it is graded: from here on it isn't lost, whatever becomes of the grading.
     *
     * @return what it was handed in with; empty where nothing is handed in
     * @throws NotTaken if the terms don't allow one any more
     */
    Optional<Filed> take(String step, String given) throws NotTaken;

    /** Appends an answer that was taken and graded. */
    Answer record(Submission submission);

    /** Grading something that was taken has come to its end, recorded or not. */
    void left(Filed filed);
}
