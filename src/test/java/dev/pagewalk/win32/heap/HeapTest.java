package dev.pagewalk.win32.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.win32.TestProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapTest {

    private final TestProcess process = new TestProcess();

    private int create(int initial, int maximum) {
        return process.call("HeapCreate", 0, initial, maximum);
    }

    private int allocate(int heap, int size) {
        return process.call("HeapAlloc", heap, 0, size);
    }

    /** Acceptance number A11. */
    @ParameterizedTest
    @CsvSource({"0,16", "1,16", "8,16", "9,24", "100,112", "104,112", "1008,1016", "1009,1024", "520184,520192"})
    void aBlockTakesItsHeaderAndAWholeNumberOfUnits(int size, int block) {
        int address = allocate(create(0, 0), size);
        assertThat(process.memory.load16(address - 8) * 8).isEqualTo(block);
        assertThat(process.memory.load8(address - 2)).isEqualTo(block - size);
    }

    @Test
    void aBlockBeyond508KiBComesStraightFromVirtualAlloc() {
        int heap = create(0, 0);
        process.nested.clear();
        int block = allocate(heap, 520_185);
        assertThat(process.nested).containsExactly("VirtualAlloc");
        assertThat(block & 0xFFFF).isEqualTo(0x20);
        assertThat(process.memory.load8(block - 3) & 0x08).isEqualTo(0x08);
        assertThat(process.call("HeapSize", heap, 0, block)).isEqualTo(520_185);
    }

    @Test
    void aHundredSmallBlocksNeedThreeCommitsOnly() {
        int heap = create(0, 0);
        process.nested.clear();
        for (int i = 0; i < 100; i++) {
            allocate(heap, 100);
        }
        assertThat(process.nested).hasSizeBetween(1, 3).containsOnly("VirtualAlloc");
    }

    @Test
    void neighboursLieOneBlockApart() {
        int heap = create(0, 0);
        int first = allocate(heap, 100);
        assertThat(first).isEqualTo(heap + 0x688);
        assertThat(allocate(heap, 100)).isEqualTo(first + 112);
    }

    @Test
    void aFreedBlockIsUsedAgain() {
        int heap = create(0, 0);
        int first = allocate(heap, 100);
        allocate(heap, 100);
        process.call("HeapFree", heap, 0, first);
        assertThat(allocate(heap, 90)).isEqualTo(first);
    }

    @Test
    void freeNeighboursJoin() {
        int heap = create(0, 0);
        int first = allocate(heap, 100);
        int second = allocate(heap, 100);
        int third = allocate(heap, 100);
        allocate(heap, 100);
        process.call("HeapFree", heap, 0, first);
        process.call("HeapFree", heap, 0, third);
        process.call("HeapFree", heap, 0, second);
        assertThat(process.memory.load16(first - 8) * 8).isEqualTo(3 * 112);
        assertThat(allocate(heap, 300)).isEqualTo(first);
    }

    @Test
    void aFixedHeapRefusesLargeBlocksAndGrowsToItsMaximumOnly() {
        int heap = create(0x1000, 0x100000);
        assertThat(allocate(heap, 600_000)).isZero();
        assertThat(process.lastError()).isEqualTo(8);
        int blocks = 0;
        while (allocate(heap, 0x10000) != 0) {
            blocks++;
        }
        assertThat(blocks).isEqualTo(15);
    }

    @Test
    void generatingExceptionsRaisesNoMemory() {
        int heap = create(0x1000, 0x10000);
        assertThat(process.exceptionOf("HeapAlloc", heap, 4, 0x40000)).isEqualTo(ExceptionRecord.NO_MEMORY);
        int raising = process.call("HeapCreate", 4, 0x1000, 0x10000);
        assertThat(process.exceptionOf("HeapAlloc", raising, 0, 0x40000)).isEqualTo(ExceptionRecord.NO_MEMORY);
    }

    @Test
    void anOverrunIsFoundByHeapValidate() {
        int heap = create(0, 0);
        int block = allocate(heap, 16);
        allocate(heap, 16);
        assertThat(process.call("HeapValidate", heap, 0, 0)).isEqualTo(1);
        for (int i = 0; i < 24; i++) {
            process.memory.store8(block + i, 'A');
        }
        assertThat(process.call("HeapValidate", heap, 0, 0)).isZero();
        assertThat(process.exceptionOf("HeapFree", heap, 0, block)).isEqualTo(ExceptionRecord.HEAP_CORRUPTION);
    }

    @Test
    void aWildPointerIsNotValidAndLeavesNoAccess() {
        assertThat(process.call("HeapValidate", create(0, 0), 0, 0x00680000)).isZero();
        assertThat(process.lastError()).isEqualTo(998);
    }

    @Test
    void freeingTwiceFails() {
        int heap = create(0, 0);
        int block = allocate(heap, 50);
        assertThat(process.call("HeapFree", heap, 0, block)).isEqualTo(1);
        assertThat(process.call("HeapFree", heap, 0, block)).isZero();
        assertThat(process.lastError()).isEqualTo(87);
    }

    @Test
    void aBlockOfAnotherHeapIsCorruption() {
        int block = allocate(create(0, 0), 50);
        assertThat(process.exceptionOf("HeapFree", create(0, 0), 0, block)).isEqualTo(ExceptionRecord.HEAP_CORRUPTION);
    }

    @Test
    void freeingMuchGivesPagesBackAndTheHeapStaysValid() {
        int heap = create(0, 0x80000);
        List<Integer> blocks = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            blocks.add(allocate(heap, 10_000));
        }
        process.nested.clear();
        for (int i = 0; i < 40; i += 2) {
            process.call("HeapFree", heap, 0, blocks.get(i));
            assertThat(process.call("HeapValidate", heap, 0, 0)).isEqualTo(1);
        }
        for (int i = 1; i < 40; i += 2) {
            process.call("HeapFree", heap, 0, blocks.get(i));
            assertThat(process.call("HeapValidate", heap, 0, 0)).isEqualTo(1);
        }
        assertThat(process.nested).contains("VirtualFree");
        assertThat(allocate(heap, 300_000)).isNotZero();
        assertThat(process.call("HeapValidate", heap, 0, 0)).isEqualTo(1);
    }

    @Test
    void walkingVisitsEveryByteOfEverySegmentOnce() {
        int heap = create(0, 0);
        List<Integer> blocks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            blocks.add(allocate(heap, 3000));
        }
        int large = allocate(heap, 600_000);
        for (int i = 0; i < 60; i += 3) {
            process.call("HeapFree", heap, 0, blocks.get(i));
        }
        int entry = process.bytes(new byte[28]);
        int covered = 0;
        int expected = 0;
        boolean sawLarge = false;
        int steps = 0;
        while (process.call("HeapWalk", heap, entry) != 0 && steps++ < 1000) {
            int flags = process.memory.load16(entry + 10);
            if ((flags & 1) != 0) {
                expected += process.memory.load32(entry + 12) + process.memory.load32(entry + 16);
                covered += process.memory.load32(entry + 20) - process.memory.load32(entry);
            } else if (process.memory.load32(entry) == large) {
                sawLarge = true;
            } else {
                covered += process.memory.load32(entry + 4) + process.memory.load8(entry + 8);
            }
        }
        assertThat(process.lastError()).isEqualTo(259);
        assertThat(covered).isEqualTo(expected);
        assertThat(sawLarge).isTrue();
    }

    @Test
    void theProcessHeapIsListedFirstAndCannotBeDestroyed() {
        int handles = process.bytes(new byte[400]);
        int own = process.call("GetProcessHeap");
        assertThat(own).isEqualTo(0x00150000);
        int before = process.call("GetProcessHeaps", 0, 0);
        for (int i = 0; i < 40; i++) {
            create(0, 0);
        }
        int last = create(0, 0);
        assertThat(process.call("GetProcessHeaps", 100, handles)).isEqualTo(before + 41);
        assertThat(process.memory.load32(handles)).isEqualTo(own);
        assertThat(process.memory.load32(handles + 4 * (before + 40))).isEqualTo(last);
        assertThat(process.call("HeapDestroy", own)).isZero();
        assertThat(process.call("HeapDestroy", last)).isEqualTo(1);
        assertThat(process.exceptionOf("HeapAlloc", last, 0, 1)).isEqualTo(ExceptionRecord.ACCESS_VIOLATION);
    }

    @Test
    void destroyingGivesEveryPageBack() {
        long before = process.manager.use().commitCharge();
        int heap = create(0, 0);
        for (int i = 0; i < 200; i++) {
            allocate(heap, 5000 * (i % 7) + 1);
        }
        allocate(heap, 3_000_000);
        process.call("HeapDestroy", heap);
        assertThat(process.manager.use().commitCharge()).isLessThanOrEqualTo(before + 4);
    }

    @Test
    void reallocatingNullFailsWithoutAnError() {
        assertThat(process.call("HeapReAlloc", create(0, 0), 0, 0, 10)).isZero();
        assertThat(process.lastError()).isZero();
    }

    @Test
    void thousandsOfFreeBlocksOfManySizesStayInOrder() {
        int heap = create(0, 0);
        long before = process.manager.use().commitCharge();
        int[] blocks = new int[4000];
        Random random = new Random(5);
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = allocate(heap, 1000 + random.nextInt(i % 10 == 0 ? 20_000 : 800));
        }
        for (int i = 0; i < blocks.length; i += 2) {
            process.call("HeapFree", heap, 0, blocks[i]);
        }
        assertThat(process.memory.load32(heap + HeapLayout.Head.LARGE_INDEX)).isNotZero();
        assertThat(process.call("HeapValidate", heap, 0, 0)).isEqualTo(1);
        for (int i = 0; i < 1500; i++) {
            int size = 1000 + random.nextInt(3000);
            int block = allocate(heap, size);
            assertThat(process.call("HeapSize", heap, 0, block)).isEqualTo(size);
        }
        assertThat(process.call("HeapValidate", heap, 0, 0)).isEqualTo(1);
        for (int i = 1; i < blocks.length; i += 2) {
            process.call("HeapFree", heap, 0, blocks[i]);
        }
        assertThat(process.call("HeapValidate", heap, 0, 0)).isEqualTo(1);
        process.call("HeapDestroy", heap);
        assertThat(process.manager.use().commitCharge()).isLessThan(before + 4);
    }
}
