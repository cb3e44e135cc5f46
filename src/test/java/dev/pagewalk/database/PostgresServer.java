package dev.pagewalk.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL in a temporary folder that is deleted afterwards, on a free port that only this machine reaches. */
public final class PostgresServer {

    public static final String USER = "pagewalk";
    public static final String PASSWORD = "a password with a blank";

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String ROOT = "root";
    /** The server refuses to run as root; whoever of these exists runs it instead. */
    private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

    private static final int PATIENCE_SECONDS = 120;

    private static @Nullable PostgresServer shared;

    private final Path programs;
    private final Path folder;
    private final Optional<String> runner;
    private final int port;
    private int databases;

    private PostgresServer(Path programs, Path folder, Optional<String> runner, int port) {
        this.programs = programs;
        this.folder = folder;
        this.runner = runner;
        this.port = port;
    }

    /** Whether this machine has one. */
    public static boolean installed() {
        return programs().isPresent();
    }

    /** The one that all tests of a run share; it ends with them. */
    public static synchronized PostgresServer shared() throws IOException {
        if (shared == null) {
            PostgresServer server = start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    server.close();
                } catch (IOException cause) {
                    throw new UncheckedIOException(cause);
                }
            }));
            shared = server;
        }
        return shared;
    }

    private static PostgresServer start() throws IOException {
        Path folder = Files.createTempDirectory("pagewalk-postgres");
        var server = new PostgresServer(programs().orElseThrow(), folder, runner(folder), freePort());
        try {
            server.begin();
        } catch (IOException | RuntimeException failed) {
            server.close();
            throw failed;
        }
        return server;
    }

    private void begin() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        give(password);
        run(
                "initdb",
                "--pgdata=" + data(),
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--no-sync");
        run(
                "pg_ctl",
                "start",
                "--wait",
                "--pgdata=" + data(),
                "--log=" + folder.resolve("log"),
                "--options=-h 127.0.0.1 -p " + port + " -k " + folder + " -c fsync=off");
    }

    /** Makes an empty database. @return its address for JDBC */
    public String database() throws SQLException {
        String name = "test" + ++databases;
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return url(name);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void close() throws IOException {
        if (Files.exists(data().resolve("postmaster.pid"))) {
            run("pg_ctl", "stop", "--wait", "--mode=immediate", "--pgdata=" + data());
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        runner.ifPresent(user -> command.addAll(List.of("runuser", "-u", user, "--")));
        command.add(programs.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        Path output = folder.resolve(program + ".txt");
        // Into a file: the server inherits a pipe and would keep it open.
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }

    private void give(Path path) throws IOException {
        if (runner.isPresent()) {
            Files.setOwner(path, user(runner.get()));
        }
    }

    /** Who runs it: nobody special, unless that is root. The folder is theirs afterwards. */
    private static Optional<String> runner(Path folder) throws IOException {
        if (!Files.getOwner(folder).getName().equals(ROOT)) {
            return Optional.empty();
        }
        for (String name : UNPRIVILEGED) {
            try {
                Files.setOwner(folder, user(name));
                return Optional.of(name);
            } catch (IOException notHere) {
                // the next one
            }
        }
        throw new IOException("PostgreSQL doesn't run as root, and there is none of " + UNPRIVILEGED);
    }

    private static UserPrincipal user(String name) throws IOException {
        return DEBIAN.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where Debian puts the newest, or where the path finds one. */
    private static Optional<Path> programs() {
        Stream<Path> onPath = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
        return Stream.concat(debian().stream(), onPath)
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .findFirst();
    }

    private static List<Path> debian() {
        if (!Files.isDirectory(DEBIAN)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
