package dev.pagewalk.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that work once, for two weeks: to a new password, to being an instructor, to a line of a class. The secret is told
 * once, when the link is made; whoever has it may use it.
 */
@Service
@Transactional(rollbackFor = {PeopleRefused.class, SignUpRefused.class})
public class Invitations {

    public static final Duration VALID = Duration.ofDays(14);

    private final InvitationRepository rows;
    private final AccountRepository accountRows;
    private final MembershipRepository memberships;
    private final ClassroomRepository classroomRows;
    private final Accounts accounts;
    private final Classrooms classrooms;
    private final Rights rights;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            InvitationRepository rows,
            AccountRepository accountRows,
            MembershipRepository memberships,
            ClassroomRepository classroomRows,
            Accounts accounts,
            Classrooms classrooms,
            Rights rights,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.accountRows = accountRows;
        this.memberships = memberships;
        this.classroomRows = classroomRows;
        this.accounts = accounts;
        this.classrooms = classrooms;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What a link leads to. */
    public enum Kind {
        /** A new password for an account. */
        PASSWORD,
        /** Being an instructor. */
        INSTRUCTOR,
        /** A line of a class. */
        MEMBER
    }

    /**
     * What whoever has a link is told before using it.
     *
     * @param name whose link it is; empty if it is for nobody in particular
     * @param classTitle of which class; empty if of none
     */
    public record Look(Kind kind, String name, String classTitle, Instant expiresAt) {}

    /** A new link to a line of a class. Only this has the secret. */
    public record MemberLink(Membership line, String secret) {}

    /** A link by which a person sets a new password. Earlier ones of the account end. */
    public String passwordLink(long acting, long accountId) throws PeopleRefused {
        rights.administrator(acting);
        AccountRow account = accountRows
                .findById(accountId)
                .filter(row -> row.closedAt == null)
                .orElseThrow(() -> new NotAllowed("no account " + accountId));
        if (account.demo) {
            throw new PeopleRefused(PeopleProblem.DEMO);
        }
        if (account.guest()) {
            throw new PeopleRefused(PeopleProblem.GUEST);
        }
        rows.withdrawOfAccount(accountId, now());
        String secret = keep(acting, Kind.PASSWORD, accountId, null);
        audit.note(acting, null, PeopleDeed.LINK_MADE, AuditTrail.account(accountId), null, Kind.PASSWORD.name());
        return secret;
    }

    /** A link by which whoever has it becomes an instructor. */
    public String instructorLink(long acting) {
        rights.administrator(acting);
        String secret = keep(acting, Kind.INSTRUCTOR, null, null);
        audit.note(acting, null, PeopleDeed.LINK_MADE, "instructor", null, Kind.INSTRUCTOR.name());
        return secret;
    }

    /** A link by which the person on a line joins, with a new account or the own one. Earlier ones of the line end. */
    public MemberLink memberLink(long acting, long membershipId) throws PeopleRefused {
        Membership line = rights.seeing(acting, membershipId).line();
        classrooms.changing(acting, line.classroomId());
        if (line.joined()) {
            throw new PeopleRefused(PeopleProblem.LINE_TAKEN);
        }
        return links(acting, line.classroomId(), List.of(line)).getFirst();
    }

    /** Links for everybody in the class who hasn't joined. Earlier ones of theirs end. */
    public List<MemberLink> memberLinks(long acting, long classroomId) throws PeopleRefused {
        classrooms.changing(acting, classroomId);
        return links(
                acting,
                classroomId,
                memberships.all(classroomId).stream()
                        .filter(row -> row.active() && row.accountId == null)
                        .map(MembershipRow::membership)
                        .toList());
    }

    private List<MemberLink> links(long acting, long classroomId, List<Membership> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        rows.withdrawOfLines(lines.stream().map(Membership::id).toList(), now());
        List<MemberLink> links = lines.stream()
                .map(line -> new MemberLink(line, keep(acting, Kind.MEMBER, null, line.id())))
                .toList();
        lines.forEach(line -> audit.note(
                acting, classroomId, PeopleDeed.LINK_MADE, AuditTrail.line(line.id()), null, Kind.MEMBER.name()));
        return links;
    }

    /** What a link leads to; empty if it is over, or none. */
    @Transactional(readOnly = true)
    public Optional<Look> look(String secret) {
        return rows.findBySecretHash(Secrets.hash(secret)).filter(this::works).flatMap(row -> switch (row.kind) {
            case PASSWORD ->
                accountRows
                        .findById(row.accountId)
                        .map(account -> new Look(row.kind, account.displayName, "", row.expiresAt));
            case INSTRUCTOR -> Optional.of(new Look(row.kind, "", "", row.expiresAt));
            case MEMBER ->
                memberships
                        .findById(row.membershipId)
                        .filter(line -> line.accountId == null && line.active())
                        .map(line -> new Look(
                                row.kind,
                                line.fullName,
                                classroomRows.findById(line.classroomId).orElseThrow().title,
                                row.expiresAt));
        });
    }

    /** Sets the password of the account that a {@link Kind#PASSWORD} link is for. */
    public Person setPassword(String secret, String password) throws PeopleRefused, SignUpRefused {
        InvitationRow row = use(secret, Kind.PASSWORD);
        Person person = accounts.setPassword(row.accountId, password);
        rows.withdrawOfAccount(row.accountId, now());
        events.publishEvent(new PasswordChanged(person.id()));
        return person;
    }

    /** A new account that is what the link says. */
    public Person signUp(String secret, SignUp signUp) throws PeopleRefused, SignUpRefused {
        InvitationRow row = used(secret);
        if (row.kind == Kind.PASSWORD) {
            throw over();
        }
        Person person = accounts.signUp(signUp);
        return take(row, person.id());
    }

    /** A guest keeps all work and is what the link says. */
    public Person claim(String secret, long guestId, SignUp signUp) throws PeopleRefused, SignUpRefused {
        InvitationRow row = used(secret);
        if (row.kind == Kind.PASSWORD) {
            throw over();
        }
        Person person = accounts.claim(guestId, signUp);
        return take(row, person.id());
    }

    /** Somebody who has an account already is what the link says. */
    public Person accept(String secret, long accountId) throws PeopleRefused {
        InvitationRow row = used(secret);
        if (row.kind == Kind.PASSWORD) {
            throw over();
        }
        return take(row, accountId);
    }

    private Person take(InvitationRow row, long accountId) throws PeopleRefused {
        AccountRow account = accountRows
                .findById(accountId)
                .filter(found -> found.closedAt == null)
                .orElseThrow(() -> new NotAllowed("no account " + accountId));
        if (account.guest()) {
            throw new PeopleRefused(PeopleProblem.GUEST);
        }
        if (row.kind == Kind.INSTRUCTOR) {
            if (account.role == Role.STUDENT) {
                account.role = Role.INSTRUCTOR;
                audit.note(
                        row.createdBy,
                        null,
                        PeopleDeed.ROLE_CHANGED,
                        AuditTrail.account(accountId),
                        Role.STUDENT.name(),
                        Role.INSTRUCTOR.name());
            }
            return accountRows.saveAndFlush(account).person();
        }
        MembershipRow line = memberships.findById(row.membershipId).orElseThrow(Invitations::over);
        if (classrooms.lock(line.classroomId).archivedAt != null) {
            throw new PeopleRefused(PeopleProblem.ARCHIVED);
        }
        if (line.accountId != null || !line.active()) {
            throw over();
        }
        if (memberships
                .findByClassroomIdAndAccountId(line.classroomId, accountId)
                .isPresent()) {
            throw new PeopleRefused(PeopleProblem.ALREADY_MEMBER);
        }
        line.accountId = accountId;
        memberships.saveAndFlush(line);
        return account.person();
    }

    private InvitationRow use(String secret, Kind kind) throws PeopleRefused {
        InvitationRow row = used(secret);
        if (row.kind != kind) {
            throw over();
        }
        return row;
    }

    /** The link, used up unless the transaction is taken back. */
    private InvitationRow used(String secret) throws PeopleRefused {
        InvitationRow row = rows.lock(Secrets.hash(secret)).filter(this::works).orElseThrow(Invitations::over);
        row.usedAt = now();
        return rows.save(row);
    }

    private boolean works(InvitationRow row) {
        return row.usedAt == null && clock.instant().isBefore(row.expiresAt);
    }

    private String keep(long acting, Kind kind, @Nullable Long accountId, @Nullable Long membershipId) {
        String secret = Secrets.fresh();
        var row = new InvitationRow();
        row.secretHash = Secrets.hash(secret);
        row.kind = kind;
        row.accountId = accountId;
        row.membershipId = membershipId;
        row.createdBy = acting;
        row.createdAt = now();
        row.expiresAt = row.createdAt.plus(VALID);
        rows.save(row);
        return secret;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static PeopleRefused over() {
        return new PeopleRefused(PeopleProblem.LINK_OVER);
    }
}
