package dev.pagewalk.people;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines of classes: who is in them, and as what. */
@Service
@Transactional(rollbackFor = PeopleRefused.class)
public class Members {

    private final MembershipRepository rows;
    private final AccountRepository accounts;
    private final InvitationRepository invitations;
    private final Classrooms classrooms;
    private final Rights rights;
    private final AuditTrail audit;
    private final Clock clock;
    private final ObjectProvider<LineHolder> holders;

    Members(
            MembershipRepository rows,
            AccountRepository accounts,
            InvitationRepository invitations,
            Classrooms classrooms,
            Rights rights,
            AuditTrail audit,
            Clock clock,
            ObjectProvider<LineHolder> holders) {
        this.rows = rows;
        this.accounts = accounts;
        this.invitations = invitations;
        this.classrooms = classrooms;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.holders = holders;
    }

    /** The lines that the account sees: all, those of the own section, or the own one; in the order of their names. */
    @Transactional(readOnly = true)
    public List<Membership> list(long acting, long classroomId) {
        ClassRights mine = rights.of(acting, classroomId);
        return rows.all(classroomId).stream()
                .map(MembershipRow::membership)
                .filter(mine::sees)
                .sorted(java.util.Comparator.comparing(Membership::fullName).thenComparing(Membership::id))
                .toList();
    }

    /** The user name of who joined on a line; empty if nobody did. For who manages the class. */
    @Transactional(readOnly = true)
    public Optional<String> userName(long acting, long membershipId) {
        Membership line = managed(acting, membershipId);
        return line.accountId() == null
                ? Optional.empty()
                : accounts.findById(line.accountId()).map(account -> account.userName);
    }

    /** A new line that nobody has joined on. */
    public Membership add(long acting, long classroomId, MemberDetails typed) throws PeopleRefused {
        classrooms.changing(acting, classroomId);
        var row = newRow(classroomId);
        put(row, typed.checked());
        rows.saveAndFlush(row);
        return added(acting, row);
    }

    /** A new line with the account that has this user name: assistants, colleagues, students who have one. */
    public Membership addAccount(long acting, long classroomId, String userName, ClassRole role) throws PeopleRefused {
        classrooms.changing(acting, classroomId);
        AccountRow account = (userName.length() > 200
                        ? Optional.<AccountRow>empty()
                        : accounts.findByUserNameKey(SignUp.key(userName)))
                .filter(found -> found.closedAt == null)
                .orElseThrow(() -> new PeopleRefused(PeopleProblem.NO_SUCH_USER));
        if (rows.findByClassroomIdAndAccountId(classroomId, account.id).isPresent()) {
            throw new PeopleRefused(PeopleProblem.ALREADY_MEMBER);
        }
        var row = newRow(classroomId);
        row.fullName = account.displayName;
        row.role = role;
        row.accountId = account.id;
        rows.saveAndFlush(row);
        return added(acting, row);
    }

    /** Another name, number, section, role, other labels. */
    public Membership change(long acting, long membershipId, MemberDetails typed) throws PeopleRefused {
        MembershipRow row = changing(acting, membershipId);
        Membership before = row.membership();
        MemberDetails details = typed.checked();
        if (before.role() == ClassRole.INSTRUCTOR && details.role() != ClassRole.INSTRUCTOR) {
            anotherInstructor(row);
        }
        put(row, details);
        rows.saveAndFlush(row);
        Membership after = row.membership();
        if (!before.equals(after)) {
            audit.note(
                    acting,
                    after.classroomId(),
                    PeopleDeed.MEMBER_CHANGED,
                    AuditTrail.line(membershipId),
                    MemberDetails.words(before),
                    MemberDetails.words(after));
        }
        return after;
    }

    /** Takes somebody out of the class. The line stays with all that was done on it. */
    public void drop(long acting, long membershipId) throws PeopleRefused {
        MembershipRow row = changing(acting, membershipId);
        if (!row.active()) {
            return;
        }
        if (row.role == ClassRole.INSTRUCTOR) {
            anotherInstructor(row);
        }
        row.status = MemberStatus.DROPPED;
        rows.saveAndFlush(row);
        audit.note(
                acting, row.classroomId, PeopleDeed.MEMBER_DROPPED, AuditTrail.line(membershipId), row.fullName, null);
    }

    /** Takes somebody in again: the same line, and so the same work. */
    public void takeBack(long acting, long membershipId) throws PeopleRefused {
        MembershipRow row = changing(acting, membershipId);
        if (row.active()) {
            return;
        }
        row.status = MemberStatus.ACTIVE;
        rows.saveAndFlush(row);
        audit.note(
                acting,
                row.classroomId,
                PeopleDeed.MEMBER_TAKEN_BACK,
                AuditTrail.line(membershipId),
                null,
                row.fullName);
    }

    /**
     * Two lines that are one person's become one. At most one of them has an account, and only one of them work that can't
     * be put together with the other's.
     *
     * @param keptId stays, with its name; gets from the other what it lacks
     * @param goneId ends
     */
    public Membership merge(long acting, long keptId, long goneId) throws PeopleRefused {
        MembershipRow kept = changing(acting, keptId);
        MembershipRow gone = changing(acting, goneId);
        if (!Objects.equals(kept.classroomId, gone.classroomId) || keptId == goneId) {
            throw new NotAllowed("lines " + keptId + " and " + goneId + " are no two of one class");
        }
        if (kept.accountId != null && gone.accountId != null) {
            throw new PeopleRefused(PeopleProblem.TWO_ACCOUNTS);
        }
        if (!holders.stream().allMatch(holder -> holder.canMove(goneId, keptId))) {
            throw new PeopleRefused(PeopleProblem.TWO_WORKS);
        }
        String before = MemberDetails.words(kept.membership()) + " + " + MemberDetails.words(gone.membership());
        holders.forEach(holder -> holder.move(goneId, keptId));
        invitations.move(goneId, keptId);
        Membership other = gone.membership();
        gone.labels.clear();
        rows.delete(gone);
        rows.flush();
        kept.accountId = kept.accountId == null ? other.accountId() : kept.accountId;
        kept.status = other.active() ? MemberStatus.ACTIVE : kept.status;
        kept.role = kept.role.compareTo(other.role()) < 0 ? other.role() : kept.role;
        if (kept.studentNumber == null) {
            kept.number(other.number());
        }
        if (kept.section == null && other.section() != null) {
            kept.section = classrooms.section(kept.classroomId, other.section().id());
        }
        kept.login = kept.login == null ? other.login() : kept.login;
        kept.outsideId = kept.outsideId == null ? other.outsideId() : kept.outsideId;
        kept.labels.addAll(other.labels());
        rows.saveAndFlush(kept);
        audit.note(
                acting,
                kept.classroomId,
                PeopleDeed.MEMBERS_MERGED,
                AuditTrail.line(keptId),
                before,
                MemberDetails.words(kept.membership()));
        return kept.membership();
    }

    /**
     * Somebody joins with a code. If the class knows the number and nobody joined with it, it is that line; without a number,
     * or with a new one, it is a new line.
     *
     * @param number the student number; may be empty
     * @return the line; the one that the account has already, if it has one
     */
    public Membership join(long accountId, String code, String number) throws PeopleRefused {
        AccountRow account = accounts.findById(accountId)
                .filter(row -> row.closedAt == null)
                .orElseThrow(() -> new NotAllowed("no account " + accountId));
        if (account.guest()) {
            throw new PeopleRefused(PeopleProblem.GUEST);
        }
        ClassroomRow classroom =
                classrooms.codes(code).orElseThrow(() -> new PeopleRefused(PeopleProblem.NO_SUCH_CODE));
        classrooms.lock(classroom.id);
        Optional<MembershipRow> mine = rows.findByClassroomIdAndAccountId(classroom.id, accountId);
        if (mine.isPresent()) {
            return active(mine.get()).membership();
        }
        String typed = MemberDetails.number(number).orElseThrow(() -> new PeopleRefused(PeopleProblem.NUMBER));
        if (!typed.isEmpty()) {
            Optional<MembershipRow> known = rows.findByClassroomIdAndNumberKey(classroom.id, PlainLine.key(typed));
            if (known.isPresent()) {
                MembershipRow line = active(known.get());
                // nobody becomes an assistant by typing a number
                if (line.accountId != null || line.role != ClassRole.STUDENT) {
                    throw new PeopleRefused(PeopleProblem.NUMBER_JOINED, typed);
                }
                line.accountId = accountId;
                return rows.saveAndFlush(line).membership();
            }
        }
        var row = newRow(classroom.id);
        row.accountId = accountId;
        row.fullName = account.displayName;
        row.number(typed.isEmpty() ? null : typed);
        return rows.saveAndFlush(row).membership();
    }

    private static MembershipRow active(MembershipRow row) throws PeopleRefused {
        if (!row.active()) {
            throw new PeopleRefused(PeopleProblem.DROPPED);
        }
        return row;
    }

    private Membership added(long acting, MembershipRow row) {
        Membership line = row.membership();
        audit.note(
                acting,
                row.classroomId,
                PeopleDeed.MEMBER_ADDED,
                AuditTrail.line(row.id),
                null,
                MemberDetails.words(line));
        return line;
    }

    /** A line of a class that the account manages. */
    private Membership managed(long acting, long membershipId) {
        Rights.Seen seen = rights.seeing(acting, membershipId);
        if (!seen.rights().manages()) {
            throw new NotAllowed("account " + acting + " doesn't manage line " + membershipId);
        }
        return seen.line();
    }

    private MembershipRow changing(long acting, long membershipId) throws PeopleRefused {
        Membership line = managed(acting, membershipId);
        classrooms.changing(acting, line.classroomId());
        return rows.findById(membershipId).orElseThrow(() -> new NotAllowed("no line " + membershipId));
    }

    private void put(MembershipRow row, MemberDetails details) throws PeopleRefused {
        if (details.number().isEmpty()) {
            row.number(null);
        } else {
            Optional<MembershipRow> other =
                    rows.findByClassroomIdAndNumberKey(row.classroomId, PlainLine.key(details.number()));
            if (other.isPresent() && !other.get().id.equals(row.id)) {
                throw new PeopleRefused(PeopleProblem.NUMBER_IN_CLASS, other.get().fullName);
            }
            row.number(details.number());
        }
        row.fullName = details.fullName();
        row.role = details.role();
        row.section = details.sectionId() == null ? null : classrooms.section(row.classroomId, details.sectionId());
        row.labels.retainAll(details.labels());
        row.labels.addAll(details.labels());
    }

    /** Refuses if this is the only instructor's line with somebody on it. */
    private void anotherInstructor(MembershipRow row) throws PeopleRefused {
        if (row.accountId != null
                && rows.all(row.classroomId).stream()
                        .noneMatch(line -> line.active()
                                && line.role == ClassRole.INSTRUCTOR
                                && line.accountId != null
                                && !line.id.equals(row.id))) {
            throw new PeopleRefused(PeopleProblem.LAST_INSTRUCTOR);
        }
    }

    private MembershipRow newRow(long classroomId) {
        var row = new MembershipRow();
        row.classroomId = classroomId;
        row.role = ClassRole.STUDENT;
        row.status = MemberStatus.ACTIVE;
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return row;
    }
}
