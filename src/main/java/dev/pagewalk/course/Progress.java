package dev.pagewalk.course;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.pagewalk.database.StoredText;
import dev.pagewalk.exercise.Draw;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Grading;
import dev.pagewalk.exercise.version.KeptJson;
import dev.pagewalk.library.Versions;
import dev.pagewalk.people.OneWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people did: attempts, answers and hints. The only way to them.
 *
 * <p>Every method takes the id of the account it works for and sees nothing else; an attempt of somebody else does not
 * exist ({@link NoSuchAttempt}). Answers, hints and draws are appended, never overwritten. When a method returns,
 * what it
 * saved is on disk. Methods may be called from any thread; those of one account wait for each other.
 *
 * <p>A lesson uses it like this:
 *
 * <pre>{@code
 * Attempt attempt = progress.latest(me, List.of(id)).orElseGet(() -> progress.start(me, id, hash, number, draw,
 * engine));
 * progress.visit(me, attempt.id(), "step-2");                                // for "continue where I stopped"
 * progress.record(me, attempt.id(), new Submission("step-2", "0x3", grade, 1.0, engine));
 * }</pre>
 */
@Service
@Transactional
public class Progress {

    /** In characters. */
    public static final int LONGEST_ANSWER = Grading.LONGEST_ANSWER;

    private static final int LONGEST_WHY = 2_000;

    private final AttemptRepository attempts;
    private final DrawRepository draws;
    private final AnswerRepository answers;
    private final HintRepository hints;
    private final VisitRepository visits;
    private final OneWriter writers;
    private final Clock clock;

    Progress(
            AttemptRepository attempts,
            DrawRepository draws,
            AnswerRepository answers,
            HintRepository hints,
            VisitRepository visits,
            OneWriter writers,
            Clock clock) {
        this.attempts = attempts;
        this.draws = draws;
        this.answers = answers;
        this.hints = hints;
        this.visits = visits;
        this.writers = writers;
        this.clock = clock;
    }

    /**
     * Begins an attempt; earlier ones stay as they are.
     *
     * @param exerciseId what it is filed under; at most 200 characters
     * @param version hash of content that was kept, see {@link Versions#keep}
     * @param number that the variant was chosen by
     * @param engine identity of the engine that computed what the answers come to
     */
    public Attempt start(long accountId, String exerciseId, String version, long number, Draw draw, String engine) {
        lock(accountId);
        var row = new AttemptRow();
        row.accountId = accountId;
        row.exerciseId = exerciseId;
        row.ordinal = attempts.findFirstByAccountIdAndExerciseIdOrderByOrdinalDesc(accountId, exerciseId)
                        .map(last -> last.ordinal)
                        .orElse(0)
                + 1;
        row.versionHash = version;
        row.variantSeed = number;
        row.startedAt = now();
        row.lastSeenAt = row.startedAt;
        long id = attempts.saveAndFlush(row).id;
        draws.saveAndFlush(DrawRow.of(id, 1, draw, engine, KeptDraw.Reason.FIRST, row.startedAt));
        return load(row);
    }

    /**
     * Gives an attempt other numbers, or numbers that weren't frozen when it began.
     *
     * @param why what is wrong with the earlier ones; empty if nothing is
     * @throws NoSuchAttempt unless it is an attempt of this account
     */
    public Attempt redraw(
            long accountId, long attemptId, Draw draw, String engine, KeptDraw.Reason reason, String why) {
        lock(accountId);
        AttemptRow attempt = own(accountId, attemptId);
        int ordinal = draws.countByAttemptId(attemptId) + 1;
        DrawRow row = DrawRow.of(attemptId, ordinal, draw, engine, reason, now());
        row.why = why.isEmpty() ? null : StoredText.of(why, LONGEST_WHY);
        draws.saveAndFlush(row);
        return load(attempt);
    }

    /**
     * The newest attempt at an exercise.
     *
     * @param exerciseIds all ids that it has or had
     */
    @Transactional(readOnly = true)
    public Optional<Attempt> latest(long accountId, Collection<String> exerciseIds) {
        return attempts.findByAccountIdAndExerciseIdInOrderByIdDesc(accountId, exerciseIds).stream()
                .findFirst()
                .map(this::load);
    }

    /** All attempts at the exercise, oldest first. */
    @Transactional(readOnly = true)
    public List<Attempt> attempts(long accountId, String exerciseId) {
        return load(attempts.findByAccountIdAndExerciseIdOrderByOrdinal(accountId, exerciseId));
    }

    /** @throws NoSuchAttempt unless it is an attempt of this account */
    @Transactional(readOnly = true)
    public Attempt attempt(long accountId, long attemptId) {
        return load(own(accountId, attemptId));
    }

    /**
     * Appends an answer, numbered after those already given to the step.
     *
     * @throws NoSuchAttempt unless it is an attempt of this account
     */
    public Answer record(long accountId, long attemptId, Submission submission) {
        lock(accountId);
        AttemptRow attempt = own(accountId, attemptId);
        String step = submission.stepId();
        Grade grade = submission.grade();
        var row = new AnswerRow();
        row.attemptId = attemptId;
        row.drawId = submission.drawId();
        row.stepId = step;
        row.tryNumber = answers.countByAttemptIdAndStepId(attemptId, step) + 1;
        row.given = submission.given();
        row.verdict = grade.verdict();
        row.rawScore = grade.score();
        row.credit = submission.credit();
        row.score = grade.score() * submission.credit();
        row.findings = KeptJson.findings(grade.findings());
        row.misconception = grade.misconception();
        row.engine = submission.engine();
        row.hintsTaken = hints.countByAttemptIdAndStepId(attemptId, step);
        row.submissionId = submission.filed().map(Filed::submissionId).orElse(null);
        row.answeredAt = submission.filed().map(Filed::at).orElseGet(this::now);
        seen(attempt, step);
        return answers.saveAndFlush(row).answer();
    }

    /**
     * Notes that one more hint of the step was shown.
     *
     * @return how many were shown by now, 1 for the first
     * @throws NoSuchAttempt unless it is an attempt of this account
     */
    public int takeHint(long accountId, long attemptId, String stepId) {
        lock(accountId);
        AttemptRow attempt = own(accountId, attemptId);
        var row = new HintRow();
        row.attemptId = attemptId;
        row.stepId = stepId;
        row.ordinal = hints.countByAttemptIdAndStepId(attemptId, stepId) + 1;
        row.takenAt = now();
        seen(attempt, stepId);
        return hints.saveAndFlush(row).ordinal;
    }

    /**
     * Notes where the person is, for carrying on there, and that the step was seen.
     *
     * @throws NoSuchAttempt unless it is an attempt of this account
     */
    public void visit(long accountId, long attemptId, String stepId) {
        lock(accountId);
        seen(own(accountId, attemptId), stepId);
        if (!visits.existsByAttemptIdAndStepId(attemptId, stepId)) {
            var row = new VisitRow();
            row.attemptId = attemptId;
            row.stepId = stepId;
            row.visitedAt = now();
            visits.saveAndFlush(row);
        }
    }

    /** All attempts of a person, in the order in which they began. */
    @Transactional(readOnly = true)
    public List<AttemptOverview> overview(long accountId) {
        Map<Long, List<Result>> results = answers.results(accountId).stream().collect(groupingBy(Result::attemptId));
        List<AttemptRow> all = attempts.findByAccountIdOrderById(accountId);
        Map<Long, Set<String>> seen = visited(all.stream().map(row -> row.id).toList());
        return all.stream()
                .map(row -> new AttemptOverview(
                        row.id,
                        row.exerciseId,
                        row.ordinal,
                        row.variantSeed,
                        Optional.ofNullable(row.lastStep),
                        row.lastSeenAt,
                        results.getOrDefault(row.id, List.of()),
                        seen.getOrDefault(row.id, Set.of())))
                .toList();
    }

    /**
     * Which variants broke for students, whoever they were; the newest first.
     *
     * @param most how many
     */
    @Transactional(readOnly = true)
    public List<Redraw> redraws(int most) {
        return draws.redraws(Limit.of(most));
    }

    private Attempt load(AttemptRow row) {
        return load(List.of(row)).getFirst();
    }

    private Map<Long, Set<String>> visited(List<Long> ids) {
        return visits.findByAttemptIdIn(ids).stream()
                .collect(groupingBy(row -> row.attemptId, mapping(row -> row.stepId, toSet())));
    }

    /** Four queries, however many attempts. */
    private List<Attempt> load(List<AttemptRow> rows) {
        List<Long> ids = rows.stream().map(row -> row.id).toList();
        Map<Long, List<AnswerRow>> given = answers.findByAttemptIdInOrderBySubmissionIdAscIdAsc(ids).stream()
                .collect(groupingBy(row -> row.attemptId));
        Map<Long, List<HintRow>> taken =
                hints.findByAttemptIdInOrderById(ids).stream().collect(groupingBy(row -> row.attemptId));
        Map<Long, Set<String>> seen = visited(ids);
        var drawn = new HashMap<Long, KeptDraw>();
        draws.findByAttemptIdInOrderByOrdinal(ids).forEach(row -> drawn.put(row.attemptId, row.kept()));
        return rows.stream()
                .map(row -> attempt(
                        row,
                        Optional.ofNullable(drawn.get(row.id)),
                        given.getOrDefault(row.id, List.of()),
                        taken.getOrDefault(row.id, List.of()),
                        seen.getOrDefault(row.id, Set.of())))
                .toList();
    }

    private static Attempt attempt(
            AttemptRow row, Optional<KeptDraw> draw, List<AnswerRow> given, List<HintRow> taken, Set<String> seen) {
        var counts = new HashMap<String, Integer>();
        taken.forEach(hint -> counts.merge(hint.stepId, 1, Integer::sum));
        return new Attempt(
                row.id,
                row.exerciseId,
                Optional.ofNullable(row.versionHash),
                row.ordinal,
                row.variantSeed,
                draw,
                row.startedAt,
                row.lastSeenAt,
                Optional.ofNullable(row.lastStep),
                given.stream().map(AnswerRow::answer).toList(),
                Map.copyOf(counts),
                seen);
    }

    private void seen(AttemptRow attempt, String stepId) {
        attempt.lastStep = stepId;
        attempt.lastSeenAt = now();
        attempts.saveAndFlush(attempt);
    }

    private AttemptRow own(long accountId, long attemptId) {
        return attempts.findByIdAndAccountId(attemptId, accountId)
                .orElseThrow(() -> new NoSuchAttempt(accountId, attemptId));
    }

    private void lock(long accountId) {
        writers.lock(accountId);
    }

    /** As exact as the database keeps it, so that what is returned equals what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
