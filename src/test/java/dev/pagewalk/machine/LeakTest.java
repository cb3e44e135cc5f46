package dev.pagewalk.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.event.EventSink;
import dev.pagewalk.hardware.Mmu;
import dev.pagewalk.hardware.PhysicalMemory;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.memory.MemoryUse;
import dev.pagewalk.minic.Compilation;
import dev.pagewalk.win32.SimulatedClock;
import dev.pagewalk.win32.file.KernelObjects;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that did random things and left everything lying about is gone without a trace. */
class LeakTest {

    private static final GuestProcess.Limits ALL = new GuestProcess.Limits(Long.MAX_VALUE, 50_000_000, 1 << 20);
    private static final RunControl FREE = RunControl.NONE;

    private static Stream<List<Object>> machines() {
        MachineSettings usual = MachineSettings.DEFAULT;
        MachineSettings large = usual.withPageSize(8192);
        return IntStream.rangeClosed(1, 8)
                .boxed()
                .flatMap(seed -> Stream.of(usual, usual.withMemory(24, 4_000), large, large.withMemory(40, 2_000))
                        .map(settings -> List.of(seed, settings)));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void everyFrameSlotCommitPageAndHandleComesBack(List<Object> given) {
        int seed = (Integer) given.getFirst();
        var settings = (MachineSettings) given.getLast();
        var ram = new PhysicalMemory(settings.frames(), settings.format());
        var mmu = new Mmu(ram, settings.format());
        var memory = new MemoryManager(ram, mmu, settings.format(), settings.pageFilePages(), settings.seed());
        var shared = new SystemObjects(new SimulatedClock(), new KernelObjects(memory));
        AddressSpace idle = memory.createAddressSpace();
        memory.switchTo(idle);
        List<Number> before = ledger(memory);
        for (int number = 1; number <= 2; number++) {
            AddressSpace space = memory.createAddressSpace();
            memory.switchTo(space);
            var process = new GuestProcess(number, memory, space, mmu, shared, EventSink.NONE, false);
            String source = RandomPrograms.of(seed * 10 + number, 400);
            var compiled = (Compilation.Compiled) SystemLibrary.compiler().compile(source, settings.pageSize());
            assertThat(process.load(compiled.program())).isTrue();
            process.proceed(process.processor().toEnd(Set.of()), FREE, ALL);
            assertThat(process.state().kind()).isIn(ProgramSnapshot.State.EXITED, ProgramSnapshot.State.CRASHED);
            process.tearDown();
            assertThat(process.inspector().system().handles()).isEmpty();
            memory.switchTo(idle);
            memory.delete(space);
            assertThat(ledger(memory)).isEqualTo(before);
            assertThat(memory.inspector().sections(0)).isEmpty();
        }
        assertThat(ram.written()).isEqualTo(1);
    }

    /** Available and modified frames, slots in use, commit charge. */
    private static List<Number> ledger(MemoryManager memory) {
        MemoryUse use = memory.use();
        return List.of(
                use.available() - use.standby(), use.standby(), use.modified(), use.pageFileUsed(), use.commitCharge());
    }
}
