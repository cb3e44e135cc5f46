package dev.pagewalk.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What changed in a folder since it was last looked at. Looks rather than listens: that is the same on every system.
 */
final class FolderWatch {

    /**
     * A difference.
     *
     * @param edited files that are new or were written to, as paths below the folder
     * @param otherFiles whether files came or went
     */
    record Change(Set<String> edited, boolean otherFiles) {

        boolean isEmpty() {
            return edited.isEmpty() && !otherFiles;
        }
    }

    private final Path folder;
    private Map<String, String> known;

    FolderWatch(Path folder) throws IOException {
        this.folder = folder;
        known = state();
    }

    Set<String> files() {
        return known.keySet();
    }

    Change look() throws IOException {
        Map<String, String> now = state();
        var edited = new TreeSet<>(now.keySet());
        edited.removeIf(file -> now.get(file).equals(known.get(file)));
        boolean otherFiles = !now.keySet().equals(known.keySet());
        known = now;
        return new Change(edited, otherFiles);
    }

    /** Time and size of each file; editors' own hidden files left out. */
    private Map<String, String> state() throws IOException {
        var state = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".")) {
                    state.put(
                            folder.relativize(file).toString().replace('\\', '/'),
                            Files.getLastModifiedTime(file) + " " + Files.size(file));
                }
            }
        }
        return state;
    }
}
