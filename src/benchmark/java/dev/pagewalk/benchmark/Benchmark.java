package dev.pagewalk.benchmark;

import dev.pagewalk.abi.Header;
import dev.pagewalk.abi.Library;
import dev.pagewalk.crt.header.CrtHeaders;
import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.History;
import dev.pagewalk.machine.Machine;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.Position;
import dev.pagewalk.machine.ProgramRun;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.minic.Compiler;
import dev.pagewalk.win32.header.WindowsHeaders;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How fast the engine is: {@code ./pagewalk bench}. Every figure is the best of several rounds after warming up, on one
 * thread, in processor time of that thread, so that a busy machine doesn't spoil it. The first loop is measured
 * beside the same loop compiled by {@code gcc -O0}, if there is a gcc.
 */
public final class Benchmark {
    private static final int ROUNDS = 5;

    private static final String LOOP = """
            #include <windows.h>
            int main(void)
            {
                int *a = (int *)VirtualAlloc(NULL, 1024, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                int i, j, s = 0;
                for (j = 0; j < 100000; j++)
                    for (i = 0; i < 256; i++) { s = s + a[i]; a[i] = s & 1023; }
                return s & 127;
            }
            """;
    private static final double LOOP_ITERATIONS = 100_000 * 256.0;

    private static final String NATIVE_LOOP = """
            #include <stdio.h>
            #include <stdlib.h>
            #include <time.h>
            int main(void)
            {
                int *a = (int *)calloc(256, 4);
                int i, j, s = 0;
                clock_t start = clock();
                for (j = 0; j < 4000000; j++)
                    for (i = 0; i < 256; i++) { s = s + a[i]; a[i] = s & 1023; }
                printf("%.0f\\n", 4000000 * 256.0 / ((double)(clock() - start) / CLOCKS_PER_SEC));
                return s & 1;
            }
            """;

    private static final String ARITHMETIC = """
            int main(void)
            {
                int i, x = 1, y = 2, z = 3;
                for (i = 0; i < 3000000; i++) {
                    x = x * 5 + y;
                    y = (y ^ x) - z;
                    z = (x >> 3) + (y << 2);
                    x = x + (z & 255);
                }
                return x & 127;
            }
            """;

    private static final String CALLS = """
            #include <windows.h>
            int main(void)
            {
                int i;
                for (i = 0; i < 100000; i++) {
                    void *p = VirtualAlloc(NULL, 4096, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                    VirtualFree(p, 0, MEM_RELEASE);
                }
                return 0;
            }
            """;

    private static final String TEN_MILLION_STEPS = """
            int main(void)
            {
                int i, s = 0;
                for (i = 0; i < 5000000; i++)
                    s = s + i;
                return s & 127;
            }
            """;

    private Benchmark() {}

    /** Prints the figures. The first argument is the folder of programs for the batch. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        double gcc = gcc();
        double loop = LOOP_ITERATIONS / best(() -> run(LOOP));
        print("loop through the MMU", loop / 1e6, "million iterations/s");
        if (gcc > 0) {
            print("the same by gcc -O0", gcc / 1e6, "million iterations/s");
            print("gcc -O0 is faster by", gcc / loop, "times");
        } else {
            System.out.println("no gcc to compare with");
        }
        Machine machine = run(ARITHMETIC);
        double instructions = machine.retired();
        print("straight arithmetic", instructions / best(() -> run(ARITHMETIC)) / 1e6, "million instructions/s");
        print("VirtualAlloc + VirtualFree", 100_000 / best(() -> run(CALLS)) / 1e3, "thousand pairs/s");
        Cost.print();
        seek();
        compile();
        batch(Path.of(arguments.length > 0 ? arguments[0] : "src/test/resources/programs"));
    }

    private static void print(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-28s %10.2f %s%n", what, value, unit);
    }

    private static Machine run(String source) {
        Machine machine = new Machine(MachineSettings.DEFAULT, Budget.COMMAND_LINE);
        machine.execute(new Command.Load(source), RunControl.NONE);
        machine.execute(new Command.Run(Set.of()), RunControl.NONE);
        return machine;
    }

    /** Seconds of the fastest round. */
    private static double best(Runnable work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = processorTime();
            work.run();
            best = Math.min(best, (processorTime() - start) / 1e9);
        }
        return best;
    }

    static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void seek() {
        History history = new History(MachineSettings.DEFAULT, Budget.COMMAND_LINE);
        history.execute(new Command.Load(TEN_MILLION_STEPS), RunControl.NONE);
        history.execute(new Command.Run(Set.of()), RunControl.NONE);
        Position middle = new Position(1, history.snapshot().position().instruction() / 2);
        print("seek to the middle of 10 M steps", best(() -> history.seek(middle, RunControl.NONE)), "s");
    }

    private static void compile() {
        StringBuilder source = new StringBuilder("#include <windows.h>\n#include <stdio.h>\n");
        for (int f = 0; f < 6; f++) {
            source.append("int f")
                    .append(f)
                    .append("(int n, char *p)\n{\n    int i, s = 0;\n")
                    .append("    for (i = 0; i < n; i++) {\n        if (p[i] == 'x')\n            s += i * 2;\n")
                    .append("        p[i] = (char)(s & 0xFF);\n    }\n    return s;\n}\n");
        }
        source.append("int main(void)\n{\n    char *p = VirtualAlloc(NULL, 4096, MEM_COMMIT, PAGE_READWRITE);\n")
                .append("    printf(\"%d\\n\", f0(10, p));\n    return 0;\n}\n");
        String text = source.toString();
        List<Header> headers = new ArrayList<>(WindowsHeaders.all());
        headers.addAll(CrtHeaders.all());
        Compiler compiler = new Compiler(new Library(headers, Set.of()));
        double best = best(() -> {
            for (int i = 0; i < 2_000; i++) {
                compiler.compile(text);
            }
        });
        print("compile a program of " + text.lines().count() + " lines", best / 2_000 * 1e6, "microseconds");
    }

    private static void batch(Path folder) throws IOException {
        List<String> programs;
        try (Stream<Path> files = Files.walk(folder)) {
            programs = files.filter(f -> f.toString().endsWith(".c"))
                    .sorted()
                    .map(Benchmark::read)
                    .toList();
        }
        print(
                "whole programs, new machines",
                programs.size() / best(() -> programs.forEach(ProgramRun::of)),
                "programs/s");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
    }

    /** Iterations per second of the loop by gcc -O0; 0 if there is no gcc. */
    private static double gcc() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pagewalk-benchmark");
        Path source = folder.resolve("loop.c");
        Path program = folder.resolve("loop");
        try {
            Files.writeString(source, NATIVE_LOOP);
            if (new ProcessBuilder("gcc", "-O0", "-o", program.toString(), source.toString())
                            .start()
                            .waitFor()
                    != 0) {
                return 0;
            }
            Process process = new ProcessBuilder(program.toString()).start();
            return Double.parseDouble(new String(process.getInputStream().readAllBytes()).strip());
        } catch (IOException | NumberFormatException noCompiler) {
            return 0;
        } finally {
            Files.deleteIfExists(source);
            Files.deleteIfExists(program);
            Files.deleteIfExists(folder);
        }
    }
}
