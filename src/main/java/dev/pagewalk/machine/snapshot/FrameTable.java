package dev.pagewalk.machine.snapshot;

import java.util.Arrays;

/**
 * All frames of a machine's RAM, as they were: what the PFN database said, and the bytes.
 *
 * <p>Frames that were never used are zeroed and take no room here. The bytes are the frames' own: the machine shares
 * them and copies on its next write.
 */
public final class FrameTable {

    private static final int COLUMNS = 7;
    private static final FrameSnapshot.State[] STATES = FrameSnapshot.State.values();
    private static final FrameSnapshot.Use[] USES = FrameSnapshot.Use.values();

    private final int total;
    private final int pageShift;
    private final int[] columns;
    private final byte[][] contents;
    private final int count;
    private final int[] byState;

    private FrameTable(int total, int pageShift, int[] columns, byte[][] contents, int count) {
        this.total = total;
        this.pageShift = pageShift;
        this.columns = columns;
        this.contents = contents;
        this.count = count;
        this.byState = new int[STATES.length];
        for (int at = 0; at < count; at++) {
            byState[columns[at * COLUMNS + 1] & 0xFF]++;
        }
        byState[FrameSnapshot.State.ZEROED.ordinal()] += total - count;
    }

    /** Frames there are. */
    public int total() {
        return total;
    }

    /** Frames that were used at least once: those this table knows by number. */
    public int size() {
        return count;
    }

    /** Bits of the offset in a page. */
    public int pageShift() {
        return pageShift;
    }

    /** How many frames are in a state. */
    public int count(FrameSnapshot.State state) {
        return byState[state.ordinal()];
    }

    /** The frame at a place of the table, from 0, in ascending order of numbers. */
    public FrameSnapshot at(int place) {
        int c = place * COLUMNS;
        int flags = columns[c + 1];
        return new FrameSnapshot(
                columns[c],
                STATES[flags & 0xFF],
                USES[flags >>> 8 & 0xFF],
                columns[c + 2],
                columns[c + 3],
                columns[c + 4],
                columns[c + 5],
                columns[c + 6],
                (flags & 0x10000) != 0,
                (flags & 0x20000) != 0);
    }

    /** The frame of a number; one that was never used is zeroed. */
    public FrameSnapshot find(int number) {
        int place = place(number);
        return place >= 0
                ? at(place)
                : new FrameSnapshot(
                        number, FrameSnapshot.State.ZEROED, FrameSnapshot.Use.NOTHING, 0, 0, 0, 0, 0, false, false);
    }

    /** Byte {@code offset} of a frame. */
    public int readByte(int number, int offset) {
        int place = place(number);
        return place < 0 ? 0 : contents[place][offset] & 0xFF;
    }

    /** The bytes of a frame that was used; only for classes here, which don't change them. */
    byte[] content(int number) {
        int place = place(number);
        return place < 0 ? new byte[1 << pageShift] : contents[place];
    }

    private int place(int number) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = columns[middle * COLUMNS];
            if (found == number) {
                return middle;
            }
            if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Collects frames in ascending order. */
    public static Builder builder(int total, int pageShift, int expected) {
        return new Builder(total, pageShift, expected);
    }

    /** Collects frames in ascending order. */
    public static final class Builder {
        private final int total;
        private final int pageShift;
        private final int[][] columns = new int[1][];
        private final byte[][][] contents = new byte[1][][];
        private final int[] count = new int[1];

        private Builder(int total, int pageShift, int expected) {
            this.total = total;
            this.pageShift = pageShift;
            columns[0] = new int[COLUMNS * Math.max(16, expected)];
            contents[0] = new byte[Math.max(16, expected)][];
        }

        /** Adds a frame; nobody may change {@code content} any more. */
        public void add(FrameSnapshot frame, byte[] content) {
            int place = count[0]++;
            if (place == contents[0].length) {
                columns[0] = Arrays.copyOf(columns[0], 2 * columns[0].length);
                contents[0] = Arrays.copyOf(contents[0], 2 * contents[0].length);
            }
            contents[0][place] = content;
            int[] row = columns[0];
            int c = place * COLUMNS;
            row[c] = frame.number();
            row[c + 1] = frame.state().ordinal()
                    | frame.use().ordinal() << 8
                    | (frame.modified() ? 0x10000 : 0)
                    | (frame.locked() ? 0x20000 : 0);
            row[c + 2] = frame.process();
            row[c + 3] = frame.section();
            row[c + 4] = frame.index();
            row[c + 5] = frame.shareCount();
            row[c + 6] = frame.originalPte();
        }

        /** The table; the builder is not to be used afterwards. */
        public FrameTable build() {
            return new FrameTable(total, pageShift, columns[0], contents[0], count[0]);
        }
    }
}
