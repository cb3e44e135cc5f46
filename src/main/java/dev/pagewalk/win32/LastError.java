package dev.pagewalk.win32;

import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.NtStatus;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The thread's last error: a field of the thread environment block in simulated memory. */
public final class LastError {

    /** Offset of LastErrorValue in the TEB (public symbols of ntdll, 32-bit). */
    private static final int LAST_ERROR_VALUE = 0x34;

    private LastError() {}

    public static int get(AddressSpace memory) {
        return memory.load32(memory.threadBlock() + LAST_ERROR_VALUE);
    }

    /** The same for somebody who only looks: the machine doesn't notice. */
    public static int peek(AddressSpace memory) {
        byte[] page = memory.glance().page(memory.threadBlock());
        if (page == null) {
            return 0;
        }
        int offset = (memory.threadBlock() & page.length - 1) + LAST_ERROR_VALUE;
        return ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).getInt(offset);
    }

    public static void set(AddressSpace memory, int code) {
        memory.store32(memory.threadBlock() + LAST_ERROR_VALUE, code);
    }

    public static void set(AddressSpace memory, Win32Error error) {
        set(memory, error.code());
    }

    /** Sets the error of a status that isn't success, and answers 0: FALSE or NULL. */
    public static int fail(AddressSpace memory, NtStatus status) {
        set(memory, Win32Error.of(status));
        return 0;
    }
}
