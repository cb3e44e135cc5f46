package dev.pagewalk.minic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.Command.StepKind;
import dev.pagewalk.machine.Machine;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.StopReason;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Stopping anywhere: steps, breakpoints, the call stack, lines of the console. */
class SteppingTest {

    private static final String PROGRAM = """
            #include <stdio.h>
            struct pair { int a; char *name; };
            int total = 5;
            int square(int x)
            {
                int y = x * x;
                return y;
            }
            int main(void)
            {
                int i, sum = 0;
                struct pair p = { 7, "seven" };
                for (i = 1; i <= 3; i++)
                    sum += square(i);
                printf("%d\\n", sum);
                return 0;
            }
            """;

    private final Machine machine = new Machine(MachineSettings.DEFAULT, Budget.DESK);

    private void load() {
        tell(new Command.Load(PROGRAM));
    }

    private Outcome.Ran tell(Command command) {
        Outcome outcome = machine.execute(command, RunControl.NONE);
        if (outcome instanceof Outcome.Refused refused) {
            throw new AssertionError(command + " was refused: " + refused.diagnostics());
        }
        return (Outcome.Ran) outcome;
    }

    private int step(StepKind kind) {
        ProgramSnapshot program = tell(new Command.Step(kind)).snapshot().program();
        return program.next() == null ? 0 : program.next().line();
    }

    private List<Integer> steps(StepKind kind, int count) {
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(step(kind));
        }
        return lines;
    }

    private ProgramSnapshot program() {
        return machine.snapshot().program();
    }

    private String variable(int frame, String name) {
        return program().callStack().get(frame).variables().stream()
                .filter(variable -> variable.name().equals(name))
                .map(ProgramSnapshot.Variable::value)
                .findFirst()
                .orElse("not in scope");
    }

    @Test
    void theFirstStatementOfMainIsNextAfterLoading() {
        load();
        assertThat(program().next().line()).isEqualTo(11);
    }

    @Test
    void stepIntoEntersFunctionsAndShowsEachRoundOfALoop() {
        load();
        assertThat(steps(StepKind.INTO, 9)).containsExactly(12, 13, 14, 6, 7, 13, 14, 6, 7);
    }

    @Test
    void stepOverRunsCalledFunctions() {
        load();
        assertThat(steps(StepKind.OVER, 9)).containsExactly(12, 13, 14, 13, 14, 13, 14, 13, 15);
    }

    @Test
    void stepOutStopsBehindTheCall() {
        load();
        steps(StepKind.INTO, 4);
        assertThat(step(StepKind.OUT)).isEqualTo(13);
    }

    @Test
    void breakpointsStopEachTimeTheirLineIsNext() {
        load();
        List<StopReason> reasons = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            reasons.add(tell(new Command.Run(Set.of(7))).stop());
        }
        assertThat(reasons)
                .containsExactly(
                        StopReason.BREAKPOINT, StopReason.BREAKPOINT, StopReason.BREAKPOINT, StopReason.EXITED);
        assertThat(new String(machine.output())).isEqualTo("14\n");
    }

    @Test
    void runToLineStopsThere() {
        load();
        tell(new Command.RunToLine(15));
        assertThat(program().next().line()).isEqualTo(15);
        assertThat(variable(0, "sum")).isEqualTo("14");
    }

    @Test
    void runToTheFirstStatementStaysThereUntilTheProgramHasBegun() {
        load();
        int first = program().next().line();
        assertThat(tell(new Command.RunToLine(first)).stop()).isEqualTo(StopReason.BREAKPOINT);
        assertThat(program().next().line()).isEqualTo(first);
        tell(new Command.RunToLine(15));
        assertThat(tell(new Command.RunToLine(first)).stop()).isEqualTo(StopReason.EXITED);
    }

    @Test
    void theCallStackShowsParametersAndLocalsOfAllFrames() {
        load();
        steps(StepKind.INTO, 8);
        steps(StepKind.INTO, 1);
        assertThat(program().callStack())
                .extracting(ProgramSnapshot.Frame::function)
                .containsExactly("square", "main");
        assertThat(program().callStack())
                .extracting(ProgramSnapshot.Frame::line)
                .containsExactly(7, 14);
        assertThat(variable(0, "x")).isEqualTo("2");
        assertThat(variable(0, "y")).isEqualTo("4");
        assertThat(variable(1, "i")).isEqualTo("2");
        assertThat(variable(1, "p")).startsWith("{a = 7, name = 0x").endsWith("\"seven\"}");
    }

    @Test
    void anyCutIntoSlicesRetiresTheSameInstructions() {
        load();
        tell(new Command.Run(Set.of()));
        long whole = machine.retired();
        Machine other = new Machine(MachineSettings.DEFAULT, Budget.DESK);
        other.execute(new Command.Load(PROGRAM), RunControl.NONE);
        while (other.snapshot().program().state() == ProgramSnapshot.State.PAUSED) {
            other.execute(new Command.Step(StepKind.INTO), RunControl.NONE);
        }
        assertThat(other.retired()).isEqualTo(whole);
        assertThat(other.output()).isEqualTo(machine.output());
    }

    @Test
    void aConsoleLineHasAValueAndLeavesTheProgramWhereItWas() {
        load();
        steps(StepKind.INTO, 4);
        assertThat(tell(new Command.Call("square(12) + total")).value()).isEqualTo("149");
        assertThat(program().next().line()).isEqualTo(6);
        assertThat(step(StepKind.INTO)).isEqualTo(7);
    }

    @Test
    void aConsoleLineDeclaresWhatItAssigns() {
        load();
        assertThat(tell(new Command.Call("n = total * 2")).value()).isEqualTo("10");
        assertThat(tell(new Command.Call("double d = n / 4.0;")).value()).isEmpty();
        assertThat(tell(new Command.Call("d")).value()).isEqualTo("2.5");
        assertThat(tell(new Command.Call("total = 9; n++")).value()).isEqualTo("10");
        assertThat(tell(new Command.Call("struct pair q = { n, \"x\" }")).value())
                .isEmpty();
        assertThat(tell(new Command.Call("q.a + total")).value()).isEqualTo("20");
        assertThat(tell(new Command.Call("for (int k = 0; k < 3; k++) printf(\"%d \", k);"))
                        .value())
                .isEmpty();
        assertThat(new String(machine.output())).isEqualTo("0 1 2 ");
    }

    @Test
    void aConsoleWorksWithoutAProgram() {
        Outcome.Ran ran = tell(new Command.Call("p = VirtualAlloc(0, 4096, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE)"));
        assertThat(ran.value()).startsWith("0x");
        assertThat(tell(new Command.Call("*(int *)p = 42")).value()).isEqualTo("42");
        assertThat(tell(new Command.Call("*(char *)p")).value()).isEqualTo("42 '*'");
    }

    @Test
    void aConsoleLineThatCrashesEndsAlone() {
        load();
        step(StepKind.INTO);
        tell(new Command.Call("*(int *)0 = 1"));
        assertThat(program().next().line()).isEqualTo(12);
        assertThat(step(StepKind.INTO)).isEqualTo(13);
    }

    @Test
    void aConsoleLineThatIsWrongIsRefused() {
        load();
        assertThat(machine.execute(new Command.Call("totl + 1"), RunControl.NONE))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.diagnostics()).hasSize(1);
                    assertThat(refused.diagnostics().getFirst().arguments()).containsExactly("totl", "total");
                });
    }
}
