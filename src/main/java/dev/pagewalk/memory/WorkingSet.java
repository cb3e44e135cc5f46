package dev.pagewalk.memory;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.hardware.PageTableEntry;

/**
 * The valid pages of one process, and how many it may count on. The sizes are what Windows gives a process; of the two
 * only the minimum has an effect here, on how many pages can be locked: pages are taken away when the machine runs out
 * of frames.
 */
public final class WorkingSet {

    /** What Windows XP gives every process, in pages. */
    private static final int USUAL_MINIMUM = 50;

    private static final int USUAL_MAXIMUM = 345;
    /** Pages that can't be locked although the minimum working set holds them (Windows Internals 6e, ch. 10). */
    private static final int KEPT_FROM_LOCKING = 8;

    private final AddressSpace space;
    private final PagingFormat format;
    private final Pager pager;
    private int minimum = USUAL_MINIMUM;
    private int maximum = USUAL_MAXIMUM;
    private int locked;

    WorkingSet(AddressSpace space, PagingFormat format, Pager pager) {
        this.space = space;
        this.format = format;
        this.pager = pager;
    }

    /** Pages that the process can count on. */
    public int minimum() {
        return minimum;
    }

    /** Pages that the process may have while memory is short. */
    public int maximum() {
        return maximum;
    }

    /**
     * Sets both sizes in pages.
     *
     * @return {@link NtStatus#INVALID_PARAMETER} unless 0 &lt; minimum &lt;= maximum
     */
    public NtStatus resize(int newMinimum, int newMaximum) {
        if (newMinimum <= 0 || newMinimum > newMaximum) {
            return NtStatus.INVALID_PARAMETER;
        }
        minimum = newMinimum;
        maximum = newMaximum;
        return NtStatus.SUCCESS;
    }

    /** Pages that VirtualLock keeps in memory. */
    int locked() {
        return locked;
    }

    /** Pages were locked, or let go if {@code pages} is negative. */
    void countLocked(int pages) {
        locked += pages;
    }

    /** The process has ended: none of its pages is kept any more. */
    void unlockAll() {
        locked = 0;
    }

    /** Pages that may be locked at the same time. */
    int mostLocked() {
        return Math.max(0, minimum - KEPT_FROM_LOCKING);
    }

    /**
     * Takes every page that isn't locked out of the working set: changed ones go to the modified list, the others to
     * standby. Their content stays in RAM until somebody needs the frames.
     */
    public void empty() {
        for (Vad vad : space.vads.all()) {
            for (int page = vad.startPage(); page <= vad.endPage(); ) {
                int pte = space.tables.read(page);
                if (PageTableEntry.present(pte)) {
                    remove(vad, page, pte);
                    page++;
                } else {
                    page = space.tables.skipEqual(page, vad.endPage());
                }
            }
        }
    }

    private void remove(Vad vad, int page, int pte) {
        Frame frame = pager.frames.get(PageTableEntry.frame(format, pte));
        if (frame.locked()) {
            return;
        }
        if (frame.section() == null) {
            pager.trim(frame);
        } else {
            space.tables.write(page, SoftwarePte.prototype(vad.viewProtection(page)));
            vad.viewed().dropShare(pager, format, frame, pte);
        }
    }
}
