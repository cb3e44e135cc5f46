package dev.pagewalk.memory;

import dev.pagewalk.address.PagingFormat;

/**
 * The stack of a thread: reserved whole, committed from the top, with a guard page below that moves down page by page.
 * windows-facts 3.11.
 */
final class ThreadStack {

    /** Offsets in the thread environment block (winternl.h, NT_TIB). */
    private static final int STACK_LIMIT = 8;

    private final AddressSpace space;
    private final PagingFormat format;
    private final Vad vad;
    private final CommitCharge commit;

    ThreadStack(AddressSpace space, PagingFormat format, Vad vad, CommitCharge commit) {
        this.space = space;
        this.format = format;
        this.vad = vad;
        this.commit = commit;
    }

    /** True if this VAD is the stack's. */
    boolean isIn(Vad other) {
        return vad == other;
    }

    /**
     * The guard page was touched and is an ordinary page now: StackLimit follows, the page below becomes the guard.
     *
     * @return false if no page may follow: the stack overflows. The lowest page is never used, the one above it only by
     *     whoever handles the overflow.
     */
    boolean grow(int guardPage) {
        int limit = guardPage << format.pageShift();
        space.store32(space.threadBlock() + STACK_LIMIT, limit);
        if (guardPage - 2 <= vad.startPage() || !commit.charge(1)) {
            return false;
        }
        vad.charge(1);
        space.tables.write(guardPage - 1, SoftwarePte.demandZero(ProtectionCode.READ_WRITE | ProtectionCode.GUARD));
        return true;
    }
}
