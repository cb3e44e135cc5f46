package dev.pagewalk.load;

/** Milliseconds of a clock that nobody sets. */
final class Moments {

    private static final long START = System.nanoTime();

    private Moments() {}

    static long now() {
        return 1 + (System.nanoTime() - START) / 1_000_000;
    }

    /** False if the thread was told to stop. */
    static boolean sleep(long millis) {
        try {
            Thread.sleep(Math.max(0, millis));
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
