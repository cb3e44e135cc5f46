package dev.pagewalk.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.event.Event;
import dev.pagewalk.event.FaultKind;
import dev.pagewalk.machine.snapshot.EntrySnapshot;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.PageTables;
import dev.pagewalk.machine.snapshot.WalkSnapshot;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The acceptance numbers A1 to A20 of windows-facts 5, on the real machine. That A4's numbers are refused as a
 * translation exercise, because two mistakes give the same wrong number, is in {@code exercise.TranslationTest}.
 */
class AcceptanceNumbersTest {

    private static final String HEAD = """
            #include <windows.h>
            #include <psapi.h>
            #include <stdio.h>
            #include <stdlib.h>
            """;
    private static final int P = 0x10000000;

    // A1 to A4: translation

    private static WalkSnapshot walk(int address, int cr3, int pde, int pte) {
        int[] directory = new int[1024];
        directory[address >>> 22] = pde;
        int[] table = new int[1024];
        table[address >>> 12 & 0x3FF] = pte;
        return PageTables.ofEntries(cr3, directory, Map.of(address >>> 22, table))
                .walk(new VirtualAddress(address));
    }

    @Test
    void a1TheAddress12F980() {
        WalkSnapshot walk = walk(0x0012F980, 0x098FD000, 0x0BA58067, 0x09DE9067);
        assertThat(List.of(walk.directoryIndex(), walk.tableIndex(), walk.offset()))
                .containsExactly(0, 0x12F, 0x980);
        assertThat(PagingFormat.PAGE_4K.pteAddress(0x0012F980)).isEqualTo(0xC00004BC);
        assertThat(walk.physical().raw()).isEqualTo(0x09DE9980);
    }

    @Test
    void a2TheAddress801544F4() {
        WalkSnapshot walk = walk(0x801544F4, 0x00039000, 0x0003B163, 0x00154121);
        assertThat(PagingFormat.PAGE_4K.pdeAddress(0x801544F4)).isEqualTo(0xC0300800);
        assertThat(PagingFormat.PAGE_4K.pteAddress(0x801544F4)).isEqualTo(0xC0200550);
        assertThat(walk.physical().raw()).isEqualTo(0x001544F4);
        assertThat(letters(walk.directoryEntry())).isEqualTo("G-DA--KWV");
        assertThat(letters(walk.tableEntry())).isEqualTo("G--A--KRV");
    }

    /**
     * As {@code !pte} prints them: global, large, dirty, accessed, no cache, write-through, kernel, writable, valid.
     */
    private static String letters(EntrySnapshot entry) {
        return (entry.global() ? "G" : "-")
                + (entry.large() ? "L" : "-")
                + (entry.dirty() ? "D" : "-")
                + (entry.accessed() ? "A" : "-")
                + (entry.cacheDisabled() ? "N" : "-")
                + (entry.writeThrough() ? "T" : "-")
                + (entry.user() ? "U" : "K")
                + (entry.writable() ? "W" : "R")
                + (entry.valid() ? "V" : "-");
    }

    @Test
    void a3TheAddress7C90D9E3() {
        WalkSnapshot walk = walk(0x7C90D9E3, 0x00A3C000, 0x01B47067, 0x02E59025);
        assertThat(walk.directoryEntryAddress().raw()).isEqualTo(0x00A3C7C8);
        assertThat(walk.tableEntryAddress().raw()).isEqualTo(0x01B47434);
        assertThat(PagingFormat.PAGE_4K.pteAddress(0x7C90D9E3)).isEqualTo(0xC01F2434);
        assertThat(walk.physical().raw()).isEqualTo(0x02E599E3);
    }

    @Test
    void a4TheAddress10C2F7A8() {
        WalkSnapshot walk = walk(0x10C2F7A8, 0x00A3C000, 0x01B47067, 0x02E59067);
        assertThat(List.of(walk.directoryIndex(), walk.tableIndex(), walk.offset()))
                .containsExactly(0x43, 0x2F, 0x7A8);
        assertThat(walk.directoryEntryAddress().raw()).isEqualTo(0x00A3C10C);
        assertThat(walk.tableEntryAddress().raw()).isEqualTo(0x01B470BC);
        assertThat(walk.physical().raw()).isEqualTo(0x02E597A8);
    }

    // A5 to A14: what programs print

    private static String printed(String statements) {
        return printed(statements, MachineSettings.DEFAULT);
    }

    private static String printed(String statements, MachineSettings settings) {
        String program =
                HEAD + "MEMORY_BASIC_INFORMATION m; DWORD old;\nint main(void) {\n" + statements + "\nreturn 0; }\n";
        ProgramRun run = ProgramRun.of(program, settings);
        assertThat(run.exitCode()).as(run.diagnostics() + run.ending()).isZero();
        return new String(run.output(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void a5ReservingRoundsTheStartDownTo64KAndTheEndUpToAPage() {
        assertThat(printed("""
                char *p = VirtualAlloc((void *)0x00551234, 0x3000, MEM_RESERVE, PAGE_READWRITE);
                VirtualQuery(p, &m, sizeof m);
                printf("%p %X", p, m.RegionSize);
                """)).isEqualTo("00550000 5000");
    }

    @Test
    void a6CommittingRoundsToPages() {
        assertThat(printed("""
                char *p = VirtualAlloc((void *)0x00550000, 0x5000, MEM_RESERVE, PAGE_READWRITE);
                char *q = VirtualAlloc((void *)0x00551234, 1, MEM_COMMIT, PAGE_READWRITE);
                VirtualQuery(q, &m, sizeof m);
                printf("%p %X ", q, m.RegionSize);
                VirtualQuery(p, &m, sizeof m);
                printf("%X %X", m.RegionSize, m.State);
                """)).isEqualTo("00551000 1000 1000 2000");
    }

    @Test
    void a7OneByteTwiceIsTwoPages64KApart() {
        assertThat(printed("""
                char *p = VirtualAlloc(NULL, 1, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                char *q = VirtualAlloc(NULL, 1, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                VirtualQuery(p, &m, sizeof m);
                printf("%X %X", m.RegionSize, q - p);
                """)).isEqualTo("1000 10000");
    }

    @Test
    void a8AGigabyteCommittedAndTouchedCostsItsPagesAnd256Tables() {
        var machine = new History(MachineSettings.DEFAULT.withMemory(300_000, 100_000), Budget.COMMAND_LINE);
        String source = HEAD + """
                int main(void)
                {
                    unsigned i;
                    volatile char *p = (char *)0x10000000;
                    Sleep(0); //@ before
                    VirtualAlloc((void *)p, 1 << 30, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                    i = 0; //@ committed
                    for (; i < 1 << 30; i += 4096) p[i];
                    return 0; //@ touched
                }
                """;
        machine.execute(new Command.Load(source), RunControl.NONE);
        MachineSnapshot before = to(machine, source, "before");
        MachineSnapshot committed = to(machine, source, "committed");
        MachineSnapshot touched = to(machine, source, "touched");
        assertThat(committed.counters().commitCharge() - before.counters().commitCharge())
                .isEqualTo(1L << 30);
        assertThat(committed.counters().framesUsed())
                .isEqualTo(before.counters().framesUsed());
        assertThat(touched.counters().framesUsed() - committed.counters().framesUsed())
                .isEqualTo(262_144 + 256);
        assertThat(touched.counters().pageTablePages() - committed.counters().pageTablePages())
                .isEqualTo(256);
    }

    @Test
    void a9RefusedCallsHaveTheirErrors() {
        assertThat(printed("""
                char *p = VirtualAlloc(NULL, 0x4000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                char *r = VirtualAlloc(NULL, 0x4000, MEM_RESERVE, PAGE_READWRITE);
                VirtualFree(p, 0x4000, MEM_RELEASE);
                printf("%u ", GetLastError());
                VirtualFree(p + 0x1000, 0, MEM_RELEASE);
                printf("%u ", GetLastError());
                VirtualAlloc((void *)0x20000000, 0x1000, MEM_COMMIT, PAGE_READWRITE);
                printf("%u ", GetLastError());
                VirtualAlloc(r, 0x1000, MEM_RESERVE, PAGE_READWRITE);
                printf("%u ", GetLastError());
                VirtualProtect(r, 0x1000, PAGE_READONLY, &old);
                printf("%u ", GetLastError());
                VirtualAlloc(NULL, 0, MEM_RESERVE, PAGE_READWRITE);
                printf("%u ", GetLastError());
                VirtualAlloc(NULL, 0x1000, MEM_RESERVE, 0);
                printf("%u ", GetLastError());
                VirtualAlloc((void *)0x8000, 0x1000, MEM_RESERVE, PAGE_READWRITE);
                printf("%u", GetLastError());
                """)).isEqualTo("87 487 487 487 487 87 87 87");
    }

    @Test
    void a10DecommittingAWholeRegionKeepsItReserved() {
        assertThat(printed("""
                MEMORYSTATUS before, after;
                char *p;
                GlobalMemoryStatus(&before);
                p = VirtualAlloc(NULL, 0x8000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                p[0x3000] = 1;
                VirtualFree(p, 0, MEM_DECOMMIT);
                VirtualQuery(p, &m, sizeof m);
                GlobalMemoryStatus(&after);
                printf("%X %X %u", m.State, m.RegionSize, before.dwAvailPageFile - after.dwAvailPageFile);
                """)).isEqualTo("2000 8000 0");
    }

    @Test
    void a11HeapBlocksHaveTheirSizes() {
        assertThat(printed("""
                int i, sizes[] = {0, 1, 8, 9, 100, 104, 1008, 1009, 520184, 520185};
                for (i = 0; i < 10; i++) {
                    unsigned char *p = HeapAlloc(GetProcessHeap(), 0, sizes[i]);
                    if (p[-3] & 8) printf("virtual %X", (unsigned)p & 0xFFFF);
                    else printf("%u ", *(unsigned short *)(p - 8) * 8);
                }
                """)).isEqualTo("16 16 16 24 112 112 1016 1024 520192 virtual 20");
    }

    @Test
    void a12DebugBlocksOfAHundredBytesLie90hApart() {
        String program = "#define _DEBUG\n#define _CRTDBG_MAP_ALLOC\n" + HEAD + """
                #include <crtdbg.h>
                int main(void)
                {
                    char *p = malloc(100), *q = malloc(100), *r, *s;
                    int *h = (int *)(p - 32);
                    printf("%X %u %u %X ", q - p, h[4], h[5], h[7]);
                    printf("%X %X %X ", *(int *)p, *(int *)(p + 100), h[1] == (int)(q - 32));
                    r = malloc(520148);
                    s = malloc(520149);
                    printf("%X %X", r[-32 - 3] & 8, s[-32 - 3] & 8);
                    return 0;
                }
                """;
        ProgramRun run = ProgramRun.of(program);
        assertThat(new String(run.output(), StandardCharsets.ISO_8859_1))
                .as(run.diagnostics() + run.ending())
                .isEqualTo("90 1 100 FDFDFDFD CDCDCDCD FDFDFDFD 1 0 8");
    }

    private static final String OPEN = """
            HANDLE f = CreateFileA("a.bin", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL), s;
            """;

    @Test
    void a13AViewStartsAtAMultipleOf64K() {
        assertThat(printed(OPEN + """
                char *v;
                DWORD start = 138240, granularity = 65536;
                SYSTEM_INFO info;
                GetSystemInfo(&info);
                granularity = info.dwAllocationGranularity;
                s = CreateFileMappingA(f, NULL, PAGE_READWRITE, 0, 200000, NULL);
                v = MapViewOfFile(s, FILE_MAP_READ, 0, start / granularity * granularity, start % granularity + 1024);
                printf("%u %u %u ", v != NULL, start / granularity * granularity, start % granularity);
                v = MapViewOfFile(s, FILE_MAP_READ, 0, 4096, 1024);
                printf("%u %u", v != NULL, GetLastError());
                """)).isEqualTo("1 131072 7168 0 1132");
    }

    @Test
    void a14AMappingExtendsItsFileAtOnce() {
        assertThat(printed(OPEN + """
                s = CreateFileMappingA(f, NULL, PAGE_READWRITE, 0, 0, NULL);
                printf("%p %u ", s, GetLastError());
                s = CreateFileMappingA(f, NULL, PAGE_READWRITE, 0, 1 << 20, NULL);
                printf("%u", GetFileSize(f, NULL));
                """)).isEqualTo("00000000 1006 1048576");
    }

    // A15 to A20: faults, page table entries, the self-map

    @Test
    void a15TheStackOverflowsAtTheGuardPage32000() {
        assertThat(printed("""
                char *p = (char *)0x12F800;
                DWORD code = 0;
                do {
                    p -= 0x1000;
                    __try { *p = 1; } __except (code = GetExceptionCode(), EXCEPTION_EXECUTE_HANDLER) { }
                } while (code == 0);
                printf("%p %X", p, code);
                """)).isEqualTo("00032800 C00000FD");
    }

    private static final String PAGING = HEAD + """
            int main(void)
            {
                unsigned i, sum = 0;
                volatile char *p = VirtualAlloc((void *)0x10000000, 4096, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                char *q = VirtualAlloc(NULL, 300 * 4096, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                sum = p[5]; //@ untouched
                p[5] = 42; //@ read
                EmptyWorkingSet(GetCurrentProcess()); //@ written
                sum += p[5]; //@ trimmed
                i = 0; //@ again
                for (; i < 300; i++) q[i * 4096] = 1;
                sum += p[5]; //@ gone
                return sum; //@ back
            }
            """;

    private final List<Event> events = new ArrayList<>();

    private History paging() {
        var machine = new History(MachineSettings.DEFAULT.withMemory(64, 2000), Budget.DESK);
        machine.execute(new Command.Load(PAGING), RunControl.NONE);
        return machine;
    }

    /** Runs to a marked line; {@link #events} are those of that run. */
    private MachineSnapshot to(History machine, String source, String mark) {
        int line = source.substring(0, source.indexOf("//@ " + mark)).split("\n", -1).length;
        Outcome outcome = machine.execute(new Command.RunToLine(line), RunControl.NONE);
        events.clear();
        events.addAll(((Outcome.Ran) outcome).events());
        assertThat(outcome.snapshot().program().next().line()).isEqualTo(line);
        return outcome.snapshot();
    }

    private static EntrySnapshot pte(MachineSnapshot now) {
        EntrySnapshot entry = now.pageTables().walk(new VirtualAddress(P)).tableEntry();
        return entry == null ? new EntrySnapshot(0, 0, EntrySnapshot.Kind.ZERO, 12) : entry;
    }

    private List<Event.PageFaulted> faults() {
        return events.stream()
                .filter(Event.PageFaulted.class::isInstance)
                .map(Event.PageFaulted.class::cast)
                .filter(fault -> fault.address().raw() >>> 12 == P >>> 12)
                .toList();
    }

    @Test
    void a16ReadingAnUntouchedPageIsASoftFaultAndGivesADirtyZeroedFrame() {
        History machine = paging();
        assertThat(pte(to(machine, PAGING, "untouched")).raw()).isZero();
        MachineSnapshot read = to(machine, PAGING, "read");
        assertThat(pte(read).raw() & 0xFFF).isEqualTo(0x067);
        assertThat(faults()).hasSize(1);
        assertThat(faults().getFirst().errorCode()).isEqualTo(4);
        assertThat(faults().getFirst().kind()).isEqualTo(FaultKind.DEMAND_ZERO);
        assertThat(machine.peek(new VirtualAddress(P), 4096)).containsOnly(0);
    }

    @Test
    void a17ATrimmedPageIsInTransitionAndComesBackInTheSameFrame() {
        History machine = paging();
        EntrySnapshot written = pte(to(machine, PAGING, "written"));
        EntrySnapshot trimmed = pte(to(machine, PAGING, "trimmed"));
        assertThat(trimmed.raw() & 0xFFF).isEqualTo(0x886);
        assertThat(trimmed.frame()).isEqualTo(written.frame());
        EntrySnapshot again = pte(to(machine, PAGING, "again"));
        assertThat(faults()).extracting(Event.PageFaulted::kind).containsExactly(FaultKind.TRANSITION);
        assertThat(again.valid()).isTrue();
        assertThat(again.frame()).isEqualTo(written.frame());
    }

    @Test
    void a18APageWhoseFrameWasTakenComesBackFromThePageFile() {
        History machine = paging();
        EntrySnapshot gone = pte(to(machine, PAGING, "gone"));
        assertThat(gone.raw() & 0xFFF).isEqualTo(0x080);
        assertThat(gone.slot()).isPositive();
        MachineSnapshot back = to(machine, PAGING, "back");
        assertThat(faults()).extracting(Event.PageFaulted::kind).containsExactly(FaultKind.PAGE_FILE);
        assertThat(pte(back).valid()).isTrue();
        assertThat(machine.peek(new VirtualAddress(P + 5), 1)).containsExactly(42);
        machine.execute(new Command.Run(Set.of()), RunControl.NONE);
        assertThat(machine.snapshot().program().exitCode()).isEqualTo(84);
    }

    @Test
    void a19TotalVirtualIs2147352576() {
        assertThat(printed("""
                MEMORYSTATUS status;
                GlobalMemoryStatus(&status);
                printf("%u", status.dwTotalVirtual);
                """)).isEqualTo("2147352576");
    }

    @Test
    void a20TheDirectoryNamesItselfAndUserCodeCantReadIt() {
        History machine = paging();
        to(machine, PAGING, "read");
        int cr3 = machine.snapshot().pageTables().cr3();
        assertThat(word(machine, 0xC0300C00)).isEqualTo(cr3 | 0x63);
        assertThat(word(machine, PagingFormat.PAGE_4K.pteAddress(P)))
                .isEqualTo(pte(machine.snapshot()).raw());
        assertThat(machine.snapshot()
                        .pageTables()
                        .walk(new VirtualAddress(0xC0300C00))
                        .physical()
                        .raw())
                .isEqualTo(cr3 + 0xC00);
        assertThat(printed("""
                __try { old = *(DWORD *)0xC0300C00; }
                __except (printf("%X ", GetExceptionCode()), EXCEPTION_EXECUTE_HANDLER) { printf("refused"); }
                """)).isEqualTo("C0000005 refused");
    }

    @Test
    void a20OnLargePagesTheDirectoryNamesItselfToo() {
        var machine = new History(MachineSettings.DEFAULT.withPageSize(8192), Budget.DESK);
        machine.execute(new Command.Load(PAGING), RunControl.NONE);
        int cr3 = machine.snapshot().pageTables().cr3();
        assertThat(PagingFormat.PAGE_8K.pdeAddress(PagingFormat.SELF_MAP)).isEqualTo(0xC0180300);
        assertThat(word(machine, 0xC0180300)).isEqualTo(cr3 | 0x63);
    }

    private static int word(History machine, int address) {
        byte[] bytes = machine.peek(new VirtualAddress(address), 4);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }
}
