package dev.pagewalk.homework;

import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Progress;
import dev.pagewalk.course.Submission;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Grading;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.version.EngineIdentity;
import dev.pagewalk.machine.RunControl;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Homework for tests of pages: a number to find, and an essay; open now. */
@Component
public class Sheets {

    public static final String NUMBER = "size.bytes";
    public static final String ESSAY = "why";

    public static final String YAML = SmallExercise.YAML + """
              - id: why
                kind: essay
            """;
    public static final String TEXT = SmallExercise.TEXT + """
            # why
            Why so many?
            """;

    private final Assignments assignments;
    private final Homework homework;
    private final Works works;
    private final Progress progress;

    Sheets(Assignments assignments, Homework homework, Works works, Progress progress) {
        this.assignments = assignments;
        this.homework = homework;
        this.works = works;
        this.progress = progress;
    }

    /** Published, for ten points, due in a week. */
    public Assigned published(long instructor, long classroom, Path folder) throws IOException {
        return published(instructor, classroom, folder, YAML);
    }

    public Assigned published(long instructor, long classroom, Path folder, String yaml) throws IOException {
        Exercise exercise = new SmallExercise(folder).write(yaml, TEXT);
        Task task = assignments.task(instructor, classroom, exercise, Optional.empty());
        LocalDateTime now = LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES);
        var assignment = new Assignment(
                "Sheet 1",
                Kind.HOMEWORK,
                List.of(Slot.of("a", task, 10)),
                AttemptPolicy.USUAL,
                Timetable.of(now.minusDays(2), now.plusDays(7)),
                Optional.empty());
        Assigned made = ((Saved.Done) assignments.create(instructor, classroom, assignment)).assigned();
        return ((Saved.Done) assignments.publish(instructor, made.id())).assigned();
    }

    public Work opened(long student, Assigned assigned) {
        return ((Opened.Done) works.open(student, assigned.id())).work();
    }

    /** How many pages the student is asked about. */
    public long pages(Work work) {
        return (Long) attempt(work)
                .draw()
                .orElseThrow()
                .draw()
                .parameters()
                .get("pages")
                .plain();
    }

    /** Hands an answer in, graded by the one grader. */
    public void answer(Work work, String step, String given) {
        WorkSlot slot = work.slots().getFirst();
        Attempt attempt = attempt(work);
        Exercise exercise = homework.exercise(slot.versionHash()).orElseThrow();
        Variant variant =
                VariantFactory.reopen(exercise, attempt.draw().orElseThrow().draw());
        Activity activity = exercise.activityOf(step).orElseThrow();
        Grade grade = ((Grading.Outcome.Graded)
                        Grading.grade(variant, activity, step, given, Earlier.NOTHING, RunControl.NONE))
                .grade();
        progress.record(
                work.accountId(),
                attempt.id(),
                new Submission(attempt.draw().orElseThrow().id(), step, given, grade, 1, EngineIdentity.present()));
    }

    private Attempt attempt(Work work) {
        return progress.attempt(work.accountId(), work.slots().getFirst().attemptId());
    }
}
