package dev.pagewalk.book;

import dev.pagewalk.course.Answer;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.grading.Adjustment;
import dev.pagewalk.grading.Comment;
import dev.pagewalk.grading.ThrownOut;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.Window;
import dev.pagewalk.homework.Work;
import dev.pagewalk.people.Membership;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One student's work with all that was handed in and said about it.
 *
 * @param entry what it comes to: what the student sees
 * @param tasks in the order of the assignment
 * @param whole what a person changed about the work as a whole
 * @param thrownOut questions that count no more, for everybody
 * @param handedIn everything that was handed in, the oldest first
 * @param names of the people who changed or wrote something, by account
 */
public record Marked(
        Work work,
        Membership line,
        Assigned assigned,
        Window window,
        Entry entry,
        List<Task> tasks,
        List<Adjustment> whole,
        List<ThrownOut> thrownOut,
        List<HandedIn> handedIn,
        Map<Long, String> names) {

    public Marked {
        tasks = List.copyOf(tasks);
        whole = List.copyOf(whole);
        thrownOut = List.copyOf(thrownOut);
        handedIn = List.copyOf(handedIn);
        names = Map.copyOf(names);
    }

    /**
     * A task of the student's.
     *
     * @param exercise empty if its kept content can't be read any more
     * @param part what it comes to; empty if its slot was taken out of the assignment
     */
    public record Task(
            String key,
            Optional<Exercise> exercise,
            Optional<Entry.Part> part,
            List<Step> steps,
            List<Adjustment> adjustments) {
        public Task {
            steps = List.copyOf(steps);
            adjustments = List.copyOf(adjustments);
        }
    }

    /**
     * Something that is answered.
     *
     * @param right the right answer to this student's numbers, as it is written; empty where there is none to be told
     * @param uncounted what was handed in last, if no answer came of it: a program that doesn't compile, or what waits for
     *     its grade
     */
    public record Step(
            String id,
            Activity activity,
            List<Given> given,
            List<Adjustment> adjustments,
            List<Comment> comments,
            Optional<String> right,
            Optional<String> uncounted) {
        public Step {
            given = List.copyOf(given);
            adjustments = List.copyOf(adjustments);
            comments = List.copyOf(comments);
        }
    }

    /**
     * An answer.
     *
     * @param grade that counts now: the first, or one of a correction
     * @param corrected true if a correction changed it
     */
    public record Given(Answer answer, Grade grade, boolean corrected) {

        /** 0 to 1, with what help took off, before lateness. */
        public double score() {
            return grade.score() * answer.credit();
        }
    }

    /** The works before and after this one, in the order of the class. */
    public record Neighbours(Optional<Neighbour> previous, Optional<Neighbour> next) {}

    /** Another student's work at the same homework. */
    public record Neighbour(long workId, String name) {}
}
