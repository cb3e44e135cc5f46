package dev.pagewalk.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Classes with their sections, and the codes by which students join. Who is in them: {@link Members}. */
@Service
@Transactional(rollbackFor = PeopleRefused.class)
public class Classrooms {

    static final int LONGEST_SECTION = 60;

    private final ClassroomRepository rows;
    private final SectionRepository sections;
    private final MembershipRepository memberships;
    private final AccountRepository accounts;
    private final Rights rights;
    private final AuditTrail audit;
    private final Clock clock;

    Classrooms(
            ClassroomRepository rows,
            SectionRepository sections,
            MembershipRepository memberships,
            AccountRepository accounts,
            Rights rights,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.sections = sections;
        this.memberships = memberships;
        this.accounts = accounts;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A class in the list of somebody's.
     *
     * @param students how many are in it now
     */
    public record Mine(Classroom classroom, ClassRole role, int students) {}

    /** The classes of an account, the newest first; of an administrator all. */
    @Transactional(readOnly = true)
    public List<Mine> mine(long acting) {
        AccountRow account = accounts.findById(acting)
                .filter(row -> row.closedAt == null)
                .orElseThrow(() -> new NotAllowed("no account " + acting));
        Map<Long, ClassRole> roles = memberships.findByAccountIdOrderById(acting).stream()
                .filter(MembershipRow::active)
                .collect(Collectors.toMap(line -> line.classroomId, line -> line.role));
        List<ClassroomRow> found = account.role == Role.ADMIN
                ? rows.findAllByOrderByIdDesc()
                : roles.keySet().stream()
                        .sorted(Comparator.reverseOrder())
                        .flatMap(id -> rows.findById(id).stream())
                        .toList();
        Map<Long, Integer> students = found.isEmpty()
                ? Map.of()
                : memberships.students(found.stream().map(row -> row.id).toList()).stream()
                        .collect(Collectors.toMap(pair -> (Long) pair[0], pair -> ((Long) pair[1]).intValue()));
        return found.stream()
                .map(row -> new Mine(
                        row.classroom(),
                        account.role == Role.ADMIN
                                ? ClassRole.INSTRUCTOR
                                : roles.getOrDefault(row.id, ClassRole.STUDENT),
                        students.getOrDefault(row.id, 0)))
                .toList();
    }

    /** A class that one is in. */
    @Transactional(readOnly = true)
    public Classroom find(long acting, long classroomId) {
        rights.of(acting, classroomId);
        return row(classroomId).classroom();
    }

    /** A new class with its maker as instructor and a code to join by. */
    public Classroom create(long acting, ClassDetails typed) throws PeopleRefused {
        rights.author(acting);
        ClassDetails details = typed.checked();
        var row = new ClassroomRow();
        row.put(details);
        row.createdBy = acting;
        row.createdAt = now();
        row.joinCode = freshCode();
        rows.saveAndFlush(row);
        var line = new MembershipRow();
        line.classroomId = row.id;
        line.accountId = acting;
        line.role = ClassRole.INSTRUCTOR;
        line.status = MemberStatus.ACTIVE;
        line.fullName = accounts.findById(acting).orElseThrow().displayName;
        line.createdAt = row.createdAt;
        memberships.saveAndFlush(line);
        audit.note(acting, row.id, PeopleDeed.CLASS_MADE, subject(row.id), null, details.title());
        return row.classroom();
    }

    /** Other words, another zone. Deadlines keep the moment they stand for. */
    public Classroom change(long acting, long classroomId, ClassDetails typed) throws PeopleRefused {
        ClassroomRow row = changing(acting, classroomId);
        ClassDetails details = typed.checked();
        var before = new ClassDetails(row.title, row.term, row.timeZone, row.language);
        if (!before.equals(details)) {
            row.put(details);
            rows.saveAndFlush(row);
            audit.note(
                    acting, classroomId, PeopleDeed.CLASS_CHANGED, subject(classroomId), words(before), words(details));
        }
        return row.classroom();
    }

    /** Until when names of its members are not erased; null for no such time. */
    public void keepNames(long acting, long classroomId, @Nullable Instant until) throws PeopleRefused {
        ClassroomRow row = changing(acting, classroomId);
        Instant before = row.namesKeptUntil;
        row.namesKeptUntil = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
        rows.saveAndFlush(row);
        audit.note(
                acting,
                classroomId,
                PeopleDeed.CLASS_CHANGED,
                subject(classroomId),
                before == null ? null : before.toString(),
                until == null ? null : until.toString());
    }

    /** Puts a class away, or takes it out again. Its join code ends when it is put away. */
    public void archive(long acting, long classroomId, boolean away) {
        rights.managing(acting, classroomId);
        ClassroomRow row = lock(classroomId);
        if (away == (row.archivedAt != null)) {
            return;
        }
        row.archivedAt = away ? now() : null;
        row.joinCode = away ? null : row.joinCode;
        rows.saveAndFlush(row);
        audit.note(
                acting,
                classroomId,
                away ? PeopleDeed.CLASS_ARCHIVED : PeopleDeed.CLASS_TAKEN_OUT,
                subject(classroomId),
                null,
                null);
    }

    /** The code to join by; empty while nobody may join by it. For who manages the class. */
    @Transactional(readOnly = true)
    public Optional<String> joinCode(long acting, long classroomId) {
        rights.managing(acting, classroomId);
        return Optional.ofNullable(row(classroomId).joinCode);
    }

    /** Another code; the one before no longer works. */
    public String newJoinCode(long acting, long classroomId) throws PeopleRefused {
        ClassroomRow row = changing(acting, classroomId);
        row.joinCode = freshCode();
        rows.saveAndFlush(row);
        audit.note(acting, classroomId, PeopleDeed.JOIN_CODE_MADE, subject(classroomId), null, null);
        return row.joinCode;
    }

    /** From now on nobody joins by a code. */
    public void endJoinCode(long acting, long classroomId) throws PeopleRefused {
        ClassroomRow row = changing(acting, classroomId);
        row.joinCode = null;
        rows.saveAndFlush(row);
        audit.note(acting, classroomId, PeopleDeed.JOIN_CODE_ENDED, subject(classroomId), null, null);
    }

    /** By name. For everybody who teaches the class. */
    @Transactional(readOnly = true)
    public List<Section> sections(long acting, long classroomId) {
        rights.teaching(acting, classroomId);
        return sections.findByClassroomIdOrderByName(classroomId).stream()
                .map(SectionRow::section)
                .toList();
    }

    public Section addSection(long acting, long classroomId, String name) throws PeopleRefused {
        changing(acting, classroomId);
        var row = new SectionRow();
        row.classroomId = classroomId;
        row.name = freeSectionName(classroomId, name);
        sections.saveAndFlush(row);
        audit.note(acting, classroomId, PeopleDeed.SECTION_MADE, "section " + row.id, null, row.name);
        return row.section();
    }

    public Section renameSection(long acting, long classroomId, long sectionId, String name) throws PeopleRefused {
        changing(acting, classroomId);
        SectionRow row = section(classroomId, sectionId);
        String before = row.name;
        String plain = sectionName(name);
        if (!plain.equals(before)) {
            row.name = freeSectionName(classroomId, plain);
            sections.saveAndFlush(row);
            audit.note(acting, classroomId, PeopleDeed.SECTION_RENAMED, "section " + row.id, before, row.name);
        }
        return row.section();
    }

    /** Only one that nobody is in and nothing is about. */
    public void removeSection(long acting, long classroomId, long sectionId) throws PeopleRefused {
        changing(acting, classroomId);
        SectionRow row = section(classroomId, sectionId);
        if (memberships.existsBySectionId(sectionId)) {
            throw new PeopleRefused(PeopleProblem.SECTION_IN_USE);
        }
        String name = row.name;
        try {
            sections.delete(row);
            sections.flush();
        } catch (DataIntegrityViolationException somethingIsAboutIt) {
            throw new PeopleRefused(PeopleProblem.SECTION_IN_USE);
        }
        audit.note(acting, classroomId, PeopleDeed.SECTION_REMOVED, "section " + sectionId, name, null);
    }

    /** The class of a code, in any case, with blanks and dashes or without. */
    Optional<ClassroomRow> codes(String code) {
        String plain = code.length() > 40
                ? ""
                : PlainLine.key(code).replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
        return rows.findByJoinCode(plain).filter(row -> row.archivedAt == null);
    }

    /** The class, locked, for a change by who manages it. */
    ClassroomRow changing(long acting, long classroomId) throws PeopleRefused {
        rights.managing(acting, classroomId);
        ClassroomRow row = lock(classroomId);
        if (row.archivedAt != null) {
            throw new PeopleRefused(PeopleProblem.ARCHIVED);
        }
        return row;
    }

    ClassroomRow lock(long classroomId) {
        return rows.lock(classroomId).orElseThrow(() -> new NotAllowed("no class " + classroomId));
    }

    /** The section of that name, made if there is none. */
    SectionRow sectionNamed(long classroomId, String name) {
        return sections.findByClassroomIdAndName(classroomId, name).orElseGet(() -> {
            var row = new SectionRow();
            row.classroomId = classroomId;
            row.name = name;
            return sections.saveAndFlush(row);
        });
    }

    SectionRow section(long classroomId, long sectionId) {
        return sections.findByIdAndClassroomId(sectionId, classroomId)
                .orElseThrow(() -> new NotAllowed("no section " + sectionId + " in class " + classroomId));
    }

    static String sectionName(String typed) throws PeopleRefused {
        return PlainLine.of(typed, LONGEST_SECTION)
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> new PeopleRefused(PeopleProblem.SECTION_NAME));
    }

    private String freeSectionName(long classroomId, String typed) throws PeopleRefused {
        String name = sectionName(typed);
        Function<SectionRow, String> key = row -> PlainLine.key(row.name);
        if (sections.findByClassroomIdOrderByName(classroomId).stream()
                .map(key)
                .anyMatch(PlainLine.key(name)::equals)) {
            throw new PeopleRefused(PeopleProblem.SECTION_EXISTS);
        }
        return name;
    }

    private ClassroomRow row(long classroomId) {
        return rows.findById(classroomId).orElseThrow(() -> new NotAllowed("no class " + classroomId));
    }

    private String freshCode() {
        String code = Secrets.code();
        while (rows.existsByJoinCode(code)) {
            code = Secrets.code();
        }
        return code;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static String subject(long classroomId) {
        return "class " + classroomId;
    }

    private static String words(ClassDetails details) {
        return String.join(" | ", details.title(), details.term(), details.timeZone(), details.language());
    }
}
