package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Submission;
import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.people.Erasure;
import dev.pagewalk.people.PeopleRefused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a student did as homework belongs to the class as long as that keeps names. */
@DatabaseTest
class HomeworkErasureTest extends HomeworkTest {

    @Autowired
    Erasure erasure;

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
}
