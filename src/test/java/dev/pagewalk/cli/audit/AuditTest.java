package dev.pagewalk.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.course.Progress;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.Lessons;
import dev.pagewalk.lesson.ReferenceCourse;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.ui.AppTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Grades again what the present engine graded: every kind, right, wrong, with help and done for the student. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {

    private static final int NOTHING_TO_LOOK_AT = 64;

    @Autowired
    Lessons lessons;

    @Autowired
    Progress progress;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate database;

    @TempDir
    Path data;

    @TempDir
    static Path kept;

    @DynamicPropertySource
    static void itsOwnDatabaseAndCourse(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> "jdbc:h2:mem:audittest;DB_CLOSE_DELAY=-1");
        ReferenceCourse.property(registry);
    }

    @BeforeAll
    void threeStudents() {
        for (int student = 0; student < 3; student++) {
            long account = accounts.newGuest().person().id();
            LessonSession session = lessons.open(account, ReferenceCourse.ID).orElseThrow();
            var draw = progress.latest(account, List.of(ReferenceCourse.ID))
                    .orElseThrow()
                    .draw()
                    .orElseThrow()
                    .draw();
            Variant variant = VariantFactory.reopen(session.exercise(), draw);
            for (Activity activity : session.exercise().activities()) {
                answer(session, variant, activity, student);
            }
        }
        database.execute("script to '" + kept.resolve("database.sql") + "'");
    }

    /** The first student errs before each right answer, the second takes hints, the third lets Pagewalk do what it can. */
    private static void answer(LessonSession session, Variant variant, Activity activity, int student) {
        if (student == 0) {
            activity.samples(variant).stream()
                    .filter(sample -> !(sample.promise() instanceof Sample.Exactly exactly && exactly.score() == 1))
                    .forEach(sample ->
                            session.submit(activity, sample.step(), activity.write(sample.step(), sample.answer())));
        }
        activity.solution(variant).forEach((step, right) -> {
            if (student == 1) {
                session.takeHint(step);
            }
            if (student == 2 && session.solves(activity, step)) {
                session.show(activity, step);
            } else {
                session.submit(activity, step, activity.write(step, right));
            }
        });
        if (!activity.gradedByMachine()) {
            session.submit(activity, activity.id(), "word ".repeat(30));
        }
    }

    @BeforeEach
    void aCopy() throws SQLException {
        try (Connection copy = DriverManager.getConnection(url(), "sa", "");
                Statement statement = copy.createStatement()) {
            statement.execute("runscript from '" + kept.resolve("database.sql") + "'");
            // the script has the delay of the database in memory, which would keep this one open
            statement.execute("set db_close_delay 0");
        }
    }

    @Test
    void whatThisEngineGradedItGradesTheSame() throws Exception {
        long answers = number("select count(*) from answer");

        Audited audited = audit();

        assertThat(answers).isGreaterThan(100);
        assertThat(number("select count(distinct verdict) from answer")).isGreaterThanOrEqualTo(5);
        assertThat(number("select count(distinct step_id) from answer"))
                .isEqualTo(lessons.open(accounts.newGuest().person().id(), ReferenceCourse.ID)
                        .orElseThrow()
                        .exercise()
                        .steps()
                        .size());
        assertThat(audited.status).isZero();
        assertThat(audited.said.lines())
                .containsExactly(
                        "pagewalk: " + answers + " answer(s) graded again", "  same: " + answers, "  different: 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update answer set verdict = 'RIGHT' where id = ?",
                "update answer set raw_score = 0.75 where id = ?",
                "update answer set misconception = 'T1a' where id = ?",
                "update answer set given = '4097' where id = ?"
            })
    void aStoredAnswerThatIsFalsifiedIsNamed(String sql) throws Exception {
        long falsified = number("select min(id) from answer where step_id = 'size.bytes' and misconception = 'C4'");
        execute(sql, falsified);

        Audited audited = audit();

        assertThat(audited.status).isEqualTo(1);
        assertThat(audited.said).contains("\n  different: 1\n").contains("  same: ");
        assertThat(audited.said.lines().toList())
                .first()
                .asString()
                .startsWith("answer " + falsified + ", attempt ")
                .contains("reference/every-kind size.bytes try ")
                .contains(": graded ");
    }

    @Test
    void whatWasGradedByRunningUnderAnotherEngineIsCountedApartAndWhatWasFrozenIsNot() throws Exception {
        execute("update answer set engine = 'another' where step_id in ('write', 'size.bytes')");
        long programs = number("select count(*) from answer where step_id = 'write'");

        Audited audited = audit();

        assertThat(audited.status).isZero();
        assertThat(audited.said)
                .contains("  different: 0\n")
                .contains("  graded by running, under another engine: same: " + programs + "\n");
    }

    @Test
    void anAttemptAtContentThatNobodyKnowsIsNotGradable() throws Exception {
        long attempt = number("select min(id) from attempt");
        execute("update attempt set version_hash = null, content_hash = 'unknown' where id = ?", attempt);
        long answers = number("select count(*) from answer where attempt_id = " + attempt);

        Audited audited = audit();

        assertThat(audited.status).isZero();
        assertThat(audited.said).contains("  not gradable: the content isn't known: " + answers + "\n");
    }

    @Test
    void numbersThatBrokeTakeOnlyTheirOwnAnswersWithThem() throws Exception {
        long attempt = number("select min(id) from attempt");
        execute("""
                insert into draw
                    (attempt_id, ordinal, variant, machine_seed, parameters, expected, engine, reason, drawn_at)
                select attempt_id, 2, variant, machine_seed, parameters, expected, engine, 'BROKEN', drawn_at
                from draw where attempt_id = ?""", attempt);
        execute("""
                update answer set draw_id = (select max(id) from draw)
                where attempt_id = ? and step_id <> 'quiz'""", attempt);
        execute("update draw set parameters = '{}' where ordinal = 1 and attempt_id = ?", attempt);
        long broken = number("select count(*) from answer where step_id = 'quiz' and attempt_id = " + attempt);
        long all = number("select count(*) from answer");

        Audited audited = audit();

        assertThat(broken).isPositive();
        assertThat(audited.said).contains("  same: " + (all - broken) + "\n").contains("not gradable: ");
    }

    @Test
    void aDatabaseInUseIsRefused() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.h2.tools.Shell",
                        "-url",
                        url(),
                        "-user",
                        "sa")
                .redirectErrorStream(true)
                .start();
        try {
            // the shell connects once it is told something
            other.outputWriter().write("select 4711;\n");
            other.outputWriter().flush();
            String line = other.inputReader().readLine();
            while (line != null && !line.equals("4711")) {
                line = other.inputReader().readLine();
            }
            assertThat(line).isEqualTo("4711");

            Audited audited = audit();

            assertThat(audited.status).isEqualTo(NOTHING_TO_LOOK_AT);
            assertThat(audited.said).contains("is in use");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void aFolderWithoutADatabaseIsRefused() throws Exception {
        Files.delete(data.resolve("pagewalk.mv.db"));

        Audited audited = audit();

        assertThat(audited.status).isEqualTo(NOTHING_TO_LOOK_AT);
        assertThat(audited.said).contains("there is no database in " + data);
    }

    /** What the command printed, and how it ended. */
    private record Audited(int status, String said) {}

    private Audited audit() throws IOException {
        var out = new ByteArrayOutputStream();
        int status = AuditCommand.run(
                data, Path.of("src/test/resources/exercises"), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Audited(status, out.toString(StandardCharsets.UTF_8).replace("\r", ""));
    }

    private String url() {
        return "jdbc:h2:file:" + data.resolve("pagewalk");
    }

    private long number(String sql) throws SQLException {
        try (Connection copy = DriverManager.getConnection(url(), "sa", "");
                ResultSet rows = copy.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private void execute(String sql, Object... arguments) throws SQLException {
        try (Connection copy = DriverManager.getConnection(url(), "sa", "");
                PreparedStatement statement = copy.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
