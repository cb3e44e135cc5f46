package dev.pagewalk.memory;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Private regions that the system itself makes in a process, where and as large as it likes, without telling of it. */
final class SystemRegions {

    private final AddressSpace space;
    private final PagingFormat format;
    private final CommitCharge commit;

    SystemRegions(AddressSpace space, PagingFormat format, CommitCharge commit) {
        this.space = space;
        this.format = format;
        this.commit = commit;
    }

    /** Where a region fits: at {@code preferred} if that is free, else as high as possible; null if nowhere. */
    @Nullable VirtualAddress placeFor(VirtualAddress preferred, int pages) {
        int first = page(preferred.value());
        if (isFree(first, pages)) {
            return preferred;
        }
        OptionalInt hole = space.vads.highestHole(
                pages,
                RegionManager.ALLOCATION_GRANULARITY >>> format.pageShift(),
                page(RegionManager.LOWEST),
                page(RegionManager.HIGHEST));
        return hole.isPresent() ? new VirtualAddress(hole.getAsInt() << format.pageShift()) : null;
    }

    /** Makes a committed region, or answers false if there is no room or no commit for it. */
    boolean tryPlace(int startPage, int pages, Protection protection, String label) {
        boolean fits = isFree(startPage, pages) && commit.charged() + pages <= commit.limit();
        if (fits) {
            place(startPage, pages, pages, protection, label);
        }
        return fits;
    }

    /** Makes a region whose first pages are committed, touched by nobody yet. */
    void place(int startPage, int pages, int committedPages, Protection protection, String label) {
        int code = ProtectionCode.of(protection).orElseThrow();
        if (!commit.charge(committedPages)) {
            throw new IllegalStateException("commit limit too small for " + label);
        }
        int endPage = startPage + pages - 1;
        if (committedPages == pages) {
            space.vads.add(Vad.committed(startPage, endPage, code, label));
            return;
        }
        Vad vad = Vad.reserved(startPage, endPage, code, label);
        vad.charge(committedPages);
        space.vads.add(vad);
        space.tables.fill(startPage, startPage + committedPages - 1, SoftwarePte.demandZero(code));
    }

    private boolean isFree(int startPage, int pages) {
        return space.vads.firstOverlapping(startPage, startPage + pages - 1) == null;
    }

    private int page(long address) {
        return (int) (address >>> format.pageShift());
    }
}
