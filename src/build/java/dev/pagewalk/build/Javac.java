package dev.pagewalk.build;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java compiler inside this process: sources in, classes out, nothing written to disk. */
final class Javac {

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Path root;
    private final PrintWriter messages;

    /**
     * @param root the folder of the sources, as {@code src/main/java}
     * @param messages where errors go
     */
    Javac(Path root, PrintWriter messages) {
        this.root = root;
        this.messages = messages;
    }

    /**
     * Compiles these sources and no other.
     *
     * @param sources paths below the root
     * @return the classes by the path of their file, unless there was an error
     */
    Optional<Map<String, byte[]>> compile(Collection<String> sources, List<Path> classpath) {
        var written = new TreeMap<String, byte[]>();
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        // with a source path the compiler would take in files that nobody listed
        var options = List.of(
                "-nowarn",
                "-proc:none",
                "-implicit:none",
                "-parameters",
                // as Maven does: else names of the JDK's parameters get into class files, and the engine has two
                // identities
                "--release",
                "25",
                "-g",
                "-cp",
                String.join(
                        System.getProperty("path.separator"),
                        classpath.stream().map(Path::toString).toList()),
                "-sourcepath",
                root.resolve("nowhere").toString());
        boolean done = compiler.getTask(
                        messages,
                        new InMemory(files, written),
                        null,
                        options,
                        null,
                        files.getJavaFileObjectsFromPaths(
                                sources.stream().map(root::resolve).toList()))
                .call();
        messages.flush();
        return done ? Optional.of(written) : Optional.empty();
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, byte[]> written;

        InMemory(JavaFileManager files, Map<String, byte[]> written) {
            super(files);
            this.written = written;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            String path = className.replace('.', '/') + kind.extension;
            return new SimpleJavaFileObject(URI.create("memory:///" + path.replace("$", "%24")), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            written.put(path, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
