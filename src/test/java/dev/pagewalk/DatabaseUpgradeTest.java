package dev.pagewalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;

/** A server is killed, really killed, while it migrates the first release's database; what the next start does. */
@Tag("long")
@Tag("database")
class DatabaseUpgradeTest {

    private static final int ANSWERS = 2152;
    private static final String NEWEST = "9";
    private static final int KILLED = 9;
    private static final String DATABASE = "pagewalk.mv.db";
    private static final String KEPT = "pagewalk-before-" + NEWEST + ".mv.db";
    private static final String UNFINISHED = "pagewalk-before-unfinished-migration.mv.db";

    @TempDir
    Path data;

    @Test
    void anUpgradeKeepsACopyOfBefore() throws Exception {
        firstRelease();
        start();
        assertThat(files()).containsExactlyInAnyOrder(DATABASE, KEPT);
        assertUpgraded();
        assertThat(query("pagewalk-before-" + NEWEST, "select count(*) from answer where feedback is not null"))
                .isEqualTo(String.valueOf(ANSWERS));
        start();
        assertThat(files()).containsExactlyInAnyOrder(DATABASE, KEPT);
    }

    @Test
    void aNewDatabaseMakesNone() throws Exception {
        start();
        assertThat(version()).isEqualTo(NEWEST);
        assertThat(files()).containsExactly(DATABASE);
    }

    /** After the first statement, in the middle, and when the last migration has begun. */
    @ParameterizedTest
    @ValueSource(strings = {"2:1", "2:25", "3:0"})
    void aKilledUpgradeIsDoneAgainFromTheCopy(String place) throws Exception {
        firstRelease();
        killedAt(place);
        assertThat(files()).containsExactlyInAnyOrder(DATABASE, UNFINISHED);
        start();
        assertThat(files()).containsExactlyInAnyOrder(DATABASE, KEPT);
        assertUpgraded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:1", "2:3"})
    void aNewDatabaseMayBeKilledToo(String place) throws Exception {
        killedAt(place);
        start();
        assertThat(version()).isEqualTo(NEWEST);
        assertThat(files()).containsExactly(DATABASE);
    }

    @Test
    void killedTwiceAndAgain() throws Exception {
        firstRelease();
        killedAt("2:9");
        killedAt("2:2");
        start();
        assertUpgraded();
    }

    @Test
    void aFailedMigrationLeavesTheDatabaseAsItWas() throws Exception {
        firstRelease();
        UpgradeStopped stopped = stopped(Broken.class);
        assertThat(stopped).hasMessageContaining(DATABASE).hasMessageContaining("nothing is lost");
        assertThat(new UpgradeExplained().analyze(new IllegalStateException(stopped)))
                .satisfies(analysis -> assertThat(analysis.getAction()).contains("before"));
        assertThat(version()).isEqualTo("1");
        assertThat(files()).containsExactly(DATABASE);
        start();
        assertUpgraded();
    }

    @Test
    void aFailedRowWithTheCopyIsDoneAgain() throws Exception {
        firstRelease();
        Files.copy(data.resolve(DATABASE), data.resolve(UNFINISHED));
        execute("create table content_text (hash varchar(64) primary key)");
        failedRow();
        start();
        assertUpgraded();
    }

    @Test
    void aFailedRowWithoutACopyIsExplained() throws Exception {
        firstRelease();
        failedRow();
        assertThat(stopped()).hasMessageContaining("no copy");
        assertThat(files()).containsExactly(DATABASE);
    }

    /** The first release starts with the tables that the kill left, and takes answers. */
    @Test
    void workOfAnEarlierProgramSinceThenIsNeverReplaced() throws Exception {
        firstRelease();
        killedAt("2:1");
        execute("update attempt set last_seen_at = current_timestamp where id = (select min(id) from attempt)");
        assertThat(stopped()).hasMessageContaining(UNFINISHED);
        assertThat(files()).containsExactlyInAnyOrder(DATABASE, UNFINISHED);
    }

    @Test
    void workOfAnEarlierProgramInANewDatabaseIsNeverReplaced() throws Exception {
        killedAt("2:1");
        execute("insert into account (display_name, guest_secret_hash, role, demo, created_at)"
                + " values ('x', 'x', 'STUDENT', false, current_timestamp)");
        assertThat(stopped()).hasMessageContaining(UNFINISHED);
    }

    /** Killed after the last migration and before the renaming; whatever was done since stays. */
    @Test
    void aCompleteUpgradeIsNotDoneAgain() throws Exception {
        firstRelease();
        start();
        Files.move(data.resolve(KEPT), data.resolve(UNFINISHED));
        execute("update attempt set last_seen_at = current_timestamp");
        start();
        assertThat(files()).containsExactlyInAnyOrder(DATABASE, KEPT);
        assertUpgraded();
    }

    @Test
    void noCopyReplacesAnother() throws Exception {
        firstRelease();
        Files.writeString(data.resolve(KEPT), "good");
        start();
        assertThat(data.resolve(KEPT)).hasContent("good");
        assertThat(files()).containsExactlyInAnyOrder(DATABASE, KEPT, "pagewalk-before-" + NEWEST + "-2.mv.db");
    }

    private void assertUpgraded() throws SQLException {
        assertThat(version()).isEqualTo(NEWEST);
        assertThat(query("pagewalk", "select count(*) from answer where findings is not null and verdict is not null"))
                .isEqualTo(String.valueOf(ANSWERS));
    }

    private String version() throws SQLException {
        return query("pagewalk", "select max(\"version\") from \"flyway_schema_history\" where \"success\"");
    }

    private void failedRow() throws SQLException {
        execute("insert into \"flyway_schema_history\""
                + " select 2, '2', 'kept versions', 'SQL', 'V2__kept_versions.sql', 0, 'sa', now(), 1, false");
    }

    private void firstRelease() throws IOException, SQLException {
        Path script = data.resolve("database.sql");
        try (InputStream resource = Objects.requireNonNull(
                        DatabaseUpgradeTest.class.getResourceAsStream("/release-1/database.zip"));
                var zip = new ZipInputStream(resource)) {
            zip.getNextEntry();
            Files.copy(zip, script);
        }
        execute("runscript from '" + script + "'");
        Files.delete(script);
    }

    private void start(Class<?>... more) {
        start(data, more);
    }

    private static void start(Path data, Class<?>... more) {
        new SpringApplicationBuilder(Room.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .run(
                        "--pagewalk.data=" + data.toAbsolutePath(),
                        "--logging.file.name=" + data.resolve("log").resolve("test.log"),
                        "--logging.threshold.console=off")
                .close();
    }

    private UpgradeStopped stopped(Class<?>... more) {
        Throwable thrown = catchThrowable(() -> start(more));
        Throwable found = thrown;
        while (found != null && !(found instanceof UpgradeStopped)) {
            found = found.getCause();
        }
        assertThat(found)
                .as("%s", NestedExceptionUtils.getMostSpecificCause(thrown))
                .isNotNull();
        return (UpgradeStopped) found;
    }

    private void killedAt(String place) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        data.toString(),
                        place)
                .inheritIO()
                .start();
        assertThat(server.waitFor()).isEqualTo(KILLED);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".mv.db"))
                    .toList();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection database = connect("pagewalk");
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String name, String sql) throws SQLException {
        try (Connection database = connect(name);
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + data.resolve(name).toAbsolutePath(), "sa", "");
    }

    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import(DatabaseUpgrade.class)
    @ComponentScan(
            basePackages = "dev.pagewalk.course",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class))
    static class Room {}

    /** Makes a table, and fails. */
    static class Broken implements JavaMigration {

        @Override
        public MigrationVersion getVersion() {
            return MigrationVersion.fromVersion("900");
        }

        @Override
        public String getDescription() {
            return "broken";
        }

        @Override
        public Integer getChecksum() {
            return 1;
        }

        @Override
        public boolean canExecuteInTransaction() {
            return true;
        }

        @Override
        public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {
            try (Statement statement = context.getConnection().createStatement()) {
                statement.execute("create table broken (id integer)");
                statement.execute("select no_such_column from broken");
            }
        }
    }

    /** A server whose process ends without a word after some statement of a migration. */
    static final class Killed implements Callback {

        private static String version = "";
        private static int statements;

        public static void main(String[] arguments) {
            version = arguments[1].replaceFirst(":.*", "");
            statements = Integer.parseInt(arguments[1].replaceFirst(".*:", ""));
            start(Path.of(arguments[0]), Killed.class);
        }

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_EACH_MIGRATE_STATEMENT || event == Event.BEFORE_EACH_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            boolean here =
                    version.equals(String.valueOf(context.getMigrationInfo().getVersion()));
            if (here && (event == Event.AFTER_EACH_MIGRATE_STATEMENT || statements == 0) && --statements <= 0) {
                Runtime.getRuntime().halt(KILLED);
            }
        }

        @Override
        public String getCallbackName() {
            return "killed";
        }
    }
}
