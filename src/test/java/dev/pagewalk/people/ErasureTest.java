package dev.pagewalk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagewalk.database.DatabaseTest;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person is shown and erased. */
@DatabaseTest
class ErasureTest {

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Classrooms classrooms;

    @Autowired
    Members members;

    @Autowired
    Erasure erasure;

    @Autowired
    Directory directory;

    @Autowired
    List<PersonalData> rooms;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    EntityManager entities;

    long grace;
    long iris;
    long ada;
    long os;
    long line;

    @BeforeEach
    void aStudentWithWork() throws PeopleRefused {
        grace = people.administrator("grace");
        iris = people.instructor("iris");
        ada = people.student("ada-erased");
        os = classrooms.create(iris, People.DETAILS).id();
        members.add(iris, os, People.line("Ada Lovelace", "S-4711"));
        line = members.join(ada, classrooms.joinCode(iris, os).orElseThrow(), "S-4711")
                .id();
        members.change(iris, line, People.line("Ada Lovelace-King", "S-4711"));
        entities.flush();
        sql.update(
                "insert into draft (account_id, place, field, content, saved_at)"
                        + " values (?, 'p', 'f', 'int secret;', current_timestamp)",
                ada);
        sql.update(
                "insert into attempt (account_id, exercise_id, ordinal, variant_seed, started_at, last_seen_at)"
                        + " values (?, 'm/e', 1, 1, current_timestamp, current_timestamp)",
                ada);
        sql.update(
                "insert into answer (attempt_id, step_id, try_number, given, score, hints_taken, answered_at, engine,"
                        + " verdict, raw_score, credit, findings)"
                        + " select id, 's', 1, 'my own words', 0.5, 0, current_timestamp, 'e', 'PARTLY', 0.5, 1,"
                        + " '[\"my own words\"]' from attempt where account_id = ?",
                ada);
        entities.clear();
    }

    /** Everything in the database, as text. */
    private String everything() {
        entities.flush();
        var all = new StringBuilder();
        for (String table : sql.queryForList(
                "select table_name from information_schema.tables where upper(table_schema) = 'PUBLIC'",
                String.class)) {
            all.append(table)
                    .append(sql.queryForList("select * from \"" + table + "\""))
                    .append('\n');
        }
        return all.toString();
    }

    @Test
    void nothingSaysAnyMoreWhoItWasAndWhatWasTypedButTheMarkStays() throws PeopleRefused {
        assertThat(everything()).contains("Lovelace", "S-4711", "my own words", "int secret;", "ada-erased");

        erasure.erase(grace, ada);

        assertThat(everything())
                .doesNotContain("Lovelace", "S-4711", "s-4711", "my own words", "int secret;", "ada-erased");
        assertThat(sql.queryForList("select score from answer", Double.class)).containsExactly(0.5);
        entities.clear();
        assertThat(members.list(iris, os)).extracting(Membership::id).contains(line);
        assertThat(accounts.find(ada)).isEmpty();
        assertThat(accounts.credentials("ada-erased")).isEmpty();
        assertThat(directory.search(grace, "", 10))
                .extracting(entry -> entry.person().id())
                .doesNotContain(ada);
        assertThat(people.student("ada-erased")).isNotEqualTo(ada);
    }

    @Test
    void itIsFirstShownWhatGoes() {
        Erasure.Preview preview = erasure.preview(grace, ada);

        assertThat(preview.person().displayName()).isEqualTo("ada-erased");
        assertThat(preview.emptied())
                .containsEntry("draft", 1)
                .containsEntry("answer", 1)
                .containsEntry("membership", 1);
        assertThat(preview.holds()).isEmpty();
        assertThat(everything()).contains("Lovelace", "my own words");
    }

    /** Case 22. */
    @Test
    void aClassKeepsNamesAsLongAsItSays() throws PeopleRefused {
        classrooms.keepNames(iris, os, Instant.now().plus(Duration.ofDays(365)));
        assertThat(erasure.preview(grace, ada).holds())
                .extracting(Erasure.Hold::classTitle)
                .containsExactly("Operating systems");

        erasure.erase(grace, ada);

        assertThat(everything()).contains("Lovelace-King", "S-4711").doesNotContain("ada-erased", "int secret;");
        entities.clear();
        classrooms.keepNames(iris, os, null);
        erasure.erase(grace, ada);
        assertThat(everything()).doesNotContain("Lovelace", "S-4711");
    }

    @Test
    void allThatIsKnownIsExportedWithoutSecrets() {
        Map<String, List<Map<String, Object>>> export = erasure.export(grace, ada);

        assertThat(export.toString())
                .contains("ada-erased", "Lovelace-King", "S-4711", "my own words", "int secret;")
                .doesNotContainIgnoringCase("password_hash");
    }

    @Test
    void onlyAdministratorsDo() {
        for (long who : new long[] {ada, iris}) {
            assertThatThrownBy(() -> erasure.preview(who, ada)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> erasure.export(who, ada)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> erasure.erase(who, ada)).isInstanceOf(NotAllowed.class);
        }
        assertThat(ClassroomsTest.refusal(() -> erasure.erase(grace, grace)))
                .isEqualTo(PeopleProblem.LAST_ADMINISTRATOR);
    }

    /** Whoever adds a table that refers to people says here what becomes of it: with a {@link PersonalData}. */
    @Test
    void everyColumnThatRefersToAPersonHasARule() {
        Set<String> referring = new TreeSet<>();
        sql.queryForList("""
                select k.table_name, k.column_name
                from information_schema.referential_constraints r
                join information_schema.key_column_usage k on k.constraint_name = r.constraint_name
                    and k.constraint_schema = r.constraint_schema
                join information_schema.table_constraints t on t.constraint_name = r.unique_constraint_name
                    and t.constraint_schema = r.unique_constraint_schema
                where upper(t.table_name) in ('ACCOUNT', 'MEMBERSHIP')""")
                .forEach(row ->
                        referring.add((row.get("TABLE_NAME") + "." + row.get("COLUMN_NAME")).toLowerCase(Locale.ROOT)));
        var ruled = new TreeSet<String>();
        rooms.forEach(room -> room.tables()
                .forEach(table -> table.columns().forEach(column -> ruled.add(table.table() + "." + column))));

        assertThat(referring).contains("attempt.account_id", "membership_label.membership_id", "audit_entry.who_id");
        assertThat(ruled).isEqualTo(referring);
    }
}
