package dev.pagewalk.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** A jar of classes and resources. */
final class ClassJar {

    private static final String RESOURCES = "src/main/resources/";
    /** The same content makes the same bytes. */
    private static final long TIME = 1_000_000_000_000L;

    private ClassJar() {}

    static Classes read(Path jar) throws IOException {
        var classes = new TreeMap<String, byte[]>();
        try (var file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".class")) {
                    try (var in = file.getInputStream(entry)) {
                        classes.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return new Classes(classes);
    }

    /** Writes a jar that is read fast: nothing in it is compressed. */
    static void write(Path jar, Classes classes, Path root, Iterable<String> resources) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new JarOutputStream(file)) {
            for (Map.Entry<String, byte[]> type : classes.files().entrySet()) {
                put(out, type.getKey(), type.getValue());
            }
            for (String resource : resources) {
                String name = resource.startsWith(RESOURCES) ? resource.substring(RESOURCES.length()) : resource;
                put(out, name, Files.readAllBytes(root.resolve(resource)));
            }
        }
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        var sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTime(TIME);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
