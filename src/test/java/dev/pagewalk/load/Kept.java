package dev.pagewalk.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The database of a stopped server against what its clients noted. */
final class Kept implements AutoCloseable {

    private final Connection database;

    Kept(Path data) throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:file:" + data.toAbsolutePath() + "/pagewalk", "sa", "");
    }

    /** What was acknowledged and isn't there, and what is there twice; each in words. */
    record Comparison(List<String> lost, List<String> twice) {}

    /** A draft counts as kept if the field has the text or a later one: the texts of a field are numbered. */
    Comparison drafts(Iterable<Notes.Draft> noted) throws SQLException {
        var rows = new HashMap<List<String>, Map.Entry<Long, String>>();
        try (ResultSet found = query("""
                select a.user_name, d.place, d.field, d.revision, d.content
                from draft d join account a on a.id = d.account_id where a.user_name is not null""")) {
            while (found.next()) {
                rows.put(
                        List.of(found.getString(1), found.getString(2), found.getString(3)),
                        Map.entry(found.getLong(4), found.getString(5)));
            }
        }
        var lost = new ArrayList<String>();
        for (Notes.Draft draft : noted) {
            Map.Entry<Long, String> row = rows.get(List.of(draft.user(), draft.place(), draft.field()));
            if (row == null
                    || row.getKey() < draft.revision()
                    || row.getKey() == draft.revision() && !row.getValue().equals(draft.text())) {
                lost.add(draft + " but there is " + row);
            }
        }
        return new Comparison(lost, List.of());
    }

    /** Students never give the same answer to a step twice: what is there twice was kept twice. */
    Comparison answers(Iterable<Notes.Answer> noted) throws SQLException {
        var rows = new HashMap<List<String>, Integer>();
        try (ResultSet found = query("""
                select c.user_name, a.step_id, a.given from answer a
                join attempt t on t.id = a.attempt_id
                join account c on c.id = t.account_id where c.user_name is not null""")) {
            while (found.next()) {
                rows.merge(List.of(found.getString(1), found.getString(2), found.getString(3)), 1, Integer::sum);
            }
        }
        var lost = new ArrayList<String>();
        for (Notes.Answer answer : noted) {
            if (!rows.containsKey(List.of(answer.user(), answer.step(), answer.given()))) {
                lost.add(answer.toString());
            }
        }
        return new Comparison(lost, twice(rows));
    }

    Comparison receipts(Iterable<Notes.Receipt> noted) throws SQLException {
        Set<List<String>> rows = new HashSet<>();
        var sheets = new HashMap<List<String>, Integer>();
        try (ResultSet found = query("""
                select c.user_name, s.receipt_number, s.work_id, s.sheet_hash from submission s
                join work w on w.id = s.work_id join account c on c.id = w.account_id""")) {
            while (found.next()) {
                rows.add(List.of(found.getString(1), found.getString(2)));
                sheets.merge(List.of(found.getString(1), found.getString(3), found.getString(4)), 1, Integer::sum);
            }
        }
        var lost = new ArrayList<String>();
        for (Notes.Receipt receipt : noted) {
            if (!rows.contains(List.of(receipt.user(), receipt.number()))) {
                lost.add(receipt.toString());
            }
        }
        return new Comparison(lost, twice(sheets));
    }

    long count(String table) throws SQLException {
        try (ResultSet found = query("select count(*) from " + table)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static List<String> twice(Map<List<String>, Integer> rows) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue() > 1)
                .map(row -> row.getValue() + " times " + row.getKey())
                .toList();
    }

    private ResultSet query(String sql) throws SQLException {
        PreparedStatement statement = database.prepareStatement(sql);
        statement.closeOnCompletion();
        return statement.executeQuery();
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
