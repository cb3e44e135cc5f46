package dev.pagewalk.lesson;

/**
 * No variant of an exercise can be drawn, though its whole pool was tried: a fault of the server, or of an edit that
 * nobody has tried yet. What the student did is kept.
 */
public final class ExerciseBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param path of the exercise's folder
     * @param cause why the last variant that was tried broke
     */
    ExerciseBroken(String path, Throwable cause) {
        super("no variant of " + path + " can be drawn", cause);
    }
}
