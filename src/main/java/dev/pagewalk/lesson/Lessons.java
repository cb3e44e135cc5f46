package dev.pagewalk.lesson;

import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Drafts;
import dev.pagewalk.course.Progress;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.expression.Seeds;
import dev.pagewalk.exercise.version.EngineIdentity;
import dev.pagewalk.homework.Works;
import dev.pagewalk.library.Versions;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens lessons: finds the student's attempt, or begins one, with numbers of the student's own. */
@Component
public class Lessons {

    private static final Logger LOG = LoggerFactory.getLogger(Lessons.class);

    private final Courseware courseware;
    private final Progress progress;
    private final Drafts drafts;
    private final Versions versions;
    private final Accounts accounts;
    private final Reopening reopening;
    private final Desks desks;

    Lessons(
            Courseware courseware,
            Progress progress,
            Drafts drafts,
            Versions versions,
            Accounts accounts,
            Reopening reopening,
            Desks desks) {
        this.courseware = courseware;
        this.progress = progress;
        this.drafts = drafts;
        this.versions = versions;
        this.accounts = accounts;
        this.reopening = reopening;
        this.desks = desks;
    }

    /**
     * The lesson just as this student left it: with the content and the numbers that it was begun with, whatever became
     * of the files. Empty if there is no such exercise and never was an attempt at it. Those who write exercises get
     * the newest edit.
     *
     * @throws ExerciseBroken if no numbers can be drawn
     */
    public Optional<LessonSession> open(long accountId, String exerciseId) {
        if (Works.files(exerciseId)) {
            return Optional.empty();
        }
        Optional<Exercise> current = current(accountId, exerciseId);
        List<String> ids = current.map(Lessons::ids).orElse(List.of(exerciseId));
        Optional<Attempt> attempt = progress.latest(accountId, ids);
        if (attempt.isEmpty()) {
            return current.map(exercise -> begin(accountId, exercise, exercise.id(), Changes.NONE));
        }
        return open(accountId, attempt.get(), current);
    }

    private Optional<LessonSession> open(long accountId, Attempt attempt, Optional<Exercise> current) {
        boolean same = current.isPresent()
                && attempt.version().equals(Optional.of(current.get().hash()));
        if (same) {
            return Optional.of(reopen(accountId, current.get(), attempt, Changes.NONE));
        }
        if (current.isPresent() && writes(accountId)) {
            return current.map(exercise -> begin(accountId, exercise, exercise.id(), Changes.NONE));
        }
        Changes changes = current.isPresent() ? Changes.NEWER : Changes.WITHDRAWN;
        Optional<LessonSession> asItBegan =
                kept(attempt).flatMap(exercise -> session(accountId, exercise, attempt, changes));
        if (asItBegan.isPresent()) {
            return asItBegan;
        }
        return current.map(exercise -> begin(accountId, exercise, exercise.id(), Changes.STARTED_AGAIN));
    }

    /** Another attempt at the lesson with other numbers and the content of today; the earlier ones stay as they are. */
    public void again(long accountId, String exerciseId) {
        current(accountId, exerciseId).ifPresent(exercise -> begin(accountId, exercise, exercise.id(), Changes.NONE));
    }

    private Optional<Exercise> current(long accountId, String exerciseId) {
        return (writes(accountId) ? courseware.edited() : courseware.catalog()).exercise(exerciseId);
    }

    private boolean writes(long accountId) {
        return accounts.find(accountId)
                .filter(person -> person.role() != Role.STUDENT)
                .isPresent();
    }

    /** All ids that attempts at an exercise may be filed under. */
    static List<String> ids(Exercise exercise) {
        var ids = new ArrayList<>(exercise.about().aliases());
        ids.add(exercise.id());
        return ids;
    }

    /** The exercise as it was when the attempt began; empty if that isn't known or can't be read any more. */
    Optional<Exercise> kept(Attempt attempt) {
        return attempt.version().flatMap(versions::find).flatMap(Lessons::read);
    }

    private static Optional<Exercise> read(Versions.Kept kept) {
        try {
            return kept.exercise();
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.error("the kept content of {} can't be read", kept.path(), broken);
            return Optional.empty();
        }
    }

    /**
     * Begins an attempt.
     *
     * @param filed id that it is filed under
     */
    LessonSession begin(long accountId, Exercise exercise, String filed, Changes changes) {
        long number = progress.latest(accountId, List.of(filed))
                .map(last -> last.number() + 1)
                .orElseGet(() -> number(accountId, exercise));
        String version = versions.keep(exercise.path(), exercise.content());
        Variant variant = new Drawing(exercise).from(number).variant();
        Attempt attempt = progress.start(accountId, filed, version, number, variant.draw(), EngineIdentity.present());
        return new LessonSession(accountId, variant, attempt, changes, progress, drafts, desks);
    }

    /** The variant that a student gets first: always the same for both. */
    private static long number(long accountId, Exercise exercise) {
        return Math.floorMod(Seeds.mix(accountId, exercise.id()), (long) exercise.pool());
    }

    /**
     * An attempt as it was left; with other numbers if the machine can't be brought to the earlier ones any more. Empty
     * if it can't be brought to any.
     */
    Optional<LessonSession> session(long accountId, Exercise exercise, Attempt attempt, Changes changes) {
        try {
            return Optional.of(reopen(accountId, exercise, attempt, changes));
        } catch (ExerciseBroken broken) {
            LOG.error("attempt {} can't be opened again", attempt.id(), broken);
            return Optional.empty();
        }
    }

    private LessonSession reopen(long accountId, Exercise exercise, Attempt attempt, Changes changes) {
        Reopening.Reopened now = reopening.open(accountId, exercise, attempt, changes);
        return new LessonSession(accountId, now.variant(), now.attempt(), now.changes(), progress, drafts, desks);
    }
}
