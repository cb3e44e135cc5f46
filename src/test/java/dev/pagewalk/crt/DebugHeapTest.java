package dev.pagewalk.crt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.win32.TestProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DebugHeapTest {

    private static final int NORMAL = 1;

    private final TestProcess process = new TestProcess();

    @BeforeEach
    void reportEverythingOnStandardOutput() {
        for (int type = 0; type < 3; type++) {
            process.call("_CrtSetReportMode", type, 1);
            process.call("_CrtSetReportFile", type, -4);
        }
    }

    private int allocate(int size) {
        return process.call("_malloc_dbg", size, NORMAL, 0, 0);
    }

    /** Acceptance number A12. */
    @Test
    void twoBlocksOfAHundredBytesLie90hApart() {
        int first = allocate(100);
        assertThat(allocate(100)).isEqualTo(first + 0x90);
    }

    @Test
    void theHeaderSaysWhatTheFactSheetSays() {
        int older = allocate(10);
        int file = process.string("a.c");
        int data = process.call("_malloc_dbg", 100, NORMAL, file, 12);
        int newer = allocate(10);
        int[] header = new int[8];
        for (int i = 0; i < 8; i++) {
            header[i] = process.memory.load32(data - 32 + 4 * i);
        }
        assertThat(header).containsExactly(older - 32, newer - 32, file, 12, NORMAL, 100, 2, 0xFDFDFDFD);
        assertThat(process.memory.load32(data)).isEqualTo(0xCDCDCDCD);
        assertThat(process.memory.load32(data + 96)).isEqualTo(0xCDCDCDCD);
        assertThat(process.memory.load32(data + 100)).isEqualTo(0xFDFDFDFD);
    }

    @Test
    void freedBytesAreDead() {
        int data = allocate(100);
        allocate(8);
        process.call("_free_dbg", data, NORMAL);
        assertThat(process.memory.load32(data)).isEqualTo(0xDDDDDDDD);
    }

    @Test
    void delayedFreeKeepsTheBlockAndFindsLaterWrites() {
        process.call("_CrtSetDbgFlag", 3);
        int data = allocate(16);
        process.call("_free_dbg", data, NORMAL);
        assertThat(process.call("_CrtCheckMemory")).isEqualTo(1);
        process.memory.store8(data + 3, 1);
        assertThat(process.call("_CrtCheckMemory")).isZero();
        assertThat(process.printed()).contains("on top of Free block at 0x%08X".formatted(data));
    }

    @Test
    void anOverrunByOneIsReportedAtFree() {
        int data = allocate(10);
        process.memory.store8(data + 10, 'x');
        assertThat(process.call("_CrtCheckMemory")).isZero();
        process.printed();
        process.call("_free_dbg", data, NORMAL);
        assertThat(process.printed())
                .startsWith("HEAP CORRUPTION DETECTED: after Normal block (#1) at 0x%08X.".formatted(data));
    }

    @Test
    void freeingTwiceIsAFailedAssertion() {
        int data = allocate(10);
        process.call("_free_dbg", data, NORMAL);
        process.call("_free_dbg", data, NORMAL);
        assertThat(process.printed()).contains("Debug Assertion Failed!");
    }

    @Test
    void leaksAreListedNewestFirst() {
        assertThat(process.call("_CrtDumpMemoryLeaks")).isZero();
        int first = allocate(4);
        process.call("strcpy", first, process.string("abc"));
        int gone = allocate(7);
        int third = process.call("_malloc_dbg", 20, NORMAL, process.string("leak.c"), 8);
        process.call("_free_dbg", gone, NORMAL);
        assertThat(process.call("_CrtDumpMemoryLeaks")).isEqualTo(1);
        assertThat(process.printed()).isEqualTo("""
                        Detected memory leaks!
                        Dumping objects ->
                        leak.c(8) : {3} normal block at 0x%08X, 20 bytes long.
                         Data: <                > CD CD CD CD CD CD CD CD CD CD CD CD CD CD CD CD\s
                        {1} normal block at 0x%08X, 4 bytes long.
                         Data: <abc > 61 62 63 00\s
                        Object dump complete.
                        """.formatted(third, first));
    }

    @Test
    void reallocatingKeepsTheListWhole() {
        allocate(10);
        int middle = allocate(10);
        allocate(10);
        process.call("strcpy", middle, process.string("middle"));
        int moved = process.call("_realloc_dbg", middle, 5000, NORMAL, 0, 0);
        assertThat(moved).isNotEqualTo(middle);
        assertThat(process.text(moved)).isEqualTo("middle");
        assertThat(process.call("_CrtCheckMemory")).isEqualTo(1);
        assertThat(process.call("_msize_dbg", moved, NORMAL)).isEqualTo(5000);
        int state = process.bytes(new byte[52]);
        process.call("_CrtMemCheckpoint", state);
        assertThat(process.memory.load32(state + 8)).isEqualTo(3);
        assertThat(process.memory.load32(state + 28)).isEqualTo(5020);
    }

    @Test
    void checkpointsShowWhatWasAllocatedBetween() {
        int before = process.bytes(new byte[52]);
        int after = process.bytes(new byte[52]);
        int change = process.bytes(new byte[52]);
        process.call("_CrtMemCheckpoint", before);
        allocate(100);
        process.call("_CrtMemCheckpoint", after);
        assertThat(process.call("_CrtMemDifference", change, before, after)).isEqualTo(1);
        process.call("_CrtMemDumpStatistics", change);
        assertThat(process.printed()).contains("100 bytes in 1 Normal Blocks.");
    }

    @Test
    void theLargestBlockInsideTheHeapHas520148Bytes() {
        int inside = allocate(520_148);
        assertThat(inside - 32 & 0xFFFF).isNotEqualTo(0x20);
        int outside = allocate(520_149);
        assertThat(outside - 32 & 0xFFFF).isEqualTo(0x20);
    }

    @Test
    void aListThatBitesItsTailIsWalkedOnce() {
        int first = allocate(10);
        int second = allocate(10);
        process.memory.store32(first - 32, second - 32);
        process.call("_CrtDumpMemoryLeaks");
        assertThat(process.printed().lines().filter(line -> line.startsWith("{")))
                .hasSize(2);
    }
}
