package dev.pagewalk.win32;

import dev.pagewalk.memory.AddressSpace;
import java.util.Arrays;

/**
 * Work on runs of simulated bytes, a piece of a page at a time, so that it is quick and still touches pages in the
 * order a loop over bytes would: ascending, the source before the destination. A fault in the middle leaves what was
 * written before.
 *
 * <p>Addresses and lengths are unsigned 32-bit numbers. Every method may throw {@link
 * dev.pagewalk.event.SimulatedException}.
 */
public final class MemoryBlocks {

    /** No piece crosses a multiple of this; every page size is one. */
    private static final int PIECE = 4096;

    private MemoryBlocks() {}

    /** Bytes from {@code address} to the end of its page, at most {@code limit} (unsigned). */
    private static int piece(int address, int limit) {
        int left = PIECE - (address & (PIECE - 1));
        return Integer.compareUnsigned(left, limit) < 0 ? left : limit;
    }

    /** {@code memmove}: also right when the two overlap. */
    public static void move(AddressSpace memory, int to, int from, int length) {
        if (length == 0 || to == from) {
            touch(memory, to, length);
            return;
        }
        if (Integer.compareUnsigned(to - from, length) < 0) {
            moveDown(memory, to, from, length);
            return;
        }
        for (int left = length; left != 0; ) {
            int n = piece(to, piece(from, left));
            memory.write(to, memory.read(from, n));
            to += n;
            from += n;
            left -= n;
        }
    }

    /** Copies from the last byte to the first, for a destination that starts inside the source. */
    private static void moveDown(AddressSpace memory, int to, int from, int length) {
        for (int left = length; left != 0; ) {
            int n = pieceBelow(to + left, pieceBelow(from + left, left));
            memory.load8(from + left - 1);
            memory.write(to + left - n, memory.read(from + left - n, n));
            left -= n;
        }
    }

    private static int pieceBelow(int end, int limit) {
        int left = ((end - 1) & (PIECE - 1)) + 1;
        return Integer.compareUnsigned(left, limit) < 0 ? left : limit;
    }

    /** Moving a block onto itself changes nothing but still reads and writes its pages. */
    private static void touch(AddressSpace memory, int address, int length) {
        for (int left = length; left != 0; ) {
            int n = piece(address, left);
            memory.store8(address, memory.load8(address));
            address += n;
            left -= n;
        }
    }

    /** {@code memset}. */
    public static void fill(AddressSpace memory, int address, int value, int length) {
        byte[] page = new byte[Integer.compareUnsigned(length, PIECE) < 0 ? length : PIECE];
        Arrays.fill(page, (byte) value);
        for (int left = length; left != 0; ) {
            int n = piece(address, left);
            memory.write(address, n == page.length ? page : Arrays.copyOf(page, n));
            address += n;
            left -= n;
        }
    }

    /** {@code memcmp}: the difference of the first two bytes (unsigned) that differ, 0 if none do. */
    public static int compare(AddressSpace memory, int a, int b, int length) {
        for (int left = length; left != 0; ) {
            int n = piece(a, piece(b, left));
            byte[] first = memory.read(a, n);
            byte[] second = memory.read(b, n);
            int at = Arrays.mismatch(first, second);
            if (at >= 0) {
                return (first[at] & 0xFF) - (second[at] & 0xFF);
            }
            a += n;
            b += n;
            left -= n;
        }
        return 0;
    }

    /**
     * {@code memchr}: distance to the first byte {@code value} among {@code limit} (unsigned) bytes; -1 if there is
     * none.
     */
    public static int find(AddressSpace memory, int address, int value, int limit) {
        for (int done = 0; done != limit; ) {
            byte[] bytes = memory.read(address + done, piece(address + done, limit - done));
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == (byte) value) {
                    return done + i;
                }
            }
            done += bytes.length;
        }
        return -1;
    }

    /** {@code strlen}. Memory ends somewhere, so a string without an end faults. */
    public static int stringLength(AddressSpace memory, int address) {
        return find(memory, address, 0, -1);
    }

    /**
     * The bytes of a string without its NUL.
     *
     * @param limit the most bytes to look at, at least 0
     */
    public static byte[] string(AddressSpace memory, int address, int limit) {
        byte[] all = new byte[Math.min(limit, 64)];
        int length = 0;
        while (length < limit) {
            byte[] bytes = memory.read(address + length, piece(address + length, limit - length));
            int end = 0;
            while (end < bytes.length && bytes[end] != 0) {
                end++;
            }
            if (length + end > all.length) {
                all = Arrays.copyOf(all, Math.max(length + end, 2 * all.length));
            }
            System.arraycopy(bytes, 0, all, length, end);
            length += end;
            if (end < bytes.length) {
                break;
            }
        }
        return Arrays.copyOf(all, length);
    }

    /** The 16-bit units of a wide string without its NUL, at most {@code limit} of them. */
    public static String wideString(AddressSpace memory, int address, int limit) {
        StringBuilder text = new StringBuilder();
        while (text.length() < limit) {
            int unit = memory.load16(address + 2 * text.length());
            if (unit == 0) {
                break;
            }
            text.append((char) unit);
        }
        return text.toString();
    }
}
