package dev.pagewalk.course;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people did: attempts, answers, hints and drafts. The only way to them.
 *
 * <p>Every method takes the id of the account it works for and sees nothing else; an attempt of somebody else does not
 * exist ({@link NoSuchAttempt}). Answers and hints are appended, never overwritten. When a method returns, what it saved
 * is on disk. Methods may be called from any thread; those of one account wait for each other.
 *
 * <p>A lesson uses it like this:
 *
 * <pre>{@code
 * Attempt attempt = progress.open(me, new ExerciseVersion(id, hash, engine), seed);   // the old one if there is one
 * progress.visit(me, attempt.id(), "step-2");                                         // for "continue where I stopped"
 * progress.saveDraft(me, attempt.place("step-2"), "pdeIndex", "0x3");                 // while typing
 * progress.record(me, attempt.id(), new Graded("step-2", "0x3", 1.0, List.of("right"), null));
 * }</pre>
 */
@Service
@Transactional
public class Progress {

    /** In characters. */
    public static final int LONGEST_ANSWER = 200_000;
    /** In characters. */
    public static final int LONGEST_DRAFT = 1_000_000;

    private final AttemptRepository attempts;
    private final AnswerRepository answers;
    private final HintRepository hints;
    private final DraftRepository drafts;
    private final Clock clock;

    Progress(
            AttemptRepository attempts,
            AnswerRepository answers,
            HintRepository hints,
            DraftRepository drafts,
            Clock clock) {
        this.attempts = attempts;
        this.answers = answers;
        this.hints = hints;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * The newest attempt at the exercise, or a new one if there is none. An existing attempt keeps the version and seed it
     * was started with, whatever is passed; compare {@link Attempt#version()} to learn that the exercise has changed since.
     *
     * @param seedIfNew seed of the variant, used only for a new attempt
     */
    public Attempt open(long accountId, ExerciseVersion version, long seedIfNew) {
        lock(accountId);
        return attempts.findFirstByAccountIdAndExerciseIdOrderByOrdinalDesc(accountId, version.exerciseId())
                .map(this::load)
                .orElseGet(() -> start(accountId, version, seedIfNew, 1));
    }

    /** Begins another attempt; the earlier ones stay as they are. */
    public Attempt startAgain(long accountId, ExerciseVersion version, long seed) {
        lock(accountId);
        int last = attempts.findFirstByAccountIdAndExerciseIdOrderByOrdinalDesc(accountId, version.exerciseId())
                .map(row -> row.ordinal)
                .orElse(0);
        return start(accountId, version, seed, last + 1);
    }

    /** The newest attempt at the exercise, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Attempt> latest(long accountId, String exerciseId) {
        return attempts.findFirstByAccountIdAndExerciseIdOrderByOrdinalDesc(accountId, exerciseId)
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
    public Answer record(long accountId, long attemptId, Graded graded) {
        lock(accountId);
        AttemptRow attempt = own(accountId, attemptId);
        var row = new AnswerRow();
        row.attemptId = attemptId;
        row.stepId = graded.stepId();
        row.tryNumber = answers.countByAttemptIdAndStepId(attemptId, graded.stepId()) + 1;
        row.given = graded.given();
        row.score = graded.score();
        row.feedback = AnswerRow.join(graded.feedback());
        row.misconception = graded.misconception();
        row.hintsTaken = hints.countByAttemptIdAndStepId(attemptId, graded.stepId());
        row.answeredAt = now();
        seen(attempt, graded.stepId());
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
     * Notes where the person is, for carrying on there.
     *
     * @throws NoSuchAttempt unless it is an attempt of this account
     */
    public void visit(long accountId, long attemptId, String stepId) {
        lock(accountId);
        seen(own(accountId, attemptId), stepId);
    }

    /**
     * How far the person came, by exercise id; exercises never opened are not in it. What was once achieved stays
     * achieved, also while the exercise is done again.
     */
    @Transactional(readOnly = true)
    public Map<String, ExerciseProgress> overview(long accountId) {
        var overview = new LinkedHashMap<String, ExerciseProgress>();
        for (Attempt attempt : history(accountId)) {
            var scores = new LinkedHashMap<String, Double>();
            attempt.answers().forEach(answer -> scores.put(answer.stepId(), answer.score()));
            String id = attempt.version().exerciseId();
            ExerciseProgress earlier = overview.get(id);
            if (earlier != null) {
                earlier.scores().forEach((step, score) -> scores.merge(step, score, Math::max));
            }
            overview.put(
                    id,
                    new ExerciseProgress(
                            attempt.version(),
                            attempt.id(),
                            attempt.ordinal(),
                            Map.copyOf(scores),
                            attempt.lastStep(),
                            attempt.lastSeenAt()));
        }
        return overview;
    }

    /** All attempts at anything, those at one exercise oldest first. */
    @Transactional(readOnly = true)
    public List<Attempt> history(long accountId) {
        return load(attempts.findByAccountIdOrderByExerciseIdAscOrdinalAsc(accountId));
    }

    /**
     * Keeps what stands in a field until it is submitted. Replaces what was kept for the field before.
     *
     * @param place where the field is: {@link Attempt#place} or a name such as "lab"; at most 300 characters
     * @param field the field's name there; at most 200 characters
     * @param content at most {@link #LONGEST_DRAFT} characters
     * @throws IllegalArgumentException if the content is longer
     */
    public void saveDraft(long accountId, String place, String field, String content) {
        if (content.length() > LONGEST_DRAFT) {
            throw new IllegalArgumentException(
                    "draft must be at most " + LONGEST_DRAFT + " characters, had " + content.length());
        }
        lock(accountId);
        DraftRow row =
                drafts.findByAccountIdAndPlaceAndField(accountId, place, field).orElseGet(DraftRow::new);
        row.accountId = accountId;
        row.place = place;
        row.field = field;
        row.content = content;
        row.savedAt = now();
        drafts.saveAndFlush(row);
    }

    /** The kept fields of a place by name; empty if there are none. */
    @Transactional(readOnly = true)
    public Map<String, String> drafts(long accountId, String place) {
        var found = new LinkedHashMap<String, String>();
        drafts.findByAccountIdAndPlaceOrderByField(accountId, place).forEach(row -> found.put(row.field, row.content));
        return found;
    }

    /** Forgets the kept fields of a place, after they were submitted for instance. */
    public void discardDrafts(long accountId, String place) {
        lock(accountId);
        drafts.deleteByAccountIdAndPlace(accountId, place);
    }

    private Attempt start(long accountId, ExerciseVersion version, long seed, int ordinal) {
        var row = new AttemptRow();
        row.accountId = accountId;
        row.exerciseId = version.exerciseId();
        row.ordinal = ordinal;
        row.contentHash = version.contentHash();
        row.engineVersion = version.engineVersion();
        row.variantSeed = seed;
        row.startedAt = now();
        row.lastSeenAt = row.startedAt;
        return load(attempts.saveAndFlush(row));
    }

    private Attempt load(AttemptRow row) {
        return load(List.of(row)).getFirst();
    }

    /** Two queries, however many attempts. */
    private List<Attempt> load(List<AttemptRow> rows) {
        List<Long> ids = rows.stream().map(row -> row.id).toList();
        Map<Long, List<AnswerRow>> given =
                answers.findByAttemptIdInOrderById(ids).stream().collect(groupingBy(row -> row.attemptId));
        Map<Long, List<HintRow>> taken =
                hints.findByAttemptIdInOrderById(ids).stream().collect(groupingBy(row -> row.attemptId));
        return rows.stream()
                .map(row -> attempt(row, given.getOrDefault(row.id, List.of()), taken.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static Attempt attempt(AttemptRow row, List<AnswerRow> given, List<HintRow> taken) {
        var counts = new HashMap<String, Integer>();
        taken.forEach(hint -> counts.merge(hint.stepId, 1, Integer::sum));
        return new Attempt(
                row.id,
                version(row),
                row.ordinal,
                row.variantSeed,
                row.startedAt,
                row.lastSeenAt,
                row.lastStep,
                given.stream().map(AnswerRow::answer).toList(),
                Map.copyOf(counts));
    }

    private static ExerciseVersion version(AttemptRow row) {
        return new ExerciseVersion(row.exerciseId, row.contentHash, row.engineVersion);
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
        attempts.lockAccount(accountId).orElseThrow(() -> new IllegalArgumentException("no account " + accountId));
    }

    /** As exact as the database keeps it, so that what is returned equals what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
