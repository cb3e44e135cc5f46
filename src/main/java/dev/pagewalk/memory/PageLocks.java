package dev.pagewalk.memory;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.hardware.PageTableEntry;
import org.jspecify.annotations.Nullable;

/** VirtualLock and VirtualUnlock: pages that stay in the working set. */
final class PageLocks {

    private final AddressSpace space;
    private final PagingFormat format;
    private final Pager pager;

    PageLocks(AddressSpace space, PagingFormat format, Pager pager) {
        this.space = space;
        this.format = format;
        this.pager = pager;
    }

    NtStatus set(long address, long size, boolean lock) {
        if (size == 0 || address < RegionManager.LOWEST || address + size - 1 > RegionManager.HIGHEST) {
            return NtStatus.INVALID_PARAMETER;
        }
        int first = (int) (address >>> format.pageShift());
        int last = (int) (address + size - 1 >>> format.pageShift());
        return lock ? lock(first, last) : unlock(first, last);
    }

    private NtStatus lock(int first, int last) {
        if (last - first + 1
                > space.workingSet().mostLocked() - space.workingSet().locked()) {
            return NtStatus.WORKING_SET_QUOTA;
        }
        for (int page = first; page <= last; page++) {
            Vad vad = space.vads.find(page);
            int code = vad == null ? PageProtections.RESERVED : space.protections.of(vad, page);
            if (code == PageProtections.RESERVED || code == ProtectionCode.NO_ACCESS) {
                return NtStatus.ACCESS_VIOLATION;
            }
        }
        for (int page = first; page <= last; page++) {
            try {
                space.load8(page << format.pageShift());
            } catch (SimulatedException refused) {
                return NtStatus.GUARD_PAGE_VIOLATION;
            }
            Frame frame = frame(page);
            if (frame != null && frame.lock(true)) {
                space.workingSet().countLocked(1);
            }
        }
        return NtStatus.SUCCESS;
    }

    private NtStatus unlock(int first, int last) {
        for (int page = first; page <= last; page++) {
            Frame frame = frame(page);
            if (frame == null || !frame.locked()) {
                return NtStatus.NOT_LOCKED;
            }
        }
        for (int page = first; page <= last; page++) {
            Frame frame = frame(page);
            if (frame != null && frame.lock(false)) {
                space.workingSet().countLocked(-1);
            }
        }
        return NtStatus.SUCCESS;
    }

    private @Nullable Frame frame(int page) {
        int pte = space.tables.read(page);
        return PageTableEntry.present(pte) ? pager.frames.get(PageTableEntry.frame(format, pte)) : null;
    }
}
