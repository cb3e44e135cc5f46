package dev.pagewalk.win32.heap;

import static dev.pagewalk.win32.heap.HeapLayout.LARGEST;
import static dev.pagewalk.win32.heap.HeapLayout.UNIT;

import dev.pagewalk.win32.header.WindowsConstants;
import dev.pagewalk.win32.heap.HeapLayout.Entry;
import dev.pagewalk.win32.heap.HeapLayout.Head;
import dev.pagewalk.win32.heap.HeapLayout.Segment;

/** Splitting, joining, committing and decommitting: the blocks inside a heap's segments. Sizes in units unless said. */
final class Blocks {

    private final HeapBytes bytes;
    private final FreeLists lists;
    private final Ranges ranges;
    private final PageSource pages;

    Blocks(HeapBytes bytes, FreeLists lists, Ranges ranges, PageSource pages) {
        this.bytes = bytes;
        this.lists = lists;
        this.ranges = ranges;
        this.pages = pages;
    }

    /**
     * Makes a run of free bytes into free entries, more than one if it is longer than a block may be.
     *
     * @param previous size of the entry in front, 0 if there is none
     * @param last whether uncommitted pages or the segment's end follow
     */
    void insertFree(int entry, int units, int previous, boolean last, int segment) {
        int left = units;
        while (left > 0) {
            int part = Math.min(left, LARGEST);
            if (left - part == 1) {
                part -= 2;
            }
            boolean end = left == part;
            bytes.writeEntry(entry, part, previous, end && last ? Entry.LAST : 0, 0, segment);
            lists.insert(entry);
            if (end && last) {
                bytes.setWord(bytes.segment(segment) + Segment.LAST_ENTRY, entry);
            }
            previous = part;
            entry += part * UNIT;
            left -= part;
        }
        if (!last) {
            bytes.setPreviousSize(entry, previous);
        }
    }

    /**
     * Makes a free block busy and gives back what it has too much; a remainder of one unit stays with it.
     *
     * @param requested bytes the caller asked for
     */
    void use(int entry, int units, int requested) {
        lists.remove(entry);
        occupy(entry, bytes.size(entry), units, requested, bytes.isLast(entry));
    }

    /** The entry becomes busy with {@code units} of the {@code available} ones; the rest becomes free. */
    private void occupy(int entry, int available, int units, int requested, boolean last) {
        int segment = bytes.memory.load8(entry + Entry.SEGMENT);
        int rest = available - units;
        if (rest == 1) {
            units++;
            rest = 0;
        }
        boolean lastNow = last && rest == 0;
        bytes.writeEntry(
                entry,
                units,
                bytes.previousSize(entry),
                Entry.BUSY | (lastNow ? Entry.LAST : 0),
                units * UNIT - requested,
                segment);
        if (lastNow) {
            bytes.setWord(bytes.segment(segment) + Segment.LAST_ENTRY, entry);
        }
        int end = entry + units * UNIT;
        if (rest > 0) {
            insertFree(end, rest, units, last, segment);
        } else if (!last) {
            bytes.setPreviousSize(end, units);
        }
    }

    /** Frees a busy entry: joins it with free neighbours, and gives its pages back if there are enough of them. */
    void release(int entry) {
        int units = bytes.size(entry);
        boolean last = bytes.isLast(entry);
        int next = bytes.next(entry);
        int previous = bytes.previous(entry);
        if (previous != 0 && !bytes.isBusy(previous) && units + bytes.size(previous) <= LARGEST) {
            lists.remove(previous);
            units += bytes.size(previous);
            entry = previous;
        }
        if (next != 0 && !bytes.isBusy(next) && units + bytes.size(next) <= LARGEST) {
            bytes.next(next);
            lists.remove(next);
            units += bytes.size(next);
            last = bytes.isLast(next);
        }
        int segment = bytes.memory.load8(entry + Entry.SEGMENT);
        boolean enough = units >= bytes.head(Head.DECOMMIT_BLOCK)
                && bytes.head(Head.TOTAL_FREE) + units >= bytes.head(Head.DECOMMIT_TOTAL);
        if (!enough || !decommit(entry, units, last, segment)) {
            insertFree(entry, units, bytes.previousSize(entry), last, segment);
        }
    }

    /** Decommits the whole pages of a run of free bytes and makes free entries of what is left at its ends. */
    private boolean decommit(int entry, int units, boolean last, int segment) {
        int mask = pages.pageSize() - 1;
        int end = entry + units * UNIT;
        int from = entry + mask & ~mask;
        if (from - entry == UNIT) {
            from += mask + 1;
        }
        int to = end & ~mask;
        if (end - to == UNIT) {
            to -= mask + 1;
        }
        if (Integer.compareUnsigned(to, from) <= 0) {
            return false;
        }
        int header = bytes.segment(segment);
        int previousUnits = bytes.previousSize(entry);
        int previous = bytes.previous(entry);
        if (!ranges.add(header, from, to - from)) {
            return false;
        }
        forgetLast(header, entry, end);
        pages.free(from, to - from, WindowsConstants.MEM_DECOMMIT);
        if (from != entry) {
            insertFree(entry, (from - entry) / UNIT, previousUnits, true, segment);
        } else if (previous != 0) {
            bytes.setFlags(previous, bytes.flags(previous) | Entry.LAST);
            bytes.setWord(header + Segment.LAST_ENTRY, previous);
        }
        if (to != end) {
            insertFree(to, (end - to) / UNIT, 0, last, segment);
        } else if (!last) {
            bytes.setPreviousSize(end, 0);
        }
        return true;
    }

    /** The segment's note of a last entry is good only while that entry is one. */
    private void forgetLast(int header, int from, int to) {
        int noted = bytes.word(header + Segment.LAST_ENTRY);
        if (Integer.compareUnsigned(noted, from) >= 0 && Integer.compareUnsigned(noted, to) < 0) {
            bytes.setWord(header + Segment.LAST_ENTRY, 0);
        }
    }

    /** Commits the first {@code size} bytes of an uncommitted range and adds them to the free blocks. */
    boolean commit(int segment, int range, int size) {
        int header = bytes.segment(segment);
        int start = ranges.address(range);
        if (pages.allocate(start, size, WindowsConstants.MEM_COMMIT, protection()) == 0) {
            return false;
        }
        int previous = lastBefore(header, start);
        ranges.take(header, range, size);
        int end = start + size;
        boolean last = end == bytes.word(header + Segment.LAST_VALID) || ranges.at(header, end) != 0;
        int units = size / UNIT;
        int entry = start;
        int previousUnits = 0;
        if (previous != 0) {
            bytes.setFlags(previous, bytes.flags(previous) & ~Entry.LAST);
            forgetLast(header, previous, start);
            previousUnits = bytes.size(previous);
            if (!bytes.isBusy(previous) && previousUnits + units <= LARGEST) {
                lists.remove(previous);
                units += previousUnits;
                entry = previous;
                previousUnits = bytes.previousSize(previous);
            }
        }
        if (!last && !bytes.isBusy(end) && units + bytes.size(end) <= LARGEST) {
            lists.remove(end);
            units += bytes.size(end);
            last = bytes.isLast(end);
        }
        insertFree(entry, units, previousUnits, last, segment);
        return true;
    }

    /**
     * Commits all uncommitted ranges in a stretch of at least {@code units} that holds no busy block: for a heap that
     * can't have more address space, where free blocks between decommitted pages would be in the way. False if there is
     * none.
     */
    boolean commitStretch(int segment, int units) {
        int header = bytes.segment(segment);
        int end = bytes.word(header + Segment.LAST_VALID);
        int start = bytes.word(header + Segment.FIRST_ENTRY);
        for (int at = start; at != end; ) {
            int range = ranges.at(header, at);
            if (range != 0) {
                at += ranges.size(range);
            } else {
                boolean busy = bytes.isBusy(at);
                at = bytes.end(at);
                start = busy ? at : start;
            }
            if (Integer.compareUnsigned(at, end) > 0) {
                throw HeapBytes.corruption(at);
            }
            if ((at - start) / UNIT >= units) {
                return commitBetween(segment, start, at);
            }
        }
        return false;
    }

    private boolean commitBetween(int segment, int start, int end) {
        int header = bytes.segment(segment);
        for (int at = start; at != end; ) {
            int range = ranges.at(header, at);
            if (range != 0) {
                at += ranges.size(range);
                if (!commit(segment, range, ranges.size(range))) {
                    return false;
                }
            } else {
                at = bytes.end(at);
            }
        }
        return true;
    }

    int protection() {
        return (bytes.head(Head.FLAGS) & HeapLayout.FLAG_EXECUTE) != 0 ? 0x40 : 0x04;
    }

    /**
     * The entry that ends at {@code address}, where uncommitted pages begin; 0 if other uncommitted pages lie before.
     */
    private int lastBefore(int header, int address) {
        int hint = bytes.word(header + Segment.LAST_ENTRY);
        if (hint != 0 && bytes.isLast(hint) && bytes.end(hint) == address) {
            return hint;
        }
        int entry = bytes.word(header + Segment.FIRST_ENTRY);
        int before = ranges.before(header, address);
        if (before != 0) {
            entry = ranges.address(before) + ranges.size(before);
        }
        if (entry == address) {
            return 0;
        }
        for (int next = entry; next != 0; next = bytes.next(entry)) {
            entry = next;
        }
        if (bytes.end(entry) != address) {
            throw HeapBytes.corruption(entry);
        }
        return entry;
    }

    /** Shrinks a busy block, freeing what is no longer needed. */
    void shrink(int entry, int units, int requested) {
        int old = bytes.size(entry);
        int rest = old - units;
        int segment = bytes.memory.load8(entry + Entry.SEGMENT);
        if (rest < 2) {
            bytes.memory.store8(entry + Entry.UNUSED, old * UNIT - requested);
            return;
        }
        bytes.next(entry);
        boolean last = bytes.isLast(entry);
        bytes.writeEntry(entry, units, bytes.previousSize(entry), Entry.BUSY, units * UNIT - requested, segment);
        int tail = entry + units * UNIT;
        bytes.writeEntry(tail, rest, units, Entry.BUSY | (last ? Entry.LAST : 0), 0, segment);
        if (last) {
            bytes.setWord(bytes.segment(segment) + Segment.LAST_ENTRY, tail);
        } else {
            bytes.setPreviousSize(tail + rest * UNIT, rest);
        }
        release(tail);
    }

    /** Grows a busy block into free or uncommitted space behind it; false if there isn't enough. */
    boolean grow(int entry, int units, int requested) {
        int segment = bytes.memory.load8(entry + Entry.SEGMENT);
        int missing = units - bytes.size(entry);
        int next = bytes.next(entry);
        if (next != 0 && bytes.isBusy(next)) {
            return false;
        }
        int free = next == 0 ? 0 : bytes.size(next);
        if (free < missing) {
            if (next == 0 ? !bytes.isLast(entry) : !bytes.isLast(next)) {
                return false;
            }
            int size = (missing - free) * UNIT + pages.pageSize() - 1 & -pages.pageSize();
            int header = bytes.segment(segment);
            int range = ranges.at(header, next == 0 ? bytes.end(entry) : bytes.end(next));
            if (range == 0 || ranges.size(range) < size || !commit(segment, range, size)) {
                return false;
            }
            next = bytes.next(entry);
            if (next == 0 || bytes.isBusy(next) || bytes.size(next) < missing) {
                return false;
            }
        }
        lists.remove(next);
        occupy(entry, bytes.size(entry) + bytes.size(next), units, requested, bytes.isLast(next));
        return true;
    }
}
