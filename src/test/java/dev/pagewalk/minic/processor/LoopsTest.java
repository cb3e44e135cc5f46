package dev.pagewalk.minic.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.abi.ImageSection;
import dev.pagewalk.abi.Library;
import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.hardware.Mmu;
import dev.pagewalk.hardware.PhysicalMemory;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.minic.Compilation;
import dev.pagewalk.minic.Compiler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A compiled loop does exactly what the interpreter does: same registers, memory, counts, exceptions, after any slice.
 */
class LoopsTest {

    private static final int PROGRAMS = 200;
    private static final int THREAD_BLOCK = 0x7FFDE000;

    private Random random = new Random(0);
    private int depth;

    /** One process with nothing but a program and a stack; RAM short enough that pages come and go. */
    private static final class Computer {
        final AddressSpace space;
        final Execution processor;
        Stop stop = Stop.Pause.SLICE;

        Computer(String source, int frames, boolean eager) {
            var ram = new PhysicalMemory(frames, PagingFormat.PAGE_4K);
            var mmu = new Mmu(ram, PagingFormat.PAGE_4K);
            var memory = new MemoryManager(ram, mmu, PagingFormat.PAGE_4K, 512, 0);
            space = memory.createAddressSpace();
            memory.switchTo(space);
            var compilation = (Compilation.Compiled) new Compiler(new Library(List.of(), Set.of())).compile(source);
            memory.place(space, new VirtualAddress(THREAD_BLOCK), 0x1000, 0x1000, Protection.READ_WRITE, "TEB");
            memory.createStack(space, new VirtualAddress(0x00030000), 0x100000, 0x1000, THREAD_BLOCK);
            space.store32(THREAD_BLOCK + 4, 0x00130000);
            space.store32(THREAD_BLOCK + 8, 0x0012F000);
            for (ImageSection section : compilation.program().sections()) {
                int size = section.size() + 0xFFF & ~0xFFF;
                memory.place(space, section.start(), size, size, Protection.READ_WRITE, section.name());
                space.write(section.start().raw(), section.content());
            }
            processor = new Execution(space, Map.of(), EventSink.NONE, bytes -> {}, bytes -> {});
            processor.start(compilation.program(), List.of("program.exe"), null);
            if (eager) {
                processor.core().loops.beEager();
            }
        }

        /** Runs to a number of retired instructions, in slices of random length. */
        void to(long retired, Random slices) {
            while (stop == Stop.Pause.SLICE && processor.retired() < retired) {
                long most = Math.min(retired - processor.retired(), 1 + slices.nextInt(300));
                stop = processor.run(processor.toEnd(Set.of()), most, Long.MAX_VALUE);
            }
        }

        List<Object> state() {
            var state = new ArrayList<Object>();
            Core core = processor.core();
            state.add(stop.getClass());
            state.add(stop instanceof Stop.Crashed crashed ? crashed.toString() : "");
            state.addAll(List.of(core.pc, core.fp, core.sp, processor.retired(), space.accesses()));
            state.add(Arrays.hashCode(core.r));
            for (int page = 0x0012A000; page < 0x00130000; page += 0x1000) {
                state.add(Arrays.hashCode(space.glance().page(page)));
            }
            for (int page = 0x00402000; page < 0x00440000; page += 0x1000) {
                state.add(Arrays.hashCode(space.glance().page(page)));
            }
            return state;
        }
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String expression() {
        if (++depth > 3 || random.nextInt(3) == 0) {
            depth--;
            return pick(
                    "i",
                    "j",
                    "k",
                    "a",
                    "b",
                    "c",
                    "d",
                    "u",
                    "g",
                    "p[i & 15]",
                    "w[j & 7]",
                    "big[(unsigned)a % 30000]",
                    "*q",
                    "text[k & 7]",
                    "1",
                    "-3",
                    "100",
                    "0x7FFFFFFF",
                    "h[i & 3]");
        }
        String left = expression();
        String right = expression();
        depth--;
        return switch (random.nextInt(8)) {
            case 0 -> "(" + left + pick(" / ", " % ") + "(" + right + " | " + pick("1", "1", "1", "0") + "))";
            case 1 -> "(" + left + pick(" << ", " >> ") + "(" + right + " & 31))";
            case 2 -> "(" + left + pick(" < ", " <= ", " > ", " >= ", " == ", " != ") + right + ")";
            case 3 -> "((unsigned)" + left + pick(" < ", " >= ", " > ", " <= ") + right + ")";
            case 4 -> pick("(char)", "(unsigned char)", "(short)", "(unsigned short)", "-", "~") + left;
            default -> "(" + left + pick(" + ", " - ", " * ", " & ", " | ", " ^ ") + right + ")";
        };
    }

    private String place() {
        return pick(
                "a",
                "b",
                "c",
                "d",
                "u",
                "g",
                "p[i & 15]",
                "w[j & 7]",
                "big[(unsigned)b % 30000]",
                "*q",
                "text[k & 7]",
                "h[i & 3]");
    }

    private String statement() {
        if (++depth > 3) {
            depth--;
            return place() + " = " + expression() + ";\n";
        }
        String text = switch (random.nextInt(9)) {
            case 0 -> "if (" + expression() + ") { " + statement() + " } else { " + statement() + " }\n";
            case 1 ->
                "for (j = 0; j < " + pick("9", "20", "(a & 15)") + "; j++) { " + statement() + statement() + "}\n";
            case 2 ->
                "for (k = 0; k < 7; k++) { " + statement() + pick("if (a == b) break;", "if (c & 1) continue;", "")
                        + statement() + "}\n";
            case 3 -> place() + pick(" += ", " -= ", " *= ", " &= ", " |= ", " ^= ") + expression() + ";\n";
            case 4 -> pick("a++;", "b--;", "q = &p[a & 15];", "q = w + (b & 7);", "q = big + ((unsigned)a % 30000);");
            case 5 -> pick("", "", "", "if (a == 77) *(int *)b = 1;", "__try { d = a / g; } __except (1) { d = 1; }\n");
            default -> place() + " = " + expression() + ";\n";
        };
        depth--;
        return text;
    }

    private String program() {
        return """
                int g = 3, big[30000]; char text[8]; short h[4];
                int work(int a, int b)
                {
                    int i, j = 0, k = 0, p[16] = { 0 }, w[8] = { 1, 2, 3 }, *q = p; char c = 1; short d = 2; unsigned u = 3;
                    for (i = 0; i < 60; i++) {
                """
                + statement() + statement() + statement() + statement()
                + "    }\n    return a + (int)u + d + c;\n}\nint main(void) { int n, s = 0; "
                + "for (n = 0; n < 5; n++) s += work(n, s); return s; }\n";
    }

    @Test
    void randomLoopsDoTheSameAsTheInterpreter() {
        int compiled = 0;
        for (int seed = 0; seed < PROGRAMS; seed++) {
            random = new Random(seed);
            String source = program();
            int frames = seed % 3 == 0 ? 24 : 512;
            var plain = new Computer(source, frames, false);
            var eager = new Computer(source, frames, true);
            var slices = new Random(seed);
            for (long retired = 500; retired <= 30_000; retired += 500 + random.nextInt(2_000)) {
                plain.to(retired, new Random(retired));
                eager.to(retired, slices);
                assertThat(eager.state())
                        .as("program %d after %d%n%s", seed, retired, source)
                        .isEqualTo(plain.state());
            }
            compiled += eager.processor.core().loops.count();
        }
        assertThat(compiled).as("loops that were compiled").isGreaterThan(PROGRAMS / 2);
    }

    @Test
    void anExceptionInACompiledLoopIsRaisedAtItsInstruction() {
        String source = """
                int main(void)
                {
                    int i, s = 0, *p = (int *)0x00400000;
                    for (i = 0; i < 100000; i++)
                        s += 100 / (5000 - i);
                    return s;
                }
                """;
        var plain = new Computer(source, 512, false);
        var eager = new Computer(source, 512, true);
        plain.to(Long.MAX_VALUE, new Random(1));
        eager.to(Long.MAX_VALUE, new Random(2));

        assertThat(eager.processor.core().loops.count()).isPositive();
        assertThat(eager.stop).isInstanceOf(Stop.Crashed.class).isEqualTo(plain.stop);
        assertThat(eager.state()).isEqualTo(plain.state());
    }

    @Test
    void aLoopThatCallsIsLeftToTheInterpreterButNotTheLoopInside() {
        var eager = new Computer("""
                int f(int n) { int i, s = 0; for (i = 0; i < 200; i++) s += i ^ n; return s; }
                int main(void) { int j, s = 0; for (j = 0; j < 50; j++) s += f(j); return s; }
                """, 512, true);
        eager.to(Long.MAX_VALUE, new Random(3));

        assertThat(eager.processor.core().loops.count()).isEqualTo(1);
        assertThat(eager.stop).isInstanceOf(Stop.Exited.class);
    }
}
