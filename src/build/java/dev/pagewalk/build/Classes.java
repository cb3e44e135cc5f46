package dev.pagewalk.build;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Compiled classes.
 *
 * @param files content by path: {@code dev/pagewalk/machine/Machine.class}
 */
record Classes(Map<String, byte[]> files) {

    Classes {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /**
     * These classes with those of some sources replaced, unless other files can tell the difference: then they must be
     * compiled as well.
     *
     * @param sources the sources that were compiled again
     * @param compiled all classes that came out
     */
    Optional<Classes> replacing(Collection<String> sources, Map<String, byte[]> compiled) {
        Map<String, byte[]> old = of(sources);
        if (!faces(old).equals(faces(compiled))) {
            return Optional.empty();
        }
        var files = new HashMap<>(this.files);
        files.keySet().removeAll(old.keySet());
        files.putAll(compiled);
        return Optional.of(new Classes(files));
    }

    /** The classes that some sources were compiled to. */
    Map<String, byte[]> of(Collection<String> sources) {
        var folders = new HashSet<String>();
        sources.forEach(source -> folders.add(folder(source)));
        var found = new TreeMap<String, byte[]>();
        files.forEach((path, content) -> {
            if (folders.contains(folder(path)) && sources.contains(new ClassFace(content).source())) {
                found.put(path, content);
            }
        });
        return found;
    }

    /** A number that changes with anything that classes compiled against these can see. */
    String face() {
        var sum = new CRC32();
        faces(files).stream().sorted().forEach(face -> sum.update(face.getBytes()));
        return Long.toHexString(sum.getValue());
    }

    private static Set<String> faces(Map<String, byte[]> classes) {
        var faces = new HashSet<String>();
        classes.values().forEach(content -> new ClassFace(content).visible().ifPresent(faces::add));
        return faces;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
