package dev.pagewalk.exercise.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which content was found good over its whole pool when the program was built: a text file whose first line is the
 * engine's identity and each other line the hash of content.
 */
public final class BuiltTrials {

    /** Nothing was tried. */
    public static final BuiltTrials NONE = new BuiltTrials(Set.of());

    private final Set<String> good;

    private BuiltTrials(Set<String> good) {
        this.good = Set.copyOf(good);
    }

    /** Reads a file; what another engine has tried doesn't count, and a missing file says nothing. */
    public static BuiltTrials read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            boolean same = !lines.isEmpty() && lines.getFirst().equals(EngineIdentity.present());
            return same ? new BuiltTrials(Set.copyOf(lines.subList(1, lines.size()))) : NONE;
        } catch (IOException missing) {
            return NONE;
        }
    }

    /** The text of the file. */
    public static String write(Collection<String> good) {
        return EngineIdentity.present() + "\n"
                + good.stream().sorted().map(hash -> hash + "\n").collect(Collectors.joining());
    }

    /** True if the content with this hash was good. */
    public boolean good(String hash) {
        return good.contains(hash);
    }
}
