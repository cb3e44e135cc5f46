package dev.pagewalk.machine.snapshot;

import dev.pagewalk.address.Protection;

/**
 * A virtual address descriptor: one allocation of a process.
 *
 * @param startPage page number of its first page
 * @param endPage page number of its last page
 * @param commitPages pages charged for it
 * @param type private, mapped or image
 * @param protection given when it was made
 * @param memCommit true if pages without a PTE are committed
 * @param section number of the section it shows; 0 for private memory
 * @param file true if that section is backed by a data file
 * @param label what it is for; may be empty
 */
public record VadSnapshot(
        int startPage,
        int endPage,
        int commitPages,
        RegionSnapshot.Type type,
        Protection protection,
        boolean memCommit,
        int section,
        boolean file,
        String label) {}
