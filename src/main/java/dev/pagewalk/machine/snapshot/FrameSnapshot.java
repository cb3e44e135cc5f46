package dev.pagewalk.machine.snapshot;

/**
 * A frame of RAM as the PFN database has it.
 *
 * @param number of the frame
 * @param state the list it is on
 * @param use what it holds; for a free frame what it held last
 * @param process number of the process whose page or page table it is, from 1; 0 if nobody's or a section's
 * @param section number of the section whose page it is; 0 if none
 * @param index page number in the process, directory index of the page table, or page of the section
 * @param shareCount valid PTEs that name it; 1 for tables in use
 * @param originalPte the software PTE to go back to when the frame gets another purpose
 * @param modified its content is newer than what is on disk, whatever the dirty bits say
 * @param locked never trimmed (VirtualLock)
 */
public record FrameSnapshot(
        int number,
        State state,
        Use use,
        int process,
        int section,
        int index,
        int shareCount,
        int originalPte,
        boolean modified,
        boolean locked) {

    /** The list a frame is on. */
    public enum State {
        /** Zeros, ready to be given out. */
        ZEROED,
        /** Nobody's. */
        FREE,
        /** Trimmed; its content is also on disk. */
        STANDBY,
        /** Trimmed; its content is nowhere else. */
        MODIFIED,
        /** In use. */
        ACTIVE
    }

    /** What a frame holds. */
    public enum Use {
        NOTHING,
        PAGE_DIRECTORY,
        PAGE_TABLE,
        PRIVATE_PAGE,
        SECTION_PAGE
    }

    /** The page file slot that has the same content; 0 if none. */
    public int slot() {
        return (originalPte & 0xC01) == 0 ? originalPte >>> 12 : 0;
    }

    /** True if a page's PTE names this frame though the frame is not in a working set: a soft fault away. */
    public boolean inTransition() {
        return state == State.STANDBY || state == State.MODIFIED;
    }

    /** Whether somebody's content is in it. */
    public boolean used() {
        return state != State.FREE && state != State.ZEROED;
    }
}
