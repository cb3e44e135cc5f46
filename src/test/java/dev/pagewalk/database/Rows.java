package dev.pagewalk.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is in a database, told so that two databases of different makes can be compared. */
public final class Rows {

    private static final String OWN = " from information_schema.%s where upper(table_schema) = 'PUBLIC'"
            + " and lower(table_name) <> 'flyway_schema_history'";

    private Rows() {}

    /** All rows of all tables of the migrations, by name of the table, in the order of their keys. */
    public static Map<String, List<Map<String, Object>>> all(Connection database) throws SQLException {
        var all = new TreeMap<String, List<Map<String, Object>>>();
        for (Map<String, Object> table : query(database, "select table_name" + OWN.formatted("tables"))) {
            String name = table.get("table_name").toString().toLowerCase(Locale.ROOT);
            all.put(name, query(database, "select * from " + name + " order by 1"));
        }
        return all;
    }

    /** Each column with what may be in it. */
    public static List<String> columns(Connection database) throws SQLException {
        return query(
                        database,
                        "select table_name, column_name, data_type, is_nullable, character_maximum_length"
                                + OWN.formatted("columns"))
                .stream()
                .map(column -> column.toString().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** Each constraint: its name where a migration gave one, else its table. */
    public static List<String> constraints(Connection database) throws SQLException {
        String named = "select table_name, constraint_type, constraint_name" + OWN.formatted("table_constraints")
                + " and constraint_type in ('UNIQUE', 'CHECK') and constraint_name not like '%_not_null'";
        String unnamed = "select table_name, constraint_type" + OWN.formatted("table_constraints")
                + " and constraint_type in ('PRIMARY KEY', 'FOREIGN KEY')";
        return Stream.concat(query(database, named).stream(), query(database, unnamed).stream())
                .map(constraint -> constraint.toString().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    public static List<Map<String, Object>> query(Connection database, String sql) throws SQLException {
        var found = new ArrayList<Map<String, Object>>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                var row = new TreeMap<String, Object>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value(rows, i));
                }
                found.add(row);
            }
        }
        return found;
    }

    private static @Nullable Object value(ResultSet rows, int column) throws SQLException {
        int type = rows.getMetaData().getColumnType(column);
        if (type != Types.TIMESTAMP_WITH_TIMEZONE && type != Types.TIMESTAMP) {
            return rows.getObject(column);
        }
        OffsetDateTime at = rows.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
