package dev.pagewalk.exercise;

/**
 * The help that a student had with a step before answering.
 *
 * @param hints taken
 * @param worked true if a worked example of the step was shown
 */
public record Help(int hints, boolean worked) {

    public static final Help NONE = new Help(0, false);

    /** Wrong tries of a step after which a worked example is offered. */
    public static final int TRIES_TO_WORKED = 2;

    /** What full marks are worth: all, or half after help. Trying again costs nothing. */
    double credit() {
        return hints > 0 || worked ? 0.5 : 1;
    }
}
