package dev.pagewalk.cli;

import dev.pagewalk.machine.MachineSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The options that say how a machine is built: {@code --page-size}, {@code --frames}, {@code --page-file} and
 * {@code --commit-limit}, each followed by a number.
 *
 * @param settings the machine
 * @param rest the arguments that are something else, in their order
 */
record MachineOptions(MachineSettings settings, List<String> rest) {

    private static final String PAGE_SIZE = "--page-size";
    private static final String FRAMES = "--frames";
    private static final String PAGE_FILE = "--page-file";
    private static final String COMMIT_LIMIT = "--commit-limit";
    private static final Set<String> NAMES = Set.of(PAGE_SIZE, FRAMES, PAGE_FILE, COMMIT_LIMIT);

    /** @throws IllegalArgumentException if a number is missing, isn't one or isn't possible; the message says which */
    static MachineOptions of(List<String> arguments) {
        Map<String, Integer> given = new HashMap<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            if (!NAMES.contains(name)) {
                rest.add(name);
            } else if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(name + " needs a number behind it");
            } else {
                given.put(name, number(name, arguments.get(++i)));
            }
        }
        return new MachineOptions(settings(given), List.copyOf(rest));
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

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException cause) {
            throw new IllegalArgumentException("%s needs a number, not \"%s\"".formatted(name, text), cause);
        }
    }
}
