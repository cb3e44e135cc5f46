package dev.pagewalk.memory;

/**
 * What committing, decommitting and releasing do to the pages of a region: to their PTEs, frames and page file slots.
 * Long runs of like PTEs are done at once.
 */
final class RegionPages {

    private final AddressSpace space;
    private final CommitCharge commit;

    RegionPages(AddressSpace space, CommitCharge commit) {
        this.space = space;
        this.commit = commit;
    }

    /** How many pages of a private region are reserved and not committed. */
    int reserved(Vad vad, int first, int last) {
        int count = 0;
        for (int page = first; page <= last; ) {
            int next = space.tables.skipEqual(page, last);
            if (space.protections.of(vad, page) == PageProtections.RESERVED) {
                count += next - page;
            }
            page = next;
        }
        return count;
    }

    /** Commits the pages that aren't, and gives all of them a protection. */
    void commit(Vad vad, int first, int last, int code) {
        for (int page = first; page <= last; ) {
            int next = space.tables.skipEqual(page, last);
            int pte = space.tables.read(page);
            if (pte == 0 && !vad.memCommit()) {
                space.tables.fill(page, next - 1, SoftwarePte.demandZero(code));
            } else if (pte != 0 || vad.protection() != code) {
                for (int each = page; each < next; each++) {
                    commitPage(vad, each, code);
                }
            }
            page = next;
        }
    }

    private void commitPage(Vad vad, int page, int code) {
        int now = space.protections.of(vad, page);
        if (now == PageProtections.RESERVED) {
            space.tables.write(page, SoftwarePte.demandZero(code));
        } else if (now != code) {
            space.protections.set(vad, page, code);
        }
    }

    /**
     * Makes pages reserved ones again.
     *
     * @return how many of them were committed
     */
    int decommit(Vad vad, int first, int last) {
        int given = 0;
        for (int page = first; page <= last; ) {
            int next = space.tables.skipEqual(page, last);
            int pte = space.tables.read(page);
            if (pte == 0 && vad.memCommit()) {
                given += next - page;
                space.tables.fill(page, next - 1, SoftwarePte.DECOMMITTED);
            } else if (pte != 0 && pte != SoftwarePte.DECOMMITTED) {
                discard(vad, page, next - 1, pte, SoftwarePte.DECOMMITTED);
                given += next - page;
            }
            page = next;
        }
        return given;
    }

    /** Takes a VAD with all its pages and its commit charge out of the process. */
    void remove(Vad vad) {
        for (int page = vad.startPage(); page <= vad.endPage(); ) {
            int next = space.tables.skipEqual(page, vad.endPage());
            int pte = space.tables.read(page);
            if (pte != 0) {
                discard(vad, page, next - 1, pte, 0);
            }
            page = next;
        }
        space.tables.trim(vad.startPage(), vad.endPage());
        commit.giveBack(vad.commitCharge());
        space.vads.remove(vad);
    }

    /**
     * Ends the life of pages that all have the PTE {@code pte}: several pages only if it names no frame and no slot.
     */
    private void discard(Vad vad, int first, int last, int pte, int replacement) {
        if (first == last) {
            space.protections.discard(vad, first, pte);
            space.tables.write(first, replacement);
        } else {
            space.tables.fill(first, last, replacement);
        }
    }
}
