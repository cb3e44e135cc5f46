package dev.pagewalk.machine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the program printed. */
final class OutputBuffer {

    private byte[] bytes = new byte[256];
    private int length;

    void append(byte[] more) {
        if (length + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more.length, 2 * bytes.length));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** As text for a screen: bytes that aren't UTF-8 become the replacement character. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
