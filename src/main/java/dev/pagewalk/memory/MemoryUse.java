package dev.pagewalk.memory;

/**
 * What a machine has and uses. Everything is counted in pages or in times.
 *
 * @param frames RAM
 * @param zeroed frames on the zeroed list
 * @param free frames on the free list
 * @param standby frames on the standby list
 * @param modified frames on the modified list
 * @param commitCharge pages promised
 * @param mostCommitCharge most pages that were ever promised at once
 * @param mostFramesUsed most frames that ever held something at once
 * @param commitLimit most that can be promised
 * @param pageFileSlots size of the page file
 * @param pageFileUsed slots in use
 * @param pagesWritten pages written to the page file so far
 * @param softFaults page faults resolved without disk
 * @param hardFaults page faults that read the disk
 * @param violations accesses that were refused
 */
public record MemoryUse(
        int frames,
        int zeroed,
        int free,
        int standby,
        int modified,
        long commitCharge,
        long mostCommitCharge,
        int mostFramesUsed,
        long commitLimit,
        int pageFileSlots,
        int pageFileUsed,
        long pagesWritten,
        long softFaults,
        long hardFaults,
        long violations) {

    /** Frames that could be given out without trimming anybody: zeroed, free, standby. */
    public int available() {
        return zeroed + free + standby;
    }
}
