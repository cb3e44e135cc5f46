package dev.pagewalk.address;

/**
 * The protection of a page as the Windows API writes it: one of the basic {@code PAGE_*} values, perhaps with
 * modifiers.
 *
 * <p>Source: Windows SDK, "Memory Protection Constants".
 *
 * @param flags the {@code PAGE_*} bits
 */
public record Protection(int flags) {

    public static final int PAGE_NOACCESS = 0x01;
    public static final int PAGE_READONLY = 0x02;
    public static final int PAGE_READWRITE = 0x04;
    public static final int PAGE_WRITECOPY = 0x08;
    public static final int PAGE_EXECUTE = 0x10;
    public static final int PAGE_EXECUTE_READ = 0x20;
    public static final int PAGE_EXECUTE_READWRITE = 0x40;
    public static final int PAGE_EXECUTE_WRITECOPY = 0x80;
    public static final int PAGE_GUARD = 0x100;
    public static final int PAGE_NOCACHE = 0x200;
    public static final int PAGE_WRITECOMBINE = 0x400;

    /** No protection at all: what VirtualQuery reports for reserved pages. */
    public static final Protection NONE = new Protection(0);

    public static final Protection NO_ACCESS = new Protection(PAGE_NOACCESS);
    public static final Protection READ_ONLY = new Protection(PAGE_READONLY);
    public static final Protection READ_WRITE = new Protection(PAGE_READWRITE);
    public static final Protection WRITE_COPY = new Protection(PAGE_WRITECOPY);
    public static final Protection EXECUTE_READ = new Protection(PAGE_EXECUTE_READ);

    /** The basic value without modifiers. */
    public int basic() {
        return flags & 0xFF;
    }

    /** True if the page is a guard page: the first access raises an exception and clears the guard. */
    public boolean guard() {
        return (flags & PAGE_GUARD) != 0;
    }

    /** True if the page can be written, at least to a private copy. */
    public boolean writable() {
        return (flags & (PAGE_READWRITE | PAGE_WRITECOPY | PAGE_EXECUTE_READWRITE | PAGE_EXECUTE_WRITECOPY)) != 0;
    }

    /** True if the first write gives the process a private copy. */
    public boolean copyOnWrite() {
        return (flags & (PAGE_WRITECOPY | PAGE_EXECUTE_WRITECOPY)) != 0;
    }

    /** True if the page can be read. Without an execute-disable bit every executable page can (x86 without PAE). */
    public boolean readable() {
        return basic() != 0 && basic() != PAGE_NOACCESS;
    }

    /** True if code may run there as far as Windows is concerned. */
    public boolean executable() {
        return (flags & 0xF0) != 0;
    }

    /** This protection without {@code PAGE_GUARD}. */
    public Protection withoutGuard() {
        return new Protection(flags & ~PAGE_GUARD);
    }

    /** The constant's name, modifiers joined by {@code |}; hexadecimal if there is no such name; "" for none. */
    @Override
    public String toString() {
        if (flags == 0) {
            return "";
        }
        String name = switch (basic()) {
            case PAGE_NOACCESS -> "PAGE_NOACCESS";
            case PAGE_READONLY -> "PAGE_READONLY";
            case PAGE_READWRITE -> "PAGE_READWRITE";
            case PAGE_WRITECOPY -> "PAGE_WRITECOPY";
            case PAGE_EXECUTE -> "PAGE_EXECUTE";
            case PAGE_EXECUTE_READ -> "PAGE_EXECUTE_READ";
            case PAGE_EXECUTE_READWRITE -> "PAGE_EXECUTE_READWRITE";
            case PAGE_EXECUTE_WRITECOPY -> "PAGE_EXECUTE_WRITECOPY";
            default -> "0x%X".formatted(basic());
        };
        return name
                + (guard() ? "|PAGE_GUARD" : "")
                + ((flags & PAGE_NOCACHE) != 0 ? "|PAGE_NOCACHE" : "")
                + ((flags & PAGE_WRITECOMBINE) != 0 ? "|PAGE_WRITECOMBINE" : "");
    }
}
