package dev.pagewalk.memory;

/**
 * The page table entries that the processor doesn't use (bit 0 clear) and Windows therefore may: what they say, and how
 * they are written. windows-facts 3.3.
 *
 * <pre>
 *  31............12 | 11 | 10 | 9......5   | 4.......1 | 0
 *  page file offset |  T |  P | protection | file no.  | 0
 * </pre>
 *
 * <p>Decoding goes in this order: prototype, transition, page file offset, protection, zero.
 */
final class SoftwarePte {

    static final int PROTOTYPE = 1 << 10;
    static final int TRANSITION = 1 << 11;
    /** A prototype entry that says: the prototype PTE is found through the VAD. */
    private static final int LOOK_IN_VAD = 0xFFFFF800 | PROTOTYPE;

    static final int DECOMMITTED = ProtectionCode.DECOMMITTED << 5;

    private SoftwarePte() {}

    static int protection(int pte) {
        return pte >>> 5 & 0x1F;
    }

    static int demandZero(int protection) {
        return protection << 5;
    }

    /** The page is still in {@code frame}; keeps Write and Owner bits where the valid entry had them. */
    static int transition(int frame, int pageShift, int protection) {
        int write = ProtectionCode.writable(protection) && !ProtectionCode.copyOnWrite(protection) ? 2 : 0;
        return frame << pageShift | TRANSITION | protection << 5 | 4 | write;
    }

    static boolean isTransition(int pte) {
        return (pte & (1 | PROTOTYPE | TRANSITION)) == TRANSITION;
    }

    static int prototype(int protection) {
        return LOOK_IN_VAD | protection << 5;
    }

    static boolean isPrototype(int pte) {
        return (pte & (1 | PROTOTYPE)) == PROTOTYPE;
    }

    /**
     * The page lies in slot {@code offset} of page file 0. Slot 0 is never used, since offset 0 means demand-zero. The
     * slot has its 20 bits whatever the page size.
     */
    static int pageFile(int offset, int protection) {
        return offset << 12 | protection << 5;
    }

    /** The page file slot that a software PTE names, 0 if it names none. */
    static int slot(int pte) {
        return isPageFile(pte) ? pte >>> 12 : 0;
    }

    static boolean isPageFile(int pte) {
        return (pte & (1 | PROTOTYPE | TRANSITION)) == 0 && pte >>> 12 != 0;
    }

    static int withProtection(int pte, int protection) {
        return pte & ~(0x1F << 5) | protection << 5;
    }
}
