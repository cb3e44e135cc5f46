package dev.pagewalk.homework;

import dev.pagewalk.course.Progress;
import dev.pagewalk.people.AuditTrail;
import dev.pagewalk.people.ClassRights;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handing in. What is accepted is on disk with its receipt when a method returns; grades come after that. Methods may be called
 * from any thread; those of one work wait for each other.
 */
@Service
@Transactional
public class HandingIn {

    private static final String KEY = "[A-Za-z0-9-]{8,64}";

    /** Of what one student hands in of one work. */
    private static final int MOST_OF_A_WORK = 2_000;

    private static final long MOST_CHARACTERS = 5_000_000;

    private final WorkRepository works;
    private final SubmissionRepository rows;
    private final Homework homework;
    private final Fields fields;
    private final Rights rights;
    private final AuditTrail audit;
    private final Clock clock;

    HandingIn(
            WorkRepository works,
            SubmissionRepository rows,
            Homework homework,
            Fields fields,
            Rights rights,
            AuditTrail audit,
            Clock clock) {
        this.works = works;
        this.rows = rows;
        this.homework = homework;
        this.fields = fields;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hands in answers of the student's own work. The same key twice is the same once: who didn't hear that it was accepted sends it
     * again.
     *
     * @param clientKey made by the browser for this handing in: 8 to 64 letters, digits and dashes
     * @param sheet blank answers in it are none
     */
    public Submitted submit(long acting, long workId, String clientKey, Sheet sheet) {
        Own own = own(acting, workId);
        works.lock(workId).orElseThrow();
        Sheet given = sheet.withoutBlanks();
        Optional<Submitted> before = before(workId, clientKey, given);
        if (before.isPresent()) {
            return before.get();
        }
        Assigned assigned = homework.assigned(own.work.assignmentId()).orElseThrow();
        Instant now = now();
        Optional<Refusal> refusal =
                own.archived ? Optional.of(new Refusal.Archived()) : refusal(assigned, own.work, own.line, given, now);
        return refusal.<Submitted>map(Submitted.Refused::new)
                .orElseGet(() ->
                        new Submitted.Accepted(append(workId, clientKey, Origin.STUDENT, given, now, null), false));
    }

    /** A work with its line, of who asks for it. */
    private record Own(Work work, Membership line, boolean archived) {}

    private Own own(long acting, long workId) {
        Work work = homework.work(workId).orElseThrow(() -> Works.unknown(acting, workId));
        Rights.Seen seen = rights.seeing(acting, work.membershipId());
        ClassRights mine = seen.rights();
        if (mine.membershipId() == null || mine.membershipId() != work.membershipId()) {
            throw Works.unknown(acting, workId);
        }
        return new Own(work, seen.line(), mine.archived());
    }

    /** What stands in the fields of the student's own work, and what {@link #submitFields} would make of it. */
    @Transactional(readOnly = true)
    public InFields inFields(long acting, long workId) {
        return fields.of(own(acting, workId).work, policy(acting, workId));
    }

    /** Hands in what stands in the fields of the student's own work, all tasks at once; with the same key once. */
    public Submitted submitFields(long acting, long workId, String clientKey) {
        own(acting, workId);
        works.lock(workId).orElseThrow();
        return rows.findByWorkIdAndClientKey(workId, clientKey)
                .filter(row -> row.origin == Origin.STUDENT)
                .<Submitted>map(row -> new Submitted.Accepted(row.handedIn(), true))
                .orElseGet(() -> submit(
                        acting, workId, clientKey, inFields(acting, workId).fresh()));
    }

    private AttemptPolicy policy(long acting, long workId) {
        return homework.work(workId)
                .flatMap(work -> homework.assigned(work.assignmentId()))
                .orElseThrow(() -> Works.unknown(acting, workId))
                .assignment()
                .policy();
    }

    /**
     * Hands in for a student, whatever the time and the number of tries: answers that came on paper, or a draft that has to count.
     *
     * @param why may be empty
     */
    public Submitted submitFor(long acting, long workId, String clientKey, Sheet sheet, String why) {
        Work work = homework.work(workId).orElseThrow(() -> Works.unknown(acting, workId));
        Rights.Seen seen = rights.teachingOf(acting, work.membershipId());
        works.lock(workId).orElseThrow();
        Sheet given = sheet.withoutBlanks();
        Optional<Submitted> before = before(workId, clientKey, given);
        if (before.isPresent()) {
            return before.get();
        }
        Optional<Refusal> refusal = seen.rights().archived() ? Optional.of(new Refusal.Archived()) : wrong(work, given);
        if (refusal.isPresent()) {
            return new Submitted.Refused(refusal.get());
        }
        HandedIn done = append(workId, clientKey, Origin.STAFF, given, now(), acting);
        audit.note(
                acting,
                seen.line().classroomId(),
                HomeworkDeed.HANDED_IN_BY_STAFF,
                AuditTrail.line(work.membershipId()),
                null,
                Assignments.subject(work.assignmentId()) + " | "
                        + done.receipt().number() + " | " + why);
        return new Submitted.Accepted(done, false);
    }

    /** What came of an earlier handing in with this key; empty if there was none. */
    private Optional<Submitted> before(long workId, String clientKey, Sheet given) {
        if (!clientKey.matches(KEY)) {
            return Optional.of(new Submitted.Refused(new Refusal.KeyUsed()));
        }
        return rows.findByWorkIdAndClientKey(workId, clientKey)
                .map(row -> row.sheetHash.equals(given.hash())
                        ? new Submitted.Accepted(row.handedIn(), true)
                        : new Submitted.Refused(new Refusal.KeyUsed()));
    }

    private Optional<Refusal> refusal(Assigned assigned, Work work, Membership line, Sheet given, Instant now) {
        Standing standing =
                homework.window(assigned, line, Optional.of(work.openedAt())).at(now);
        return switch (standing) {
            case Standing.NotYet(Instant opens) -> Optional.of(new Refusal.NotYet(opens));
            case Standing.Closed closed -> Optional.of(new Refusal.Closed(closed.since()));
            case Standing.Open _, Standing.Late _ ->
                wrong(work, given)
                        .or(() -> tooMuch(work))
                        .or(() -> triesUsed(assigned.assignment().policy(), work, given));
        };
    }

    /** What is wrong with the answers, whenever they come. */
    private Optional<Refusal> wrong(Work work, Sheet given) {
        if (given.isEmpty()) {
            return Optional.of(new Refusal.Nothing());
        }
        boolean tooLong = given.given().values().stream()
                .flatMap(steps -> steps.values().stream())
                .anyMatch(text -> text.length() > Progress.LONGEST_ANSWER);
        if (tooLong) {
            return Optional.of(new Refusal.TooLong(Progress.LONGEST_ANSWER));
        }
        if (given.canonical().length() > SubmissionRow.LONGEST_SHEET) {
            return Optional.of(new Refusal.TooLong(SubmissionRow.LONGEST_SHEET));
        }
        var notAsked = new ArrayList<String>();
        Map<String, Predicate<String>> asked = fields.asked(work);
        given.given()
                .forEach((slot, steps) -> steps.keySet().stream()
                        .filter(step -> !asked.getOrDefault(slot, none -> false).test(step))
                        .forEach(step -> notAsked.add(slot + " " + step)));
        return notAsked.isEmpty() ? Optional.empty() : Optional.of(new Refusal.NotAsked(notAsked));
    }

    /** All that was handed in is read again and again: by its student's page, by the grader, by those who mark. */
    private Optional<Refusal> tooMuch(Work work) {
        return rows.countByWorkId(work.id()) < MOST_OF_A_WORK && rows.characters(work.id()) < MOST_CHARACTERS
                ? Optional.empty()
                : Optional.of(new Refusal.TooMuch());
    }

    private Optional<Refusal> triesUsed(AttemptPolicy policy, Work work, Sheet given) {
        if (policy.tries().isEmpty()) {
            return Optional.empty();
        }
        TriesTaken taken = TriesTaken.of(homework.handedIn(List.of(work.id())));
        var used = new ArrayList<String>();
        given.given()
                .forEach((slot, steps) -> steps.forEach((step, text) -> {
                    if (taken.exceeds(policy, new TriesTaken.Place(slot, step), text)) {
                        used.add(slot + " " + step);
                    }
                }));
        return used.isEmpty() ? Optional.empty() : Optional.of(new Refusal.TriesUsed(used));
    }

    /** The work is locked by the caller. */
    HandedIn append(long workId, String clientKey, Origin origin, Sheet sheet, Instant at, @Nullable Long madeBy) {
        var row = new SubmissionRow();
        row.workId = workId;
        row.ordinal = rows.countByWorkId(workId) + 1;
        row.clientKey = clientKey;
        row.origin = origin;
        row.sheet = sheet.canonical();
        row.sheetHash = sheet.hash();
        row.receiptNumber = Receipts.fresh();
        row.submittedAt = at;
        row.madeBy = madeBy;
        return rows.saveAndFlush(row).handedIn();
    }

    /** What was handed in of a work, the oldest first: the account's own, or of a student whom it teaches. */
    @Transactional(readOnly = true)
    public List<HandedIn> list(long acting, long workId) {
        Work work = homework.work(workId).orElseThrow(() -> Works.unknown(acting, workId));
        rights.seeing(acting, work.membershipId());
        return homework.handedIn(List.of(workId));
    }

    /** How often other answers to a step can still be handed in; empty: without limit. */
    @Transactional(readOnly = true)
    public Optional<Integer> triesLeft(long acting, long workId, String slot, String step) {
        OptionalInt left = policy(acting, workId).triesLeft(list(acting, workId), slot, step);
        return left.isPresent() ? Optional.of(left.getAsInt()) : Optional.empty();
    }

    /**
     * What a receipt is of.
     *
     * @param number as it was typed
     * @throws NotAllowed unless it is the account's own, or of a student whom it teaches
     */
    @Transactional(readOnly = true)
    public Verified verify(long acting, String number) {
        SubmissionRow row = rows.findByReceiptNumber(Receipts.read(number))
                .orElseThrow(() -> new NotAllowed("account " + acting + " asks for a receipt"));
        Work work = homework.work(row.workId).orElseThrow();
        rights.seeing(acting, work.membershipId());
        HandedIn handedIn = row.handedIn();
        return new Verified(
                handedIn,
                work,
                homework.assigned(work.assignmentId()).orElseThrow(),
                handedIn.sheet().hash().equals(row.sheetHash));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
