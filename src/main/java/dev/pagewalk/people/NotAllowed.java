package dev.pagewalk.people;

/**
 * Somebody asked for what isn't theirs. What isn't there at all is refused in the same way, so that nobody learns from
 * the difference what exists.
 */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what for the log: which thing of whom; people are only told that there is no such page */
    public NotAllowed(String what) {
        super(what);
    }
}
