package dev.pagewalk.lesson;

import dev.pagewalk.book.Entry;
import dev.pagewalk.book.Gradebook;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Drafts;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.homework.Deadlines;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.Mine;
import dev.pagewalk.homework.Submitted;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import dev.pagewalk.people.NotAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens the tasks of homework, and grades what is handed in. */
@Component
public class Homeworks {

    private static final Logger LOG = LoggerFactory.getLogger(Homeworks.class);

    /** Looked at in one sweep. */
    private static final int MOST = 200;

    /** What was cut by the clock is tried again after this; what breaks takes longer to be mended. */
    private static final Duration AFTER_CUT = Duration.ofSeconds(30);

    private static final Duration AFTER_BREAKING = Duration.ofMinutes(10);

    private final HomeworkServices services;
    private final HandedInGrading grading;
    private final Deadlines deadlines;
    private final Gradebook book;
    private final Reopening reopening;
    private final Drafts drafts;
    private final Desks desks;
    /** Until when something isn't tried again, by submission. */
    private final Map<Long, Instant> resting = new ConcurrentHashMap<>();

    Homeworks(
            HomeworkServices services,
            HandedInGrading grading,
            Deadlines deadlines,
            Gradebook book,
            Reopening reopening,
            Drafts drafts,
            Desks desks) {
        this.services = services;
        this.grading = grading;
        this.deadlines = deadlines;
        this.book = book;
        this.reopening = reopening;
        this.drafts = drafts;
        this.desks = desks;
    }

    /**
     * A task as its student left it.
     *
     * @param activities what of the exercise is asked, in order
     */
    public record Task(Mine mine, Work work, WorkSlot slot, LessonSession session, List<Activity> activities) {}

    /**
     * A task of one's own homework, with the content that the work began with. After the end it can be looked at.
     *
     * @param key of the task
     * @return empty if the homework wasn't opened yet: that is done by {@link dev.pagewalk.homework.Works#open}
     * @throws NotAllowed unless it is one of the account's tasks
     * @throws ExerciseBroken if the machine can't be brought there any more
     */
    public Optional<Task> open(long acting, long assignmentId, String key) {
        Mine mine = services.works().look(acting, assignmentId);
        return mine.work().map(work -> {
            WorkSlot slot =
                    work.slot(key).orElseThrow(() -> new NotAllowed("account " + acting + " asks for another task"));
            LessonSession session = session(acting, work, slot);
            return new Task(mine, work, slot, session, slot.activities(session.exercise()));
        });
    }

    private Exercise exercise(WorkSlot slot) {
        return services.homework()
                .exercise(slot.versionHash())
                .orElseThrow(() -> new ExerciseBroken(
                        slot.exerciseId(), new IllegalStateException("the kept content can't be read")));
    }

    private LessonSession session(long acting, Work work, WorkSlot slot) {
        Attempt attempt = services.progress().attempt(work.accountId(), slot.attemptId());
        Reopening.Reopened now = reopening.open(work.accountId(), exercise(slot), attempt, Changes.NONE);
        var workbook = new HomeworkWorkbook(services, acting, work, slot);
        return new LessonSession(
                work.accountId(),
                now.variant(),
                workbook.corrected(now.attempt()),
                now.changes(),
                drafts,
                workbook,
                desks);
    }

    /** What one's own work would come to if everything that is still taken were answered rightly now. */
    public Entry reachable(long acting, Mine mine, Work work) {
        AttemptPolicy policy = mine.assigned().assignment().policy();
        Instant now = services.clock().instant();
        boolean told = policy.showsFeedback(mine.window(), now);
        List<HandedIn> handedIn = services.handingIn().list(acting, work.id());
        var credits = new HashMap<String, ToDoubleFunction<String>>();
        work.slots().forEach(slot -> credits.put(slot.key(), credit(work, slot, policy, told, handedIn)));
        return book.reachable(
                acting,
                work.id(),
                now,
                (key, step) -> credits.getOrDefault(key, never -> 0).applyAsDouble(step));
    }

    private ToDoubleFunction<String> credit(
            Work work, WorkSlot slot, AttemptPolicy policy, boolean told, List<HandedIn> handedIn) {
        Exercise exercise = exercise(slot);
        Attempt attempt = services.progress().attempt(work.accountId(), slot.attemptId());
        var credit = new Credit(exercise, attempt, policy.creditAfterHelp(), told);
        return step -> policy.triesLeft(handedIn, slot.key(), step).orElse(1) == 0
                ? 0
                : exercise.activityOf(step)
                        .map(activity -> credit.of(activity, step))
                        .orElse(0.0);
    }

    /**
     * Hands in what stands in the fields of one's own work, and has it graded.
     *
     * @param clientKey the same key is the same handing in, see {@link dev.pagewalk.homework.HandingIn#submit}
     */
    public Submitted handIn(long acting, long workId, String clientKey) {
        // what stood there at the deadline counts as of then, also if it is handed in a moment later
        deadlines.collect(workId, services.clock().instant());
        Submitted submitted = services.handingIn().submitFields(acting, workId, clientKey);
        if (submitted instanceof Submitted.Accepted accepted && !accepted.again()) {
            gradeSoon(accepted.handedIn());
        }
        return submitted;
    }

    private void gradeSoon(HandedIn handedIn) {
        if (services.underWay().begin(handedIn.id())) {
            desks.pool().start(() -> {
                try {
                    grade(handedIn, this::here);
                } finally {
                    services.underWay().end(handedIn.id());
                }
            });
        }
    }

    /** The rule at the deadline, see {@link Deadlines#collect}. To be called every few seconds, by one thread. */
    public void collect(Instant now) {
        deadlines.collect(now);
    }

    /**
     * Grades for all that has none yet: what a crash left, what the clock cut, what the deadline handed in. To be called every few
     * seconds, by one thread.
     */
    public void gradeRest(Instant now) {
        resting.values().removeIf(until -> until.isBefore(now));
        List<HandedIn> page = services.homework().ungraded(MOST, 0);
        while (!page.isEmpty()) {
            page.forEach(this::gradeUnlessResting);
            // those that rest must not stand before the others
            page = services.homework().ungraded(MOST, page.getLast().id());
        }
    }

    private void gradeUnlessResting(HandedIn one) {
        if (!resting.containsKey(one.id()) && services.underWay().begin(one.id())) {
            try {
                grade(one, this::onThePool);
            } finally {
                services.underWay().end(one.id());
            }
        }
    }

    private void grade(HandedIn one, Function<HandedInGrading.Ready, Optional<List<HandedInGrades.Graded>>> run) {
        try {
            HandedInGrading.Ready ready = grading.ready(one);
            run.apply(ready).ifPresentOrElse(graded -> grading.keep(ready, graded), () -> rest(one, AFTER_CUT));
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.error("what was handed in as {} can't be graded", one.id(), broken);
            rest(one, AFTER_BREAKING);
        }
    }

    private void rest(HandedIn one, Duration time) {
        resting.put(one.id(), services.clock().instant().plus(time));
    }

    /** On a thread of the pool; empty if the clock cut it, which is nobody's fault. */
    private Optional<List<HandedInGrades.Graded>> here(HandedInGrading.Ready ready) {
        var control = new NotingControl(desks.pool().control(() -> false, instructions -> {}));
        List<HandedInGrades.Graded> graded = ready.run(control);
        return control.stopped() ? Optional.empty() : Optional.of(graded);
    }

    private Optional<List<HandedInGrades.Graded>> onThePool(HandedInGrading.Ready ready) {
        var done = new CompletableFuture<Optional<List<HandedInGrades.Graded>>>();
        desks.pool().start(() -> {
            try {
                done.complete(here(ready));
            } catch (Throwable broken) {
                done.completeExceptionally(broken);
            }
        });
        return done.join();
    }
}
