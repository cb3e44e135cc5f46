package dev.pagewalk.crt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.win32.TestProcess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MallocTest {

    private final TestProcess process = new TestProcess();

    @Test
    void mallocCallsHeapAllocWhichCallsVirtualAllocOnlyToGrow() {
        process.call("malloc", 100);
        process.nested.clear();
        process.call("malloc", 100);
        assertThat(process.nested).containsExactly("HeapAlloc");
        process.nested.clear();
        process.call("malloc", 600_000);
        assertThat(process.nested).containsExactly("HeapAlloc", "VirtualAlloc");
    }

    @Test
    void theRuntimesHeapIsNotTheProcessHeap() {
        int heap = process.call("_get_heap_handle");
        assertThat(heap).isNotEqualTo(process.call("GetProcessHeap"));
        int block = process.call("malloc", 123);
        assertThat(process.call("HeapSize", heap, 0, block)).isEqualTo(123);
        assertThat(process.call("_msize", block)).isEqualTo(123);
        process.call("free", block);
        assertThat(process.call("malloc", 120)).isEqualTo(block);
    }

    @Test
    void callocClearsAndChecksTheProduct() {
        int first = process.call("malloc", 400);
        process.call("memset", first, 0xAA, 400);
        process.call("free", first);
        int block = process.call("calloc", 100, 4);
        assertThat(block).isEqualTo(first);
        assertThat(process.memory.read(block, 400)).containsOnly(0);
        assertThat(process.call("calloc", 0x40000000, 8)).isZero();
        assertThat(process.call("calloc", 0x10001, 0x10001)).isZero();
        assertThat(process.memory.load32(process.call("_errno"))).isEqualTo(12);
    }

    @Test
    void reallocMovesFreesAndKeeps() {
        int block = process.call("realloc", 0, 10);
        process.call("strcpy", block, process.string("kept"));
        process.call("malloc", 10);
        assertThat(process.call("realloc", block, 0x7FFF0000)).isZero();
        int moved = process.call("realloc", block, 5000);
        assertThat(moved).isNotEqualTo(block);
        assertThat(process.text(moved)).isEqualTo("kept");
        assertThat(process.call("realloc", moved, 0)).isZero();
        assertThat(process.call("_heapchk")).isEqualTo(-2);
    }

    @Test
    void impossibleSizesGiveNull() {
        assertThat(process.call("malloc", 0x7FFF0000)).isZero();
        assertThat(process.call("malloc", 0x80000000)).isZero();
        assertThat(process.call("malloc", 0xFFFFFFF0)).isZero();
        assertThat(process.call("malloc", 0)).isNotZero();
    }

    @Test
    void walkingTheHeapVisitsEveryBlock() {
        int first = process.call("malloc", 10);
        int second = process.call("malloc", 20);
        process.call("free", first);
        int info = process.bytes(new byte[12]);
        List<String> seen = new ArrayList<>();
        while (process.call("_heapwalk", info) == -2) {
            seen.add("%08X %d".formatted(process.memory.load32(info), process.memory.load32(info + 8)));
        }
        assertThat(seen)
                .startsWith("%08X 0".formatted(first), "%08X 1".formatted(second))
                .hasSize(3);
    }
}
