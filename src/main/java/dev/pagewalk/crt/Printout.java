package dev.pagewalk.crt;

import java.util.Arrays;

/**
 * Collects what one call prints. Beyond 16 MiB it only forgets: a run may print far less, so the machine ends it after
 * the call anyway.
 */
final class Printout implements Output {

    private static final int MOST = 1 << 24;

    private byte[] bytes = new byte[64];
    private int length;

    @Override
    public void put(int character) {
        if (length == MOST) {
            return;
        }
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) character;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
