package dev.pagewalk.people;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of a person, all of it; and taking it out: name, number, texts and programs go, marks stay without a name.
 * Where a class says until when names are kept, its line stays as it is until then, and goes by itself after that.
 */
@Service
@Transactional(rollbackFor = PeopleRefused.class)
public class Erasure {

    /** In place of a name. */
    private static final String NOBODY = "—";

    /** Before the number of the account, in place of a user name. */
    private static final String ERASED = "erased ";

    private static final Set<String> SECRETS = Set.of("password_hash", "guest_secret_hash", "secret_hash");

    private final AccountRepository accounts;
    private final MembershipRepository memberships;
    private final ClassroomRepository classrooms;
    private final ObjectProvider<PersonalData> rooms;
    private final Rights rights;
    private final AuditTrail audit;
    private final PasswordEncoder passwords;
    private final JdbcClient sql;
    private final Clock clock;

    Erasure(
            AccountRepository accounts,
            MembershipRepository memberships,
            ClassroomRepository classrooms,
            ObjectProvider<PersonalData> rooms,
            Rights rights,
            AuditTrail audit,
            PasswordEncoder passwords,
            JdbcClient sql,
            Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.classrooms = classrooms;
        this.rooms = rooms;
        this.rights = rights;
        this.audit = audit;
        this.passwords = passwords;
        this.sql = sql;
        this.clock = clock;
    }

    /** A class that keeps the name and the number of the person until then. */
    public record Hold(String classTitle, Instant until) {}

    /**
     * What erasing a person would do.
     *
     * @param emptied how many rows of each table lose what says who or what it was
     * @param holds classes that keep name and number for now
     */
    public record Preview(Person person, Map<String, Integer> emptied, List<Hold> holds) {}

    /** What erasing would do; nothing has been done. */
    @Transactional(readOnly = true)
    public Preview preview(long acting, long accountId) {
        rights.administrator(acting);
        AccountRow account = account(accountId);
        List<MembershipRow> all = memberships.findByAccountIdOrderById(accountId);
        var emptied = new LinkedHashMap<String, Integer>();
        for (PersonalTable table : tables()) {
            if (!table.erasing().isEmpty()) {
                int rows = rows(table, accountId, free(all)).size();
                if (rows > 0) {
                    emptied.merge(table.table(), rows, Integer::sum);
                }
            }
        }
        return new Preview(account.person(), emptied, holds(all));
    }

    /** All rows about a person, by table; secrets and their hashes are left out. */
    public Map<String, List<Map<String, Object>>> export(long acting, long accountId) {
        rights.administrator(acting);
        AccountRow account = account(accountId);
        List<Long> lines = memberships.findByAccountIdOrderById(accountId).stream()
                .map(row -> row.id)
                .toList();
        var found = new LinkedHashMap<String, List<Map<String, Object>>>();
        found.put(
                "account",
                without(sql.sql("select * from account where id = :id")
                        .param("id", account.id)
                        .query()
                        .listOfRows()));
        for (PersonalTable table : tables()) {
            found.computeIfAbsent(table.table(), name -> new ArrayList<>())
                    .addAll(without(rows(table, accountId, lines)));
        }
        audit.note(acting, null, PeopleDeed.PERSON_EXPORTED, AuditTrail.account(accountId), null, null);
        return found;
    }

    /** Erases a person. The account can't be signed in to any more. */
    public void erase(long acting, long accountId) throws PeopleRefused {
        rights.administrator(acting);
        AccountRow account = accounts.lock(accountId).orElseThrow(() -> new NotAllowed("no account " + accountId));
        if (account.demo) {
            throw new PeopleRefused(PeopleProblem.DEMO);
        }
        if (account.role == Role.ADMIN && accounts.countByRoleAndClosedAtIsNull(Role.ADMIN) < 2) {
            throw new PeopleRefused(PeopleProblem.LAST_ADMINISTRATOR);
        }
        account.userName = null;
        // no user name has a blank
        account.userNameKey = ERASED + accountId;
        account.displayName = NOBODY;
        account.passwordHash = passwords.encode(Secrets.fresh());
        account.guestSecretHash = null;
        account.role = Role.STUDENT;
        account.language = null;
        account.colorScheme = null;
        account.closedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        accounts.saveAndFlush(account);
        takeOut(accountId, free(memberships.findByAccountIdOrderById(accountId)));
        audit.note(acting, null, PeopleDeed.PERSON_ERASED, AuditTrail.account(accountId), null, null);
    }

    /**
     * Takes out the lines of people who were erased while a class still kept their names, once none keeps them any more. To be called
     * now and then.
     *
     * @return how many lines
     */
    public int eraseWhatIsFree() {
        int all = 0;
        for (Map.Entry<Long, List<Long>> one : free(memberships.ofErased(ERASED + "%")).stream()
                .collect(groupingBy(line -> memberships.findById(line).orElseThrow().accountId))
                .entrySet()) {
            takeOut(one.getKey(), one.getValue());
            all += one.getValue().size();
        }
        return all;
    }

    private void takeOut(long accountId, List<Long> lines) {
        var subjects = new ArrayList<String>();
        subjects.add(AuditTrail.account(accountId));
        lines.forEach(line -> subjects.add(AuditTrail.line(line)));
        for (PersonalTable table : tables()) {
            if (!table.erasing().isEmpty()) {
                sql.sql(table.erasing())
                        .param("account", accountId)
                        .param("lines", some(lines))
                        .param("subjects", subjects)
                        .update();
            }
        }
    }

    private AccountRow account(long accountId) {
        return accounts.findById(accountId).orElseThrow(() -> new NotAllowed("no account " + accountId));
    }

    private List<PersonalTable> tables() {
        return rooms.orderedStream().flatMap(room -> room.tables().stream()).toList();
    }

    private List<Map<String, Object>> rows(PersonalTable table, long accountId, List<Long> lines) {
        return sql.sql("select * from " + table.table() + " where " + table.where())
                .param("account", accountId)
                .param("lines", some(lines))
                .query()
                .listOfRows();
    }

    /** No line has the number 0; an empty list is no SQL. */
    private static List<Long> some(List<Long> lines) {
        return lines.isEmpty() ? List.of(0L) : lines;
    }

    private static List<Map<String, Object>> without(List<Map<String, Object>> rows) {
        rows.forEach(
                row -> row.keySet().removeIf(column -> SECRETS.contains(column.toLowerCase(java.util.Locale.ROOT))));
        return rows;
    }

    private List<Long> free(List<MembershipRow> lines) {
        return lines.stream()
                .filter(row -> !held(classroom(row)))
                .map(row -> row.id)
                .toList();
    }

    private List<Hold> holds(List<MembershipRow> lines) {
        return lines.stream()
                .map(this::classroom)
                .filter(this::held)
                .map(classroom -> new Hold(classroom.title, classroom.namesKeptUntil))
                .toList();
    }

    private boolean held(ClassroomRow classroom) {
        return classroom.namesKeptUntil != null && clock.instant().isBefore(classroom.namesKeptUntil);
    }

    private ClassroomRow classroom(MembershipRow row) {
        return classrooms.findById(row.classroomId).orElseThrow();
    }
}
