package dev.pagewalk.homework;

import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.Rights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What those who set homework look at beforehand. Answers are among it, so no student gets anything here. */
@Service
public class Previews {

    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);

    private final Assignments assignments;
    private final Homework homework;
    private final KeptExercises exercises;
    private final Rights rights;

    Previews(Assignments assignments, Homework homework, KeptExercises exercises, Rights rights) {
        this.assignments = assignments;
        this.homework = homework;
        this.exercises = exercises;
        this.rights = rights;
    }

    /** The exercise of a task as it was kept; empty if it can't be read any more. For those who teach the class. */
    public Optional<Exercise> exercise(long acting, long classroomId, Task task) {
        rights.teaching(acting, classroomId);
        return exercises.find(task.versionHash());
    }

    /**
     * A variant with its answers; empty if it can't be drawn. Runs machines. For those who manage the class.
     *
     * @param number in the pool of the exercise
     */
    public Optional<Variant> variant(long acting, long classroomId, Exercise exercise, int number) {
        rights.managing(acting, classroomId);
        if (number < 0 || number >= exercise.pool()) {
            return Optional.empty();
        }
        try {
            return Optional.of(VariantFactory.variant(exercise, number));
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.warn("variant {} of {} breaks in a preview: {}", number, exercise.path(), broken.toString());
            return Optional.empty();
        }
    }

    /** How a student whom the account teaches sees homework at a moment, also while only staff see it. */
    public SeenAs as(long acting, long assignmentId, long membershipId, Instant at) {
        Assigned assigned = assignments.find(acting, assignmentId);
        rights.teaching(acting, assigned.classroomId());
        Membership line = rights.seeing(acting, membershipId).line();
        if (line.classroomId() != assigned.classroomId()) {
            throw Assignments.unknown(acting, assignmentId);
        }
        Optional<Work> work = homework.work(assignmentId, membershipId)
                .filter(begun -> !begun.openedAt().isAfter(at));
        Window window = homework.window(assigned, line, work.map(Work::openedAt));
        AttemptPolicy policy = assigned.assignment().policy();
        return new SeenAs(
                assigned,
                window,
                window.at(at),
                work,
                window.factor(at),
                policy.showsFeedback(window, at),
                policy.showsSolutions(window, homework.lastClose(assigned), at),
                work.map(begun -> triesLeft(policy, begun, at)).orElse(List.of()));
    }

    private List<SeenAs.TriesLeft> triesLeft(AttemptPolicy policy, Work work, Instant at) {
        if (policy.tries().isEmpty()) {
            return List.of();
        }
        TriesTaken taken = TriesTaken.of(homework.handedIn(List.of(work.id())).stream()
                .filter(one -> !one.receipt().at().isAfter(at))
                .toList());
        var left = new ArrayList<SeenAs.TriesLeft>();
        for (WorkSlot slot : work.slots()) {
            List<String> steps =
                    exercises.find(slot.versionHash()).map(slot::steps).orElse(List.of());
            for (String step : steps) {
                int used = taken.taken(new TriesTaken.Place(slot.key(), step));
                if (used > 0) {
                    int most = policy.tries().getAsInt();
                    left.add(new SeenAs.TriesLeft(slot.key(), step, Math.max(0, most - used)));
                }
            }
        }
        return left;
    }
}
