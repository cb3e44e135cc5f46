package dev.pagewalk.minic.look;

import dev.pagewalk.abi.ImageSection;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.minic.code.Program;
import org.jspecify.annotations.Nullable;

/**
 * Reads memory as a debugger does: without touching it. A page whose PTE is valid is read from its frame; a page of
 * the image that was never touched from the program; any other can't be read.
 */
public final class Peeker {
    /** What is looked at in one go: no larger than any page. */
    private static final int PAGE = 4096;

    private final AddressSpace memory;
    private final @Nullable Program program;
    private int page = -1;
    private byte @Nullable [] bytes;

    /** @param program whose image is read where memory was never touched */
    public Peeker(AddressSpace memory, @Nullable Program program) {
        this.memory = memory;
        this.program = program;
    }

    /** Memory can't be read. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super("unreadable", null, false, false);
        }
    }

    /** A byte, as a number without a sign. */
    public int load8(int address) {
        if (address >>> 12 != page) {
            page = address >>> 12;
            bytes = memory.glance().page(address);
            if (bytes == null && memory.glance().isUntouched(address)) {
                bytes = ofImage(address & -PAGE);
            }
        }
        if (bytes == null) {
            throw new Unreadable();
        }
        return bytes[address & bytes.length - 1] & 0xFF;
    }

    private byte @Nullable [] ofImage(int page) {
        if (program == null) {
            return null;
        }
        for (ImageSection section : program.sections()) {
            int offset = page - section.start().raw();
            if (offset >= 0 && offset < section.size()) {
                byte[] copy = new byte[PAGE];
                int length = Math.min(PAGE, section.content().length - offset);
                if (length > 0) {
                    System.arraycopy(section.content(), offset, copy, 0, length);
                }
                return copy;
            }
        }
        return null;
    }

    long load(int address, int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value |= (long) load8(address + i) << 8 * i;
        }
        return value;
    }

    int load32(int address) {
        return (int) load(address, 4);
    }
}
