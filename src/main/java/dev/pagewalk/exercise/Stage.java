package dev.pagewalk.exercise;

import dev.pagewalk.exercise.bench.Bench;
import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.List;
import java.util.Map;

/**
 * The machine at one activity.
 *
 * @param commands from a new machine to where the activity begins
 * @param run what the activity itself then does
 * @param beginning the machine where the activity begins
 * @param end the machine that the answers are about: after the run or the experiment
 * @param tried copies of the machine after each option
 */
public record Stage(
        List<Command> commands, List<Command> run, Moment beginning, Moment end, Map<String, Moment> tried) {

    public Stage {
        commands = List.copyOf(commands);
        run = List.copyOf(run);
        tried = Map.copyOf(tried);
    }

    /** Nothing happens: the answers are about the machine as it is. */
    public static Stage still(Bench bench) {
        return asks(bench, bench.moment());
    }

    /** The answers are about another state, which nobody sees. */
    public static Stage asks(Bench bench, Moment end) {
        return new Stage(bench.commands(), List.of(), bench.moment(), end, Map.of());
    }

    /** The machine where the activity begins. */
    public MachineSnapshot begin() {
        return beginning.machine();
    }

    /** The machine that the answers are about: after the run or the experiment. */
    public MachineSnapshot asked() {
        return end.machine();
    }
}
