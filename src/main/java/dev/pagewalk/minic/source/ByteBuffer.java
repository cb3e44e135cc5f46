package dev.pagewalk.minic.source;

import java.util.Arrays;

/** Bytes that grow at the end. */
public final class ByteBuffer {
    private byte[] bytes = new byte[64];
    private int size;

    /** Bytes so far. */
    public int size() {
        return size;
    }

    /** Adds a byte. */
    public void write(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
    }

    /** Adds bytes. */
    public void writeBytes(byte[] more) {
        for (byte b : more) {
            write(b);
        }
    }

    /** Zeros up to the next multiple of {@code alignment}. */
    public void align(int alignment) {
        while (size % alignment != 0) {
            write(0);
        }
    }

    /** All bytes. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Little-endian. */
    public void write32(int value) {
        write(value);
        write(value >> 8);
        write(value >> 16);
        write(value >> 24);
    }

    /** Adds to the 32-bit number at {@code at}. */
    public void add32(int at, int value) {
        int sum = value;
        for (int i = 0; i < 4; i++) {
            sum += (bytes[at + i] & 0xFF) << 8 * i;
        }
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (sum >> 8 * i);
        }
    }
}
