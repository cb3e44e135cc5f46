package dev.pagewalk.machine;

/**
 * The most that there ever was at once since the machine was built.
 *
 * @param addressSpaceUsed bytes of the current process's addresses that belonged to a region
 * @param commitCharge bytes that the whole machine had promised
 * @param framesUsed frames that held something
 */
public record Peaks(long addressSpaceUsed, long commitCharge, int framesUsed) {

    /** Nothing was looked at. */
    public static final Peaks NONE = new Peaks(0, 0, 0);
}
