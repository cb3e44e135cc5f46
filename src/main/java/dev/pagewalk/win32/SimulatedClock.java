package dev.pagewalk.win32;

/**
 * The machine's clock: it stands still but for {@code Sleep} and one millisecond at each look, so that a program that
 * waits for time to pass ends and the same program always sees the same times.
 */
public final class SimulatedClock {

    /** 2004-09-01 08:00:00 UTC, in seconds since 1970: when every machine is switched on. */
    private static final long EPOCH_SECONDS = 1_094_025_600L;

    /** Milliseconds since the machine was switched on; booting took ten seconds. */
    private long milliseconds = 10_000;

    /** Looks at the clock. */
    public long tick() {
        return ++milliseconds;
    }

    /** Lets time pass. */
    public void sleep(int milliseconds) {
        this.milliseconds += milliseconds & 0xFFFF_FFFFL;
    }

    /** Seconds since 1970. */
    public long seconds() {
        return EPOCH_SECONDS + tick() / 1000;
    }
}
