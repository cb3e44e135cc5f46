package dev.pagewalk.lesson;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.Work;
import dev.pagewalk.people.Membership;
import java.time.ZoneId;

/**
 * An answer that was handed in, and the machine that it is about. The answer is data of a student: it is told to nobody but who
 * teaches the student.
 *
 * @param zone of the class
 * @param given as it was handed in
 * @param about what of it runs on the machine
 * @param desk a machine of its own, where what leads to the answer was done or is being done
 */
public record Replay(
        HandedIn handedIn,
        Work work,
        Membership line,
        ZoneId zone,
        Activity activity,
        String step,
        String given,
        About about,
        Desk desk) {

    /** What an answer is to the machine. */
    public sealed interface About {}

    /**
     * A program, loaded and about to begin.
     *
     * @param source what was compiled: the student's text, and below it what the exercise tries it with
     */
    public record Written(String source) implements About {}

    /** Calls, all of them done. */
    public record Called() implements About {}

    /**
     * An answer about what a machine did; all of it is done.
     *
     * @param source of its program; empty if it has none
     */
    public record Told(String source) implements About {}
}
