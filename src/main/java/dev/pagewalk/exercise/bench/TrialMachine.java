package dev.pagewalk.exercise.bench;

import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.RunControl;
import java.util.List;

/**
 * A machine that a student's program is tried on.
 *
 * @param files commands that put files on the disk
 * @param driver C that stands behind the program and has the main function that is run; empty: the program's own is
 */
public record TrialMachine(MachineSettings settings, List<Command> files, String driver) {

    /** What the program's own main function is called where a driver has one. */
    private static final String OWN_MAIN = "pagewalk_main";

    public TrialMachine {
        files = List.copyOf(files);
    }

    public boolean driven() {
        return !driver.isEmpty();
    }

    /** The same machine where the program's own main function is run. */
    public TrialMachine undriven() {
        return new TrialMachine(settings, files, "");
    }

    /** What is compiled here; the program's lines keep their numbers. */
    public String source(String program) {
        return driven() ? new ProgramText(program).renamed("main", OWN_MAIN) + "\n" + driver : program;
    }

    /** Runs a program to its end. */
    public Trial run(String program, RunControl control) {
        return Trial.run(settings, files, source(program), control);
    }
}
