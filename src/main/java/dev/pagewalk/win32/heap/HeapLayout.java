package dev.pagewalk.win32.heap;

/** Where the fields of the heap's structures lie, in bytes from their start. Sizes of blocks are in units of 8 bytes. */
final class HeapLayout {

    private HeapLayout() {}

    static final int UNIT = 8;

    /** {@code _HEAP_ENTRY}: the header in front of every block. */
    static final class Entry {
        static final int SIZE = 0;
        static final int PREVIOUS_SIZE = 2;
        static final int TAG = 4;
        static final int FLAGS = 5;
        static final int UNUSED = 6;
        static final int SEGMENT = 7;
        /** The LIST_ENTRY of a free block. */
        static final int FLINK = 8;

        static final int BUSY = 0x01;
        static final int VIRTUAL = 0x08;
        static final int LAST = 0x10;

        private Entry() {}
    }

    /** {@code _HEAP}, at the heap's handle. */
    static final class Head {
        static final int SIGNATURE = 0x008;
        static final int FLAGS = 0x00C;
        static final int FORCE_FLAGS = 0x010;
        static final int VIRTUAL_THRESHOLD = 0x014;
        static final int SEGMENT_RESERVE = 0x018;
        static final int SEGMENT_COMMIT = 0x01C;
        static final int DECOMMIT_BLOCK = 0x020;
        static final int DECOMMIT_TOTAL = 0x024;
        static final int TOTAL_FREE = 0x028;
        static final int MAXIMUM_ALLOCATION = 0x02C;
        static final int LIST_INDEX = 0x030;
        static final int VALIDATE_LENGTH = 0x032;
        static final int RANGE_SEGMENTS = 0x040;
        static final int UNUSED_RANGES = 0x044;
        static final int ALIGN_ROUND = 0x048;
        static final int ALIGN_MASK = 0x04C;
        static final int VIRTUAL_BLOCKS = 0x050;
        static final int SEGMENTS = 0x058;
        static final int LISTS_IN_USE = 0x158;
        static final int LARGE_COUNT = 0x16C;
        static final int LARGE_INDEX = 0x170;
        static final int FREE_LISTS = 0x178;
        static final int LOCK_POINTER = 0x578;
        static final int LAST_SEGMENT = 0x587;
        static final int RANGES = 0x588;
        static final int LOCK = 0x608;
        /** Size with the eight range descriptors and the lock: where the first segment's header follows. */
        static final int SIZE = 0x640;

        static final int SIGNATURE_VALUE = 0xEEFFEEFF;

        private Head() {}
    }

    static final int SEGMENTS = 64;
    static final int FREE_LISTS = 128;

    /** {@code _HEAP_SEGMENT}. */
    static final class Segment {
        static final int SIGNATURE = 0x08;
        static final int HEAP = 0x10;
        static final int LARGEST_RANGE = 0x14;
        static final int BASE = 0x18;
        static final int PAGES = 0x1C;
        static final int FIRST_ENTRY = 0x20;
        static final int LAST_VALID = 0x24;
        static final int UNCOMMITTED_PAGES = 0x28;
        static final int RANGE_COUNT = 0x2C;
        static final int RANGES = 0x30;
        static final int LAST_ENTRY = 0x38;
        static final int SIZE = 0x40;

        static final int SIGNATURE_VALUE = 0xFFEEFFEE;

        private Segment() {}
    }

    /** {@code _HEAP_UNCOMMMTTED_RANGE} (sic): one hole in a segment's committed pages. */
    static final class Range {
        static final int NEXT = 0;
        static final int ADDRESS = 4;
        static final int SIZE = 8;
        static final int BYTES = 16;

        private Range() {}
    }

    /** {@code _HEAP_VIRTUAL_ALLOC_ENTRY}: in front of a block that has pages of its own. */
    static final class Virtual {
        static final int COMMITTED = 0x10;
        static final int RESERVED = 0x14;
        static final int ENTRY = 0x18;
        static final int BYTES = 0x20;

        private Virtual() {}
    }

    /** Largest block inside a segment, in units: 508 KiB (RTL_HEAP_PARAMETERS: 0x7F000 bytes). */
    static final int LARGEST = 0xFE00;

    static final int FLAG_NO_SERIALIZE = 0x01;
    static final int FLAG_GROWABLE = 0x02;
    static final int FLAG_GENERATE_EXCEPTIONS = 0x04;
    static final int FLAG_ZERO_MEMORY = 0x08;
    static final int FLAG_IN_PLACE_ONLY = 0x10;
    static final int FLAG_EXECUTE = 0x40000;

    /** Requests above this fail at once: no hole can be that large. */
    static final int MAXIMUM_ALLOCATION = 0x7FFDEFFF;
}
