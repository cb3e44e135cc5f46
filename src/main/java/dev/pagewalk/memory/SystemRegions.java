package dev.pagewalk.memory;

import dev.pagewalk.address.Protection;

/** Private regions that the system itself makes in a process, where and as large as it likes, without telling of it. */
final class SystemRegions {

    private final AddressSpace space;
    private final CommitCharge commit;

    SystemRegions(AddressSpace space, CommitCharge commit) {
        this.space = space;
        this.commit = commit;
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
}
