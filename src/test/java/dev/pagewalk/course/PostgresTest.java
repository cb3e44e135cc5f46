package dev.pagewalk.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.cli.audit.AuditCommand;
import dev.pagewalk.database.OnDatabase;
import dev.pagewalk.database.OnPostgres;
import dev.pagewalk.database.PostgresServer;
import dev.pagewalk.database.Rows;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Content;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Grading;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.exercise.file.ExerciseCatalog;
import dev.pagewalk.exercise.version.EngineIdentity;
import dev.pagewalk.library.Trials;
import dev.pagewalk.library.Versions;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.people.Accounts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What H2 does with people's work PostgreSQL does as well: the same migrations, the same tables, the same rows. */
@Tag("long")
@Tag("database")
@EnabledIf(value = "dev.pagewalk.database.PostgresServer#installed", disabledReason = OnPostgres.NONE)
class PostgresTest {

    private static final String MODULE = "m0-console";
    private static final String EXERCISE = "m0-console/0-1-numbers";

    @TempDir
    Path folder;

    String postgres;
    String h2;

    @BeforeEach
    void twoDatabases() throws SQLException, IOException {
        postgres = PostgresServer.shared().database();
        h2 = "jdbc:h2:file:" + folder.resolve("pagewalk");
    }

    private Connection postgres() throws SQLException {
        return DriverManager.getConnection(postgres, PostgresServer.USER, PostgresServer.PASSWORD);
    }

    private Connection h2() throws SQLException {
        return DriverManager.getConnection(h2, "sa", "");
    }

    private OnDatabase onPostgres() {
        return OnDatabase.open(postgres, PostgresServer.USER, PostgresServer.PASSWORD, folder);
    }

    private OnDatabase onH2() {
        return OnDatabase.open(h2, "sa", "", folder);
    }

    private void theFirstReleaseOnBoth() throws SQLException, IOException {
        Flyway.configure()
                .dataSource(postgres, PostgresServer.USER, PostgresServer.PASSWORD)
                .target("1")
                .load()
                .migrate();
        try (Connection from = h2();
                Connection to = postgres()) {
            FirstRelease.restore(from, folder);
            FirstRelease.copy(from, to);
        }
    }

    private void bothHaveTheSameRows() throws SQLException {
        try (Connection one = h2();
                Connection other = postgres()) {
            Map<String, List<Map<String, Object>>> expected = Rows.all(one);
            Map<String, List<Map<String, Object>>> found = Rows.all(other);
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            expected.forEach(
                    (table, rows) -> assertThat(found.get(table)).as(table).containsExactlyElementsOf(rows));
        }
    }

    @Test
    void theMigrationsMakeTheSameTables() throws Exception {
        onH2().close();
        onPostgres().close();

        try (Connection one = h2();
                Connection other = postgres()) {
            assertThat(Rows.columns(other)).isNotEmpty().isEqualTo(Rows.columns(one));
            assertThat(Rows.constraints(other)).isNotEmpty().isEqualTo(Rows.constraints(one));
        }
    }

    @Test
    void whatTheFirstReleaseKeptComesToTheSame() throws Exception {
        theFirstReleaseOnBoth();
        bothHaveTheSameRows();
        onH2().close();
        onPostgres().close();

        bothHaveTheSameRows();
        try (Connection database = postgres()) {
            assertThat(Rows.all(database).get("answer")).hasSize(FirstRelease.ANSWERS);
            assertThat(Rows.query(database, "select distinct verdict from answer"))
                    .extracting(row -> row.get("verdict"))
                    .contains("RIGHT", "WRONG", "PARTLY", "SHOWN");
            assertThat(Rows.query(database, "select distinct credit from answer"))
                    .extracting(row -> row.get("credit"))
                    .containsExactlyInAnyOrder(0.5, 1.0);
            assertThat(Rows.query(database, "select id from answer where findings not like '[%]'"))
                    .isEmpty();
        }
    }

    /** The first release's attempts get their content, and all is graded again: on one database as on the other. */
    @Test
    void theFirstReleasesAttemptsAreAdopted() throws Exception {
        theFirstReleaseOnBoth();
        Content content = Content.kept("a/b", Map.of("exercise.yaml", "format: 1"));
        List<List<String>> outcomes = new ArrayList<>();
        for (OnDatabase on : List.of(onH2(), onPostgres())) {
            try (on) {
                Adoption adoption = on.get(Adoption.class);
                assertThat(adoption.adopt(
                                EXERCISE, new Content(EXERCISE, content.files(), "7307f1449a32af7297cf1565c779dc8d")))
                        .isEqualTo(2);
                assertThat(adoption.adopt(EXERCISE, new Content(EXERCISE, content.files(), "0".repeat(32))))
                        .isZero();
                var audited = new ArrayList<String>();
                on.get(Audit.class)
                        .run(List.of(), answer -> audited.add(answer.answer().id() + " " + answer.outcome()));
                outcomes.add(audited);
            }
        }
        assertThat(outcomes.getFirst()).hasSize(FirstRelease.ANSWERS).isEqualTo(outcomes.getLast());
    }

    @Test
    void aLessonIsKeptAndGradedTheSameLater() {
        Exercise exercise = ExerciseCatalog.module(Path.of("exercises"), MODULE).exercises().stream()
                .filter(one -> one.id().equals(EXERCISE))
                .findFirst()
                .orElseThrow();
        String engine = EngineIdentity.present();
        try (OnDatabase on = onPostgres()) {
            Progress progress = on.get(Progress.class);
            long ada = on.get(Accounts.class).newGuest().person().id();
            String version = on.get(Versions.class).keep(exercise.path(), exercise.content());
            Variant first = VariantFactory.variant(exercise, 3);
            Attempt attempt = progress.start(ada, exercise.id(), version, 3, first.draw(), engine);
            int answered = solve(progress, ada, attempt, first);
            Variant second = VariantFactory.variant(exercise, 4);
            Attempt redrawn =
                    progress.redraw(ada, attempt.id(), second.draw(), engine, KeptDraw.Reason.BROKEN, "can't be");
            assertThat(progress.redraws(5))
                    .singleElement()
                    .satisfies(redraw -> assertThat(redraw.variant()).isEqualTo(3));
            answered += solve(progress, ada, redrawn, second);

            assertThat(progress.overview(ada).getFirst().results())
                    .hasSize(answered)
                    .hasSizeGreaterThan(10)
                    .allMatch(Result::clean);
            var outcomes = new ArrayList<Audited.Outcome>();
            on.get(Audit.class).run(List.of(), answer -> outcomes.add(answer.outcome()));
            assertThat(outcomes).hasSize(answered).containsOnly(new Audited.Outcome.Same());
        }
    }

    /** Gives the right answer to every step that has one. */
    private static int solve(Progress progress, long account, Attempt attempt, Variant variant) {
        int answered = 0;
        for (Activity activity : variant.exercise().activities()) {
            for (String step : activity.steps()) {
                var right = activity.solve(variant, step, Earlier.NOTHING);
                if (right.isPresent()) {
                    String given = activity.write(step, right.get());
                    var graded = (Grading.Outcome.Graded)
                            Grading.grade(variant, activity, step, given, Earlier.NOTHING, RunControl.NONE);
                    assertThat(graded.grade().verdict()).as(step).isEqualTo(Verdict.RIGHT);
                    long draw = attempt.draw().orElseThrow().id();
                    progress.record(
                            account,
                            attempt.id(),
                            new Submission(draw, step, given, graded.grade(), 1, EngineIdentity.present()));
                    answered++;
                }
            }
        }
        return answered;
    }

    @Test
    void trialsAreNotedOnce() {
        Content content = Content.kept("a/b", Map.of("exercise.yaml", "format: 1"));
        Content broken = Content.kept("a/b", Map.of("exercise.yaml", "format: 2"));
        try (OnDatabase on = onPostgres()) {
            Trials trials = on.get(Trials.class);
            trials.note("m/a", content, "engine", null);
            trials.note("m/a", content, "engine", "it is noted already");
            trials.note("m/a", broken, "engine", "页".repeat(3000));

            assertThat(trials.result(content.hash(), "engine")).contains(true);
            assertThat(trials.result(broken.hash(), "engine")).contains(false);
            assertThat(trials.result(content.hash(), "other")).isEmpty();
            assertThat(trials.lastGood("m/a")).contains(new Versions.Kept("m/a", content));
        }
    }

    @Test
    void theAuditReadsItWithoutChangingIt() throws Exception {
        theFirstReleaseOnBoth();
        var told = new ByteArrayOutputStream();

        assertThat(audit(told)).isEqualTo(64);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("of another version", "start the server with it once");
        bothHaveTheSameRows();

        onPostgres().close();
        told.reset();
        assertThat(audit(told)).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("pagewalk: " + FirstRelease.ANSWERS + " answer(s) graded again", "the content isn't known: ");
    }

    private int audit(ByteArrayOutputStream told) throws IOException {
        return AuditCommand.runElsewhere(
                folder,
                new PrintStream(told, true, StandardCharsets.UTF_8),
                "--PAGEWALK_DATABASE=" + postgres,
                "--PAGEWALK_DATABASE_USER=" + PostgresServer.USER,
                "--PAGEWALK_DATABASE_PASSWORD=" + PostgresServer.PASSWORD);
    }

    @Test
    void manyKeepTheSameAtOnce() throws Exception {
        try (OnDatabase on = onPostgres()) {
            AtOnceTest.manyKeepTheSame(on);
        }
    }
}
