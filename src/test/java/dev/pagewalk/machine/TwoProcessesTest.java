package dev.pagewalk.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.event.Event;
import dev.pagewalk.machine.snapshot.EntrySnapshot;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.ProcessSnapshot;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Two processes on one machine: what they share and what they don't. */
class TwoProcessesTest {

    private static final Command RUN = new Command.Run(Set.of());
    private static final Command STEP = new Command.Step(Command.StepKind.INTO);

    /** Creates or opens the section, writes its process id behind what it finds there, prints what it sees. */
    private static final String SHARING = """
            #include <windows.h>
            #include <stdio.h>
            int own = 1;
            int main(void)
            {
                HANDLE mapping = CreateFileMapping(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, 0x10000, "Shared");
                DWORD error = GetLastError();
                int *seen = MapViewOfFile(mapping, FILE_MAP_WRITE, 0, 0, 0);
                int i;
                own = own + GetCurrentProcessId();
                for (i = 0; seen[i] != 0; i++)
                    ;
                seen[i] = GetCurrentProcessId();
                printf("%d %d %X %d\\n", error, i, seen[i], own);
                return i;
            }
            """;

    private final History history = new History(MachineSettings.DEFAULT, Budget.DESK);

    @Test
    void theSameAddressIsADifferentPageInEachProcess() {
        launch("int a = 1; int main(void) { a = 5; return 0; }", "int a = 2; int main(void) { a = 6; return 0; }");
        tell(RUN);
        assertThat(value("a")).isEqualTo("5");
        int address = Integer.decode(value("&a"));
        EntrySnapshot first = entry(history.snapshot(), address);
        tell(new Command.Switch(2));
        assertThat(value("a")).isEqualTo("2");
        tell(RUN);
        assertThat(value("a")).isEqualTo("6");
        assertThat(Integer.decode(value("&a"))).isEqualTo(address);
        EntrySnapshot second = entry(history.snapshot(), address);
        assertThat(second.frame()).isNotEqualTo(first.frame());
        List<ProcessSnapshot> processes = history.snapshot().processes();
        assertThat(processes.get(0).directoryBase())
                .isNotEqualTo(processes.get(1).directoryBase());
    }

    @Test
    void aNamedSectionIsOneFrameAtDifferentAddresses() {
        launch(SHARING, SHARING);
        call("h = CreateFileMapping((HANDLE)-1, NULL, PAGE_READWRITE, 0, 0x10000, \"S\")");
        int first = Integer.decode(value("p = (int *)MapViewOfFile(h, FILE_MAP_WRITE, 0, 0, 0)"));
        call("*p = 0x1234");
        tell(new Command.Switch(2));
        call("VirtualAlloc(NULL, 0x10000, MEM_RESERVE, PAGE_NOACCESS)");
        call("h = OpenFileMapping(FILE_MAP_ALL_ACCESS, FALSE, \"S\")");
        int second = Integer.decode(value("p = (int *)MapViewOfFile(h, FILE_MAP_WRITE, 0, 0, 0)"));
        assertThat(second).isNotEqualTo(first);
        assertThat(value("*p")).isEqualTo(Integer.toString(0x1234));
        call("*p = 77");
        MachineSnapshot one = history.snapshot(1);
        MachineSnapshot two = history.snapshot(2);
        assertThat(entry(one, first).frame()).isEqualTo(entry(two, second).frame());
        tell(new Command.Switch(1));
        assertThat(value("*p")).isEqualTo("77");
    }

    @Test
    void creatingASectionThatTheOtherProcessHasOpensIt() {
        launch(SHARING, SHARING);
        tell(new Command.RunToLine(14));
        tell(new Command.Switch(2));
        MachineSnapshot two = tell(RUN).snapshot();
        assertThat(two.output()).isEqualTo("183 1 6DC 1757\n");
        tell(new Command.Switch(1));
        MachineSnapshot one = tell(RUN).snapshot();
        assertThat(one.output()).isEqualTo("0 0 6D4 1749\n");
        assertThat(one.processes().get(1).gone()).isTrue();
        assertThat(one.processes().get(1).exitCode()).isEqualTo(1);
    }

    @Test
    void aNameIsGoneWithTheProcessThatHadTheLastHandle() {
        launch(SHARING, SHARING);
        tell(RUN);
        tell(new Command.Switch(2));
        assertThat(tell(RUN).snapshot().output()).isEqualTo("0 0 6DC 1757\n");
    }

    @Test
    void aCopyOnWriteViewGetsAFrameOfItsOwnAtTheFirstWrite() {
        launch(SHARING, SHARING);
        call("h = CreateFileMapping((HANDLE)-1, NULL, PAGE_READWRITE, 0, 0x1000, \"C\")");
        int first = Integer.decode(value("p = (int *)MapViewOfFile(h, FILE_MAP_WRITE, 0, 0, 0)"));
        call("*p = 1");
        tell(new Command.Switch(2));
        call("h = OpenFileMapping(FILE_MAP_COPY, FALSE, \"C\")");
        int second = Integer.decode(value("p = (int *)MapViewOfFile(h, FILE_MAP_COPY, 0, 0, 0)"));
        assertThat(value("*p")).isEqualTo("1");
        assertThat(entry(history.snapshot(2), second).frame())
                .isEqualTo(entry(history.snapshot(1), first).frame());
        call("*p = 2");
        assertThat(entry(history.snapshot(2), second).frame())
                .isNotEqualTo(entry(history.snapshot(1), first).frame());
        tell(new Command.Switch(1));
        assertThat(value("*p")).isEqualTo("1");
        call("*p = 3");
        tell(new Command.Switch(2));
        assertThat(value("*p")).isEqualTo("2");
    }

    @Test
    void aFileThatOneProcessWritesIsWhatTheOtherSees() {
        launch(SHARING, SHARING);
        call("f = CreateFile(\"a.txt\", GENERIC_READ | GENERIC_WRITE, 3, NULL, CREATE_ALWAYS, 0, NULL)");
        call("h = CreateFileMapping(f, NULL, PAGE_READWRITE, 0, 0x1000, NULL)");
        call("p = (char *)MapViewOfFile(h, FILE_MAP_WRITE, 0, 0, 0)");
        call("*p = 65");
        tell(new Command.Switch(2));
        call("f = CreateFile(\"A.TXT\", GENERIC_READ, 3, NULL, OPEN_EXISTING, 0, NULL)");
        call("char c; DWORD n;");
        call("ReadFile(f, &c, 1, &n, NULL)");
        assertThat(value("c")).startsWith("65");
    }

    @Test
    void theEndOfOneProcessLeavesTheOtherAndNothingElse() {
        tell(new Command.Load(SHARING));
        MachineSnapshot before = history.snapshot();
        tell(new Command.Launch(SHARING));
        tell(new Command.Switch(2));
        call("VirtualAlloc(NULL, 0x100000, MEM_COMMIT, PAGE_READWRITE)");
        call("CreateFile(\"a.txt\", GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL)");
        tell(RUN);
        Outcome.Ran back = tell(new Command.Switch(1));
        assertThat(back.events()).hasAtLeastOneElementOfType(Event.ProcessEnded.class);
        assertThat(back.snapshot().regions()).isEqualTo(before.regions());
        assertThat(back.snapshot().counters().commitCharge())
                .isEqualTo(before.counters().commitCharge());
        // The page directory of a process lives as long as somebody, here the debugger, has a handle to the process.
        assertThat(back.snapshot().counters().framesUsed())
                .isEqualTo(before.counters().framesUsed() + 1);
        assertThat(value("(int)CreateFile(\"a.txt\", GENERIC_WRITE, 0, NULL, OPEN_EXISTING, 0, NULL)"))
                .isNotEqualTo("-1");
        assertThat(tell(RUN).snapshot().output()).isEqualTo("0 0 6D4 1749\n");
    }

    @Test
    void aProcessThatIsGoneCanBeLookedAtButNotRun() {
        launch(SHARING, SHARING);
        tell(RUN);
        tell(new Command.Switch(2));
        Outcome.Ran back = tell(new Command.Switch(1));
        assertThat(back.snapshot().output()).isEqualTo("0 0 6D4 1749\n");
        assertThat(back.snapshot().counters().residentPages()).isZero();
        assertThat(tell(RUN).stop()).isEqualTo(StopReason.NOTHING_TO_RUN);
        assertThat(tell(new Command.Call("own")).stop()).isEqualTo(StopReason.NOTHING_TO_RUN);
    }

    @Test
    void aMachineWithoutCommitLeftStartsNoProcessAndLosesNothing() {
        var small = new History(new MachineSettings(1024, 0, 3), Budget.DESK);
        small.execute(new Command.Load(SHARING), RunControl.NONE);
        small.execute(
                new Command.Call("p = VirtualAlloc(NULL, 350 * 4096, MEM_COMMIT, PAGE_READWRITE)"), RunControl.NONE);
        MachineSnapshot before = small.snapshot();
        var outcome = (Outcome.Ran) small.execute(new Command.Launch(SHARING), RunControl.NONE);
        assertThat(outcome.stop()).isEqualTo(StopReason.NO_MEMORY);
        assertThat(outcome.snapshot().processes()).hasSize(1);
        assertThat(outcome.snapshot().counters()).isEqualTo(before.counters());
        small.execute(new Command.Call("VirtualFree(p, 0, MEM_RELEASE)"), RunControl.NONE);
        assertThat(((Outcome.Ran) small.execute(new Command.Launch(SHARING), RunControl.NONE)).stop())
                .isEqualTo(StopReason.DONE);
    }

    @Test
    void twoProcessesOnScarceMemoryPageEachOtherOutAndComputeRight() {
        var small = new History(new MachineSettings(96, 1024, 1), Budget.DESK);
        String filling = """
                #include <windows.h>
                int main(void)
                {
                    int i, sum = 0;
                    int *p = VirtualAlloc(NULL, 64 * 4096, MEM_COMMIT, PAGE_READWRITE);
                    for (i = 0; i < 64; i++)
                        p[i * 1024] = i + %d;
                    for (i = 0; i < 64; i++)
                        sum = sum + p[i * 1024];
                    return sum;
                }
                """;
        small.execute(new Command.Load(filling.formatted(0)), RunControl.NONE);
        small.execute(new Command.Launch(filling.formatted(100)), RunControl.NONE);
        for (int i = 0; i < 500; i++) {
            small.execute(new Command.Switch(1 + i % 2), RunControl.NONE);
            small.execute(STEP, RunControl.NONE);
        }
        small.execute(new Command.Switch(1), RunControl.NONE);
        small.execute(RUN, RunControl.NONE);
        small.execute(new Command.Switch(2), RunControl.NONE);
        small.execute(RUN, RunControl.NONE);
        List<ProcessSnapshot> processes = small.snapshot().processes();
        assertThat(processes.get(0).exitCode()).isEqualTo(2016);
        assertThat(processes.get(1).exitCode()).isEqualTo(8416);
        assertThat(small.snapshot().counters().hardFaults()).isPositive();
    }

    @Test
    void goingBackToAnyMomentOfTwoProcessesGivesTheStateOfThen() {
        launch(SHARING, SHARING);
        var random = new SplittableRandom(4);
        List<MachineSnapshot> states = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            Command command = random.nextInt(3) == 0 ? new Command.Switch(1 + random.nextInt(2)) : STEP;
            if (i == 30) {
                command = new Command.Call("own = own + 1000");
            }
            history.execute(command, RunControl.NONE);
            states.add(history.snapshot());
        }
        assertThat(states.getLast().processes()).allMatch(process -> process.state() == ProgramSnapshot.State.EXITED);
        for (int i = states.size() - 1; i >= 0; i--) {
            MachineSnapshot then = states.get(i);
            MachineSnapshot now = history.seek(then.position(), RunControl.NONE).snapshot();
            assertThat(now.process()).isEqualTo(then.process());
            assertThat(now.processes()).isEqualTo(then.processes());
            assertThat(now.program()).isEqualTo(then.program());
            assertThat(now.counters()).isEqualTo(then.counters());
            assertThat(now.output()).isEqualTo(then.output());
            assertThat(now.regions()).isEqualTo(then.regions());
        }
    }

    @Test
    void restartGoesToWhereAllProgramsWereJustLoadedAndBackStopsThere() {
        launch(SHARING, SHARING);
        tell(STEP);
        tell(new Command.Switch(2));
        tell(STEP);
        MachineSnapshot start = history.restart(RunControl.NONE).snapshot();
        assertThat(start.processes()).hasSize(2);
        assertThat(start.process()).isEqualTo(1);
        assertThat(((Outcome.Ran) history.back(RunControl.NONE)).stop()).isEqualTo(StopReason.NOTHING_TO_RUN);
        assertThat(history.snapshot().processes()).hasSize(2);
    }

    @Test
    void theEventsSayWhichProcessRuns() {
        launch(SHARING, SHARING);
        Outcome.Ran there = tell(new Command.Switch(2));
        assertThat(there.events()).hasSize(1);
        var switched = (Event.ProcessSwitched) there.events().getFirst();
        assertThat(switched.from()).isEqualTo(1);
        assertThat(switched.to()).isEqualTo(2);
        assertThat(switched.directory().value() << 12)
                .isEqualTo(there.snapshot().pageTables().cr3());
    }

    private void launch(String first, String second) {
        tell(new Command.Load(first));
        tell(new Command.Launch(second));
    }

    private Outcome.Ran tell(Command command) {
        Outcome outcome = history.execute(command, RunControl.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Ran.class);
        return (Outcome.Ran) outcome;
    }

    private void call(String line) {
        assertThat(tell(new Command.Call(line)).stop()).isEqualTo(StopReason.DONE);
    }

    private String value(String line) {
        return tell(new Command.Call(line)).value();
    }

    private static EntrySnapshot entry(MachineSnapshot snapshot, int address) {
        return snapshot.pageTables().walk(new VirtualAddress(address)).tableEntry();
    }
}
