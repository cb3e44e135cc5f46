package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.course.Adoption;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Drafts;
import dev.pagewalk.course.Progress;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.library.Trials;
import dev.pagewalk.library.Versions;
import dev.pagewalk.people.Accounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ada and a course of one exercise whose files change. */
abstract class AdaInEditedCourse {

    static final TrialPolicy AT_ONCE = new TrialPolicy("first", "");
    static final String STEP = "size.bytes";

    @Autowired
    Progress progress;

    @Autowired
    Drafts drafts;

    @Autowired
    Versions versions;

    @Autowired
    Adoption adoption;

    @Autowired
    Trials trials;

    @Autowired
    Accounts accounts;

    @Autowired
    Desks desks;

    @Autowired
    JdbcTemplate database;

    @TempDir
    Path folder;

    EditedCourse course;
    Courseware courseware;
    Lessons lessons;
    String id;
    long ada;

    @BeforeEach
    void aCourse() throws IOException {
        course = new EditedCourse(folder, trials, adoption);
        course.list("a");
        course.write("a", "First");
        id = course.path("a");
        ada = accounts.newGuest().person().id();
    }

    @AfterEach
    void close() {
        course.close();
    }

    void serve(TrialPolicy policy) {
        courseware = course.serve(policy);
        lessons = new Lessons(courseware, progress, drafts, versions, accounts, new Reopening(progress), desks);
    }

    LessonSession open() {
        return lessons.open(ada, id).orElseThrow();
    }

    Attempt attempt() {
        return progress.latest(ada, List.of(id)).orElseThrow();
    }

    /** The number in front of Ada. */
    long pages() {
        return (Long)
                attempt().draw().orElseThrow().draw().parameters().get("pages").plain();
    }

    static Activity size(LessonSession session) {
        return session.exercise().activity("size").orElseThrow();
    }

    static Verdict verdict(LessonSession session, long bytes) {
        assertThat(session.submit(size(session), STEP, bytes + "")).isInstanceOf(Submitted.Recorded.class);
        return session.state(STEP).latest().orElseThrow().grade().verdict();
    }
}
