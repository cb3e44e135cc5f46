package dev.pagewalk.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.machine.snapshot.WatchSnapshot;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PausedFrameTest {

    private static final String SOURCE = """
            int total = 1;
            int twice(int n)
            {
                int result = 2 * n;
                return result;
            }
            int main(void)
            {
                int a[3] = { 4, 5, 6 };
                int i = 1;

                a[i] = twice(a[i]);
                total += a[i];
                return total;
            }
            """;

    private final History history = new History(MachineSettings.DEFAULT, Budget.DESK);

    private Outcome tell(Command command) {
        return history.execute(command, RunControl.NONE);
    }

    private void pauseAt(int line) {
        tell(new Command.Load(SOURCE));
        tell(new Command.RunToLine(line));
    }

    private String watch(String expression) {
        WatchSnapshot found = history.watch(List.of(expression)).getFirst();
        return found.state() == WatchSnapshot.State.VALUE
                ? found.type() + " " + found.value()
                : found.state()
                        + (found.diagnostics().isEmpty()
                                ? ""
                                : " " + found.diagnostics().getFirst().key());
    }

    private String say(String line) {
        return switch (tell(new Command.Call(line))) {
            case Outcome.Ran ran -> ran.value();
            case Outcome.Refused refused -> refused.diagnostics().getFirst().key();
        };
    }

    @Test
    void aLineWithoutAStatementStandsForTheNextOneWithOne() {
        pauseAt(11);
        assertThat(history.snapshot().program().next().line()).isEqualTo(12);
    }

    @Test
    void aWatchSeesTheInnermostCallAndFollowsItForwardsAndBack() {
        pauseAt(12);
        assertThat(watch("a[i] + total")).isEqualTo("int 6");
        tell(new Command.RunToLine(5));
        assertThat(watch("result")).isEqualTo("int 10");
        assertThat(watch("a[i]")).isEqualTo("REFUSED minic.frameGone");
        tell(new Command.RunToLine(13));
        assertThat(watch("a[i]")).isEqualTo("int 10");
        history.back(RunControl.NONE);
        history.back(RunControl.NONE);
        assertThat(watch("n")).isEqualTo("int 5");
    }

    @Test
    void aWatchLeavesTheMachineExactlyAsItWas() {
        pauseAt(12);
        var before = history.snapshot();
        assertThat(watch("a[i] = 1")).isEqualTo("REFUSED minic.watchChanges");
        assertThat(watch("twice(1)")).isEqualTo("REFUSED minic.watchChanges");
        assertThat(watch("*(int *)0x10")).isEqualTo("UNREADABLE");
        assertThat(watch("i / (i - 1)")).isEqualTo("DIVISION");
        assertThat(history.snapshot()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aLineOfTheConsoleReadsAndWritesTheLocalsOfThePausedCall() {
        pauseAt(12);
        assertThat(say("a[i] + 1")).isEqualTo("6");
        assertThat(say("i = 2")).isEqualTo("2");
        assertThat(watch("a[i]")).isEqualTo("int 6");
        tell(new Command.RunToLine(13));
        assertThat(watch("a[2]")).isEqualTo("int 12");
        assertThat(history.snapshot().program().callStack().getFirst().function())
                .isEqualTo("main");
    }

    @Test
    void aNameOfTheCallIsNotDeclaredASecondTimeAndNotKeptForTheNextCall() {
        pauseAt(12);
        assertThat(say("int i = 7;")).startsWith("minic.");
        assertThat(say("k = i + 1")).isEqualTo("2");
        tell(new Command.RunToLine(5));
        assertThat(say("k")).isEqualTo("2");
        assertThat(say("i")).isEqualTo("minic.frameGone");
        assertThat(say("i = 3")).isEqualTo("minic.frameGone");
        assertThat(say("result")).isEqualTo("10");
    }

    @Test
    void aFunctionThatIsOnlyDeclaredCantBeCalledFromTheConsole() {
        tell(new Command.Load("int f(void);\nint main(void)\n{\n    return 0;\n}\n"));
        assertThat(say("f()")).isEqualTo("minic.functionUndefined");
    }

    @Test
    void afterTheEndTheConsoleSaysThatTheFrameIsGone() {
        tell(new Command.Load(SOURCE));
        tell(new Command.Run(Set.of()));
        assertThat(say("a[1]")).isEqualTo("minic.frameGone");
        assertThat(say("total")).isEqualTo("11");
    }

    @Test
    void aStepGoesIntoTheFunctionThatQsortCallsBackAndOutOfItBehindTheCall() {
        tell(new Command.Load("""
                #include <stdlib.h>
                int down(const void *a, const void *b)
                {
                    int difference = *(const int *)b - *(const int *)a;
                    return difference;
                }
                int main(void)
                {
                    int a[3] = { 1, 3, 2 };
                    qsort(a, 3, sizeof a[0], down);
                    return a[0];
                }
                """));
        tell(new Command.RunToLine(10));
        tell(new Command.Step(Command.StepKind.INTO));
        var program = history.snapshot().program();
        assertThat(program.next().line()).isEqualTo(4);
        assertThat(program.callStack().stream().map(frame -> frame.function() + " " + frame.line()))
                .containsExactly("down 4", "sort_few 0", "qsort 0", "main 10");
        tell(new Command.Step(Command.StepKind.OVER));
        assertThat(watch("difference")).isEqualTo("int -2");
        tell(new Command.Step(Command.StepKind.OUT));
        assertThat(history.snapshot().program().next().line()).isEqualTo(11);
        assertThat(say("qsort(a, 3, sizeof a[0], down), a[0] * 100 + a[1] * 10 + a[2]"))
                .isEqualTo("321");
    }
}
