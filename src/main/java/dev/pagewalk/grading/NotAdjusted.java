package dev.pagewalk.grading;

/** What was asked for makes no sense; nothing was changed. */
public final class NotAdjusted extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Why {
        /** A reason is wanted: 1 to 1000 characters. */
        REASON,
        /** No number, or one that is out of range. */
        AMOUNT,
        /** The work has no such task or step. */
        PLACE,
        /** It was revoked, applied or undone before. */
        STATE,
        /** Another correction was applied since it was tried. */
        OUTDATED,
        /** A comment has 1 to 4000 characters. */
        TEXT,
        /** Each line of a rubric ends with a percent, 0 to 100. */
        RUBRIC,
        /** A student handed in another answer meanwhile. */
        NEWER_ANSWER,
        /** The class was archived: its marks are what they were then. */
        ARCHIVED
    }

    private final Why why;

    NotAdjusted(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
