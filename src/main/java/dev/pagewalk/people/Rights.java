package dev.pagewalk.people;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place that decides who may what. Everything that isn't allowed, or isn't there, is {@link NotAllowed}. */
@Service
@Transactional(readOnly = true)
public class Rights {

    private final AccountRepository accounts;
    private final ClassroomRepository classrooms;
    private final MembershipRepository memberships;
    private final Openness openness;

    Rights(
            AccountRepository accounts,
            ClassroomRepository classrooms,
            MembershipRepository memberships,
            Openness openness) {
        this.accounts = accounts;
        this.classrooms = classrooms;
        this.memberships = memberships;
        this.openness = openness;
    }

    /** A line with the rights of who looks at it. */
    public record Seen(ClassRights rights, Membership line) {}

    /** What the account may do in the class: as its line there says; an administrator everything. */
    public ClassRights of(long accountId, long classroomId) {
        AccountRow account = account(accountId);
        ClassroomRow classroom = classrooms
                .findById(classroomId)
                .orElseThrow(() -> new NotAllowed("account " + accountId + " asks for class " + classroomId));
        MembershipRow line = memberships
                .findByClassroomIdAndAccountId(classroomId, accountId)
                .filter(MembershipRow::active)
                .orElse(null);
        boolean archived = classroom.archivedAt != null;
        if (account.role == Role.ADMIN) {
            return new ClassRights(classroomId, line == null ? null : line.id, ClassRole.INSTRUCTOR, null, archived);
        }
        if (line == null) {
            throw new NotAllowed("account " + accountId + " asks for class " + classroomId);
        }
        return new ClassRights(
                classroomId, line.id, line.role, line.section == null ? null : line.section.id, archived);
    }

    /** The same, for who manages the class. */
    public ClassRights managing(long accountId, long classroomId) {
        ClassRights rights = of(accountId, classroomId);
        if (!rights.manages()) {
            throw new NotAllowed("account " + accountId + " doesn't manage class " + classroomId);
        }
        return rights;
    }

    /** The same, for who is more than a student of the class. */
    public ClassRights teaching(long accountId, long classroomId) {
        ClassRights rights = of(accountId, classroomId);
        if (!rights.teaches()) {
            throw new NotAllowed("account " + accountId + " doesn't teach class " + classroomId);
        }
        return rights;
    }

    /** A line of a class that the account sees: an own one, or one that it teaches. */
    public Seen seeing(long accountId, long membershipId) {
        Membership line = memberships
                .findById(membershipId)
                .map(MembershipRow::membership)
                .orElseThrow(() -> new NotAllowed("account " + accountId + " asks for line " + membershipId));
        ClassRights rights = of(accountId, line.classroomId());
        if (!rights.sees(line)) {
            throw new NotAllowed("account " + accountId + " asks for line " + membershipId);
        }
        return new Seen(rights, line);
    }

    /** The same, for who teaches the class and not for the student on the line. */
    public Seen teachingOf(long accountId, long membershipId) {
        Seen seen = seeing(accountId, membershipId);
        if (!seen.rights().manages() && !(seen.rights().teaches() && seen.line().role() == ClassRole.STUDENT)) {
            throw new NotAllowed("account " + accountId + " doesn't teach line " + membershipId);
        }
        return seen;
    }

    /** Refuses everybody but administrators. */
    public void administrator(long accountId) {
        if (account(accountId).role != Role.ADMIN) {
            throw new NotAllowed("account " + accountId + " is no administrator");
        }
    }

    /** Refuses who may not make classes. */
    public void author(long accountId) {
        if (account(accountId).role == Role.STUDENT) {
            throw new NotAllowed("account " + accountId + " makes no classes");
        }
    }

    /** Whether there is something to teach: classes may be made, or the account is staff of one. */
    public boolean teachesAnywhere(long accountId) {
        return accounts.findById(accountId)
                .filter(this::open)
                .filter(account -> account.role != Role.STUDENT
                        || memberships.existsByAccountIdAndStatusAndRoleIn(
                                accountId, MemberStatus.ACTIVE, List.of(ClassRole.ASSISTANT, ClassRole.INSTRUCTOR)))
                .isPresent();
    }

    /** Whether the account is a student of a class. */
    public boolean studiesAnywhere(long accountId) {
        return accounts.findById(accountId).filter(this::open).isPresent()
                && memberships.existsByAccountIdAndStatusAndRoleIn(
                        accountId, MemberStatus.ACTIVE, List.of(ClassRole.STUDENT));
    }

    private AccountRow account(long accountId) {
        return accounts.findById(accountId)
                .filter(this::open)
                .orElseThrow(() -> new NotAllowed("no account " + accountId));
    }

    private boolean open(AccountRow account) {
        return account.closedAt == null && (openness.demo() || !account.demo);
    }
}
