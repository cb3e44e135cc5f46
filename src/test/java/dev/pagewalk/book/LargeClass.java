package dev.pagewalk.book;

import dev.pagewalk.database.OnDatabase;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.Saved;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Task;
import dev.pagewalk.homework.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** A class of 300 students with 30 pieces of homework that everybody did, two answers each. */
public final class LargeClass {

    public static final int STUDENTS = 300;
    public static final int SHEETS = 30;
    private static final Timestamp NOW = Timestamp.from(Instant.parse("2026-10-06T10:00:00Z"));

    private LargeClass() {}

    /** @param folder for the exercise */
    public static void fill(OnDatabase database, long iris, long os, Path folder) throws IOException {
        JdbcTemplate sql = database.get(JdbcTemplate.class);
        Assignments assignments = database.get(Assignments.class);
        Exercise exercise = new SmallExercise(folder).write(SmallExercise.YAML, SmallExercise.TEXT);
        Task task = assignments.task(iris, os, exercise, Optional.empty());
        var sheets = new ArrayList<Long>();
        for (int i = 0; i < SHEETS; i++) {
            Saved saved = assignments.create(iris, os, Written.of(Slot.of("a", task, 10)));
            sheets.add(((Saved.Done) saved).assigned().id());
        }
        var accounts = new ArrayList<Object[]>();
        for (int i = 0; i < STUDENTS; i++) {
            accounts.add(new Object[] {1000 + i, "s" + i, "s" + i, "Student " + i, NOW});
        }
        sql.batchUpdate(
                "insert into account (id, user_name, user_name_key, display_name, password_hash, role, demo, created_at)"
                        + " values (?, ?, ?, ?, 'x', 'STUDENT', false, ?)",
                accounts);
        sql.batchUpdate(
                "insert into membership (id, classroom_id, account_id, role, status, full_name, student_number, number_key,"
                        + " created_at) values (?, " + os + ", ?, 'STUDENT', 'ACTIVE', ?, ?, ?, ?)",
                accounts.stream()
                        .map(one -> new Object[] {one[0], one[0], one[3], one[1], one[1], NOW})
                        .toList());
        works(sql, sheets, task.versionHash());
    }

    private static void works(JdbcTemplate sql, List<Long> sheets, String hash) {
        var works = new ArrayList<Object[]>();
        var attempts = new ArrayList<Object[]>();
        var slots = new ArrayList<Object[]>();
        var answers = new ArrayList<Object[]>();
        long id = 100_000;
        for (long sheet : sheets) {
            for (long student = 1000; student < 1000 + STUDENTS; student++) {
                id++;
                works.add(new Object[] {id, sheet, student, student, NOW});
                attempts.add(new Object[] {id, student, "homework " + id + " a", hash, NOW, NOW});
                slots.add(new Object[] {id, id, hash, id});
                for (int number = 1; number <= 2; number++) {
                    answers.add(new Object[] {id * 2 + number, id, number, (id + number) % 11 / 10.0, NOW});
                }
            }
        }
        sql.batchUpdate(
                "insert into work (id, assignment_id, membership_id, account_id, opened_at) values (?, ?, ?, ?, ?)",
                works);
        sql.batchUpdate(
                "insert into attempt (id, account_id, exercise_id, ordinal, variant_seed, version_hash, started_at,"
                        + " last_seen_at) values (?, ?, ?, 1, 1, ?, ?, ?)",
                attempts);
        sql.batchUpdate(
                "insert into work_slot (id, work_id, slot, exercise_id, version_hash, variant, attempt_id)"
                        + " values (?, ?, 'a', 'm/x', ?, 1, ?)",
                slots);
        sql.batchUpdate(
                "insert into answer (id, attempt_id, step_id, try_number, given, verdict, raw_score, credit, score, findings,"
                        + " engine, hints_taken, answered_at, erased) values (?, ?, 'size.bytes', ?, '4096', 'PARTLY', 0.5, 1,"
                        + " ?, '[]', 'x', 0, ?, false)",
                answers);
    }
}
