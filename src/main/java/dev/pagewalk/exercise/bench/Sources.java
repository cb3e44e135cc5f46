package dev.pagewalk.exercise.bench;

import java.util.ArrayList;
import java.util.List;

/** The programs of a machine's processes with their marks, and which process is current. */
public final class Sources {

    private final List<String> programs = new ArrayList<>(List.of(""));
    private int current = 1;

    public void load(String source) {
        programs.set(current - 1, source);
    }

    public void launch(String source) {
        programs.add(source);
    }

    public void switchTo(int process) {
        current = process;
    }

    /** The program of the current process. */
    public String program() {
        return current <= programs.size() ? programs.get(current - 1) : "";
    }

    public void copy(Sources other) {
        programs.clear();
        programs.addAll(other.programs);
        current = other.current;
    }
}
