package dev.pagewalk.homework;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * How often, with what help, and what is seen when. The names of the constants are kept and therefore for ever.
 *
 * @param tries how often an answer to a step can be handed in; empty: without limit
 * @param feedback when students see how they did
 * @param solutions when they see what is right
 * @param counting which of several tries counts
 * @param creditAfterHelp what a step is worth after help, 0 to 1
 * @param submitDraftsAtDeadline whether what stands in the fields at the deadline is handed in
 * @param help whether there are hints at all
 */
public record AttemptPolicy(
        OptionalInt tries,
        Feedback feedback,
        Solutions solutions,
        Counting counting,
        double creditAfterHelp,
        boolean submitDraftsAtDeadline,
        boolean help) {

    /** What most homework wants: try until the deadline, the best counts. */
    public static final AttemptPolicy USUAL =
            new AttemptPolicy(OptionalInt.empty(), Feedback.NOW, Solutions.AFTER_CLOSE, Counting.BEST, 0.5, true, true);

    /** When students see how they did. */
    public enum Feedback {
        NOW,
        AFTER_DUE,
        NEVER
    }

    /** When students see what is right. */
    public enum Solutions {
        NEVER,
        AFTER_DUE,
        AFTER_CLOSE
    }

    /** Which of several tries counts. */
    public enum Counting {
        BEST,
        LAST,
        FIRST
    }

    /**
     * How many other answers to a step are accepted; empty for as many as one likes.
     *
     * @param handedIn all of the work
     */
    public OptionalInt triesLeft(List<HandedIn> handedIn, String slot, String step) {
        return tries.isEmpty()
                ? tries
                : OptionalInt.of(Math.max(
                        0, tries.getAsInt() - TriesTaken.of(handedIn).taken(new TriesTaken.Place(slot, step))));
    }

    /** @param window of the student */
    public boolean showsFeedback(Window window, Instant now) {
        return switch (feedback) {
            case NOW -> true;
            case AFTER_DUE -> window.at(now).pastDue();
            case NEVER -> false;
        };
    }

    /**
     * Never while anybody can still hand in: who is done would tell those who have longer.
     *
     * @param window of the student
     * @param lastClose when the last of the class can hand in, see {@link Homework#lastClose}
     */
    public boolean showsSolutions(Window window, Instant lastClose, Instant now) {
        return switch (solutions) {
            case NEVER -> false;
            case AFTER_DUE, AFTER_CLOSE -> now.isAfter(window.close()) && now.isAfter(lastClose);
        };
    }
}
