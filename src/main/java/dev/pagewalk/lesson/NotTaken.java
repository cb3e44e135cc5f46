package dev.pagewalk.lesson;

/** An answer came too late or too often. */
public final class NotTaken extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why it isn't taken. */
    public enum Why {
        /** The deadline has passed, or it isn't open yet. */
        CLOSED,
        /** The step was answered as often as it may be. */
        NO_TRIES_LEFT,
        /** So much was handed in already that no more is taken. */
        TOO_MUCH
    }

    private final Why why;

    public NotTaken(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
