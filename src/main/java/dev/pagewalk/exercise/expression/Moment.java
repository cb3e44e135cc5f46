package dev.pagewalk.exercise.expression;

import dev.pagewalk.machine.Machine;
import dev.pagewalk.machine.Peaks;
import dev.pagewalk.machine.Tally;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A machine as expressions ask it.
 *
 * @param machine as its current process sees it
 * @param processes as each process sees it, by number; empty if there is one only
 */
public record Moment(MachineSnapshot machine, Tally tally, Map<Long, MachineSnapshot> processes) {

    public Moment {
        processes = Map.copyOf(processes);
    }

    public static Moment of(Machine machine) {
        var processes = new HashMap<Long, MachineSnapshot>();
        for (int number = 1; machine.processes() > 1 && number <= machine.processes(); number++) {
            processes.put((long) number, machine.snapshot(number));
        }
        return new Moment(machine.snapshot(), machine.tally(), processes);
    }

    /** A state of which nothing was counted. */
    public static Moment of(MachineSnapshot machine) {
        var nothing = new Tally(Map.of(), Map.of(), Map.of(), Optional.empty(), Map.of(), Peaks.NONE, "");
        return new Moment(machine, nothing, Map.of());
    }

    /** The machine as a process sees it. */
    public MachineSnapshot process(long number) {
        if (number == machine.process()) {
            return machine;
        }
        MachineSnapshot found = processes.get(number);
        if (found == null) {
            throw new IllegalArgumentException("there is no process " + number);
        }
        return found;
    }
}
