package dev.pagewalk.benchmark;

import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.History;
import dev.pagewalk.machine.Machine;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What machines cost the host: heap that is in use after a garbage collection, and the time to build one. Each figure
 * stands beside the most it may be.
 */
final class Cost {

    private static final int LABS = 1_000;
    private static final int BUILDS = 2_000;

    private static final String LESSON = """
            #include <windows.h>
            #include <stdio.h>
            int main(void)
            {
                char *p = (char *)VirtualAlloc(NULL, 65536, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                char *q = (char *)HeapAlloc(GetProcessHeap(), 0, 1000);
                p[0] = 'a';
                q[0] = 'b';
                printf("%c %c\\n", p[0], q[0]);
                return 0;
            }
            """;

    private static final String GIBIBYTE = """
            #include <windows.h>
            int main(void)
            {
                char *p = (char *)VirtualAlloc(NULL, 1 << 30, MEM_RESERVE%s, PAGE_READWRITE);
                return VirtualAlloc(p, 1 << 30, MEM_COMMIT, PAGE_READWRITE) == NULL;
            }
            """;

    private Cost() {}

    /** Prints the figures. */
    static void print() {
        builds();
        labs();
        gibibyte("1 GiB committed at once", GIBIBYTE.formatted(" | MEM_COMMIT"));
        gibibyte("1 GiB committed later", GIBIBYTE.formatted(""));
    }

    private static void print(String what, double value, String unit, double most) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %10.3f %-8s at most %g%s%n",
                what,
                value,
                unit,
                most,
                value > most ? "  TOO MUCH" : "");
    }

    private static void builds() {
        double build = Double.MAX_VALUE;
        double load = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = Benchmark.processorTime();
            for (int i = 0; i < BUILDS; i++) {
                new Machine(MachineSettings.DEFAULT, Budget.DESK);
            }
            build = Math.min(build, (Benchmark.processorTime() - start) / 1e6 / BUILDS);
            start = Benchmark.processorTime();
            for (int i = 0; i < BUILDS / 4; i++) {
                new History(MachineSettings.DEFAULT, Budget.DESK).execute(new Command.Load(LESSON), RunControl.NONE);
            }
            load = Math.min(load, (Benchmark.processorTime() - start) / 1e6 / (BUILDS / 4));
        }
        print("a fresh machine", build, "ms", 2);
        print("a lab with its program", load, "ms", 2);
    }

    /** A lab as a student leaves it: the program has run to its end, the page shows this moment and the one before. */
    private record Lab(History history, MachineSnapshot before, MachineSnapshot now) {}

    private static void labs() {
        List<Lab> labs = new ArrayList<>(LABS);
        long before = usedHeap();
        for (int i = 0; i < LABS; i++) {
            var history = new History(MachineSettings.DEFAULT, Budget.DESK);
            history.execute(new Command.Load(LESSON), RunControl.NONE);
            history.execute(new Command.RunToLine(7), RunControl.NONE);
            MachineSnapshot earlier = history.snapshot();
            history.execute(new Command.Run(Set.of()), RunControl.NONE);
            labs.add(new Lab(history, earlier, history.snapshot()));
        }
        print("an idle lab of " + labs.size(), (usedHeap() - before) / 1024.0 / LABS, "KiB", 300);
        labs.forEach(lab -> lab.history().entries());
    }

    private static void gibibyte(String what, String source) {
        var machine = new Machine(MachineSettings.DEFAULT, Budget.DESK);
        machine.execute(new Command.Load(source), RunControl.NONE);
        long before = usedHeap();
        machine.execute(new Command.Run(Set.of()), RunControl.NONE);
        if (machine.state().exitCode() != 0) {
            throw new IllegalStateException("the gibibyte was not committed");
        }
        print(what, (usedHeap() - before) / 1024.0, "KiB", 1024);
        machine.retired();
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
