package dev.pagewalk.homework;

import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Progress;
import dev.pagewalk.database.StoredText;
import dev.pagewalk.exercise.version.EngineIdentity;
import dev.pagewalk.people.ClassRights;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Lines;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.OneWriter;
import dev.pagewalk.people.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What students have of their homework: it is listed, opened, looked at. Handing in is {@link HandingIn}.
 *
 * <p>Every method takes the account that acts; what isn't its business doesn't exist for it ({@link NotAllowed}).
 */
@Service
public class Works {

    private static final String FILED = "homework ";

    private final WorkRepository rows;
    private final WorkSlotRepository slots;
    private final PassedOverRepository passedOver;
    private final Homework homework;
    private final Dealer dealer;
    private final Progress progress;
    private final Rights rights;
    private final Lines lines;
    private final OneWriter writers;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Works(
            WorkRepository rows,
            WorkSlotRepository slots,
            PassedOverRepository passedOver,
            Homework homework,
            Dealer dealer,
            Progress progress,
            Rights rights,
            Lines lines,
            OneWriter writers,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.slots = slots;
        this.passedOver = passedOver;
        this.homework = homework;
        this.dealer = dealer;
        this.progress = progress;
        this.rights = rights;
        this.lines = lines;
        this.writers = writers;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a student of the class has to do, the soonest due first; nothing for those who teach it. */
    @Transactional(readOnly = true)
    public List<Mine> mine(long acting, long classroomId) {
        ClassRights mine = rights.of(acting, classroomId);
        if (mine.membershipId() == null || mine.teaches()) {
            return List.of();
        }
        return of(lines.find(mine.membershipId()).orElseThrow(), now());
    }

    /** All that is published, as this student has it at a moment. For the student, and those who teach him. */
    @Transactional(readOnly = true)
    public List<Mine> of(long acting, long membershipId, Instant at) {
        return of(rights.seeing(acting, membershipId).line(), at);
    }

    private List<Mine> of(Membership line, Instant at) {
        List<Assigned> all = homework.ofClass(line.classroomId()).stream()
                .filter(Assigned::published)
                .toList();
        List<Long> ids = all.stream().map(Assigned::id).toList();
        Map<Long, List<Grant>> grants = homework.grantsInForce(ids);
        Map<Long, Work> works = homework.works(line.id(), ids);
        return all.stream()
                .map(assigned -> {
                    Optional<Work> work = Optional.ofNullable(works.get(assigned.id()));
                    Window window = Window.of(
                            assigned.timeline(),
                            Homework.concerning(grants.getOrDefault(assigned.id(), List.of()), line),
                            work.map(Work::openedAt));
                    return new Mine(assigned, window, window.at(at), work);
                })
                .sorted(java.util.Comparator.comparing(mine -> mine.window().due()))
                .toList();
    }

    /** A piece of homework as the student has it now; whoever isn't a student of the class has none. */
    @Transactional(readOnly = true)
    public Mine look(long acting, long assignmentId) {
        Assigned assigned = published(acting, assignmentId);
        Membership line = ownLine(acting, assigned);
        return look(assigned, line, now());
    }

    private Mine look(Assigned assigned, Membership line, Instant at) {
        Optional<Work> work = homework.work(assigned.id(), line.id());
        Window window = homework.window(assigned, line, work.map(Work::openedAt));
        return new Mine(assigned, window, window.at(at), work);
    }

    /**
     * Opens a piece of homework: the first time the tasks and numbers of the student are drawn, then they are always the same. What
     * breaks is passed over. After the end what was begun can still be looked at.
     */
    public Opened open(long acting, long assignmentId) {
        Opened begun = transaction.execute(status -> begin(acting, assignmentId));
        if (!(begun instanceof Opened.Done done) || done.lacking().isEmpty()) {
            return begun;
        }
        Membership line = lines.find(done.work().membershipId()).orElseThrow();
        var seat = new Deck.Seat(lines.before(line), lines.count(line.classroomId()));
        Dealer.Hand hand = dealer.deal(done.assigned(), done.work(), seat);
        Work work = transaction.execute(status -> keep(done.work(), hand));
        return new Opened.Done(work, done.assigned(), done.window(), lacking(done.assigned(), work));
    }

    private Opened begin(long acting, long assignmentId) {
        Assigned assigned = published(acting, assignmentId);
        Membership line = ownLine(acting, assigned);
        writers.lock(acting);
        Instant now = now();
        Mine mine = look(assigned, line, now);
        boolean archived = rights.of(acting, assigned.classroomId()).archived();
        if (mine.work().isPresent()) {
            boolean draws = mine.standing().accepts() && !archived;
            Work work = mine.work().get();
            return new Opened.Done(work, assigned, mine.window(), draws ? lacking(assigned, work) : List.of());
        }
        if (archived) {
            return new Opened.Refused(new Refusal.Archived());
        }
        return switch (mine.standing()) {
            case Standing.NotYet(Instant opens) -> new Opened.Refused(new Refusal.NotYet(opens));
            case Standing.Closed closed -> new Opened.Refused(new Refusal.Closed(closed.since()));
            case Standing.Open _, Standing.Late _ -> {
                var row = new WorkRow();
                row.assignmentId = assignmentId;
                row.membershipId = line.id();
                row.accountId = acting;
                row.openedAt = now;
                row.lookAt = now;
                Work work = rows.saveAndFlush(row).work(List.of());
                Window window = homework.window(assigned, line, Optional.of(now));
                yield new Opened.Done(work, assigned, window, lacking(assigned, work));
            }
        };
    }

    private static List<String> lacking(Assigned assigned, Work work) {
        return assigned.assignment().byKey().keySet().stream()
                .filter(key -> work.slot(key).isEmpty())
                .toList();
    }

    /** Another page may have been faster: what it drew stands. */
    private Work keep(Work before, Dealer.Hand hand) {
        rows.lock(before.id()).orElseThrow();
        writers.lock(before.accountId());
        Work work = homework.work(before.id()).orElseThrow();
        hand.dealt().stream().filter(dealt -> work.slot(dealt.key()).isEmpty()).forEach(dealt -> add(work, dealt));
        hand.broken().forEach(broken -> note(work, broken));
        return homework.work(before.id()).orElseThrow();
    }

    private void add(Work work, Dealer.Dealt dealt) {
        Task task = dealt.task();
        Attempt attempt = progress.start(
                work.accountId(),
                filed(work.id(), dealt.key()),
                task.versionHash(),
                dealt.variant().number(),
                dealt.variant().draw(),
                EngineIdentity.present());
        var row = new WorkSlotRow();
        row.workId = work.id();
        row.slot = dealt.key();
        row.exerciseId = task.exerciseId();
        row.activityId = task.activityId().orElse(null);
        row.versionHash = task.versionHash();
        row.variant = dealt.variant().number();
        row.attemptId = attempt.id();
        slots.saveAndFlush(row);
    }

    /** What the attempt at a task is filed under: no exercise's id, so that practice and other homework don't know it. */
    private static String filed(long workId, String key) {
        return FILED + workId + " " + key;
    }

    /** True of what an attempt at a task is filed under, and never of an exercise: it is only done on the terms of its homework. */
    public static boolean files(String exerciseId) {
        return exerciseId.startsWith(FILED);
    }

    private void note(Work work, Dealer.Broken broken) {
        @Nullable Integer variant = broken.variant().isPresent() ? broken.variant().getAsInt() : null;
        if (passedOver.existsByWorkIdAndSlotAndVersionHashAndVariant(
                work.id(), broken.key(), broken.task().versionHash(), variant)) {
            return;
        }
        var row = new PassedOverRow();
        row.assignmentId = work.assignmentId();
        row.workId = work.id();
        row.slot = broken.key();
        row.versionHash = broken.task().versionHash();
        row.variant = variant;
        row.why = StoredText.of(broken.why(), PassedOverRow.LONGEST_WHY);
        row.notedAt = now();
        passedOver.saveAndFlush(row);
    }

    /** A work of the account's own, or of a student whom it teaches. */
    @Transactional(readOnly = true)
    public Work find(long acting, long workId) {
        Work work = homework.work(workId).orElseThrow(() -> unknown(acting, workId));
        rights.seeing(acting, work.membershipId());
        return work;
    }

    /** The works of the students whom the account teaches. */
    @Transactional(readOnly = true)
    public List<Work> ofAssignment(long acting, long assignmentId) {
        Assigned assigned =
                homework.assigned(assignmentId).orElseThrow(() -> Assignments.unknown(acting, assignmentId));
        ClassRights mine = rights.teaching(acting, assigned.classroomId());
        List<Long> seen = lines.of(assigned.classroomId()).stream()
                .filter(mine::sees)
                .map(Membership::id)
                .toList();
        return homework.works(assignmentId).stream()
                .filter(work -> seen.contains(work.membershipId()))
                .toList();
    }

    private Assigned published(long acting, long assignmentId) {
        return homework.assigned(assignmentId)
                .filter(Assigned::published)
                .orElseThrow(() -> Assignments.unknown(acting, assignmentId));
    }

    /** Homework is for students: those who teach have previews. */
    private Membership ownLine(long acting, Assigned assigned) {
        ClassRights mine = rights.of(acting, assigned.classroomId());
        if (mine.membershipId() == null || mine.role() != ClassRole.STUDENT) {
            throw Assignments.unknown(acting, assigned.id());
        }
        return lines.find(mine.membershipId()).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static NotAllowed unknown(long acting, long workId) {
        return new NotAllowed("account " + acting + " asks for work " + workId);
    }
}
