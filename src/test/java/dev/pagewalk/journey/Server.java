package dev.pagewalk.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The packaged application as a process: it can be killed as {@code kill -9} does and started again on the same data. */
public final class Server implements AutoCloseable {

    private static final Path JAR = Path.of("target/pagewalk.jar");
    private static final Path EXTRACTED = Path.of("target/journey-app");
    /** What was tried already when this version was made; a start needn't try it again. */
    private static final Path TRIED = Path.of("exercises/tried.txt");

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Path data;
    private final Map<String, String> environment;
    private final int port;
    private Process process;

    private Server(Path data, int port, Map<String, String> environment) {
        this.data = data;
        this.port = port;
        this.environment = environment;
        this.process = launch();
    }

    /**
     * Starts the application and waits until {@code /login} answers.
     *
     * @param data folder of the database; may hold one already
     * @param environment settings such as {@code PAGEWALK_OPEN=true}
     */
    public static Server start(Path data, Map<String, String> environment) {
        return new Server(data, freePort(), environment);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** For example {@code http://127.0.0.1:40123}. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** What the process printed, all runs together. */
    public String output() {
        try {
            return Files.readString(data.resolve("output.txt"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Ends the process at once, as {@code kill -9} does, and starts it again on the same port and data. */
    public void killAndRestart() {
        kill();
        process = launch();
    }

    /** Ends the process, lets somebody else have its data, and starts it again on the same port. */
    public void whileDown(Consumer<Path> others) {
        kill();
        others.accept(data);
        process = launch();
    }

    @Override
    public void close() {
        kill();
    }

    /** What {@code ./pagewalk audit} says of the data; the server must be closed. */
    public String audit() {
        try {
            Path said = data.resolve("audit.txt");
            Process audit = new ProcessBuilder(
                            java(),
                            "-cp",
                            EXTRACTED + "/pagewalk.jar" + File.pathSeparator + EXTRACTED + "/lib/*",
                            "dev.pagewalk.cli.audit.AuditCommand",
                            data.toString(),
                            exercises())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!audit.waitFor(120, TimeUnit.SECONDS)) {
                audit.destroyForcibly();
            }
            return Files.readString(said);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private String exercises() {
        return environment.getOrDefault(
                "PAGEWALK_EXERCISES", Path.of("exercises").toAbsolutePath().toString());
    }

    private void kill() {
        try {
            process.destroyForcibly();
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() {
        try {
            extractOnce();
            var builder =
                    new ProcessBuilder(java(), "-XX:+UseSerialGC", "-Xmx512m", "-jar", EXTRACTED + "/pagewalk.jar");
            builder.environment().remove("PAGEWALK_DATABASE");
            builder.environment().put("PAGEWALK_PORT", "" + port);
            builder.environment().put("PAGEWALK_DATA", data.toAbsolutePath().toString());
            builder.environment().put("PAGEWALK_EXERCISES", exercises());
            // Whole pools are tried by "check" and by tests of their own.
            builder.environment().put("PAGEWALK_TRIAL", "first");
            builder.environment()
                    .put("PAGEWALK_BUILT_TRIALS", TRIED.toAbsolutePath().toString());
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true);
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(data.resolve("output.txt").toFile()));
            Process started = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            await(started);
            return started;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void await(Process started) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && started.isAlive()) {
            if (answers() && started.isAlive()) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        started.destroyForcibly();
        throw new IllegalStateException("the application did not start; it said:\n" + output());
    }

    private boolean answers() {
        try {
            var connection =
                    (HttpURLConnection) URI.create(url() + "/login").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(20_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * Starting from the extracted jar takes half the time of starting from the jar itself. Journeys run in two processes:
     * one extracts, the other waits.
     */
    private static synchronized void extractOnce() throws IOException {
        Files.createDirectories(EXTRACTED.getParent());
        try (var guard = FileChannel.open(
                        EXTRACTED.resolveSibling("journey-app.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var _ = guard.lock()) {
            extractIfChanged();
        }
    }

    private static void extractIfChanged() throws IOException {
        Path stamp = EXTRACTED.resolve("stamp");
        String version = Files.getLastModifiedTime(JAR).toString();
        if (Files.exists(stamp) && Files.readString(stamp).equals(version)) {
            return;
        }
        Process extract = new ProcessBuilder(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        JAR.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        EXTRACTED.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (extract.waitFor() != 0) {
                throw new IllegalStateException("can't extract " + JAR);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + JAR + " was extracted", stop);
        }
        Files.writeString(stamp, version);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
