package dev.pagewalk.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a compilation depends on, as the launcher writes it: a line with {@code #} for each condition (the JDK, what
 * lies below), and one as {@code cksum} prints it for each file, with its path from the checkout.
 *
 * @param conditions anything but files; when one changes, everything is compiled
 * @param files path, and checksum with length
 */
record Listing(List<String> conditions, SortedMap<String, String> files) {

    private static final String SOURCES = "src/main/java/";

    static Listing read(Path file) throws IOException {
        var conditions = new ArrayList<String>();
        var files = new TreeMap<String, String>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                conditions.add(line);
            } else {
                String[] parts = line.split(" ", 3);
                files.put(parts[2], parts[0] + " " + parts[1]);
            }
        }
        return new Listing(conditions, files);
    }

    /** Paths of Java sources below {@code src/main/java}. */
    SortedSet<String> sources() {
        var sources = new TreeSet<String>();
        files.keySet().stream()
                .filter(Listing::isSource)
                .map(path -> path.substring(SOURCES.length()))
                .forEach(sources::add);
        return sources;
    }

    /** Paths of all files that are no Java sources. */
    Set<String> resources() {
        var resources = new TreeSet<>(files.keySet());
        resources.removeIf(Listing::isSource);
        return resources;
    }

    /** Sources with another content than in the older list, both below {@code src/main/java}. */
    SortedSet<String> changedSince(Listing older) {
        var changed = sources();
        changed.removeIf(path -> files.get(SOURCES + path).equals(older.files.get(SOURCES + path)));
        return changed;
    }

    private static boolean isSource(String path) {
        return path.startsWith(SOURCES) && path.endsWith(".java");
    }
}
