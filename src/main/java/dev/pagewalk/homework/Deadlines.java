package dev.pagewalk.homework;

import dev.pagewalk.people.Lines;
import dev.pagewalk.people.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rule at the deadline: what stands in the fields is handed in if the policy says so. Once at the time that it is due, and once
 * when nothing is accepted any more; after an extension again. It counts as handed in at the deadline, however late this comes
 * to look.
 */
@Service
public class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    private static final int MOST = 500;

    private static final Duration AGAIN = Duration.ofHours(1);

    private final WorkRepository works;
    private final Homework homework;
    private final HandingIn handingIn;
    private final Fields fields;
    private final Lines lines;
    private final TransactionTemplate transaction;

    Deadlines(
            WorkRepository works,
            Homework homework,
            HandingIn handingIn,
            Fields fields,
            Lines lines,
            PlatformTransactionManager transactions) {
        this.works = works;
        this.homework = homework;
        this.handingIn = handingIn;
        this.fields = fields;
        this.lines = lines;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Hands in what stands in the fields of works whose deadline has passed. To be called every few seconds, by one thread.
     *
     * @return what was handed in
     */
    public List<HandedIn> collect(Instant now) {
        return works.toLookAt(now, Limit.of(MOST)).stream()
                .flatMap(id -> look(id, now).stream())
                .toList();
    }

    /**
     * The same for one work, if its deadline has passed. To be called before something is written into its fields: what is typed
     * after the deadline must not stand there when it is looked at.
     */
    public void collect(long workId, Instant now) {
        if (works.isToLookAt(workId, now)) {
            look(workId, now);
        }
    }

    private List<HandedIn> look(long workId, Instant now) {
        try {
            List<HandedIn> done = transaction.execute(status -> works.lock(workId)
                    .filter(row -> row.lookAt != null && row.lookAt.isBefore(now))
                    .map(row -> look(row, now))
                    .orElse(List.of()));
            return done == null ? List.of() : done;
        } catch (RuntimeException broken) {
            LOG.error("the drafts of work {} can't be handed in", workId, broken);
            return List.of();
        }
    }

    private List<HandedIn> look(WorkRow row, Instant now) {
        Work work = homework.work(row.id).orElseThrow();
        Assigned assigned = homework.assigned(work.assignmentId()).orElseThrow();
        Membership line = lines.find(work.membershipId()).orElseThrow();
        AttemptPolicy policy = assigned.assignment().policy();
        if (!policy.submitDraftsAtDeadline()) {
            return later(row, null);
        }
        if (!line.active() || lines.classroom(assigned.classroomId()).archived()) {
            // who comes back later finds it handed in at the deadline all the same
            return later(row, now.plus(AGAIN));
        }
        Window window = homework.window(assigned, line, Optional.of(work.openedAt()));
        List<Instant> deadlines = Stream.of(window.due(), window.end())
                .filter(at -> at.isAfter(work.openedAt()) && !at.isAfter(window.end()))
                .filter(at -> row.collectedUntil == null || at.isAfter(row.collectedUntil))
                .distinct()
                .sorted()
                .toList();
        List<Instant> passed = deadlines.stream().filter(at -> at.isBefore(now)).toList();
        List<HandedIn> done = List.of();
        if (!passed.isEmpty()) {
            // if both have passed the server stood still, and nobody typed between them
            done = handIn(work, policy, passed.getFirst());
            row.collectedUntil = passed.getLast();
        }
        later(
                row,
                deadlines.stream().filter(at -> !at.isBefore(now)).findFirst().orElse(null));
        return done;
    }

    private List<HandedIn> later(WorkRow row, @Nullable Instant at) {
        row.lookAt = at;
        works.saveAndFlush(row);
        return List.of();
    }

    private List<HandedIn> handIn(Work work, AttemptPolicy policy, Instant deadline) {
        var done = new ArrayList<HandedIn>();
        for (Sheet part : fields.of(work, policy).fresh().parts(SubmissionRow.LONGEST_SHEET)) {
            if (part.canonical().length() > SubmissionRow.LONGEST_SHEET) {
                LOG.error("a draft of work {} is too long to be handed in", work.id());
                continue;
            }
            // no key of a browser's has a blank
            String key = "deadline " + deadline + (done.isEmpty() ? "" : " " + (done.size() + 1));
            done.add(handingIn.append(work.id(), key, Origin.DEADLINE, part, deadline, null));
        }
        return done;
    }
}
