package dev.pagewalk.memory;

import dev.pagewalk.hardware.PageTableEntry;
import org.jspecify.annotations.Nullable;

/**
 * What the PFN database knows of one frame of RAM. Which list it is on, and so in which state, is the business of
 * {@link PfnDatabase} alone.
 */
final class Frame {

    private final int number;
    private FrameRecord.State state = FrameRecord.State.ZEROED;
    private FrameRecord.Use use = FrameRecord.Use.PRIVATE_PAGE;
    private @Nullable AddressSpace space;
    private @Nullable Section section;
    private int index;
    private int originalPte;
    private int shareCount;
    private boolean modified;
    private boolean locked;

    private @Nullable Frame previous;
    private @Nullable Frame next;
    private @Nullable FrameList list;

    Frame(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    FrameRecord.State state() {
        return state;
    }

    /** What it holds; of a free frame what it held last. */
    FrameRecord.Use use() {
        return use;
    }

    /** The process whose page or table it is; null for a page of a section. */
    @Nullable AddressSpace space() {
        return space;
    }

    /** The section whose page it is; null for a private page or a table. */
    @Nullable Section section() {
        return section;
    }

    /** Number of that section; 0 if there is none. */
    int sectionNumber() {
        return section == null ? 0 : section.number();
    }

    /** Page number in the process, index of the page table, or index of the section's prototype PTE. */
    int index() {
        return index;
    }

    /** The software PTE to go back to: protection, and the page file slot if the content is there too. */
    int originalPte() {
        return originalPte;
    }

    /** The protection code to go back to. */
    int protection() {
        return SoftwarePte.protection(originalPte);
    }

    /** The page file slot that holds the content too; 0 if none does. */
    int slot() {
        return SoftwarePte.slot(originalPte);
    }

    /** PTEs that name a section's frame. */
    int shareCount() {
        return shareCount;
    }

    /** True if its content is newer than what is on disk, whatever the PTEs' dirty bits say now. */
    boolean modified() {
        return modified;
    }

    /** True for a page that VirtualLock keeps in memory: it is never trimmed. */
    boolean locked() {
        return locked;
    }

    // ---- what it holds

    /** A zeroed frame comes into use as a process's page directory. */
    void becomeDirectory(AddressSpace owner) {
        mustBeFresh();
        use = FrameRecord.Use.PAGE_DIRECTORY;
        space = owner;
    }

    /** A zeroed frame comes into use as a process's page table. */
    void becomeTable(AddressSpace owner, int directoryIndex) {
        mustBeFresh();
        use = FrameRecord.Use.PAGE_TABLE;
        space = owner;
        index = directoryIndex;
    }

    /** A zeroed frame comes into use as a process's own page. */
    void becomePrivatePage(AddressSpace owner, int page, int pteToGoBackTo) {
        mustBeFresh();
        use = FrameRecord.Use.PRIVATE_PAGE;
        space = owner;
        index = page;
        originalPte = pteToGoBackTo;
    }

    /** A zeroed frame comes into use as a page that views of a section show. */
    void becomeSectionPage(Section owner, int prototypeIndex, int prototype) {
        mustBeFresh();
        use = FrameRecord.Use.SECTION_PAGE;
        section = owner;
        index = prototypeIndex;
        originalPte = prototype;
    }

    private void mustBeFresh() {
        if (state != FrameRecord.State.ACTIVE || list != null || space != null || section != null) {
            throw new IllegalStateException("frame %05X is in use".formatted(number));
        }
    }

    /** Nobody's any more; what it held is forgotten. */
    void abandon() {
        space = null;
        section = null;
        originalPte = 0;
        shareCount = 0;
        locked = false;
        modified = false;
    }

    // ---- where its content is

    /** Another protection to go back to. */
    void protect(int protection) {
        originalPte = SoftwarePte.withProtection(originalPte, protection);
    }

    /** A valid PTE of it goes or is about to lose its dirty bit: what the bit says is kept here. */
    void keepDirty(int pte) {
        modified |= (pte & PageTableEntry.DIRTY) != 0;
    }

    /** The content is on disk now, where a software PTE says. */
    void saved(int whereItIs) {
        originalPte = whereItIs;
        modified = false;
    }

    /** The copy in the page file is no longer of use. */
    void forgetSlot() {
        originalPte = SoftwarePte.demandZero(protection());
    }

    // ---- who keeps it

    /** One more PTE names it. */
    void share() {
        shareCount++;
    }

    /**
     * One PTE less names it.
     *
     * @return true if that was the last
     */
    boolean unshare() {
        if (shareCount == 0) {
            throw new IllegalStateException("no PTE names frame %05X".formatted(number));
        }
        return --shareCount == 0;
    }

    /** No PTE names it any more. */
    void unshareAll() {
        shareCount = 0;
    }

    /** Locks it or lets it go; true if that changed anything. */
    boolean lock(boolean lock) {
        boolean changes = locked != lock;
        locked = lock;
        return changes;
    }

    // ---- its place on a list

    /**
     * Moves it to another time of its life: off the list it is on, to the end of one if there is one for that state.
     */
    void moveTo(FrameRecord.State newState, @Nullable FrameList newList) {
        if (list != null) {
            list.remove(this);
        }
        state = newState;
        if (newList != null) {
            newList.addLast(this);
        }
    }

    /** The one behind it on its list. */
    @Nullable Frame next() {
        return next;
    }

    /** The one before it on its list. */
    @Nullable Frame previous() {
        return previous;
    }

    /** Told by a list that it stands at its end now, behind {@code tail}. */
    void link(FrameList onto, @Nullable Frame tail) {
        if (list != null) {
            throw new IllegalStateException("frame %05X is already on a list".formatted(number));
        }
        list = onto;
        previous = tail;
        if (tail != null) {
            tail.next = this;
        }
    }

    /** Told by its list that it is no longer there: its neighbours close the gap. */
    void unlink(FrameList from) {
        if (list != from) {
            throw new IllegalStateException("frame %05X is not on this list".formatted(number));
        }
        if (previous != null) {
            previous.next = next;
        }
        if (next != null) {
            next.previous = previous;
        }
        list = null;
        previous = null;
        next = null;
    }
}
