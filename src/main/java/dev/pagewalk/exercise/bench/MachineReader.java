package dev.pagewalk.exercise.bench;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.yaml.Yaml;
import dev.pagewalk.machine.MachineSettings;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Reads {@code machine}. */
public final class MachineReader {

    private MachineReader() {}

    /**
     * The machine that a mapping describes.
     *
     * @param usual what holds where the mapping says nothing
     */
    public static Optional<MachineSettings> read(
            Yaml.Mapping machine, MachineSettings usual, Consumer<Diagnostic> problems) {
        if (machine.values().isEmpty()) {
            return Optional.of(usual);
        }
        try {
            MachineSettings sized = usual.withPageSize((int) machine.number("pageSize", usual.pageSize()));
            MachineSettings filled = machine.get("frames").isPresent()
                            || machine.get("pageFilePages").isPresent()
                    ? sized.withMemory((int) machine.number("frames", sized.frames()), (int)
                            machine.number("pageFilePages", sized.pageFilePages()))
                    : sized;
            return Optional.of(
                    machine.get("commitLimitPages").isPresent()
                            ? filled.withCommitLimit(machine.number("commitLimitPages", 0))
                            : filled);
        } catch (IllegalArgumentException impossible) {
            problems.accept(
                    Diagnostic.error(machine.span(), "exercise.machine", String.valueOf(impossible.getMessage())));
            return Optional.empty();
        }
    }

    /** The seed that the author has fixed. */
    public static OptionalLong seed(Yaml.Mapping machine) {
        return machine.get("seed").isPresent() ? OptionalLong.of(machine.number("seed", 0)) : OptionalLong.empty();
    }
}
