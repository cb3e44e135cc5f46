package dev.pagewalk.load;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged server as {@code ./pagewalk run} starts it, on a data folder of its own; it can be killed. */
final class Served implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 240_000;

    private final Path app;
    private final Path data;
    private final int port;
    private final List<String> options;
    private Process process;

    /**
     * @param app folder with the extracted {@code pagewalk.jar}
     * @param options of the JVM, beside those of {@code ./pagewalk run}
     */
    Served(Path app, Path data, int port, List<String> options) {
        this.app = app;
        this.data = data;
        this.port = port;
        this.options = List.copyOf(options);
        this.process = launch();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9}. */
    void kill() {
        try {
            process.destroyForcibly();
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it again and waits until it answers. */
    void restart() {
        process = launch();
    }

    @Override
    public void close() {
        kill();
    }

    private Process launch() {
        try {
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-XX:+UseSerialGC");
            command.add("-Xms128m");
            if (Files.exists(app.resolve("app.aot"))) {
                command.add("-XX:AOTCache=" + app.resolve("app.aot"));
                command.add("-Xlog:disable");
            }
            command.addAll(options);
            command.add("-jar");
            command.add(app.resolve("pagewalk.jar").toString());
            var builder = new ProcessBuilder(command);
            builder.environment().remove("PAGEWALK_DATABASE");
            builder.environment()
                    .putAll(Map.of(
                            "PAGEWALK_PORT", "" + port,
                            "PAGEWALK_DATA", data.toAbsolutePath().toString(),
                            "PAGEWALK_EXERCISES",
                                    Path.of("exercises").toAbsolutePath().toString(),
                            "PAGEWALK_TRIAL", "first",
                            "PAGEWALK_BUILT_TRIALS",
                                    Path.of("exercises/tried.txt")
                                            .toAbsolutePath()
                                            .toString()));
            builder.redirectErrorStream(true);
            File output = data.resolve("output.txt").toFile();
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output));
            Process started = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            await(started);
            return started;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void await(Process started) {
        long end = Moments.now() + PATIENCE_MILLIS;
        while (Moments.now() < end && started.isAlive()) {
            if (answers()) {
                return;
            }
            if (!Moments.sleep(100)) {
                break;
            }
        }
        started.destroyForcibly();
        throw new IllegalStateException("the server did not start, see " + data.resolve("output.txt"));
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
}
