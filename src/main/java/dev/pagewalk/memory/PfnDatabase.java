package dev.pagewalk.memory;

import dev.pagewalk.hardware.PhysicalMemory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The page frame number database: who has which frame, and the lists of frames that can be given out.
 *
 * <p>Frames that were never used are given out first, in an order that the seed chooses, so that frame numbers look as
 * on a machine that has been running for a while. A frame costs host memory here only once it was used.
 */
final class PfnDatabase {

    private static final int CHUNK_SHIFT = 6;
    /**
     * The frames of the lowest MiB are the BIOS's and the boot loader's on a real machine; left out where RAM is large.
     */
    private static final int LOW_FRAMES = 0x100;

    private final PhysicalMemory memory;
    private final Frame @Nullable [] @Nullable [] chunks;
    private final int firstFrame;
    private final int span;
    private final long stride;
    private final long offset;
    private int neverUsed;
    private int mostUsed;

    private final FrameList free = new FrameList();
    private final FrameList standby = new FrameList();
    private final FrameList modified = new FrameList();
    /** Active frames that can be trimmed, in the order the clock looks at them. */
    private final FrameList active = new FrameList();

    PfnDatabase(PhysicalMemory memory, long seed) {
        this.memory = memory;
        int frames = memory.frames();
        chunks = new Frame[(frames >>> CHUNK_SHIFT) + 1][];
        firstFrame = frames > 16 * LOW_FRAMES ? LOW_FRAMES : 0;
        span = frames - firstFrame;
        neverUsed = span;
        long mixed = mix(seed);
        offset = Long.remainderUnsigned(mixed, span);
        stride = coprime(1 + Long.remainderUnsigned(mix(mixed), span), span);
    }

    /** Frames nobody needs now: zeroed and free. */
    int availableAtOnce() {
        return neverUsed + free.size();
    }

    int zeroed() {
        return neverUsed;
    }

    int free() {
        return free.size();
    }

    int standby() {
        return standby.size();
    }

    int modified() {
        return modified.size();
    }

    /** Active frames that can be trimmed. */
    int trimmable() {
        return active.size();
    }

    /** The frame that has been on the standby list for longest. */
    @Nullable Frame oldestStandby() {
        return standby.head();
    }

    /** The frame that has been on the modified list for longest. */
    @Nullable Frame oldestModified() {
        return modified.head();
    }

    /** Where the clock's hand is: the frame that can be trimmed and wasn't looked at for longest. */
    @Nullable Frame nextToTrim() {
        return active.head();
    }

    /** Frames that hold something: active, standby, modified. */
    int used() {
        return span - availableAtOnce();
    }

    /** The most that {@link #used} ever was. */
    int mostUsed() {
        return mostUsed;
    }

    /** Frames there are. */
    int total() {
        return span;
    }

    /** A frame full of zeros, from the zeroed list, then the free list; null if both are empty. */
    @Nullable Frame takeZeroed() {
        Frame frame;
        if (neverUsed > 0) {
            long n = span - neverUsed--;
            frame = create(firstFrame + (int) ((offset + n * stride) % span));
        } else {
            frame = free.head();
            if (frame == null) {
                return null;
            }
            memory.clear(frame.number());
        }
        frame.moveTo(FrameRecord.State.ACTIVE, null);
        mostUsed = Math.max(mostUsed, used());
        return frame;
    }

    /** A frame is in use for a page that can be trimmed, and the last that the clock will look at. */
    void activate(Frame frame) {
        frame.moveTo(FrameRecord.State.ACTIVE, active);
    }

    /** No valid PTE names a frame any more; its content is on disk too. */
    void toStandby(Frame frame) {
        frame.moveTo(FrameRecord.State.STANDBY, standby);
    }

    /** No valid PTE names a frame any more; its content is nowhere else. */
    void toModified(Frame frame) {
        frame.moveTo(FrameRecord.State.MODIFIED, modified);
    }

    /** Gives a frame back; its content is no longer anybody's. */
    void release(Frame frame) {
        frame.moveTo(FrameRecord.State.FREE, free);
        frame.abandon();
        memory.clear(frame.number());
    }

    /** The entry of a frame that was used at least once. */
    Frame get(int number) {
        Frame[] chunk = chunks[number >>> CHUNK_SHIFT];
        Frame frame = chunk == null ? null : chunk[number & (1 << CHUNK_SHIFT) - 1];
        if (frame == null) {
            throw new IllegalStateException("frame %05X was never used".formatted(number));
        }
        return frame;
    }

    /** Shows every frame that was used at least once, in ascending order. */
    void forEach(Consumer<Frame> visitor) {
        for (Frame[] chunk : chunks) {
            if (chunk != null) {
                for (Frame frame : chunk) {
                    if (frame != null) {
                        visitor.accept(frame);
                    }
                }
            }
        }
    }

    /** Shows the lists, always in the same order. */
    void forEachList(Consumer<FrameList> visitor) {
        visitor.accept(free);
        visitor.accept(standby);
        visitor.accept(modified);
        visitor.accept(active);
    }

    private Frame create(int number) {
        Frame[] chunk = chunks[number >>> CHUNK_SHIFT];
        if (chunk == null) {
            chunk = new Frame[1 << CHUNK_SHIFT];
            chunks[number >>> CHUNK_SHIFT] = chunk;
        }
        Frame frame = new Frame(number);
        chunk[number & (1 << CHUNK_SHIFT) - 1] = frame;
        return frame;
    }

    /** The finalizer of SplitMix64: spreads a seed over 64 bits. */
    private static long mix(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private static long coprime(long candidate, int span) {
        while (gcd(candidate, span) != 1) {
            candidate = candidate % span + 1;
        }
        return candidate;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
