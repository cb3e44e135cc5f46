package dev.pagewalk.homework;

import java.util.List;
import java.util.Optional;

/**
 * A piece of homework as a student sees it at a moment, by the rules and exceptions of now.
 *
 * @param standing at the moment
 * @param work empty if it wasn't opened by then
 * @param factor what remains of the points of what is handed in at the moment
 * @param feedback whether it shows how the student did
 * @param solutions whether it shows what is right
 * @param triesLeft of steps that were tried by then; of all others none is used. None if there is no limit
 */
public record SeenAs(
        Assigned assigned,
        Window window,
        Standing standing,
        Optional<Work> work,
        double factor,
        boolean feedback,
        boolean solutions,
        List<TriesLeft> triesLeft) {

    public SeenAs {
        triesLeft = List.copyOf(triesLeft);
    }

    /** @param slot key of the task */
    public record TriesLeft(String slot, String step, int left) {}
}
