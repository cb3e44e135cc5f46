package dev.pagewalk.machine.snapshot;

/**
 * The budgets and what the machine counted. Sizes are in bytes unless named otherwise.
 *
 * @param addressSpaceTotal user address space
 * @param addressSpaceUsed reserved or committed of it, as Windows counts it: in pages
 * @param addressSpaceUnusable lost in front of the next multiple of the allocation granularity: belongs to no region, and
 *     nobody can reserve it
 * @param commitCharge of the whole machine, bytes
 * @param commitLimit of the whole machine, bytes
 * @param processCommit private committed bytes of the process
 * @param residentPages valid pages of the process (working set)
 * @param pageTablePages frames that hold page tables, the directory not counted
 * @param framesTotal RAM in frames
 * @param framesUsed frames in use
 * @param softFaults resolved without disk
 * @param hardFaults needed the disk
 * @param accessViolations raised
 * @param tlbHits translations found in the TLB
 * @param tlbMisses translations that walked the tables
 */
public record Counters(
        long addressSpaceTotal,
        long addressSpaceUsed,
        long addressSpaceUnusable,
        long commitCharge,
        long commitLimit,
        long processCommit,
        int residentPages,
        int pageTablePages,
        int framesTotal,
        int framesUsed,
        long softFaults,
        long hardFaults,
        long accessViolations,
        long tlbHits,
        long tlbMisses) {

    /** What nobody else can reserve any more: a region of one page takes a whole step of the granularity. */
    public long addressSpaceTaken() {
        return addressSpaceUsed + addressSpaceUnusable;
    }
}
