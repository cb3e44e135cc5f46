package dev.pagewalk.machine.debugger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.History;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.snapshot.HeapBlock;
import dev.pagewalk.machine.snapshot.HeapBlocks;
import dev.pagewalk.machine.snapshot.HeapReader;
import dev.pagewalk.machine.snapshot.HeapSnapshot;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the debugger says of machines whose state is known, and what it refuses. */
class DebuggerTest {

    private static final String HEAP = """
            #define _DEBUG
            #include <windows.h>
            #include <stdlib.h>
            int main(void)
            {
                HANDLE h = HeapCreate(0, 0, 0);
                char *a = HeapAlloc(h, 0, 100);
                char *b = HeapAlloc(h, 0, 24);
                char *c = HeapAlloc(h, 0, 8);
                char *d = HeapAlloc(h, 0, 600000);
                char *m = malloc(100);
                HeapAlloc(h, 0, 50);
                HeapFree(h, 0, c);
                %s
                return 0;
            }
            """;

    @Test
    void aHeapIsReadBlockByBlock() {
        MachineSnapshot machine = ran(HEAP.formatted(""));
        var reader = new HeapReader(machine);
        assertThat(reader.handles())
                .containsExactly(
                        new VirtualAddress(0x150000), new VirtualAddress(0x250000), new VirtualAddress(0x390000));
        HeapSnapshot heap = reader.heap(new VirtualAddress(0x390000));
        HeapBlocks blocks = reader.blocks(heap);
        assertThat(blocks.damaged()).isZero();
        assertThat(blocks.count(HeapBlock.Kind.VIRTUAL)).isEqualTo(1);
        assertThat(IntStream.range(0, blocks.size()).mapToObj(blocks::get))
                .extracting(HeapBlock::kind, HeapBlock::size, HeapBlock::requested)
                .startsWith(
                        tuple(HeapBlock.Kind.HEADER, 0x680L, 0x680L),
                        tuple(HeapBlock.Kind.BUSY, 112L, 100L),
                        tuple(HeapBlock.Kind.BUSY, 32L, 24L),
                        tuple(HeapBlock.Kind.FREE, 16L, 16L),
                        tuple(HeapBlock.Kind.BUSY, 64L, 50L));
        assertThat(heap.freeLists()).extracting(HeapSnapshot.FreeList::index).containsExactly(0, 2);
        assertThat(heap.committed()).isEqualTo(0x1000);
    }

    @Test
    void anOverrunDamagesTheNextEntryAndNoOther() {
        MachineSnapshot machine = ran(HEAP.formatted("a[104] = 0x55; a[105] = 0x66; a[106] = 0x77;"));
        var reader = new HeapReader(machine);
        HeapBlocks blocks = reader.blocks(reader.heap(new VirtualAddress(0x390000)));
        assertThat(blocks.damaged()).isEqualTo(1);
        HeapBlock damaged = blocks.get(2);
        assertThat(damaged.address()).isEqualTo(new VirtualAddress(0x390680 + 112));
        assertThat(damaged.damage()).isNotEqualTo(HeapBlock.Damage.NONE);
        assertThat(damaged.size()).isEqualTo(32);
        assertThat(blocks.get(3).kind()).isEqualTo(HeapBlock.Kind.FREE);
        assertThat(text("!heap -p 390000", machine)).contains("DAMAGED");
    }

    @Test
    void theDebugRuntimesHeaderAndFencesAreFound() {
        var reader = new HeapReader(ran(HEAP.formatted("m[100] = 1;")));
        HeapBlock block =
                reader.blocks(reader.heap(new VirtualAddress(0x250000))).get(1);
        HeapBlock.Debug debug = block.debug();
        assertThat(debug).isNotNull();
        assertThat(debug.dataSize()).isEqualTo(100);
        assertThat(debug.use()).isEqualTo(1);
        assertThat(debug.frontIntact()).isTrue();
        assertThat(debug.backIntact()).isFalse();
    }

    @Test
    void aPlainBlockOfZerosIsNoDebugBlockWhateverItsSize() {
        var reader = new HeapReader(ran(HEAP.formatted("HeapAlloc(h, HEAP_ZERO_MEMORY, 36);")));
        var blocks = reader.blocks(reader.heap(new VirtualAddress(0x390000)));
        assertThat(IntStream.range(0, blocks.size()).mapToObj(blocks::get).map(HeapBlock::requested))
                .contains(36L);
        assertThat(IntStream.range(0, blocks.size()).mapToObj(blocks::get).map(HeapBlock::debug))
                .containsOnlyNulls();
        assertThat(reader.sound(new VirtualAddress(0x390000))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void destroyedHeapsAreReadToTheirEnd(long seed) {
        var random = new Random(seed);
        StringBuilder garbage = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            garbage.append("((char *)h)[%d] = %d;".formatted(random.nextInt(0xC00), random.nextInt(256)));
        }
        MachineSnapshot machine = ran(HEAP.formatted(garbage));
        assertThat(text("!heap", machine)).isNotEmpty();
        assertThat(text("!heap -p 390000", machine)).isNotEmpty();
    }

    @Test
    void theEntriesOfATranslationAreDecodedWithTheirPlacesInTheSelfMap() {
        MachineSnapshot machine = ran(HEAP.formatted(""));
        PteAnswer answer = (PteAnswer) DebuggerAnswer.to("!pte 0012F980", machine);
        assertThat(answer.tableEntryAddress()).isEqualTo(new VirtualAddress(0xC00004BC));
        assertThat(answer.directoryEntryAddress()).isEqualTo(new VirtualAddress(0xC0300000));
        assertThat(answer.text()).contains("--DA--UWV");
        assertThat(text("!pte 801544f4", machine)).contains("C0300800", "C0200550", "no page table");
        assertThat(text("!pte c0000000", machine)).contains("PDE at C0300C00", "PTE at C0300000");
    }

    @Test
    void bytesAreGroupedAsAskedAndMissingPagesAreQuestionMarks() {
        MachineSnapshot machine = ran(HEAP.formatted(""));
        assertThat(text("dd 150008 L1", machine)).isEqualTo("00150008  eeffeeff\n");
        assertThat(text("dw 150008 L2", machine)).isEqualTo("00150008  eeff eeff\n");
        assertThat(text("db 7ffde018 L4", machine)).startsWith("7ffde018  00 e0 fd 7f ");
        assertThat(text("dd 0 L2", machine)).isEqualTo("00000000  ???????? ????????\n");
    }

    @Test
    void regionsAllocationsAndFramesAreTold() {
        MachineSnapshot machine = ran(HEAP.formatted(""));
        assertThat(text("!address 12ff00", machine)).contains("Allocation Base:     00030000", "MEM_COMMIT", "stack");
        assertThat(text("!address 80000000", machine)).contains("system");
        assertThat(text("!vad 12ff00", machine)).contains("Total VADs: 1");
        int cr3 = machine.pageTables().cr3();
        assertThat(text("!pfn %x".formatted(cr3 >>> 12), machine)).contains("page directory of process 1");
        assertThat(text("!vm", machine)).contains("Commit charge:", "Page file:");
    }

    @ParameterizedTest
    @CsvSource({
        "!foo, debugger.unknown",
        "!pte, debugger.usage",
        "!pte 1 2, debugger.usage",
        "!pte xyz, debugger.number",
        "!pte 123456789, debugger.number",
        "!pte -1, debugger.number",
        "!pfn ffffffff, debugger.frame",
        "!heap -x, debugger.number",
        "dd 1 L0, debugger.length",
        "dd 1 Lfffff, debugger.length",
        "!vm 1, debugger.usage"
    })
    void whatIsNotUnderstoodIsRefusedWithAReason(String line, String key) {
        MachineSnapshot machine = new History(MachineSettings.DEFAULT, Budget.DESK).snapshot();
        assertThat(DebuggerAnswer.to(line, machine))
                .isInstanceOfSatisfying(
                        DebuggerAnswer.Refused.class,
                        refused -> assertThat(refused.diagnostic().key()).isEqualTo(key));
    }

    @ParameterizedTest
    @CsvSource({
        "dd 401000, true",
        "dc 401000 L4, true",
        "!vad, true",
        "dd = 5;, false",
        "db(3), false",
        "d 5, false",
        "dd;, false"
    })
    void linesForTheDebuggerAreToldFromC(String line, boolean command) {
        assertThat(DebuggerAnswer.isCommand(line)).isEqualTo(command);
    }

    private static String text(String line, MachineSnapshot machine) {
        return DebuggerAnswer.to(line, machine).text();
    }

    private static MachineSnapshot ran(String source) {
        var history = new History(MachineSettings.DEFAULT, Budget.DESK);
        history.execute(new Command.Load(source), RunControl.NONE);
        return history.execute(new Command.Run(Set.of()), RunControl.NONE).snapshot();
    }
}
