package dev.pagewalk.lesson;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Submission;

/**
 * Where what a student does in one attempt is kept, and on which terms. Everything is on disk when a method returns.
 * For any thread.
 */
interface Workbook {

    /** Asked each time: a deadline passes while a page is open. */
    Terms terms();

    /** Everything done so far, by this page or another. */
    Attempt attempt();

    void visit(String step);

    /** Notes one more rung of help; how many there are by now. */
    int takeHint(String step);

    /**
     * Appends an answer.
     *
     * @throws NotTaken if the terms don't allow one any more
     */
    Answer record(Submission submission) throws NotTaken;
}
