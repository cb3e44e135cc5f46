package dev.pagewalk.machine;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.machine.debugger.DebuggerAnswer;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.List;
import java.util.Set;

/**
 * A program run from its start to its end on a new machine.
 *
 * @param output what it printed to standard output
 * @param errors what it printed to standard error
 * @param exitCode as another process would see it; 1 if it didn't compile, {@link #STOPPED} if it used up a budget
 * @param ending why it ended, to stand behind the file's name: the unhandled exception with its address and source
 *     line; "" if it ended by itself
 * @param diagnostics what the compiler said
 * @param answers what the debugger said once it had ended, to each line in order
 */
public record ProgramRun(
        byte[] output,
        byte[] errors,
        int exitCode,
        String ending,
        List<Diagnostic> diagnostics,
        List<DebuggerAnswer> answers) {

    /**
     * Exit code of a program that was ended because it used up a budget, as {@code timeout} of the GNU coreutils has
     * it.
     */
    public static final int STOPPED = 124;

    /** Compiles and runs a program on a machine of the usual size, with the budget of the command line. */
    public static ProgramRun of(String source) {
        return of(source, MachineSettings.DEFAULT);
    }

    /** Compiles and runs a program with the budget of the command line. */
    public static ProgramRun of(String source, MachineSettings settings) {
        return of(source, settings, Budget.COMMAND_LINE, List.of());
    }

    /**
     * The same with any budget, and asks the debugger what the machine looks like at the end.
     *
     * @param questions lines such as {@code !vad}
     */
    public static ProgramRun of(String source, MachineSettings settings, Budget budget, List<String> questions) {
        var machine = new Machine(settings, budget);
        Machine.Performed loaded = machine.perform(new Command.Load(source), RunControl.NONE, Long.MAX_VALUE);
        if (loaded.refused()) {
            return notRun(loaded);
        }
        Machine.Performed ran = machine.perform(new Command.Run(Set.of()), RunControl.NONE, Long.MAX_VALUE);
        return ended(machine, ran, loaded.diagnostics(), answers(machine, questions), budget);
    }

    /** A program that was refused, or that the machine had no memory for. */
    static ProgramRun notRun(Machine.Performed loaded) {
        String ending =
                loaded.reason() == StopReason.NO_MEMORY ? ": not started: the machine has no memory for it" : "";
        return new ProgramRun(new byte[0], new byte[0], 1, ending, loaded.diagnostics(), List.of());
    }

    /** How the program of the current process ended. */
    static ProgramRun ended(
            Machine machine,
            Machine.Performed ran,
            List<Diagnostic> diagnostics,
            List<DebuggerAnswer> answers,
            Budget budget) {
        ProgramState state = machine.state();
        return switch (ran.reason()) {
            case EXITED ->
                new ProgramRun(machine.output(), machine.errorOutput(), state.exitCode(), "", diagnostics, answers);
            case UNHANDLED_EXCEPTION ->
                new ProgramRun(
                        machine.output(),
                        machine.errorOutput(),
                        state.exitCode(),
                        describe(state),
                        diagnostics,
                        answers);
            default ->
                new ProgramRun(
                        machine.output(),
                        machine.errorOutput(),
                        STOPPED,
                        place(machine) + ": stopped: " + used(ran.reason(), budget),
                        diagnostics,
                        answers);
        };
    }

    /** Where a program is that could go on. */
    private static String place(Machine machine) {
        SourceSpan next = machine.snapshot().program().next();
        return next == null ? "" : ":" + next.line();
    }

    private static String used(StopReason reason, Budget budget) {
        return switch (reason) {
            case INSTRUCTION_BUDGET ->
                "it ran for %,d instructions, the most that it may (--limit); does a loop not end?"
                        .formatted(budget.instructions());
            case OUTPUT_BUDGET -> "it printed more than %,d bytes".formatted(budget.outputBytes());
            case MEMORY_BUDGET -> "it wrote to more memory than this computer has for it";
            default -> reason.toString();
        };
    }

    private static List<DebuggerAnswer> answers(Machine machine, List<String> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        MachineSnapshot end = machine.snapshot();
        return questions.stream().map(line -> DebuggerAnswer.to(line, end)).toList();
    }

    private static String describe(ProgramState state) {
        ExceptionRecord exception = state.exception();
        if (exception == null) {
            throw new IllegalStateException("a crashed program has an exception");
        }
        String place = state.exceptionLine() == 0 ? "" : ":" + state.exceptionLine();
        return "%s: unhandled exception 0x%08X (%s) at 0x%08X%s"
                .formatted(place, exception.code(), exception.name(), state.exceptionAddress(), detail(exception));
    }

    /** What an access violation wanted, and where. */
    private static String detail(ExceptionRecord exception) {
        if (exception.information().size() < 2) {
            return "";
        }
        String access = switch (exception.information(0)) {
            case 0 -> "reading";
            case 1 -> "writing";
            default -> "executing";
        };
        return ", %s 0x%08X".formatted(access, exception.information(1));
    }
}
