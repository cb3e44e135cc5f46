package dev.pagewalk.load;

/** A page can't be used any more; whoever has it opens it again. */
final class Gone extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    enum Why {
        /** The server doesn't answer. */
        SERVER,
        /** The server knows nothing of the session: it was started anew, or the session has expired. */
        SESSION
    }

    private final Why why;

    Gone(Why why, String message) {
        super(message);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
