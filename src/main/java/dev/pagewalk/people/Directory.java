package dev.pagewalk.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All people of this server, for administrators. */
@Service
@Transactional(rollbackFor = PeopleRefused.class)
public class Directory {

    private final AccountRepository rows;
    private final Rights rights;
    private final AuditTrail audit;
    private final Openness openness;
    private final Devices devices;
    private final Clock clock;

    Directory(
            AccountRepository rows, Rights rights, AuditTrail audit, Openness openness, Devices devices, Clock clock) {
        this.rows = rows;
        this.rights = rights;
        this.audit = audit;
        this.openness = openness;
        this.devices = devices;
        this.clock = clock;
    }

    /** @param open false when the account was closed */
    public record Entry(Person person, boolean open, Instant since) {}

    /** People with a name, the newest first, whose name or user name has the text in it. */
    @Transactional(readOnly = true)
    public List<Entry> search(long acting, String text, int most) {
        rights.administrator(acting);
        String wanted = text.length() > 200 ? text.substring(0, 200) : text;
        return rows.search(like(SignUp.key(wanted)), openness.demo(), Limit.of(most)).stream()
                .map(row -> new Entry(row.person(), row.closedAt == null, row.createdAt))
                .toList();
    }

    public void changeRole(long acting, long accountId, Role role) throws PeopleRefused {
        AccountRow row = changing(acting, accountId);
        Role before = row.role;
        if (before == role) {
            return;
        }
        if (before == Role.ADMIN) {
            anotherAdministrator();
        }
        row.role = role;
        rows.saveAndFlush(row);
        audit.note(acting, null, PeopleDeed.ROLE_CHANGED, AuditTrail.account(accountId), before.name(), role.name());
    }

    /** Closes an account, or opens it again. What was done with it stays. */
    public void close(long acting, long accountId, boolean closed) throws PeopleRefused {
        AccountRow row = changing(acting, accountId);
        if (closed == (row.closedAt != null)) {
            return;
        }
        if (closed && row.role == Role.ADMIN) {
            anotherAdministrator();
        }
        row.closedAt = closed ? clock.instant().truncatedTo(ChronoUnit.MICROS) : null;
        rows.saveAndFlush(row);
        if (closed) {
            devices.endAll(accountId);
        }
        audit.note(
                acting,
                null,
                closed ? PeopleDeed.ACCOUNT_CLOSED : PeopleDeed.ACCOUNT_OPENED,
                AuditTrail.account(accountId),
                null,
                null);
    }

    private AccountRow changing(long acting, long accountId) throws PeopleRefused {
        rights.administrator(acting);
        AccountRow row = rows.lock(accountId)
                .filter(found -> !found.guest())
                .orElseThrow(() -> new NotAllowed("no account " + accountId));
        if (row.demo) {
            throw new PeopleRefused(PeopleProblem.DEMO);
        }
        return row;
    }

    private void anotherAdministrator() throws PeopleRefused {
        if (rows.countByRoleAndClosedAtIsNull(Role.ADMIN) < 2) {
            throw new PeopleRefused(PeopleProblem.LAST_ADMINISTRATOR);
        }
    }

    private static String like(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
