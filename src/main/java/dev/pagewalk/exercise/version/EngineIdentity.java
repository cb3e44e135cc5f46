package dev.pagewalk.exercise.version;

import dev.pagewalk.machine.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Which engine this is: a hash over the classes that answers depend on, the machine's and those that grade, and the
 * names of the libraries that compute them. It comes from the code itself, so nobody can forget to change it. It is the
 * same wherever the same sources were compiled by the same compiler with {@code -g -parameters}, as all builds do.
 */
public final class EngineIdentity {

    /** Rooms whose code decides what a machine does and what an answer is worth. */
    private static final List<String> ROOMS = List.of(
            "address",
            "event",
            "diagnostic",
            "hardware",
            "memory",
            "abi",
            "win32",
            "crt",
            "minic",
            "machine",
            "exercise");

    /** One class of each library that reads or computes formulas: their jars are named with their versions. */
    private static final List<String> LIBRARIES = List.of(
            "dev/cel/compiler/CelCompiler.class",
            "dev/cel/runtime/CelRuntime.class",
            "org/snakeyaml/engine/v2/api/LoadSettings.class");

    private static final String ROOT = "dev/pagewalk/";
    private static final int DIGITS = 16;

    private EngineIdentity() {}

    private static final class Present {
        private static final String IDENTITY = compute();
    }

    /** The identity of the engine that runs here: {@value #DIGITS} hexadecimal digits. */
    public static String present() {
        return Present.IDENTITY;
    }

    private static String compute() {
        try {
            return of(classes(), libraries());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the classes of the engine can't be read", unreadable);
        }
    }

    static String of(Map<String, byte[]> classes, List<String> libraries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(classes).forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            libraries.forEach(library -> digest.update((library + "\0").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    static List<String> libraries() {
        ClassLoader loader = EngineIdentity.class.getClassLoader();
        return LIBRARIES.stream()
                .map(one -> library(
                        Objects.requireNonNull(loader.getResource(one), one).toString()))
                .toList();
    }

    /** The file name of the jar that a class lies in; it is the same in Maven's repository and within another jar. */
    static String library(String place) {
        String jar = place.substring(0, place.lastIndexOf("!/"));
        return jar.substring(jar.lastIndexOf('/') + 1);
    }

    /** The launcher has the machine in one jar and what grades in another. */
    private static Map<String, byte[]> classes() throws IOException {
        var all = new HashMap<>(beside(Machine.class));
        all.putAll(beside(EngineIdentity.class));
        return all;
    }

    /** The engine's classes that lie in the same folder or jar as one of them. */
    private static Map<String, byte[]> beside(Class<?> one) throws IOException {
        String own = one.getName().replace('.', '/') + ".class";
        URL place = Objects.requireNonNull(one.getClassLoader().getResource(own), own);
        URLConnection connection = place.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return inJar(jar.getJarFile());
        }
        Path root = Path.of(URI.create(place.toString()));
        for (int level = 0; level < own.split("/").length; level++) {
            root = Objects.requireNonNull(root.getParent());
        }
        return inFolder(root);
    }

    private static Map<String, byte[]> inJar(JarFile jar) throws IOException {
        var found = new HashMap<String, byte[]>();
        for (JarEntry entry : jar.stream().toList()) {
            if (counts(entry.getName())) {
                try (InputStream in = jar.getInputStream(entry)) {
                    found.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return found;
    }

    private static Map<String, byte[]> inFolder(Path root) throws IOException {
        var found = new HashMap<String, byte[]>();
        try (Stream<Path> files = Files.walk(root.resolve(ROOT))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (counts(name)) {
                    found.put(name, Files.readAllBytes(file));
                }
            }
        }
        return found;
    }

    private static boolean counts(String name) {
        return name.endsWith(".class")
                && !name.endsWith("/package-info.class")
                && ROOMS.stream().anyMatch(room -> name.startsWith(ROOT + room + "/"));
    }
}
