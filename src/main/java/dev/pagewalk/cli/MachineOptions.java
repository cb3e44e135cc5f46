package dev.pagewalk.cli;

import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.MachineSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The options that say how a machine is built and how long a program may run: {@code --page-size}, {@code --frames},
 * {@code --page-file}, {@code --commit-limit} and {@code --limit}, each followed by a number.
 *
 * @param settings the machine
 * @param budget what a program may use up
 * @param rest the arguments that are something else, in their order
 */
record MachineOptions(MachineSettings settings, Budget budget, List<String> rest) {

    private static final String PAGE_SIZE = "--page-size";
    private static final String FRAMES = "--frames";
    private static final String PAGE_FILE = "--page-file";
    private static final String COMMIT_LIMIT = "--commit-limit";
    private static final String LIMIT = "--limit";
    private static final Set<String> NAMES = Set.of(PAGE_SIZE, FRAMES, PAGE_FILE, COMMIT_LIMIT, LIMIT);

    /** @throws IllegalArgumentException if a number is missing, isn't one or isn't possible; the message says which */
    static MachineOptions of(List<String> arguments) {
        Map<String, Integer> given = new HashMap<>();
        Budget budget = Budget.COMMAND_LINE;
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            if (!NAMES.contains(name)) {
                rest.add(name);
            } else if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(name + " needs a number behind it");
            } else if (name.equals(LIMIT)) {
                budget = budget.withInstructions(instructions(arguments.get(++i)));
            } else {
                given.put(name, number(name, arguments.get(++i)));
            }
        }
        return new MachineOptions(settings(given), budget, List.copyOf(rest));
    }

    /** RAM and page file keep their bytes if only the page size is another. */
    private static MachineSettings settings(Map<String, Integer> given) {
        MachineSettings usual = MachineSettings.DEFAULT;
        MachineSettings sized = usual.withPageSize(given.getOrDefault(PAGE_SIZE, usual.pageSize()));
        MachineSettings all = sized.withMemory(
                given.getOrDefault(FRAMES, sized.frames()), given.getOrDefault(PAGE_FILE, sized.pageFilePages()));
        Integer limit = given.get(COMMIT_LIMIT);
        return limit == null ? all : all.withCommitLimit(limit);
    }

    private static long instructions(String text) {
        long most;
        try {
            most = Long.parseLong(text);
        } catch (NumberFormatException cause) {
            throw new IllegalArgumentException("%s needs a number, not \"%s\"".formatted(LIMIT, text), cause);
        }
        if (most < 1) {
            throw new IllegalArgumentException("%s needs a number from 1, not %d".formatted(LIMIT, most));
        }
        return most;
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException cause) {
            throw new IllegalArgumentException("%s needs a number, not \"%s\"".formatted(name, text), cause);
        }
    }
}
