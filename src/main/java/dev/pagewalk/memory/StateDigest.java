package dev.pagewalk.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A 64-bit hash of all that it is told, in order: two machines that tell it the same are in the same state, but for a
 * chance of one in 2^64. The finalizer of MurmurHash3 mixes each number in.
 */
public final class StateDigest {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private long value = 0x9E3779B97F4A7C15L;

    /** Tells it a number. */
    public StateDigest add(long number) {
        long mixed = (value ^ number) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        value = Long.rotateLeft(mixed ^ mixed >>> 33, 23) + number;
        return this;
    }

    /** Tells it a fact. */
    public StateDigest add(boolean fact) {
        return add(fact ? 1 : 2);
    }

    /** Tells it a text. */
    public StateDigest add(String text) {
        add(text.length());
        text.chars().forEach(this::add);
        return this;
    }

    /** Tells it bytes. */
    public StateDigest add(byte[] bytes) {
        return add(bytes, bytes.length);
    }

    /** Tells it the first bytes of an array. */
    public StateDigest add(byte[] bytes, int length) {
        add(length);
        int at = 0;
        for (; at <= length - Long.BYTES; at += Long.BYTES) {
            add((long) LONG.get(bytes, at));
        }
        for (; at < length; at++) {
            add(bytes[at]);
        }
        return this;
    }

    /** The hash of what it was told so far. */
    public long value() {
        return value;
    }
}
