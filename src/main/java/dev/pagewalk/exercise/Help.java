package dev.pagewalk.exercise;

/**
 * The help that a student had with a step before answering.
 *
 * @param hints taken
 * @param worked true if the answer, or the step with other numbers, was to be seen
 */
public record Help(int hints, boolean worked) {

    public static final Help NONE = new Help(0, false);

    /** Wrong tries of a step after which a worked example is offered. */
    public static final int TRIES_TO_WORKED = 2;

    /** What a score counts: all of it, or half after help. Trying again costs nothing. */
    public double credit() {
        return hints > 0 || worked ? 0.5 : 1;
    }
}
