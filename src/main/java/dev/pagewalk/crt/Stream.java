package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeCall;

/**
 * The three standard streams. A {@code FILE *} is the address of its entry in msvcrt's {@code _iob} table, which
 * programs only pass around; the table isn't mapped. Nothing is buffered between calls, and input is at its end from
 * the start.
 */
enum Stream {
    INPUT,
    OUTPUT,
    ERROR,
    /** A pointer that is none of the three. */
    NONE;

    /** Where {@code _iob} lies in the msvcrt.dll of Windows XP. */
    private static final int TABLE = 0x77C5FCA0;

    private static final int ENTRY_SIZE = 32;

    static int address(int index) {
        return TABLE + ENTRY_SIZE * index;
    }

    static Stream at(int address) {
        for (Stream stream : new Stream[] {INPUT, OUTPUT, ERROR}) {
            if (address(stream.ordinal()) == address) {
                return stream;
            }
        }
        return NONE;
    }

    /** Writes the bytes if this stream can be written. */
    boolean print(NativeCall call, byte[] bytes) {
        switch (this) {
            case OUTPUT -> call.print(bytes);
            case ERROR -> call.printError(bytes);
            default -> {
                return false;
            }
        }
        return true;
    }
}
