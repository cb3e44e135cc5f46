package dev.pagewalk.cli.author;

/** A command can't be done as it was given; the message says why and what to do instead. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Exit status of a command line that makes no sense, as {@code sysexits.h} has it. */
    static final int USAGE = 64;

    /** Exit status of input that makes no sense. */
    static final int BAD_INPUT = 65;

    private final int status;

    private Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    static Refusal usage(String message) {
        return new Refusal(USAGE, message);
    }

    static Refusal input(String message) {
        return new Refusal(BAD_INPUT, message);
    }

    int status() {
        return status;
    }
}
