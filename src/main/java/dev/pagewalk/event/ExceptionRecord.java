package dev.pagewalk.event;

import java.util.List;

/**
 * An exception of the simulated machine, as Windows describes it.
 *
 * <p>Source: Windows SDK, EXCEPTION_RECORD.
 *
 * @param code the NTSTATUS, such as {@link #ACCESS_VIOLATION}
 * @param information ExceptionInformation: for an access violation the access's code and the address
 */
public record ExceptionRecord(int code, List<Integer> information) {

    public static final int GUARD_PAGE_VIOLATION = 0x80000001;
    public static final int ACCESS_VIOLATION = 0xC0000005;
    public static final int IN_PAGE_ERROR = 0xC0000006;
    public static final int NO_MEMORY = 0xC0000017;
    public static final int ILLEGAL_INSTRUCTION = 0xC000001D;
    public static final int ARRAY_BOUNDS_EXCEEDED = 0xC000008C;
    public static final int INTEGER_DIVIDE_BY_ZERO = 0xC0000094;
    public static final int INTEGER_OVERFLOW = 0xC0000095;
    public static final int PRIVILEGED_INSTRUCTION = 0xC0000096;
    public static final int STACK_OVERFLOW = 0xC00000FD;
    public static final int HEAP_CORRUPTION = 0xC0000374;

    public ExceptionRecord {
        information = List.copyOf(information);
    }

    /** ExceptionInformation[index], 0 where there is none. */
    public int information(int index) {
        return index < information.size() ? information.get(index) : 0;
    }

    /** The SDK's name of the code, hexadecimal if it has none here. */
    public String name() {
        return switch (code) {
            case GUARD_PAGE_VIOLATION -> "STATUS_GUARD_PAGE_VIOLATION";
            case ACCESS_VIOLATION -> "EXCEPTION_ACCESS_VIOLATION";
            case IN_PAGE_ERROR -> "EXCEPTION_IN_PAGE_ERROR";
            case NO_MEMORY -> "STATUS_NO_MEMORY";
            case ILLEGAL_INSTRUCTION -> "EXCEPTION_ILLEGAL_INSTRUCTION";
            case INTEGER_DIVIDE_BY_ZERO -> "EXCEPTION_INT_DIVIDE_BY_ZERO";
            case INTEGER_OVERFLOW -> "EXCEPTION_INT_OVERFLOW";
            case PRIVILEGED_INSTRUCTION -> "EXCEPTION_PRIV_INSTRUCTION";
            case STACK_OVERFLOW -> "EXCEPTION_STACK_OVERFLOW";
            case HEAP_CORRUPTION -> "STATUS_HEAP_CORRUPTION";
            default -> "exception 0x%08X".formatted(code);
        };
    }
}
