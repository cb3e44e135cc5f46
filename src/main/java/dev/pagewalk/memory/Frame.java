package dev.pagewalk.memory;

import org.jspecify.annotations.Nullable;

/** What the PFN database knows of one frame of RAM. */
final class Frame {

    /** Where a frame is in its life (windows-facts 3.5). */
    enum State {
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

    /** What an active frame holds. */
    enum Use {
        PAGE_DIRECTORY,
        PAGE_TABLE,
        PRIVATE_PAGE,
        SECTION_PAGE
    }

    final int number;
    State state = State.ZEROED;
    Use use = Use.PRIVATE_PAGE;
    /** The process whose page it is; null for a page of a section. */
    @Nullable AddressSpace space;
    /** The section whose page it is; null for a private page or a page table. */
    @Nullable Section section;
    /** Page number in the process, index of the page table, or index of the section's prototype PTE. */
    int index;
    /** The software PTE to go back to: protection, and the page file slot if the content is there too. */
    int originalPte;
    /** PTEs that name a section's frame. */
    int shareCount;
    /** Its content is newer than what is on disk, whatever the PTEs' dirty bits say now. */
    boolean modified;
    /** VirtualLock: never trimmed. */
    boolean locked;

    @Nullable Frame previous;

    @Nullable Frame next;

    @Nullable FrameList list;

    Frame(int number) {
        this.number = number;
    }
}
