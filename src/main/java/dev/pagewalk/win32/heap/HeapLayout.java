package dev.pagewalk.win32.heap;

import dev.pagewalk.win32.header.WindowsConstants;

/**
 * Where the fields of the heap's structures lie, in bytes from their start. Sizes of blocks are in units of 8 bytes.
 */
public final class HeapLayout {

    private HeapLayout() {}

    public static final int UNIT = 8;

    /** {@code _HEAP_ENTRY}: the header in front of every block. */
    public static final class Entry {
        public static final int SIZE = 0;
        public static final int PREVIOUS_SIZE = 2;
        public static final int TAG = 4;
        public static final int FLAGS = 5;
        public static final int UNUSED = 6;
        public static final int SEGMENT = 7;
        /** The LIST_ENTRY of a free block. */
        public static final int FLINK = 8;

        public static final int BUSY = 0x01;
        public static final int VIRTUAL = 0x08;
        public static final int LAST = 0x10;

        private Entry() {}
    }

    /** {@code _HEAP}, at the heap's handle. */
    public static final class Head {
        public static final int SIGNATURE = 0x008;
        public static final int FLAGS = 0x00C;
        public static final int FORCE_FLAGS = 0x010;
        public static final int VIRTUAL_THRESHOLD = 0x014;
        public static final int SEGMENT_RESERVE = 0x018;
        public static final int SEGMENT_COMMIT = 0x01C;
        public static final int DECOMMIT_BLOCK = 0x020;
        public static final int DECOMMIT_TOTAL = 0x024;
        public static final int TOTAL_FREE = 0x028;
        public static final int MAXIMUM_ALLOCATION = 0x02C;
        public static final int LIST_INDEX = 0x030;
        public static final int VALIDATE_LENGTH = 0x032;
        public static final int RANGE_SEGMENTS = 0x040;
        public static final int UNUSED_RANGES = 0x044;
        public static final int ALIGN_ROUND = 0x048;
        public static final int ALIGN_MASK = 0x04C;
        public static final int VIRTUAL_BLOCKS = 0x050;
        public static final int SEGMENTS = 0x058;
        public static final int LISTS_IN_USE = 0x158;
        public static final int LARGE_COUNT = 0x16C;
        public static final int LARGE_INDEX = 0x170;
        public static final int FREE_LISTS = 0x178;
        public static final int LOCK_POINTER = 0x578;
        public static final int LAST_SEGMENT = 0x587;
        public static final int RANGES = 0x588;
        public static final int LOCK = 0x608;
        /** Size with the eight range descriptors and the lock: where the first segment's header follows. */
        public static final int SIZE = 0x640;

        public static final int SIGNATURE_VALUE = 0xEEFFEEFF;

        private Head() {}
    }

    public static final int SEGMENTS = 64;
    public static final int FREE_LISTS = 128;

    /** {@code _HEAP_SEGMENT}. */
    public static final class Segment {
        public static final int SIGNATURE = 0x08;
        public static final int HEAP = 0x10;
        public static final int LARGEST_RANGE = 0x14;
        public static final int BASE = 0x18;
        public static final int PAGES = 0x1C;
        public static final int FIRST_ENTRY = 0x20;
        public static final int LAST_VALID = 0x24;
        public static final int UNCOMMITTED_PAGES = 0x28;
        public static final int RANGE_COUNT = 0x2C;
        public static final int RANGES = 0x30;
        public static final int LAST_ENTRY = 0x38;
        public static final int SIZE = 0x40;

        public static final int SIGNATURE_VALUE = 0xFFEEFFEE;

        private Segment() {}
    }

    /** {@code _HEAP_UNCOMMMTTED_RANGE} (sic): one hole in a segment's committed pages. */
    public static final class Range {
        public static final int NEXT = 0;
        public static final int ADDRESS = 4;
        public static final int SIZE = 8;
        public static final int BYTES = 16;

        private Range() {}
    }

    /** {@code _HEAP_VIRTUAL_ALLOC_ENTRY}: in front of a block that has pages of its own. */
    public static final class Virtual {
        public static final int COMMITTED = 0x10;
        public static final int RESERVED = 0x14;
        public static final int ENTRY = 0x18;
        public static final int BYTES = 0x20;

        private Virtual() {}
    }

    /** Where the environment blocks of thread and process name the heaps (public symbols). */
    public static final class Environment {
        /** In the thread's: the process's environment block. */
        public static final int THREAD_PROCESS = 0x30;

        public static final int PROCESS_HEAP = 0x18;
        public static final int HEAP_COUNT = 0x88;
        public static final int HEAP_MAXIMUM = 0x8C;
        public static final int HEAPS = 0x90;

        private Environment() {}
    }

    /** Largest block inside a segment, in units: 508 KiB (RTL_HEAP_PARAMETERS: 0x7F000 bytes). */
    public static final int LARGEST = 0xFE00;

    public static final int FLAG_NO_SERIALIZE = WindowsConstants.HEAP_NO_SERIALIZE;
    public static final int FLAG_GROWABLE = WindowsConstants.HEAP_GROWABLE;
    public static final int FLAG_GENERATE_EXCEPTIONS = WindowsConstants.HEAP_GENERATE_EXCEPTIONS;
    public static final int FLAG_ZERO_MEMORY = WindowsConstants.HEAP_ZERO_MEMORY;
    public static final int FLAG_IN_PLACE_ONLY = WindowsConstants.HEAP_REALLOC_IN_PLACE_ONLY;
    public static final int FLAG_EXECUTE = WindowsConstants.HEAP_CREATE_ENABLE_EXECUTE;

    /** Requests above this fail at once: no hole can be that large. */
    public static final int MAXIMUM_ALLOCATION = 0x7FFDEFFF;
}
