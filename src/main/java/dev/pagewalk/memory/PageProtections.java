package dev.pagewalk.memory;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.hardware.PageTableEntry;

/** State and protection of single pages of one process, and how they change: in the PTE, whatever form it has. */
final class PageProtections {

    /** What {@link #of} answers for a page that is reserved and not committed. */
    static final int RESERVED = -1;

    private final AddressSpace space;
    private final PagingFormat format;
    private final Pager pager;

    PageProtections(AddressSpace space, PagingFormat format, Pager pager) {
        this.space = space;
        this.format = format;
        this.pager = pager;
    }

    /** The protection code of a committed page, or {@link #RESERVED}. */
    int of(Vad vad, int page) {
        return of(vad, page, space.tables.read(page));
    }

    int of(Vad vad, int page, int pte) {
        if (PageTableEntry.present(pte)) {
            Frame frame = pager.frames.get(PageTableEntry.frame(format, pte));
            return frame.section() == null ? frame.protection() : vad.viewProtection(page);
        }
        if (pte == SoftwarePte.DECOMMITTED) {
            return RESERVED;
        }
        if (vad.isPrivate()) {
            if (pte == 0) {
                return vad.memCommit() ? vad.protection() : RESERVED;
            }
            return SoftwarePte.protection(pte);
        }
        if (PageFaultHandler.isPrivateCopy(pte)) {
            return SoftwarePte.protection(pte);
        }
        return vad.viewed().isCommitted(vad.prototypeIndex(page)) ? vad.viewProtection(page) : RESERVED;
    }

    /** Gives a committed page another protection; its content stays. */
    void set(Vad vad, int page, int protection) {
        int pte = space.tables.read(page);
        if (PageTableEntry.present(pte)) {
            setValid(vad, page, pte, protection);
        } else if (vad.isPrivate() || PageFaultHandler.isPrivateCopy(pte)) {
            setInvalid(vad, page, pte, protection);
        } else {
            vad.protectPage(page, protection);
            space.tables.write(page, SoftwarePte.prototype(protection));
        }
    }

    private void setValid(Vad vad, int page, int pte, int protection) {
        Frame frame = pager.frames.get(PageTableEntry.frame(format, pte));
        boolean accessible = protection != ProtectionCode.NO_ACCESS && !ProtectionCode.guard(protection);
        if (frame.section() != null) {
            vad.protectPage(page, protection);
            if (accessible) {
                space.tables.write(page, revalidated(pte, protection));
            } else {
                space.tables.write(page, SoftwarePte.prototype(protection));
                vad.viewed().dropShare(pager, format, frame, pte);
            }
            return;
        }
        int own = vad.isPrivate() ? protection : ProtectionCode.afterCopy(protection);
        frame.protect(own);
        if (accessible) {
            frame.keepDirty(pte);
            space.tables.write(page, revalidated(pte, own));
        } else {
            pager.trim(frame);
        }
    }

    private int revalidated(int pte, int protection) {
        int used = pte & (PageTableEntry.ACCESSED | PageTableEntry.DIRTY);
        int flags = ProtectionCode.hardwareFlags(protection) & ~PageTableEntry.ACCESSED;
        return PageTableEntry.of(format, PageTableEntry.frame(format, pte), flags | used);
    }

    private void setInvalid(Vad vad, int page, int pte, int protection) {
        int own = vad.isPrivate() ? protection : ProtectionCode.afterCopy(protection);
        if (SoftwarePte.isTransition(pte)) {
            Frame frame = pager.frames.get(PageTableEntry.frame(format, pte));
            frame.protect(own);
            space.tables.write(page, SoftwarePte.transition(frame.number(), format.pageShift(), own));
        } else if (SoftwarePte.isPageFile(pte)) {
            space.tables.write(page, SoftwarePte.withProtection(pte, own));
        } else {
            space.tables.write(page, SoftwarePte.demandZero(own));
        }
    }

    /** Ends a page's life: frame and page file slot are given back. The PTE is for the caller to write. */
    void discard(Vad vad, int page, int pte) {
        if (PageTableEntry.present(pte)) {
            Frame frame = pager.frames.get(PageTableEntry.frame(format, pte));
            if (frame.section() == null) {
                pager.release(frame);
            } else {
                vad.viewed().dropShare(pager, format, frame, pte);
            }
        } else if (SoftwarePte.isTransition(pte)) {
            pager.release(pager.frames.get(PageTableEntry.frame(format, pte)));
        } else {
            pager.releaseSlot(pte);
        }
    }
}
