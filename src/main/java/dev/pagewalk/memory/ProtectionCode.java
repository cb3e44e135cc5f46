package dev.pagewalk.memory;

import dev.pagewalk.address.Protection;
import dev.pagewalk.hardware.PageTableEntry;
import java.util.OptionalInt;

/**
 * The memory manager's own five-bit code of a protection, as it stands in bits 5-9 of an invalid PTE.
 *
 * <p>0 none, 1 read-only, 2 execute, 3 execute-read, 4 read-write, 5 write-copy, 6 execute-read-write, 7
 * execute-write-copy; +8 not cached, +10h guard, +18h write-combined; 10h alone decommitted, 18h alone no access. Bit 2
 * means "some kind of write". Source: ReactOS mm.h (facts), windows-facts 3.3.
 */
final class ProtectionCode {

    static final int READ_ONLY = 1;
    static final int EXECUTE = 2;
    static final int EXECUTE_READ = 3;
    static final int READ_WRITE = 4;
    static final int WRITE_COPY = 5;
    static final int EXECUTE_READ_WRITE = 6;
    static final int EXECUTE_WRITE_COPY = 7;
    static final int NO_CACHE = 0x08;
    static final int GUARD = 0x10;
    static final int DECOMMITTED = 0x10;
    static final int NO_ACCESS = 0x18;

    private ProtectionCode() {}

    /** The code of a {@code PAGE_*} value: one basic value and modifiers that go with it; Windows refuses all else. */
    static OptionalInt of(Protection protection) {
        OptionalInt basic = basic(protection.basic());
        int modifiers = protection.flags() & ~0xFF;
        if (basic.isEmpty() || modifiers == 0) {
            return basic;
        }
        // PAGE_NOACCESS goes with no modifier, and a page has at most one of the three.
        if (basic.getAsInt() == NO_ACCESS) {
            return OptionalInt.empty();
        }
        return switch (modifiers) {
            case Protection.PAGE_GUARD -> OptionalInt.of(basic.getAsInt() | GUARD);
            case Protection.PAGE_NOCACHE -> OptionalInt.of(basic.getAsInt() | NO_CACHE);
            case Protection.PAGE_WRITECOMBINE -> OptionalInt.of(basic.getAsInt() | NO_ACCESS);
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt basic(int value) {
        return switch (value) {
            case Protection.PAGE_NOACCESS -> OptionalInt.of(NO_ACCESS);
            case Protection.PAGE_READONLY -> OptionalInt.of(READ_ONLY);
            case Protection.PAGE_READWRITE -> OptionalInt.of(READ_WRITE);
            case Protection.PAGE_WRITECOPY -> OptionalInt.of(WRITE_COPY);
            case Protection.PAGE_EXECUTE -> OptionalInt.of(EXECUTE);
            case Protection.PAGE_EXECUTE_READ -> OptionalInt.of(EXECUTE_READ);
            case Protection.PAGE_EXECUTE_READWRITE -> OptionalInt.of(EXECUTE_READ_WRITE);
            case Protection.PAGE_EXECUTE_WRITECOPY -> OptionalInt.of(EXECUTE_WRITE_COPY);
            default -> OptionalInt.empty();
        };
    }

    /** The {@code PAGE_*} value of a code. */
    static Protection toProtection(int code) {
        if (code == NO_ACCESS) {
            return Protection.NO_ACCESS;
        }
        int modifiers = switch (code & 0x18) {
            case GUARD -> Protection.PAGE_GUARD;
            case NO_CACHE -> Protection.PAGE_NOCACHE;
            case 0x18 -> Protection.PAGE_WRITECOMBINE;
            default -> 0;
        };
        int basic = switch (code & 7) {
            case READ_ONLY -> Protection.PAGE_READONLY;
            case EXECUTE -> Protection.PAGE_EXECUTE;
            case EXECUTE_READ -> Protection.PAGE_EXECUTE_READ;
            case READ_WRITE -> Protection.PAGE_READWRITE;
            case WRITE_COPY -> Protection.PAGE_WRITECOPY;
            case EXECUTE_READ_WRITE -> Protection.PAGE_EXECUTE_READWRITE;
            case EXECUTE_WRITE_COPY -> Protection.PAGE_EXECUTE_WRITECOPY;
            default -> 0;
        };
        return new Protection(basic | modifiers);
    }

    static boolean guard(int code) {
        return (code & 0x18) == GUARD && (code & 7) != 0;
    }

    static boolean writable(int code) {
        return (code & 4) != 0;
    }

    static boolean copyOnWrite(int code) {
        return (code & 5) == 5;
    }

    /** A page that a copy-on-write made private: write-copy becomes read-write. */
    static int afterCopy(int code) {
        return copyOnWrite(code) ? code & ~1 : code;
    }

    /** The hardware's bits for a user page of this protection, present and accessed. */
    static int hardwareFlags(int code) {
        int flags = PageTableEntry.PRESENT | PageTableEntry.USER | PageTableEntry.ACCESSED;
        if (copyOnWrite(code)) {
            flags |= PageTableEntry.COPY_ON_WRITE;
        } else if (writable(code)) {
            flags |= PageTableEntry.WRITE;
        }
        if ((code & 0x18) == NO_CACHE) {
            flags |= PageTableEntry.CACHE_DISABLE | PageTableEntry.WRITE_THROUGH;
        }
        return flags;
    }
}
