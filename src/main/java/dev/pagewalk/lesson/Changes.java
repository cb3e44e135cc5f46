package dev.pagewalk.lesson;

/** How an attempt and the exercise's files of today differ: told to the student, who may go on or start again. */
public enum Changes {
    /** Nothing has changed. */
    NONE,
    /** The exercise was changed since; this attempt goes on as it began. */
    NEWER,
    /**
     * The exercise was changed since and what it was isn't known: this is a new attempt, the earlier one keeps its
     * marks.
     */
    STARTED_AGAIN,
    /** The machine couldn't be brought to the earlier numbers: these are others, the work is kept. */
    REDRAWN,
    /** The machine shows something else than before an update: what the answers come to follows it. */
    RECOMPUTED,
    /** The exercise is no longer in the course; this attempt goes on as it began. */
    WITHDRAWN
}
