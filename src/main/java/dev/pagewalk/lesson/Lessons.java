package dev.pagewalk.lesson;

import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.ExerciseVersion;
import dev.pagewalk.course.Progress;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Seeds;
import dev.pagewalk.exercise.VariantFactory;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens lessons: finds the student's attempt, or begins one, with numbers of the student's own. */
@Component
public class Lessons {

    /** Changes when the same exercise could get other answers from the machine. */
    public static final String ENGINE = "1";

    private final Courseware courseware;
    private final Progress progress;
    private final Desks desks;

    Lessons(Courseware courseware, Progress progress, Desks desks) {
        this.courseware = courseware;
        this.progress = progress;
        this.desks = desks;
    }

    /** The lesson just as this student left it; empty if there is no such exercise. */
    public Optional<LessonSession> open(long accountId, String exerciseId) {
        return courseware.catalog().exercise(exerciseId).map(exercise -> open(accountId, exercise));
    }

    private LessonSession open(long accountId, Exercise exercise) {
        return session(accountId, exercise, progress.open(accountId, version(exercise), number(accountId, exercise)));
    }

    /** Another attempt at the lesson with other numbers; the earlier ones stay as they are. */
    public void again(long accountId, Exercise exercise) {
        long last = progress.latest(accountId, exercise.id())
                .map(Attempt::variantSeed)
                .orElseGet(() -> number(accountId, exercise));
        progress.startAgain(accountId, version(exercise), last + 1);
    }

    private static ExerciseVersion version(Exercise exercise) {
        return new ExerciseVersion(exercise.id(), exercise.hash(), ENGINE);
    }

    /** The variant that a student gets first: always the same for both. */
    static long number(long accountId, Exercise exercise) {
        return Math.floorMod(Seeds.mix(accountId, exercise.id()), (long) exercise.pool());
    }

    /** An attempt as it was left. */
    LessonSession session(long accountId, Exercise exercise, Attempt attempt) {
        int mine = (int) Math.floorMod(attempt.variantSeed(), (long) exercise.pool());
        return new LessonSession(accountId, VariantFactory.variant(exercise, mine), attempt, progress, desks);
    }
}
