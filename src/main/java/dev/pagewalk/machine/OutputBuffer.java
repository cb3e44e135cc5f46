package dev.pagewalk.machine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the program printed: a console shows it all in order, and it can be told which of it went to standard error. */
final class OutputBuffer {

    private byte[] bytes = new byte[256];
    private int length;

    /**
     * Where the stream changes, ascending: standard output from 0, standard error from the first, and so on in turn.
     */
    private int[] changes = new int[2];

    private int changeCount;

    void append(byte[] more) {
        append(more, false);
    }

    void appendError(byte[] more) {
        append(more, true);
    }

    private void append(byte[] more, boolean error) {
        if ((changeCount % 2 == 1) != error) {
            if (changeCount == changes.length) {
                changes = Arrays.copyOf(changes, 2 * changeCount);
            }
            changes[changeCount++] = length;
        }
        if (length + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more.length, 2 * bytes.length));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    /** What went to standard output. */
    byte[] standardOutput() {
        return stream(0);
    }

    /** What went to standard error. */
    byte[] standardError() {
        return stream(1);
    }

    private byte[] stream(int which) {
        byte[] result = new byte[length];
        int count = 0;
        for (int i = 0; i <= changeCount; i++) {
            int from = i == 0 ? 0 : changes[i - 1];
            int to = i == changeCount ? length : changes[i];
            if (i % 2 == which) {
                System.arraycopy(bytes, from, result, count, to - from);
                count += to - from;
            }
        }
        return Arrays.copyOf(result, count);
    }

    /** As text for a screen, both streams: bytes that aren't UTF-8 become the replacement character. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
