package dev.pagewalk.exercise.bench;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.Machine;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.StopReason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A student's program on a machine of its own. What it may cost is counted in instructions, bytes and frames, never in
 * time: the same program always comes to the same end.
 *
 * @param refused what the compiler says if it is not C; then nothing ran
 * @param stop why it ended
 * @param end the machine then
 */
public record Trial(List<Diagnostic> refused, StopReason stop, Optional<Moment> end) {

    /** 40 million instructions, 64 KiB of output, 32 MiB of written RAM. */
    static final Budget BUDGET = new Budget(40_000_000, 64 << 10, 8_192);

    /** The same solution is handed in again and again. */
    private static final MachineCache<Told, Trial> LAST = new MachineCache<>(64, 64 << 20, Trial::bytes);

    record Told(MachineSettings settings, List<Command> files, String source) {
        Told {
            files = List.copyOf(files);
        }
    }

    /** Statements after each of which a goal is looked at that must hold always, or once. */
    private static final int MOST_LOOKS = 2_000;

    public Trial {
        refused = List.copyOf(refused);
    }

    /** Runs a program to its end. */
    public static Trial run(MachineSettings settings, List<Command> files, String source, RunControl control) {
        return run(settings, files, source, control, Optional.empty());
    }

    /**
     * Runs a program to its end.
     *
     * @param files commands that put files on the disk
     * @param looks is shown the machine after each of the first {@value #MOST_LOOKS} statements
     */
    public static Trial run(
            MachineSettings settings,
            List<Command> files,
            String source,
            RunControl control,
            Optional<Consumer<Moment>> looks) {
        if (looks.isPresent()) {
            return fresh(settings, files, source, control, looks);
        }
        var told = new Told(settings, files, source);
        @Nullable Trial known = LAST.get(told);
        if (known != null) {
            return known;
        }
        Trial trial = fresh(settings, files, source, control, looks);
        // What was stopped from outside might end otherwise the next time.
        if (trial.ended()) {
            LAST.put(told, trial);
        }
        return trial;
    }

    private static Trial fresh(
            MachineSettings settings,
            List<Command> files,
            String source,
            RunControl control,
            Optional<Consumer<Moment>> looks) {
        var machine = new Machine(settings, BUDGET);
        Outcome loaded = machine.execute(new Command.Load(source), control);
        if (loaded instanceof Outcome.Refused refused) {
            return new Trial(refused.diagnostics(), StopReason.NOTHING_TO_RUN, Optional.empty());
        }
        files.forEach(file -> machine.execute(file, control));
        StopReason stop = StopReason.DONE;
        if (looks.isPresent()) {
            var step = new Command.Step(Command.StepKind.INTO);
            for (int i = 0; i < MOST_LOOKS && stop == StopReason.DONE; i++) {
                stop = ((Outcome.Ran) machine.execute(step, control)).stop();
                looks.get().accept(Moment.of(machine));
            }
        }
        if (stop == StopReason.DONE) {
            stop = ((Outcome.Ran) machine.execute(new Command.Run(Set.of()), control)).stop();
        }
        return new Trial(List.of(), stop, Optional.of(Moment.of(machine)));
    }

    /** True if the program came to an end by itself. */
    public boolean ended() {
        return stop == StopReason.EXITED || stop == StopReason.UNHANDLED_EXCEPTION;
    }

    /** What its end holds. */
    long bytes() {
        return end.map(MachineCache::bytes).orElse(0L);
    }
}
