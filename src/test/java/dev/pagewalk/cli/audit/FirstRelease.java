package dev.pagewalk.cli.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A database that the first release filled, and the course that it ran with. */
final class FirstRelease {

    private static final Path RESOURCES = Path.of("src/test/resources/release-1");

    private final Path data;
    private final Path exercises;

    /** @param folder an empty one */
    FirstRelease(Path folder) throws IOException, SQLException {
        data = Files.createDirectories(folder.resolve("data"));
        exercises = folder.resolve("exercises");
        unzip(RESOURCES.resolve("exercises.zip"), exercises);
        unzip(RESOURCES.resolve("database.zip"), folder);
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            statement.execute("runscript from '" + folder.resolve("database.sql") + "'");
        }
    }

    Path data() {
        return data;
    }

    Path exercises() {
        return exercises;
    }

    /** The database while no server has it. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + data.resolve("pagewalk").toAbsolutePath(), "sa", "");
    }

    void execute(String... statements) throws SQLException {
        try (Connection database = connect();
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** What a query gives, by name of column. */
    List<Map<String, Object>> query(String sql) throws SQLException {
        var found = new ArrayList<Map<String, Object>>();
        try (Connection database = connect();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var row = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.put(rows.getMetaData().getColumnLabel(i), rows.getObject(i));
                }
                found.add(row);
            }
        }
        return found;
    }

    /** All rows of the tables of people and their work. */
    Map<String, List<Map<String, Object>>> tables() throws SQLException {
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (String table : List.of("account", "attempt", "answer", "hint", "draft")) {
            all.put(table, query("select * from " + table + " order by id"));
        }
        return all;
    }

    /** Brings the database to the version of today, as a server does when it starts. */
    ConfigurableApplicationContext migrated() {
        return new SpringApplicationBuilder(AuditConfiguration.class)
                .web(WebApplicationType.NONE)
                .run("--pagewalk.data=" + data.toAbsolutePath(), "--logging.file.name=" + data.resolve("test.log"));
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                var entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path place = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.getParent());
                    Files.write(place, entries.readAllBytes());
                }
            }
        }
    }
}
