package dev.pagewalk.minic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.abi.ImageSection;
import dev.pagewalk.abi.Library;
import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.hardware.Mmu;
import dev.pagewalk.hardware.PhysicalMemory;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.minic.code.Program;
import dev.pagewalk.minic.look.FrameView;
import dev.pagewalk.minic.look.Watch;
import dev.pagewalk.minic.processor.Goal;
import dev.pagewalk.minic.processor.Stop;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A processor by itself: watch expressions, exact positions, crashes. */
class WatchTest {

    private static final int THREAD_BLOCK = 0x7FFDE000;
    private static final Compiler COMPILER = new Compiler(new Library(List.of(), Set.of()));
    private static final String PROGRAM = """
            struct node { int value; struct node *next; double d; };
            struct node last = { 2, 0, 0.5 };
            struct node first = { 1, &last, 1.5 };
            char text[] = "hello";
            int cube(int n)
            {
                int table[3] = { 10, 20, 30 };
                int *p = &table[1];
                return n * n * n + *p;
            }
            int main(void)
            {
                return cube(3);
            }
            """;

    private final AddressSpace space;
    private final Processor processor;

    WatchTest() {
        PagingFormat format = PagingFormat.PAGE_4K;
        PhysicalMemory ram = new PhysicalMemory(4096, format);
        Mmu mmu = new Mmu(ram, format);
        MemoryManager memory = new MemoryManager(ram, mmu, format, 4096, 0);
        space = memory.createAddressSpace();
        memory.switchTo(space);
        memory.place(space, new VirtualAddress(THREAD_BLOCK), 4096, 4096, Protection.READ_WRITE, "TEB");
        memory.createStack(space, new VirtualAddress(0x00030000), 0x100000, 4096, THREAD_BLOCK);
        memory.place(space, new VirtualAddress(Program.IMAGE_BASE), 0x10000, 0x10000, Protection.READ_WRITE, "image");
        space.store32(THREAD_BLOCK + 4, 0x00130000);
        processor = new Processor(space, Map.of(), EventSink.NONE, bytes -> {}, bytes -> {}, false);
    }

    private void start(String source) {
        Program program = ((Compilation.Compiled) COMPILER.compile(source)).program();
        for (ImageSection section : program.sections()) {
            space.write(section.start().raw(), section.content());
        }
        processor.start(program, List.of("test"));
    }

    private Stop run(Goal goal) {
        return processor.run(goal, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    private String watch(String expression) {
        return switch (processor.watch(COMPILER, expression)) {
            case Watch.Value value -> value.text();
            case Watch.Unavailable unavailable -> "unavailable: " + unavailable.reason();
            case Watch.Refused refused ->
                "refused: " + refused.diagnostics().getFirst().key();
        };
    }

    @Test
    void watchExpressionsSeeLocalsAndGlobals() {
        start(PROGRAM);
        run(processor.toLine(9));
        assertThat(watch("n")).isEqualTo("3");
        assertThat(watch("table[2] + *p")).isEqualTo("50");
        assertThat(watch("table")).isEqualTo("{10, 20, 30}");
        assertThat(watch("first.next->value")).isEqualTo("2");
        assertThat(watch("first.d * 2")).isEqualTo("3.0");
        assertThat(watch("text")).isEqualTo("\"hello\"");
        assertThat(watch("&text[1] - text")).isEqualTo("1");
        assertThat(watch("n > 2 && p != 0 ? sizeof(first) : 0")).isEqualTo("16");
        assertThat(watch("(char)(n + 'A')")).isEqualTo("68 'D'");
    }

    @Test
    void watchExpressionsChangeNothing() {
        start(PROGRAM);
        run(processor.toLine(9));
        assertThat(watch("n++")).isEqualTo("refused: minic.watchChanges");
        assertThat(watch("cube(2)")).isEqualTo("refused: minic.watchChanges");
        assertThat(watch("n = 4")).isEqualTo("refused: minic.watchChanges");
        assertThat(watch("*(int *)0x10")).isEqualTo("unavailable: memory");
        assertThat(watch("n / 0")).isEqualTo("unavailable: division");
        assertThat(watch("tabel")).isEqualTo("refused: minic.undeclaredNear");
        assertThat(watch("n n")).isEqualTo("refused: minic.unexpected");
        assertThat(watch("n")).isEqualTo("3");
    }

    @Test
    void everyInstructionIsAPlaceToStop() {
        start(PROGRAM);
        Stop stop = Stop.Pause.SLICE;
        int slices = 0;
        while (stop == Stop.Pause.SLICE) {
            stop = processor.run(processor.toEnd(Set.of()), 1, Long.MAX_VALUE);
            slices++;
        }
        long retired = processor.retired();
        assertThat(stop).isEqualTo(new Stop.Exited(47));
        assertThat(retired).isEqualTo(slices + 1L);
        start(PROGRAM);
        assertThat(run(processor.toEnd(Set.of()))).isEqualTo(new Stop.Exited(47));
        assertThat(processor.retired()).isEqualTo(retired);
    }

    @Test
    void anUnhandledExceptionStopsAtItsStatement() {
        start("int f(int *p) {\n  return\n    *p;\n}\nint main(void) { return f((int *)8); }");
        Stop.Crashed crashed = (Stop.Crashed) run(processor.toEnd(Set.of()));
        assertThat(crashed.exception().code()).isEqualTo(ExceptionRecord.ACCESS_VIOLATION);
        assertThat(crashed.exception().information()).containsExactly(0, 8);
        assertThat(crashed.span().line()).isEqualTo(2);
        assertThat(processor.callStack(10)).extracting(FrameView::function).containsExactly("f", "main");
        assertThat(processor.isRunning()).isFalse();
    }

    @Test
    void anEndlessLoopEndsWithItsSlice() {
        start("int main(void) { for (;;); }");
        assertThat(processor.run(processor.toEnd(Set.of()), 1_000_000, Long.MAX_VALUE))
                .isEqualTo(Stop.Pause.SLICE);
        assertThat(processor.retired()).isEqualTo(1_000_001);
    }
}
