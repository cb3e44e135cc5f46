package dev.pagewalk.hardware;

import dev.pagewalk.address.PagingFormat;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * RAM, in frames of one page.
 *
 * <p>A frame costs host memory only once something is written to it: until then it stands for zeros. Frames of equal
 * content can share one array (zeros, a page table filled with one value, whatever a snapshot holds on to); the first
 * write to a shared frame gives it an array of its own.
 */
public final class PhysicalMemory {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int CHUNK_SHIFT = 6;
    private static final int CHUNK = 1 << CHUNK_SHIFT;

    private final int frames;
    private final int pageShift;
    private final byte[] zeros;
    private final Chunk @Nullable [] chunks;
    private int written;
    private int mostWritten = Integer.MAX_VALUE;

    /**
     * @param frames number of frames, at least 1
     * @param format gives the size of a frame
     */
    public PhysicalMemory(int frames, PagingFormat format) {
        this.frames = frames;
        this.pageShift = format.pageShift();
        this.zeros = new byte[format.pageSize()];
        this.chunks = new Chunk[(frames + CHUNK - 1) >>> CHUNK_SHIFT];
    }

    /** Number of frames. */
    public int frames() {
        return frames;
    }

    /** Frames that were written to, and so cost host memory. */
    public int written() {
        return written;
    }

    /** Sets how many frames may cost host memory; one more throws {@link HostMemoryExhausted}. */
    public void limitWritten(int most) {
        mostWritten = most;
    }

    /** The bytes of a frame, to be read only. Valid until the frame is next written. */
    public byte[] readable(int frame) {
        Chunk chunk = chunks[frame >>> CHUNK_SHIFT];
        byte @Nullable [] bytes = chunk == null ? null : chunk.bytes[frame & CHUNK - 1];
        return bytes == null ? zeros : bytes;
    }

    /** The bytes of a frame, to be read and written. Valid until the frame is shared or cleared. */
    public byte[] writable(int frame) {
        Chunk chunk = chunk(frame);
        int index = frame & CHUNK - 1;
        byte @Nullable [] bytes = chunk.bytes[index];
        if (bytes == null || (chunk.shared >>> index & 1) != 0) {
            if ((chunk.counted >>> index & 1) == 0) {
                if (written >= mostWritten) {
                    throw new HostMemoryExhausted(mostWritten);
                }
                written++;
                chunk.counted |= 1L << index;
            }
            bytes = bytes == null ? new byte[1 << pageShift] : bytes.clone();
            chunk.bytes[index] = bytes;
            chunk.shared &= ~(1L << index);
        }
        return bytes;
    }

    /**
     * The bytes of a frame for somebody who keeps them: they will never change. The frame gets an array of its own at
     * the next write.
     */
    public byte[] share(int frame) {
        Chunk chunk = chunks[frame >>> CHUNK_SHIFT];
        int index = frame & CHUNK - 1;
        if (chunk == null || chunk.bytes[index] == null) {
            return zeros;
        }
        chunk.shared |= 1L << index;
        return chunk.bytes[index];
    }

    /** Makes a frame all zeros. */
    public void clear(int frame) {
        Chunk chunk = chunks[frame >>> CHUNK_SHIFT];
        if (chunk != null) {
            int index = frame & CHUNK - 1;
            if ((chunk.counted >>> index & 1) != 0) {
                written--;
            }
            chunk.bytes[index] = null;
            chunk.shared &= ~(1L << index);
            chunk.counted &= ~(1L << index);
        }
    }

    /** Makes a frame have the content of {@code bytes}, which must never change afterwards. */
    public void fill(int frame, byte[] bytes) {
        clear(frame);
        Chunk chunk = chunk(frame);
        int index = frame & CHUNK - 1;
        chunk.bytes[index] = bytes;
        chunk.shared |= 1L << index;
    }

    /** The 32-bit number at a physical address, a multiple of 4. */
    public int read32(int address) {
        return (int) INT.get(readable(address >>> pageShift), address & zeros.length - 1);
    }

    /** Writes the 32-bit number at a physical address, a multiple of 4. */
    public void write32(int address, int value) {
        INT.set(writable(address >>> pageShift), address & zeros.length - 1, value);
    }

    /** A page's bytes with the same 32-bit number everywhere, for {@link #fill}. */
    public byte[] uniform(int value) {
        byte[] bytes = new byte[zeros.length];
        for (int i = 0; i < bytes.length; i += Integer.BYTES) {
            INT.set(bytes, i, value);
        }
        return bytes;
    }

    private Chunk chunk(int frame) {
        if (frame >= frames) {
            throw new IllegalStateException("frame %05X is beyond RAM of %d frames".formatted(frame, frames));
        }
        Chunk chunk = chunks[frame >>> CHUNK_SHIFT];
        if (chunk == null) {
            chunk = new Chunk();
            chunks[frame >>> CHUNK_SHIFT] = chunk;
        }
        return chunk;
    }

    /** True if a frame holds nothing but zeros. */
    public boolean isZero(int frame) {
        byte[] bytes = readable(frame);
        return bytes == zeros || Arrays.equals(bytes, zeros);
    }

    /**
     * 64 frames. A set bit in {@code shared} says that the array isn't the frame's alone, one in {@code counted} that
     * the frame was written to since it was last cleared: looking at the machine must not change what it is charged
     * for.
     */
    private static final class Chunk {
        private final byte @Nullable [][] bytes = new byte[CHUNK][];
        private long shared;
        private long counted;
    }
}
