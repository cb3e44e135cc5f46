package dev.pagewalk.machine;

/**
 * What the end of a program doesn't show any more: the most that there ever was at once since the machine was built.
 *
 * @param addressSpaceUsed bytes of the current process's addresses that belonged to a region
 * @param commitCharge bytes that the whole machine had promised
 * @param framesUsed frames that held something
 * @param damagedHeaps heaps of the current process in which something was destroyed when they were taken down
 */
public record Peaks(long addressSpaceUsed, long commitCharge, int framesUsed, int damagedHeaps) {

    /** Nothing was looked at. */
    public static final Peaks NONE = new Peaks(0, 0, 0, 0);
}
