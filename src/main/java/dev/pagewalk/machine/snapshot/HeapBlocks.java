package dev.pagewalk.machine.snapshot;

import dev.pagewalk.address.AddressRange;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.win32.heap.HeapLayout;
import dev.pagewalk.win32.heap.HeapLayout.Entry;
import dev.pagewalk.win32.heap.HeapLayout.Head;
import dev.pagewalk.win32.heap.HeapLayout.Virtual;
import java.util.Arrays;

/**
 * Every stretch of a heap, in the order of segments and addresses, then blocks with pages of their own. Only places are
 * kept; a stretch is decoded when it is asked for.
 *
 * <p>Behind an entry whose size leads nowhere the walk looks for the next entry that says it begins where this one
 * does: of what an overrun destroyed, only the destroyed entry is reported.
 */
public final class HeapBlocks {

    /** Stretches that are listed at most. */
    public static final int MOST = 1 << 20;

    private static final HeapBlock.Kind[] KINDS = HeapBlock.Kind.values();
    private static final HeapBlock.Damage[] DAMAGES = HeapBlock.Damage.values();
    private static final int MOST_VIRTUAL = 1 << 16;

    private final MemoryView memory;
    private final int[] addresses;
    private final int[] sizes;
    private final short[] marks;
    private final int count;
    private final int[] numbers;

    HeapBlocks(MemoryView memory, HeapSnapshot heap) {
        this.memory = memory;
        var walk = new Walk(memory);
        for (HeapSnapshot.Segment segment : heap.segments()) {
            walk.segment(segment);
        }
        if (heap.readable()) {
            walk.virtualBlocks(heap.handle().raw());
        }
        this.addresses = Arrays.copyOf(walk.addresses, walk.count);
        this.sizes = Arrays.copyOf(walk.sizes, walk.count);
        this.marks = Arrays.copyOf(walk.marks, walk.count);
        this.count = walk.count;
        this.numbers = walk.numbers;
    }

    /** How many stretches there are. */
    public int size() {
        return count;
    }

    /** True if there were more than {@link #MOST}. */
    public boolean cut() {
        return count == MOST;
    }

    /** How many of them are of a kind. */
    public int count(HeapBlock.Kind kind) {
        return numbers[kind.ordinal()];
    }

    /** How many of them have something wrong with their entry. */
    public int damaged() {
        return numbers[KINDS.length];
    }

    /** The place of the stretch that an address lies in; -1 if none does. */
    public int find(VirtualAddress address) {
        for (int place = 0; place < count; place++) {
            long offset = address.value() - Integer.toUnsignedLong(addresses[place]);
            if (offset >= 0 && offset < Integer.toUnsignedLong(sizes[place])) {
                return place;
            }
        }
        return -1;
    }

    /** The stretch at a place, from 0. */
    public HeapBlock get(int place) {
        int at = addresses[place];
        long size = Integer.toUnsignedLong(sizes[place]);
        HeapBlock.Kind kind = KINDS[marks[place] & 0xF];
        HeapBlock.Damage damage = DAMAGES[marks[place] >>> 4 & 0xF];
        int segment = marks[place] >>> 8;
        var address = new VirtualAddress(at);
        if (kind == HeapBlock.Kind.UNCOMMITTED) {
            return new HeapBlock(address, size, kind, segment, 0, 0, 0, damage, null);
        }
        int entry = kind == HeapBlock.Kind.VIRTUAL ? at + Virtual.ENTRY : at;
        long unused = kind == HeapBlock.Kind.VIRTUAL
                ? Math.max(0, memory.read16(entry + Entry.SIZE))
                : kind == HeapBlock.Kind.BUSY ? Math.max(0, memory.readByte(entry + Entry.UNUSED)) : 0;
        var block = new HeapBlock(
                address,
                size,
                kind,
                kind == HeapBlock.Kind.VIRTUAL ? -1 : segment,
                Math.max(0, memory.read16(entry + Entry.PREVIOUS_SIZE)) * HeapLayout.UNIT,
                Math.max(0, memory.readByte(entry + Entry.FLAGS)),
                unused,
                damage,
                null);
        boolean holdsData = kind == HeapBlock.Kind.BUSY || kind == HeapBlock.Kind.VIRTUAL;
        return holdsData && damage == HeapBlock.Damage.NONE ? DebugHeader.of(memory, block) : block;
    }

    /** One walk over a heap. */
    private static final class Walk {
        private final MemoryView memory;
        private int[] addresses = new int[256];
        private int[] sizes = new int[256];
        private short[] marks = new short[256];
        private final int[] numbers = new int[KINDS.length + 1];
        private int count;

        Walk(MemoryView memory) {
            this.memory = memory;
        }

        private boolean add(int address, long size, HeapBlock.Kind kind, HeapBlock.Damage damage, int segment) {
            if (count == MOST || size <= 0) {
                return false;
            }
            if (count == addresses.length) {
                addresses = Arrays.copyOf(addresses, 2 * count);
                sizes = Arrays.copyOf(sizes, 2 * count);
                marks = Arrays.copyOf(marks, 2 * count);
            }
            addresses[count] = address;
            sizes[count] = (int) size;
            marks[count++] = (short) (kind.ordinal() | damage.ordinal() << 4 | segment << 8);
            numbers[kind.ordinal()]++;
            numbers[KINDS.length] += damage == HeapBlock.Damage.NONE ? 0 : 1;
            return true;
        }

        void segment(HeapSnapshot.Segment segment) {
            long at = segment.range().start().value();
            long end = at + segment.range().size();
            long first = segment.firstEntry().value();
            if (first < at || first > end) {
                first = end;
            }
            add((int) at, first - at, HeapBlock.Kind.HEADER, HeapBlock.Damage.NONE, segment.index());
            at = first;
            int previous =
                    (int) (segment.firstEntry().value() - segment.header().value());
            for (AddressRange hole : segment.uncommitted()) {
                blocks(segment.index(), at, hole.start().value(), previous);
                add(
                        hole.start().raw(),
                        hole.size(),
                        HeapBlock.Kind.UNCOMMITTED,
                        HeapBlock.Damage.NONE,
                        segment.index());
                at = hole.start().value() + hole.size();
                previous = 0;
            }
            blocks(segment.index(), at, end, previous);
        }

        /** The blocks of committed bytes between two addresses. */
        private void blocks(int segment, long from, long end, int previousSize) {
            long at = from;
            long previous = previousSize;
            while (at < end) {
                int entry = (int) at;
                int units = memory.read16(entry + Entry.SIZE);
                long size = (long) units * HeapLayout.UNIT;
                HeapBlock.Damage damage = damage(entry, segment, previous, size, end - at);
                if (!leadsOn(at, size, end) && (damage != HeapBlock.Damage.NONE || !goesOn(at + size, end))) {
                    long next = next(at, end, segment);
                    if (damage != HeapBlock.Damage.NONE) {
                        size = next - at;
                    } else if (next < end) {
                        damage = HeapBlock.Damage.SIZE;
                        size = next - at;
                    }
                }
                int flags = memory.readByte(entry + Entry.FLAGS);
                boolean busy = flags >= 0 && (flags & Entry.BUSY) != 0;
                if (!add(entry, size, busy ? HeapBlock.Kind.BUSY : HeapBlock.Kind.FREE, damage, segment)) {
                    return;
                }
                previous = size;
                at += size;
            }
        }

        private HeapBlock.Damage damage(int entry, int segment, long previous, long size, long left) {
            if (memory.read32(entry) < 0 || memory.read32(entry + 4) < 0) {
                return HeapBlock.Damage.UNREADABLE;
            }
            if (size == 0 || size > left) {
                return HeapBlock.Damage.SIZE;
            }
            if ((long) memory.read16(entry + Entry.PREVIOUS_SIZE) * HeapLayout.UNIT != previous) {
                return HeapBlock.Damage.PREVIOUS_SIZE;
            }
            if (memory.readByte(entry + Entry.SEGMENT) != segment) {
                return HeapBlock.Damage.SEGMENT;
            }
            boolean busy = (memory.readByte(entry + Entry.FLAGS) & Entry.BUSY) != 0;
            return busy && memory.readByte(entry + Entry.UNUSED) > size
                    ? HeapBlock.Damage.UNUSED
                    : HeapBlock.Damage.NONE;
        }

        /** Whether the entry behind a block of this size says that it is behind one of this size. */
        private boolean leadsOn(long at, long size, long end) {
            return size > 0
                    && (at + size == end
                            || at + size < end
                                    && (long) memory.read16((int) (at + size) + Entry.PREVIOUS_SIZE) * HeapLayout.UNIT
                                            == size);
        }

        /** Whether an entry and the one behind it agree: then it is where one should be, whatever is said before it. */
        private boolean goesOn(long at, long end) {
            return at < end && leadsOn(at, (long) memory.read16((int) at + Entry.SIZE) * HeapLayout.UNIT, end);
        }

        /** The next entry that says that it begins where a destroyed one does; the end if there is none. */
        private long next(long at, long end, int segment) {
            long last = Math.min(end, at + (long) HeapLayout.LARGEST * HeapLayout.UNIT);
            for (long candidate = at + HeapLayout.UNIT; candidate < last; candidate += HeapLayout.UNIT) {
                int entry = (int) candidate;
                long size = (long) memory.read16(entry + Entry.SIZE) * HeapLayout.UNIT;
                if ((long) memory.read16(entry + Entry.PREVIOUS_SIZE) * HeapLayout.UNIT == candidate - at
                        && memory.readByte(entry + Entry.SEGMENT) == segment
                        && leadsOn(candidate, size, end)) {
                    return candidate;
                }
            }
            return end;
        }

        void virtualBlocks(int heap) {
            int head = heap + Head.VIRTUAL_BLOCKS;
            int base = (int) Math.max(0, memory.read32(head));
            for (int i = 0; base != head && base != 0 && i < MOST_VIRTUAL; i++) {
                long size = memory.read32(base + Virtual.COMMITTED);
                if (size <= 0 || size > 0x80000000L) {
                    add(base, Virtual.BYTES, HeapBlock.Kind.VIRTUAL, HeapBlock.Damage.UNREADABLE, 0);
                    return;
                }
                add(base, size, HeapBlock.Kind.VIRTUAL, HeapBlock.Damage.NONE, 0);
                base = (int) Math.max(0, memory.read32(base));
            }
        }
    }
}
