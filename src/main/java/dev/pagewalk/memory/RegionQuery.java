package dev.pagewalk.memory;

import dev.pagewalk.address.AddressRange;
import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.hardware.PageTableEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers what VirtualQuery asks: the run of like pages that an address starts. */
public final class RegionQuery {

    /** Behind the last address that VirtualQuery knows. */
    private static final long END = 0x7FFF0000L;

    private final AddressSpace space;
    private final PagingFormat format;

    RegionQuery(AddressSpace space, PagingFormat format) {
        this.space = space;
        this.format = format;
    }

    /** MEM_FREE, MEM_RESERVE or MEM_COMMIT. */
    public enum State {
        FREE,
        RESERVED,
        COMMITTED
    }

    /** MEM_PRIVATE, MEM_MAPPED or MEM_IMAGE; NONE for free addresses. */
    public enum Type {
        NONE,
        PRIVATE,
        MAPPED,
        IMAGE
    }

    /**
     * A run of pages of one allocation with the same state and protection.
     *
     * @param range the run
     * @param allocationBase where the allocation starts; 0 for free addresses
     * @param label of the allocation
     * @param file true for a view of a data file
     * @param residentPages valid PTEs in the run
     */
    public record Run(
            AddressRange range,
            VirtualAddress allocationBase,
            Protection allocationProtection,
            State state,
            Protection protection,
            Type type,
            String label,
            boolean file,
            int residentPages) {}

    /** The run that starts at an address's page; null for addresses that VirtualQuery refuses. */
    public @Nullable Run run(VirtualAddress address) {
        if (address.value() >= END) {
            return null;
        }
        int page = address.raw() >>> format.pageShift();
        Vad vad = space.vads.find(page);
        if (vad == null) {
            return free(page);
        }
        int code = space.protections.of(vad, page);
        int resident = 0;
        int next = page;
        while (next <= vad.endPage()) {
            int pte = space.tables.read(next);
            if (space.protections.of(vad, next, pte) != code) {
                break;
            }
            resident += pte & PageTableEntry.PRESENT;
            next = vad.isPrivate() ? space.tables.skipEqual(next, vad.endPage()) : next + 1;
        }
        boolean reserved = code == PageProtections.RESERVED;
        return new Run(
                range(page, next),
                new VirtualAddress(vad.startPage() << format.pageShift()),
                allocationProtection(vad),
                reserved ? State.RESERVED : State.COMMITTED,
                reserved ? Protection.NONE : ProtectionCode.toProtection(code),
                vad.type(),
                vad.label(),
                vad.isFile(),
                resident);
    }

    /** All runs from 0 to the end of what VirtualQuery knows, tiling it. */
    public List<Run> all() {
        List<Run> runs = new ArrayList<>();
        VirtualAddress at = new VirtualAddress(0);
        for (Run run = run(at); run != null; run = run(at)) {
            runs.add(run);
            at = at.plus(run.range().size());
        }
        return runs;
    }

    private Run free(int page) {
        Vad next = space.vads.next(page);
        int end = next == null ? (int) (END >>> format.pageShift()) : next.startPage();
        return new Run(
                range(page, end),
                new VirtualAddress(0),
                Protection.NONE,
                State.FREE,
                Protection.NO_ACCESS,
                Type.NONE,
                "",
                false,
                0);
    }

    private static Protection allocationProtection(Vad vad) {
        return ProtectionCode.toProtection(vad.protection());
    }

    private AddressRange range(int page, int end) {
        return new AddressRange(
                new VirtualAddress(page << format.pageShift()), (long) (end - page) << format.pageShift());
    }
}
