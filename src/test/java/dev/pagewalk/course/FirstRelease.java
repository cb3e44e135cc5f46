package dev.pagewalk.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;

/** A database that the first release wrote: two students at every exercise that there was. */
final class FirstRelease {

    static final int ANSWERS = 2152;

    /** Those that others refer to come first. */
    private static final List<String> TABLES = List.of("account", "attempt", "answer", "hint", "draft");

    private static final String SCRIPT = "/release-1/database.zip";

    private FirstRelease() {}

    /** Fills an empty H2 with all of it, Flyway's notes too. */
    static void restore(Connection h2, Path folder) throws IOException, SQLException {
        Path script = folder.resolve("database.sql");
        try (InputStream resource = Objects.requireNonNull(FirstRelease.class.getResourceAsStream(SCRIPT));
                var zip = new ZipInputStream(resource)) {
            zip.getNextEntry();
            Files.copy(zip, script);
        }
        try (Statement statement = h2.createStatement()) {
            statement.execute("runscript from '" + script + "'");
        }
    }

    /** Copies what people did into tables of the same shape, which are empty. */
    static void copy(Connection from, Connection to) throws SQLException {
        for (String table : TABLES) {
            copy(table, from, to);
        }
    }

    private static void copy(String table, Connection from, Connection to) throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table + " order by id")) {
            List<String> columns = columns(rows.getMetaData());
            String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
            long last = 0;
            try (PreparedStatement insert = to.prepareStatement(
                    "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")")) {
                while (rows.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        insert.setObject(i, rows.getObject(i));
                    }
                    insert.addBatch();
                    last = rows.getLong("id");
                }
                insert.executeBatch();
            }
            try (Statement next = to.createStatement()) {
                next.execute("alter table " + table + " alter column id restart with " + (last + 1));
            }
        }
    }

    private static List<String> columns(ResultSetMetaData rows) throws SQLException {
        var names = new ArrayList<String>();
        for (int i = 1; i <= rows.getColumnCount(); i++) {
            names.add(rows.getColumnName(i));
        }
        return names;
    }
}
