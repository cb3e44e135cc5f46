package dev.pagewalk.machine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Two programs run as two processes of one machine, in a fixed order: the first to a line or to its end, then the
 * second to its end, then the first to its end.
 *
 * @param output what both printed to standard output, in the order in which they did
 * @param errors what both printed to standard error
 * @param first how the first ended
 * @param second how the second ended
 */
public record PairRun(byte[] output, byte[] errors, ProgramRun first, ProgramRun second) {

    private static final Command RUN = new Command.Run(Set.of());

    /**
     * Compiles and runs two programs with the budget of the command line.
     *
     * @param line of the first program at which the second has its turn; 0 for when the first has ended
     */
    public static PairRun of(String first, String second, int line, MachineSettings settings) {
        return of(first, second, line, settings, Budget.COMMAND_LINE);
    }

    /** The same with any budget; the instructions are for each time that one of them runs. */
    public static PairRun of(String first, String second, int line, MachineSettings settings, Budget budget) {
        var machine = new Machine(settings, budget);
        Machine.Performed loaded = tell(machine, new Command.Load(first));
        Machine.Performed launched = loaded.refused() ? loaded : tell(machine, new Command.Launch(second));
        if (loaded.refused() || launched.reason() != StopReason.DONE) {
            return new PairRun(
                    new byte[0],
                    new byte[0],
                    ProgramRun.notRun(loaded),
                    loaded.refused()
                            ? ProgramRun.notRun(Machine.Performed.ran(StopReason.NOTHING_TO_RUN))
                            : ProgramRun.notRun(launched));
        }
        var output = new OutputBuffer();
        Machine.Performed ran = tell(machine, line > 0 ? new Command.RunToLine(line) : RUN);
        int[] printed = add(output, machine, new int[2]);
        boolean ended = !machine.state().canRun();
        ProgramRun one = ended ? ProgramRun.ended(machine, ran, loaded.diagnostics(), List.of(), budget) : null;
        tell(machine, new Command.Switch(2));
        Machine.Performed other = tell(machine, RUN);
        add(output, machine, new int[2]);
        ProgramRun two = ProgramRun.ended(machine, other, launched.diagnostics(), List.of(), budget);
        if (one == null) {
            tell(machine, new Command.Switch(1));
            ran = tell(machine, RUN);
            add(output, machine, printed);
            one = ProgramRun.ended(machine, ran, loaded.diagnostics(), List.of(), budget);
        }
        return new PairRun(output.standardOutput(), output.standardError(), one, two);
    }

    private static Machine.Performed tell(Machine machine, Command command) {
        return machine.perform(command, RunControl.NONE, Long.MAX_VALUE);
    }

    /** Adds what the current process printed behind what it had printed before; how much that is in all. */
    private static int[] add(OutputBuffer printed, Machine machine, int[] before) {
        byte[] out = machine.output();
        byte[] err = machine.errorOutput();
        printed.append(Arrays.copyOfRange(out, before[0], out.length));
        printed.appendError(Arrays.copyOfRange(err, before[1], err.length));
        return new int[] {out.length, err.length};
    }
}
