package dev.pagewalk.memory;

import dev.pagewalk.address.AddressRange;
import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.event.Event;
import dev.pagewalk.event.EventSink;
import java.util.OptionalInt;

/**
 * Reserves, commits, decommits, releases and protects regions of one process: what NtAllocateVirtualMemory,
 * NtFreeVirtualMemory and NtProtectVirtualMemory do, in their order of checks (windows-facts 3.8).
 *
 * <p>Sizes are {@code long}s so that a range can't wrap round unseen.
 */
public final class RegionManager {

    /** Start addresses of regions are multiples of this many bytes. */
    public static final int ALLOCATION_GRANULARITY = 0x10000;

    /** Lowest address that can be reserved. */
    public static final long LOWEST = 0x10000L;

    /** Highest address that can belong to a VAD. */
    public static final long HIGHEST = 0x7FFDFFFFL;

    private final AddressSpace space;
    private final PagingFormat format;
    private final CommitCharge commit;
    private EventSink events = EventSink.NONE;

    RegionManager(AddressSpace space, PagingFormat format, CommitCharge commit) {
        this.space = space;
        this.format = format;
        this.commit = commit;
    }

    void recordTo(EventSink sink) {
        events = sink;
    }

    /**
     * What came of a reservation or commitment.
     *
     * @param status whether it worked
     * @param start first address of the pages concerned, if it did
     */
    public record Allocation(NtStatus status, VirtualAddress start) {
        static Allocation failed(NtStatus status) {
            return new Allocation(status, new VirtualAddress(0));
        }
    }

    /**
     * Reserves address space, and commits it at once if asked to.
     *
     * @param address where; 0 lets the system choose
     * @param size bytes, 1 to 2^32-1
     * @param topDown choose the highest hole
     */
    public Allocation reserve(long address, long size, Protection protection, boolean alsoCommit, boolean topDown) {
        return reserve(address, size, protection, alsoCommit, topDown, "");
    }

    /** As {@link #reserve(long, long, Protection, boolean, boolean)}, with a label for whoever looks at the map. */
    public Allocation reserve(
            long address, long size, Protection protection, boolean alsoCommit, boolean topDown, String label) {
        OptionalInt code = privateProtection(protection);
        if (code.isEmpty()) {
            return Allocation.failed(NtStatus.INVALID_PAGE_PROTECTION);
        }
        int granularityPages = ALLOCATION_GRANULARITY >>> format.pageShift();
        int startPage;
        int endPage;
        if (address == 0) {
            if (size == 0 || size > 0x7FFFFFFFL) {
                return Allocation.failed(NtStatus.INVALID_PARAMETER);
            }
            int pages = (int) (size + format.offsetMask() >>> format.pageShift());
            int lowest = page(LOWEST);
            int highest = page(HIGHEST);
            OptionalInt hole = topDown
                    ? space.vads.highestHole(pages, granularityPages, lowest, highest)
                    : space.vads.lowestHole(pages, granularityPages, lowest, highest);
            if (hole.isEmpty()) {
                return Allocation.failed(NtStatus.NO_MEMORY);
            }
            startPage = hole.getAsInt();
            endPage = startPage + pages - 1;
        } else {
            if (size == 0 || address > HIGHEST || address + size - 1 > HIGHEST) {
                return Allocation.failed(NtStatus.INVALID_PARAMETER);
            }
            startPage = page(address & -ALLOCATION_GRANULARITY);
            endPage = page(address + size - 1);
            if (space.vads.firstOverlapping(startPage, endPage) != null) {
                return Allocation.failed(NtStatus.CONFLICTING_ADDRESSES);
            }
        }
        int pages = endPage - startPage + 1;
        if (alsoCommit && !commit.charge(pages)) {
            return Allocation.failed(NtStatus.COMMITMENT_LIMIT);
        }
        space.vads.add(
                alsoCommit
                        ? Vad.committed(startPage, endPage, code.getAsInt(), label)
                        : Vad.reserved(startPage, endPage, code.getAsInt(), label));
        events.record(new Event.RegionReserved(range(startPage, endPage), protection));
        space.changed(range(startPage, endPage));
        if (alsoCommit) {
            events.record(new Event.PagesCommitted(range(startPage, endPage), protection, pages));
        }
        return new Allocation(NtStatus.SUCCESS, start(startPage));
    }

    /** Says what a region is for, for whoever looks at the map. */
    public void name(VirtualAddress inside, String label) {
        Vad vad = space.vads.find(page(inside.value()));
        if (vad != null) {
            vad.rename(label);
        }
    }

    /** Commits pages of an existing reservation; pages that are committed already change their protection. */
    public Allocation commit(long address, long size, Protection protection) {
        OptionalInt code = privateProtection(protection);
        if (code.isEmpty()) {
            return Allocation.failed(NtStatus.INVALID_PAGE_PROTECTION);
        }
        if (size == 0 || address > HIGHEST || address + size - 1 > HIGHEST) {
            return Allocation.failed(NtStatus.INVALID_PARAMETER);
        }
        int first = page(address);
        int last = page(address + size - 1);
        Vad vad = space.vads.find(first);
        if (vad == null || last > vad.endPage()) {
            return Allocation.failed(NtStatus.CONFLICTING_ADDRESSES);
        }
        if (!vad.isPrivate()) {
            return space.views.commit(vad, first, last, code.getAsInt())
                    ? new Allocation(NtStatus.SUCCESS, start(first))
                    : Allocation.failed(NtStatus.ACCESS_DENIED);
        }
        int fresh = space.pages.reserved(vad, first, last);
        if (!commit.charge(fresh)) {
            return Allocation.failed(NtStatus.COMMITMENT_LIMIT);
        }
        vad.charge(fresh);
        space.pages.commit(vad, first, last, code.getAsInt());
        events.record(new Event.PagesCommitted(range(first, last), protection, fresh));
        return new Allocation(NtStatus.SUCCESS, start(first));
    }

    /**
     * Decommits pages; pages that were never committed don't matter.
     *
     * @param size bytes; 0 means the whole region, if {@code address} lies in its first page
     */
    public NtStatus decommit(long address, long size) {
        Vad vad = address > HIGHEST ? null : space.vads.find(page(address));
        if (vad == null) {
            return NtStatus.MEMORY_NOT_ALLOCATED;
        }
        int first = page(address);
        int last = vad.endPage();
        if (size == 0) {
            if (first != vad.startPage()) {
                return NtStatus.FREE_VM_NOT_AT_BASE;
            }
        } else {
            if (address + size - 1 > HIGHEST || page(address + size - 1) > vad.endPage()) {
                return NtStatus.UNABLE_TO_FREE_VM;
            }
            last = page(address + size - 1);
        }
        if (!vad.isPrivate()) {
            return NtStatus.UNABLE_TO_DELETE_SECTION;
        }
        int given = space.pages.decommit(vad, first, last);
        vad.giveBack(given);
        commit.giveBack(given);
        events.record(new Event.PagesDecommitted(range(first, last), given));
        return NtStatus.SUCCESS;
    }

    /** Releases a whole private region; {@code address} must lie in its first page. */
    public NtStatus release(long address) {
        Vad vad = address > HIGHEST ? null : space.vads.find(page(address));
        if (vad == null) {
            return NtStatus.MEMORY_NOT_ALLOCATED;
        }
        if (page(address) != vad.startPage()) {
            return NtStatus.FREE_VM_NOT_AT_BASE;
        }
        if (!vad.isPrivate()) {
            return NtStatus.UNABLE_TO_DELETE_SECTION;
        }
        space.pages.remove(vad);
        events.record(new Event.RegionReleased(range(vad.startPage(), vad.endPage())));
        space.changed(range(vad.startPage(), vad.endPage()));
        return NtStatus.SUCCESS;
    }

    /**
     * Changes the protection of committed pages, of all or of none.
     *
     * @return the first page's protection before, if it worked
     */
    public Change protect(long address, long size, Protection protection) {
        OptionalInt valid = ProtectionCode.of(protection);
        if (valid.isEmpty()) {
            return Change.failed(NtStatus.INVALID_PAGE_PROTECTION);
        }
        int code = valid.getAsInt();
        if (size == 0 || address > HIGHEST || address + size - 1 > HIGHEST) {
            return Change.failed(NtStatus.INVALID_PARAMETER);
        }
        int first = page(address);
        int last = page(address + size - 1);
        Vad vad = space.vads.find(first);
        if (vad == null || last > vad.endPage()) {
            return Change.failed(NtStatus.CONFLICTING_ADDRESSES);
        }
        if (vad.isPrivate() && ProtectionCode.copyOnWrite(code)) {
            return Change.failed(NtStatus.INVALID_PAGE_PROTECTION);
        }
        if (vad.type() == RegionQuery.Type.MAPPED && !space.views.mayProtect(vad, code)) {
            return Change.failed(NtStatus.SECTION_PROTECTION);
        }
        for (int page = first; page <= last; ) {
            if (space.protections.of(vad, page) == PageProtections.RESERVED) {
                return Change.failed(NtStatus.NOT_COMMITTED);
            }
            page = vad.isPrivate() ? space.tables.skipEqual(page, last) : page + 1;
        }
        Protection before = ProtectionCode.toProtection(space.protections.of(vad, first));
        for (int page = first; page <= last; page++) {
            space.protections.set(vad, page, code);
        }
        events.record(new Event.ProtectionChanged(range(first, last), before, protection));
        return new Change(NtStatus.SUCCESS, before);
    }

    /**
     * What came of a change of protection.
     *
     * @param before protection of the first page before the change, if it worked
     */
    public record Change(NtStatus status, Protection before) {
        static Change failed(NtStatus status) {
            return new Change(status, Protection.NONE);
        }
    }

    /**
     * Tells the system that the content of committed pages doesn't matter any more (MEM_RESET). Nothing visible
     * changes: Windows may drop the pages later, this machine never does.
     */
    public Allocation reset(long address, long size, Protection protection) {
        if (!isValid(protection)) {
            return Allocation.failed(NtStatus.INVALID_PAGE_PROTECTION);
        }
        if (size == 0 || address > HIGHEST || address + size - 1 > HIGHEST) {
            return Allocation.failed(NtStatus.INVALID_PARAMETER);
        }
        Vad vad = space.vads.find(page(address));
        if (vad == null || page(address + size - 1) > vad.endPage()) {
            return Allocation.failed(NtStatus.CONFLICTING_ADDRESSES);
        }
        return new Allocation(NtStatus.SUCCESS, start(page(address)));
    }

    /** True for exactly one basic protection with modifiers that go with it. */
    public static boolean isValid(Protection protection) {
        return ProtectionCode.of(protection).isPresent();
    }

    /** The code of a protection that private memory can have from the start: there is nothing to copy on a write. */
    private static OptionalInt privateProtection(Protection protection) {
        OptionalInt code = ProtectionCode.of(protection);
        return code.isPresent() && ProtectionCode.copyOnWrite(code.getAsInt()) ? OptionalInt.empty() : code;
    }

    /** Bytes of address space that belong to a region, private or mapped. */
    public long usedBytes() {
        long pages = 0;
        for (Vad vad : space.vads.all()) {
            pages += vad.pages();
        }
        return pages << format.pageShift();
    }

    /** Free bytes that no region can begin in: from the end of one to the next multiple of the granularity. */
    public long unusableBytes() {
        int granularityPages = ALLOCATION_GRANULARITY >>> format.pageShift();
        long pages = 0;
        for (Vad vad : space.vads.all()) {
            long end = vad.endPage() + 1L;
            long usable = (end + granularityPages - 1) / granularityPages * granularityPages;
            Vad next = space.vads.next((int) end);
            pages += (next == null ? usable : Math.min(usable, next.startPage())) - end;
        }
        return pages << format.pageShift();
    }

    /** The most that {@link #usedBytes} ever was. */
    public long mostUsedBytes() {
        return space.vads.mostPages() << format.pageShift();
    }

    /** Private committed bytes: what this process alone is charged for. */
    public long committedBytes() {
        long pages = 0;
        for (Vad vad : space.vads.all()) {
            pages += vad.commitCharge();
        }
        return pages << format.pageShift();
    }

    private int page(long address) {
        return (int) (address >>> format.pageShift());
    }

    private VirtualAddress start(int page) {
        return new VirtualAddress(page << format.pageShift());
    }

    private AddressRange range(int first, int last) {
        return new AddressRange(start(first), (long) (last - first + 1) << format.pageShift());
    }
}
