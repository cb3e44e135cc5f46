package dev.pagewalk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Migrates an H2 file all or nothing. H2 commits at each DDL statement, so a server that is killed in the middle leaves
 * tables of no version. A copy is made first, and has another name until all migrations are done; a start that finds
 * that name goes back to the copy. The file is copied while nobody has it open, so this uses connections of its own,
 * before the pool has any. PostgreSQL does all this in its transactions.
 */
@Component
final class DatabaseUpgrade implements FlywayMigrationStrategy {

    private static final String SUFFIX = ".mv.db";
    private static final String H2 = "jdbc:h2:";
    /** H2: the database is open elsewhere; {@link DataInUse} explains it. */
    private static final int DATABASE_ALREADY_OPEN = 90020;

    private final JdbcConnectionDetails settings;

    DatabaseUpgrade(JdbcConnectionDetails settings) {
        this.settings = settings;
    }

    @Override
    public void migrate(Flyway flyway) {
        try {
            Path database = file();
            if (database == null) {
                flyway.migrate();
            } else {
                migrate(database, direct(flyway));
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (SQLException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** Its connections aren't pooled: with the last one H2 closes the file. */
    private Flyway direct(Flyway flyway) {
        return Flyway.configure(flyway.getConfiguration().getClassLoader())
                .configuration(flyway.getConfiguration())
                .dataSource(settings.getJdbcUrl(), settings.getUsername(), settings.getPassword())
                .load();
    }

    private void migrate(Path database, Flyway flyway) throws IOException, SQLException {
        Path copy = beside(database, "-before-unfinished-migration" + SUFFIX);
        MigrationInfoService info = flyway.info();
        if (Files.exists(copy)) {
            if (info.pending().length == 0 && !failed(info)) {
                // all was done but the renaming; people may have worked with it since
                keep(copy, database, info);
                return;
            }
            refuseIfUsedSince(copy, database, flyway.getConfiguration().getTable());
            replace(database, copy);
            info = flyway.info();
        }
        if (failed(info)) {
            throw new UpgradeStopped(
                    "A migration of " + database
                            + " was interrupted, and there is no copy of before. Nothing was changed.",
                    "Put a backup of the data folder in its place, and start again.",
                    null);
        }
        if (info.pending().length == 0) {
            flyway.migrate();
            return;
        }
        copy(database, copy);
        try {
            flyway.migrate();
        } catch (FlywayException unfit) {
            throw undone(database, copy, unfit);
        }
        if (info.applied().length == 0) {
            // a new database: the copy is empty, and was for a start that is killed
            Files.delete(copy);
            toDisk(database);
        } else {
            keep(copy, database, info);
        }
    }

    private static UpgradeStopped undone(Path database, Path copy, FlywayException unfit) {
        String what = "The database could not be migrated: "
                + unfit.getMessage().lines().findFirst().orElse("");
        try {
            replace(database, copy);
        } catch (IOException | SQLException stays) {
            unfit.addSuppressed(stays);
            return new UpgradeStopped(
                    what + " A copy of before is " + copy + ".",
                    "Start again, which goes back to the copy; or stop every Pagewalk and rename the copy to "
                            + database.getFileName() + ".",
                    unfit);
        }
        return new UpgradeStopped(
                what + " " + database + " is again the copy of before; nothing is lost.",
                "Go on with the Pagewalk that you had before. The log in the data folder has the whole cause.",
                unfit);
    }

    private static boolean failed(MigrationInfoService info) {
        return Arrays.stream(info.all()).anyMatch(one -> one.getState().isFailed());
    }

    /** The file of an H2 in this process; null for all other databases. */
    private @Nullable Path file() throws SQLException {
        String url = settings.getJdbcUrl();
        if (!url.startsWith(H2) || url.startsWith(H2 + "tcp:") || url.startsWith(H2 + "ssl:")) {
            return null;
        }
        try (Connection open = connect(url);
                Statement statement = open.createStatement();
                ResultSet path = statement.executeQuery("select database_path()")) {
            path.next();
            String name = path.getString(1);
            return name == null ? null : Path.of(name + SUFFIX);
        }
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, settings.getUsername(), settings.getPassword());
    }

    private static Path beside(Path database, String ending) {
        String name = database.getFileName().toString();
        return database.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + ending);
    }

    /** A copy has its name only when all of it is on disk. */
    private static void copy(Path database, Path copy) throws IOException, SQLException {
        Path part = beside(database, "-before.part");
        whileNobodyHas(database, () -> {
            Files.copy(database, part, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
            toDisk(copy);
        });
    }

    private static void replace(Path database, Path copy) throws IOException, SQLException {
        whileNobodyHas(database, () -> {
            Files.move(copy, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            toDisk(database);
        });
    }

    /** Calls it {@code pagewalk-before-3}, or {@code pagewalk-before-3-2} if there is one: no copy replaces another. */
    private static void keep(Path copy, Path database, MigrationInfoService info) throws IOException {
        String name = "-before-" + newest(info);
        Path kept = beside(database, name + SUFFIX);
        for (int i = 2; Files.exists(kept); i++) {
            kept = beside(database, name + "-" + i + SUFFIX);
        }
        Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
        toDisk(kept);
    }

    private static String newest(MigrationInfoService info) {
        return Arrays.stream(info.all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max((one, other) -> one.compareTo(other))
                .orElseThrow()
                .toString();
    }

    /** A renaming must be on disk before what follows it is: where folders can be forced. */
    private static void toDisk(Path file) {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notOnWindows) {
            // there the file system keeps the order by itself
        }
    }

    private static void whileNobodyHas(Path database, Step step) throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse(database);
            }
            step.run();
        } catch (OverlappingFileLockException here) {
            throw inUse(database);
        }
    }

    private static SQLException inUse(Path database) {
        return new SQLException(database + " is open elsewhere", "90020", DATABASE_ALREADY_OPEN);
    }

    /**
     * An earlier Pagewalk, which knows no copies, may start with tables that are half migrated. What people did with it
     * must not give way to a copy that hasn't got it.
     */
    private void refuseIfUsedSince(Path copy, Path database, String history) throws SQLException {
        Map<String, String> before;
        Map<String, String> now;
        String name = copy.toString();
        String readOnly = H2 + "file:" + name.substring(0, name.length() - SUFFIX.length()) + ";ACCESS_MODE_DATA=r";
        try (Connection then = connect(readOnly);
                Connection today = connect(settings.getJdbcUrl())) {
            before = work(then, history);
            now = work(today, history);
        }
        boolean used = before.isEmpty()
                ? now.values().stream().anyMatch(value -> !value.equals("0") && !value.equals("null"))
                : before.entrySet().stream()
                        .anyMatch(entry -> now.containsKey(entry.getKey())
                                && !now.get(entry.getKey()).equals(entry.getValue()));
        if (used) {
            throw new UpgradeStopped(
                    "A migration was interrupted, and people worked with " + database
                            + " since then. Nothing was changed. A copy of before is " + copy + ".",
                    "Keep both files. To go on from the copy, without that work, rename it to " + database.getFileName()
                            + "; to go on with the work, move the copy elsewhere.",
                    null);
        }
    }

    /** How many rows each table has, and the latest moment in each column of moments. */
    private static Map<String, String> work(Connection database, String history) throws SQLException {
        var found = new TreeMap<String, String>();
        try (Statement tables = database.createStatement();
                Statement values = database.createStatement();
                ResultSet columns = tables.executeQuery("""
                        select t.table_name, c.column_name, c.data_type
                        from information_schema.tables t join information_schema.columns c
                            on c.table_schema = t.table_schema and c.table_name = t.table_name
                        where t.table_schema = schema() and t.table_type = 'BASE TABLE'
                        """)) {
            while (columns.next()) {
                String table = columns.getString(1);
                if (table.equalsIgnoreCase(history)) {
                    continue;
                }
                put(found, values, table, "count(*)", table);
                if (columns.getString(3).startsWith("TIMESTAMP")) {
                    String column = columns.getString(2);
                    put(found, values, table + "." + column, "max(\"" + column + "\")", table);
                }
            }
        }
        return found;
    }

    private static void put(Map<String, String> found, Statement statement, String key, String what, String table)
            throws SQLException {
        try (ResultSet value = statement.executeQuery("select " + what + " from \"" + table + "\"")) {
            value.next();
            found.put(key, String.valueOf(value.getString(1)));
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
