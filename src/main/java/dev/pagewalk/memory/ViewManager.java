package dev.pagewalk.memory;

import dev.pagewalk.address.AddressRange;
import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.event.Event;
import dev.pagewalk.event.EventSink;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Maps and unmaps views of sections in one process: what NtMapViewOfSection and NtUnmapViewOfSection do. */
public final class ViewManager {

    private final AddressSpace space;
    private final PagingFormat format;
    private final Pager pager;
    private final CommitCharge commit;
    private EventSink events = EventSink.NONE;

    ViewManager(AddressSpace space, PagingFormat format, Pager pager, CommitCharge commit) {
        this.space = space;
        this.format = format;
        this.pager = pager;
        this.commit = commit;
    }

    void recordTo(EventSink sink) {
        events = sink;
    }

    /**
     * Maps a view.
     *
     * @param address where, a multiple of the granularity; 0 lets the system choose
     * @param offset byte of the section that the view starts with, a multiple of the granularity
     * @param length bytes; 0 means to the section's end
     * @param sectionSize bytes of the section that may be seen
     * @param protection of the view's pages; whether the section allows it is the caller's business
     */
    public RegionManager.Allocation map(
            Section section, long address, long offset, long length, long sectionSize, Protection protection) {
        int granularity = RegionManager.ALLOCATION_GRANULARITY;
        if (offset % granularity != 0 || address % granularity != 0) {
            return RegionManager.Allocation.failed(NtStatus.MAPPED_ALIGNMENT);
        }
        long bytes = length == 0 ? sectionSize - offset : length;
        long sectionBytes = sectionSize + format.offsetMask() & ~(long) format.offsetMask();
        if (bytes <= 0 || offset + bytes > sectionBytes) {
            return RegionManager.Allocation.failed(NtStatus.INVALID_VIEW_SIZE);
        }
        int pages = (int) (bytes + format.offsetMask() >>> format.pageShift());
        int startPage;
        if (address == 0) {
            OptionalInt hole = space.vads.lowestHole(
                    pages,
                    granularity >>> format.pageShift(),
                    (int) (RegionManager.LOWEST >>> format.pageShift()),
                    (int) (RegionManager.HIGHEST >>> format.pageShift()));
            if (hole.isEmpty()) {
                return RegionManager.Allocation.failed(NtStatus.NO_MEMORY);
            }
            startPage = hole.getAsInt();
        } else {
            startPage = (int) (address >>> format.pageShift());
            if (address + bytes - 1 > RegionManager.HIGHEST
                    || space.vads.firstOverlapping(startPage, startPage + pages - 1) != null) {
                return RegionManager.Allocation.failed(NtStatus.CONFLICTING_ADDRESSES);
            }
        }
        return mapAt(section, startPage, pages, (int) (offset >>> format.pageShift()), protection);
    }

    /** Maps part of a section at a place that is known to be free. */
    RegionManager.Allocation mapAt(Section section, int startPage, int pages, int sectionPage, Protection protection) {
        int code = ProtectionCode.of(protection).orElseThrow();
        // Every page of a copy-on-write view may get a private copy; Windows promises that now.
        int charge = ProtectionCode.copyOnWrite(code) ? section.privateCopies(sectionPage, pages) : 0;
        if (!commit.charge(charge)) {
            return RegionManager.Allocation.failed(NtStatus.COMMITMENT_LIMIT);
        }
        Vad vad = Vad.ofView(startPage, startPage + pages - 1, code, charge, section, sectionPage);
        space.vads.add(vad);
        section.addReference();
        section.addView(space, vad);
        events.record(new Event.RegionReserved(range(vad), protection));
        space.changed(range(vad));
        return new RegionManager.Allocation(NtStatus.SUCCESS, new VirtualAddress(startPage << format.pageShift()));
    }

    /** Unmaps the view that an address lies in. */
    public NtStatus unmap(VirtualAddress address) {
        Vad vad = find(address);
        if (vad == null) {
            return NtStatus.NOT_MAPPED_VIEW;
        }
        remove(vad);
        events.record(new Event.RegionReleased(range(vad)));
        space.changed(range(vad));
        return NtStatus.SUCCESS;
    }

    void remove(Vad vad) {
        Section section = vad.viewed();
        space.pages.remove(vad);
        section.removeView(space, vad);
        drop(section);
    }

    /**
     * Writes the changed pages of a range of a view to its file, as FlushViewOfFile does.
     *
     * @param length bytes; 0 means to the view's end
     */
    public NtStatus flush(VirtualAddress address, long length) {
        Vad vad = find(address);
        if (vad == null) {
            return NtStatus.NOT_MAPPED_VIEW;
        }
        int first = page(address);
        int last = length == 0 ? vad.endPage() : (int) (address.value() + length - 1 >>> format.pageShift());
        if (last > vad.endPage()) {
            return NtStatus.NOT_MAPPED_VIEW;
        }
        vad.viewed().flush(pager, format, vad.prototypeIndex(first), vad.prototypeIndex(last));
        return NtStatus.SUCCESS;
    }

    /** Gives up a reference to a section; with the last one its frames and slots are free. */
    public void drop(Section section) {
        section.drop(pager, format, commit);
    }

    /** Commits pages of a SEC_RESERVE section through a view; false if the section isn't backed by the page file. */
    boolean commit(Vad vad, int first, int last, int protection) {
        Section section = vad.viewed();
        if (section.file() != null) {
            return false;
        }
        for (int page = first; page <= last; page++) {
            section.commitPage(vad.prototypeIndex(page), commit);
            space.protections.set(vad, page, protection);
        }
        return true;
    }

    /** Whether pages of a view may get this protection: nothing that the view's own protection doesn't include. */
    boolean mayProtect(Vad vad, int protection) {
        if (vad.protection() == ProtectionCode.NO_ACCESS) {
            return protection == ProtectionCode.NO_ACCESS;
        }
        boolean writes = ProtectionCode.writable(protection) && !ProtectionCode.copyOnWrite(protection);
        boolean viewWrites = ProtectionCode.writable(vad.protection()) && !ProtectionCode.copyOnWrite(vad.protection());
        boolean executes = (protection & 2) != 0 && protection != ProtectionCode.NO_ACCESS;
        boolean viewExecutes = (vad.protection() & 2) != 0;
        return (!writes || viewWrites) && (!executes || viewExecutes);
    }

    private @Nullable Vad find(VirtualAddress address) {
        if (address.value() > RegionManager.HIGHEST) {
            return null;
        }
        Vad vad = space.vads.find(page(address));
        return vad == null || vad.isPrivate() ? null : vad;
    }

    private int page(VirtualAddress address) {
        return address.raw() >>> format.pageShift();
    }

    private AddressRange range(Vad vad) {
        return new AddressRange(
                new VirtualAddress(vad.startPage() << format.pageShift()), (long) vad.pages() << format.pageShift());
    }
}
