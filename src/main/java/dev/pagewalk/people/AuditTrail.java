package dev.pagewalk.people;

import dev.pagewalk.database.StoredText;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of the staff changed what. Every room notes here, in the transaction of the change: both are kept, or neither.
 *
 * <p>Who is the subject stands in the subject alone, by id: erasing a person empties the values of those entries.
 */
@Service
@Transactional
public class AuditTrail {

    private static final int LONGEST_VALUE = 2000;

    private final AuditEntryRepository rows;
    private final AccountRepository accounts;
    private final Rights rights;
    private final Clock clock;

    AuditTrail(AuditEntryRepository rows, AccountRepository accounts, Rights rights, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * A change as it is shown.
     *
     * @param who the display name of who did it
     * @param what the key of what was done, such as {@code member-dropped}
     */
    public record Entry(
            Instant at,
            String who,
            String what,
            String subject,
            @Nullable String before,
            @Nullable String after) {}

    /** The subject of a change of a line of a class. */
    public static String line(long membershipId) {
        return "line " + membershipId;
    }

    /** The subject of a change of an account. */
    public static String account(long accountId) {
        return "account " + accountId;
    }

    /**
     * Notes a change.
     *
     * @param classroomId null for what belongs to no class
     * @param what each room has its own enum of what can be done
     * @param before what was; null if there was nothing
     */
    public void note(
            long who,
            @Nullable Long classroomId,
            Enum<?> what,
            String subject,
            @Nullable String before,
            @Nullable String after) {
        var row = new AuditEntryRow();
        row.notedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.whoId = who;
        row.classroomId = classroomId;
        row.what = what.name().toLowerCase(Locale.ROOT).replace('_', '-');
        row.subject = subject;
        row.beforeValue = before == null ? null : StoredText.of(before, LONGEST_VALUE);
        row.afterValue = after == null ? null : StoredText.of(after, LONGEST_VALUE);
        rows.save(row);
    }

    /** The newest changes of a class, for who manages it. */
    @Transactional(readOnly = true)
    public List<Entry> ofClass(long acting, long classroomId, int most) {
        rights.managing(acting, classroomId);
        return entries(rows.findByClassroomIdOrderByIdDesc(classroomId, Limit.of(most)));
    }

    /** What changes of a class can be looked for by: deeds, and people by account with their names. */
    public record Known(List<String> deeds, Map<Long, String> people) {}

    /** A page of the changes of a class, the newest first. */
    public record Part(List<Entry> entries, int page, int pages) {}

    /** What was done in a class, and by whom. For who manages it. */
    @Transactional(readOnly = true)
    public Known known(long acting, long classroomId) {
        rights.managing(acting, classroomId);
        var people = new LinkedHashMap<Long, String>();
        rows.people(classroomId).forEach(id -> people.put(id, name(id)));
        return new Known(rows.deeds(classroomId), people);
    }

    /**
     * Changes of a class. For who manages it.
     *
     * @param what only these deeds; empty: all
     * @param who only by this account; empty: by anybody
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public Part ofClass(long acting, long classroomId, Optional<String> what, Optional<Long> who, int page, int size) {
        Known known = known(acting, classroomId);
        Page<AuditEntryRow> found = rows.findByClassroomIdAndWhatInAndWhoIdInOrderByIdDesc(
                classroomId,
                what.map(List::of).orElse(known.deeds),
                who.map(List::of).orElseGet(() -> List.copyOf(known.people.keySet())),
                PageRequest.of(Math.max(0, page), size));
        return new Part(entries(found.getContent()), found.getNumber(), Math.max(1, found.getTotalPages()));
    }

    private String name(long account) {
        return accounts.findById(account).map(row -> row.displayName).orElse("");
    }

    /** The newest changes that belong to no class, for administrators. */
    @Transactional(readOnly = true)
    public List<Entry> ofPeople(long acting, int most) {
        rights.administrator(acting);
        return entries(rows.findByClassroomIdIsNullOrderByIdDesc(Limit.of(most)));
    }

    private List<Entry> entries(List<AuditEntryRow> found) {
        return found.stream()
                .map(row ->
                        new Entry(row.notedAt, name(row.whoId), row.what, row.subject, row.beforeValue, row.afterValue))
                .toList();
    }
}
