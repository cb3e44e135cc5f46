package dev.pagewalk.win32.heap;

import dev.pagewalk.address.Protection;
import dev.pagewalk.win32.header.WindowsConstants;
import dev.pagewalk.win32.heap.HeapLayout.Head;
import dev.pagewalk.win32.heap.HeapLayout.Range;
import dev.pagewalk.win32.heap.HeapLayout.Segment;

/**
 * The uncommitted ranges of segments: a list per segment in address order, made of descriptors that the heap hands out.
 */
final class Ranges {

    /** Address space for further descriptors is reserved in pieces of this size, one page committed. */
    private static final int MORE_RESERVED = 0x10000;

    private static final int MOST = 1 << 17;

    private final HeapBytes bytes;
    private final PageSource pages;

    Ranges(HeapBytes bytes, PageSource pages) {
        this.bytes = bytes;
        this.pages = pages;
    }

    /** Puts the eight descriptors that follow the heap's header on the list of unused ones. */
    void initialize() {
        handOut(bytes.heap + Head.RANGES, (Head.LOCK - Head.RANGES) / Range.BYTES);
    }

    private void handOut(int first, int count) {
        for (int i = count - 1; i >= 0; i--) {
            int range = first + i * Range.BYTES;
            bytes.setWord(range + Range.NEXT, bytes.head(Head.UNUSED_RANGES));
            bytes.setHead(Head.UNUSED_RANGES, range);
        }
    }

    /** A descriptor to use, 0 if no memory for more of them can be had. */
    private int descriptor() {
        if (bytes.head(Head.UNUSED_RANGES) == 0 && !more()) {
            return 0;
        }
        int range = bytes.head(Head.UNUSED_RANGES);
        bytes.setHead(Head.UNUSED_RANGES, bytes.word(range + Range.NEXT));
        return range;
    }

    private boolean more() {
        int base = pages.allocate(0, MORE_RESERVED, WindowsConstants.MEM_RESERVE, Protection.PAGE_READWRITE);
        if (base == 0) {
            return false;
        }
        if (pages.allocate(base, pages.pageSize(), WindowsConstants.MEM_COMMIT, Protection.PAGE_READWRITE) == 0) {
            pages.free(base, 0, WindowsConstants.MEM_RELEASE);
            return false;
        }
        bytes.setWord(base, bytes.head(Head.RANGE_SEGMENTS));
        bytes.setWord(base + 4, MORE_RESERVED);
        bytes.setWord(base + 8, pages.pageSize());
        bytes.setHead(Head.RANGE_SEGMENTS, base);
        handOut(base + Range.BYTES, pages.pageSize() / Range.BYTES - 1);
        return true;
    }

    int first(int segment) {
        return bytes.word(segment + Segment.RANGES);
    }

    int next(int range) {
        return bytes.word(range + Range.NEXT);
    }

    int address(int range) {
        return bytes.word(range + Range.ADDRESS);
    }

    int size(int range) {
        return bytes.word(range + Range.SIZE);
    }

    /** The range that starts at {@code address}, 0 if none does. */
    int at(int segment, int address) {
        int range = first(segment);
        for (int i = 0; range != 0 && address(range) != address; i++) {
            range = checked(next(range), i);
        }
        return range;
    }

    /** The last range below {@code address}, 0 if there is none. */
    int before(int segment, int address) {
        int before = 0;
        int range = first(segment);
        for (int i = 0; range != 0 && Integer.compareUnsigned(address(range), address) < 0; i++) {
            before = range;
            range = checked(next(range), i);
        }
        return before;
    }

    /** The first range of at least {@code size} bytes, 0 if there is none. */
    int fitting(int segment, int size) {
        int range = first(segment);
        for (int i = 0; range != 0 && Integer.compareUnsigned(size(range), size) < 0; i++) {
            range = checked(next(range), i);
        }
        return range;
    }

    private static int checked(int range, int steps) {
        if (steps > MOST) {
            throw HeapBytes.corruption(range);
        }
        return range;
    }

    /** Records that pages were decommitted, joining neighbouring ranges. False if that can't be recorded. */
    boolean add(int segment, int address, int size) {
        int before = 0;
        int after = first(segment);
        for (int i = 0; after != 0 && Integer.compareUnsigned(address(after), address) < 0; i++) {
            before = after;
            after = checked(next(after), i);
        }
        if (before != 0 && address(before) + size(before) == address) {
            bytes.setWord(before + Range.SIZE, size(before) + size);
            if (after != 0 && address(before) + size(before) == address(after)) {
                bytes.setWord(before + Range.SIZE, size(before) + size(after));
                unlink(segment, after);
            }
        } else if (after != 0 && address + size == address(after)) {
            bytes.setWord(after + Range.ADDRESS, address);
            bytes.setWord(after + Range.SIZE, size(after) + size);
        } else {
            int range = descriptor();
            if (range == 0) {
                return false;
            }
            bytes.setWord(range + Range.NEXT, after);
            bytes.setWord(range + Range.ADDRESS, address);
            bytes.setWord(range + Range.SIZE, size);
            bytes.setWord(before == 0 ? segment + Segment.RANGES : before + Range.NEXT, range);
            bytes.setWord(segment + Segment.RANGE_COUNT, bytes.word(segment + Segment.RANGE_COUNT) + 1);
        }
        account(segment, size);
        return true;
    }

    /** Records that the first {@code size} bytes of a range were committed. */
    void take(int segment, int range, int size) {
        bytes.setWord(range + Range.ADDRESS, address(range) + size);
        bytes.setWord(range + Range.SIZE, size(range) - size);
        if (size(range) == 0) {
            unlink(segment, range);
        }
        account(segment, -size);
    }

    private void unlink(int segment, int range) {
        int before = 0;
        int at = first(segment);
        for (int i = 0; at != range; i++) {
            if (at == 0) {
                throw HeapBytes.corruption(range);
            }
            before = at;
            at = checked(next(at), i);
        }
        bytes.setWord(before == 0 ? segment + Segment.RANGES : before + Range.NEXT, next(range));
        bytes.setWord(range + Range.NEXT, bytes.head(Head.UNUSED_RANGES));
        bytes.setHead(Head.UNUSED_RANGES, range);
        bytes.setWord(segment + Segment.RANGE_COUNT, bytes.word(segment + Segment.RANGE_COUNT) - 1);
    }

    private void account(int segment, int size) {
        int change = size / pages.pageSize();
        bytes.setWord(segment + Segment.UNCOMMITTED_PAGES, bytes.word(segment + Segment.UNCOMMITTED_PAGES) + change);
        int largest = 0;
        int range = first(segment);
        for (int i = 0; range != 0; i++) {
            largest = Math.max(largest, size(range));
            range = checked(next(range), i);
        }
        bytes.setWord(segment + Segment.LARGEST_RANGE, largest);
    }
}
