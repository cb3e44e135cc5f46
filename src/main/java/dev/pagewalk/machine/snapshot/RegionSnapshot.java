package dev.pagewalk.machine.snapshot;

import dev.pagewalk.address.AddressRange;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.win32.header.WindowsConstants;

/**
 * A run of pages of one state, as VirtualQuery reports it, with what the debugger would add.
 *
 * @param range the run
 * @param state free, reserved or committed
 * @param type private, mapped, image; NONE for free
 * @param protection current protection; {@link Protection#NONE} for reserved, PAGE_NOACCESS for free
 * @param allocationBase start of the allocation (VAD); the range's start for free
 * @param allocationProtection protection given when it was reserved
 * @param use what the region is for
 * @param label a name such as {@code pagewalk.exe .data} or {@code stack}; "" if none
 * @param residentPages how many of its pages have a valid PTE now
 */
public record RegionSnapshot(
        AddressRange range,
        State state,
        Type type,
        Protection protection,
        VirtualAddress allocationBase,
        Protection allocationProtection,
        Use use,
        String label,
        int residentPages) {

    /** MEM_FREE, MEM_RESERVE, MEM_COMMIT. */
    public enum State {
        FREE(WindowsConstants.MEM_FREE),
        RESERVED(WindowsConstants.MEM_RESERVE),
        COMMITTED(WindowsConstants.MEM_COMMIT);

        private final int value;

        State(int value) {
            this.value = value;
        }

        /** The {@code MEM_*} value. */
        public int value() {
            return value;
        }
    }

    /** MEM_PRIVATE, MEM_MAPPED, MEM_IMAGE. */
    public enum Type {
        NONE(0),
        PRIVATE(WindowsConstants.MEM_PRIVATE),
        MAPPED(WindowsConstants.MEM_MAPPED),
        IMAGE(WindowsConstants.MEM_IMAGE);

        private final int value;

        Type(int value) {
            this.value = value;
        }

        /** The {@code MEM_*} value. */
        public int value() {
            return value;
        }
    }

    /** What a region is for, with the two-letter code of the map. */
    public enum Use {
        FREE("FR"),
        IMAGE("IM"),
        MAPPED_FILE("MF"),
        SHAREABLE("SH"),
        HEAP("HE"),
        STACK("ST"),
        PRIVATE("PR"),
        SYSTEM("SY");

        private final String code;

        Use(String code) {
            this.code = code;
        }

        /** Two letters, the same in every language. */
        public String code() {
            return code;
        }
    }
}
