package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.book.Entry;
import dev.pagewalk.book.Gradebook;
import dev.pagewalk.book.OutsideMarks;
import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Submission;
import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.grading.Adjustment;
import dev.pagewalk.grading.Adjustments;
import dev.pagewalk.grading.Regrades;
import dev.pagewalk.grading.Run;
import dev.pagewalk.people.Directory;
import dev.pagewalk.people.Erasure;
import dev.pagewalk.people.People;
import dev.pagewalk.people.PeopleRefused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a student did as homework belongs to the class as long as that keeps names. */
@DatabaseTest
class HomeworkErasureTest extends HomeworkTest {

    @Autowired
    Erasure erasure;

    @Autowired
    Directory directory;

    @Autowired
    Adjustments adjustments;

    @Autowired
    Regrades regrades;

    @Autowired
    OutsideMarks outside;

    @Autowired
    Gradebook book;

    @Autowired
    JdbcTemplate sql;

    long grace;
    Work work;
    HandedIn handedIn;

    @BeforeEach
    void adaHandedIn() {
        grace = people.administrator("grace");
        work = opened(ada, sheet());
        handedIn = handedIn(ada, work, "0123456789", "0x4000");
        Attempt attempt = attempt();
        progress.record(
                ada,
                attempt.id(),
                new Submission(attempt.draw().orElseThrow().id(), STEP, "0x4000", Grade.shown(), 1, "engine"));
    }

    private Attempt attempt() {
        entities.flush();
        entities.clear();
        return progress.attempt(ada, work.slots().getFirst().attemptId());
    }

    private List<String> answers() {
        return attempt().answers().stream().map(Answer::given).toList();
    }

    private Sheet sheetNow() {
        return homework.handedIn(handedIn.id()).orElseThrow().sheet();
    }

    @Test
    void itGoesWithTheName() throws PeopleRefused {
        assertThat(erasure.preview(grace, ada).emptied())
                .containsEntry("answer", 1)
                .containsEntry("submission", 1);

        erasure.erase(grace, ada);

        assertThat(answers()).containsExactly("");
        assertThat(sheetNow().isEmpty()).isTrue();
    }

    @Test
    void aClassThatKeepsNamesKeepsWhatWasAnsweredUnderThem() throws PeopleRefused {
        classrooms.keepNames(iris, os, Instant.now().plus(365, ChronoUnit.DAYS));

        erasure.erase(grace, ada);
        assertThat(answers()).containsExactly("0x4000");
        assertThat(sheetNow()).isEqualTo(handedIn.sheet());

        classrooms.keepNames(iris, os, null);
        erasure.erase(grace, ada);
        assertThat(answers()).containsExactly("");
        assertThat(sheetNow().isEmpty()).isTrue();
    }

    /** Everything in the database but the kept exercises, as text. */
    private String everything() {
        entities.flush();
        var all = new StringBuilder();
        for (String table : sql.queryForList(
                "select table_name from information_schema.tables where upper(table_schema) = 'PUBLIC'"
                        + " and upper(table_name) not in ('CONTENT_TEXT', 'EXERCISE_VERSION')",
                String.class)) {
            all.append(table).append(sql.queryForList("select * from \"" + table + "\""));
        }
        return all.toString();
    }

    /** All that is known of Ada in a class, and quotes what she wrote. */
    private void muchIsKnownOfHer() throws Exception {
        members.change(iris, adasLine.id(), People.line("Ada Lovelace", "S-4711"));
        draft(work, "a", "my draft");
        draft(work, "a", "my later draft");
        adjustments.comment(iris, work.id(), "a", STEP, OptionalInt.empty(), "you wrote: int mine;");
        adjustments.adjust(iris, work.id(), Adjustments.Place.WORK, Adjustment.Kind.ADD, 3, "her bus was late");
        grants.grant(
                iris, work.assignmentId(), new Scope.OfMember(adasLine.id()), Grant.Changes.extra(45), "she is ill");
        outside.apply(iris, os, "number,Exam\nS-4711,41\n".getBytes(StandardCharsets.UTF_8));
        long run = regrades.dry(
                        iris,
                        new Regrades.Order(
                                work.assignmentId(),
                                Optional.empty(),
                                Optional.of(adasLine.id()),
                                Optional.empty(),
                                Run.Policy.ANY,
                                "her question"),
                        (done, all) -> {})
                .run()
                .id();
        entities.flush();
        sql.update(
                "insert into regrading (run_id, answer_id, verdict, raw_score, findings)"
                        + " select ?, id, 'WRONG', 0, '[\"int mine;\"]' from answer where attempt_id = ?",
                run,
                work.slots().getFirst().attemptId());
        sql.update(
                "update answer set findings = '[\"int mine;\"]', given = '0x4000 /* int mine; */' where attempt_id = ?",
                work.slots().getFirst().attemptId());
        entities.clear();
    }

    private static final String[] OF_THE_PERSON = {"my draft", "my later draft"};

    private static final String[] OF_THE_CLASS = {
        "Lovelace", "S-4711", "s-4711", "int mine;", "her bus was late", "she is ill", "her question", "0x4000"
    };

    /** Case 22: erasure against retention. */
    @Test
    void whatTheClassKeepsGoesByItselfOnTheDayThatItSaysAndTheMarksStay() throws Exception {
        muchIsKnownOfHer();
        Instant until = START.plus(30, ChronoUnit.DAYS);
        classrooms.keepNames(iris, os, until);
        Entry before = book.entry(iris, work.id());
        assertThat(before.points()).isEqualTo(3);
        assertThat(everything()).contains(OF_THE_PERSON).contains(OF_THE_CLASS);
        assertThat(erasure.preview(grace, ada).holds()).containsExactly(new Erasure.Hold("Operating systems", until));
        assertThat(erasure.preview(grace, ada).emptied())
                .containsKeys("draft", "draft_history")
                .doesNotContainKeys("answer", "submission", "remark", "membership");

        erasure.erase(grace, ada);

        assertThat(everything()).doesNotContain(OF_THE_PERSON).contains(OF_THE_CLASS);

        clock.set(until.minusMillis(1));
        assertThat(erasure.eraseWhatIsFree()).isZero();
        assertThat(everything()).contains(OF_THE_CLASS);

        clock.set(until);
        assertThat(erasure.eraseWhatIsFree()).isEqualTo(1);
        assertThat(everything()).doesNotContain(OF_THE_PERSON).doesNotContain(OF_THE_CLASS);
        entities.clear();
        assertThat(book.entry(iris, work.id())).isEqualTo(before);
        assertThat(outside.of(iris, os).get("Exam")).containsEntry(adasLine.id(), 41.0);
        assertThat(members.list(iris, os))
                .filteredOn(line -> line.id() == adasLine.id())
                .singleElement()
                .satisfies(line -> assertThat(line.fullName()).isEqualTo("—"));
        assertThat(erasure.eraseWhatIsFree()).as("once").isZero();
    }

    /** Whose account was only closed is nobody's to erase. */
    @Test
    void onlyWhoWasErasedGoesByItself() throws PeopleRefused {
        directory.close(grace, ada, true);
        assertThat(erasure.eraseWhatIsFree()).isZero();
        assertThat(answers()).containsExactly("0x4000");
    }

    @Test
    void whatAnErasedStudentIsWorthStaysWhenTheClassIsGradedAgain() throws Exception {
        double before = book.entry(iris, work.id()).points();
        erasure.erase(grace, ada);
        entities.clear();
        Regrades.Tried tried = regrades.dry(
                iris,
                new Regrades.Order(
                        work.assignmentId(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Run.Policy.ANY,
                        "wrong key"),
                (done, all) -> {});

        assertThat(tried.difference().changed()).isEmpty();
        regrades.apply(iris, tried.run().id());
        assertThat(book.entry(iris, work.id()).points()).isEqualTo(before);
    }
}
