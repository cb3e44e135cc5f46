package dev.pagewalk.memory;

/**
 * What the PFN database says of one frame, at one moment.
 *
 * @param number of the frame
 * @param state where it is in its life
 * @param use what it holds; for a free frame what it held last
 * @param process number of the process whose page or page table it is, from 1; 0 if nobody's or a section's
 * @param section number of the section whose page it is; 0 if none
 * @param index page number in the process, directory index of the page table, or page of the section
 * @param shareCount valid PTEs that name it; 1 for tables in use
 * @param originalPte the software PTE to go back to
 * @param modified its content is newer than what is on disk
 * @param locked never trimmed
 * @param content its bytes, which never change any more
 */
public record FrameRecord(
        int number,
        State state,
        Use use,
        int process,
        int section,
        int index,
        int shareCount,
        int originalPte,
        boolean modified,
        boolean locked,
        byte[] content) {

    /** Where a frame is in its life (windows-facts 3.5). */
    public enum State {
        /** Zeros, ready to be given out. */
        ZEROED,
        /** Nobody's, with old content. */
        FREE,
        /** Trimmed; its content is also in the page file or the mapped file. */
        STANDBY,
        /** Trimmed; its content is nowhere else. */
        MODIFIED,
        /** In use. */
        ACTIVE
    }

    /** What a frame holds. */
    public enum Use {
        PAGE_DIRECTORY,
        PAGE_TABLE,
        PRIVATE_PAGE,
        SECTION_PAGE
    }
}
