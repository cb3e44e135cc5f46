package dev.pagewalk.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The classes in a folder, such as {@code target/classes}; everything else in it is left alone. */
final class ClassFolder {

    private final Path folder;

    ClassFolder(Path folder) {
        this.folder = folder;
    }

    Classes read() throws IOException {
        var classes = new TreeMap<String, byte[]>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (file.toString().endsWith(".class")) {
                    classes.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return new Classes(classes);
    }

    /** Makes the folder hold these classes and no other; those that were there before with another content. */
    Map<String, byte[]> write(Classes classes) throws IOException {
        Map<String, byte[]> before = read().files();
        var changed = new TreeMap<String, byte[]>();
        for (Map.Entry<String, byte[]> type : classes.files().entrySet()) {
            byte[] old = before.get(type.getKey());
            if (old == null || !Arrays.equals(old, type.getValue())) {
                Path file = folder.resolve(type.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, type.getValue());
                if (old != null) {
                    changed.put(type.getKey(), type.getValue());
                }
            }
        }
        for (String old : before.keySet()) {
            if (!classes.files().containsKey(old)) {
                Files.delete(folder.resolve(old));
            }
        }
        return changed;
    }
}
