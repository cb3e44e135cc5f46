package dev.pagewalk.people;

import dev.pagewalk.people.RosterPlan.Added;
import dev.pagewalk.people.RosterPlan.Change;
import dev.pagewalk.people.RosterPlan.Changed;
import dev.pagewalk.people.RosterPlan.Field;
import dev.pagewalk.people.RosterProblem.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Class lists from elsewhere: first what they would do, then exactly that, all of it or nothing. */
@Service
@Transactional(rollbackFor = PeopleRefused.class)
public class Roster {

    private final MembershipRepository rows;
    private final SectionRepository sections;
    private final Classrooms classrooms;
    private final Rights rights;
    private final AuditTrail audit;
    private final Clock clock;

    Roster(
            MembershipRepository rows,
            SectionRepository sections,
            Classrooms classrooms,
            Rights rights,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.sections = sections;
        this.classrooms = classrooms;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** A line of the list with the line of the class that it is about; null for a new one. */
    private record Pair(RosterLine said, @Nullable MembershipRow row) {}

    /** What the pairs come to, and the plan as it is told. */
    private record Worked(RosterPlan plan, List<Pair> pairs, Set<Long> missing) {}

    /** What taking in the list would do. */
    @Transactional(readOnly = true)
    public RosterPlan dryRun(long acting, long classroomId, byte[] file) {
        rights.managing(acting, classroomId);
        return work(classroomId, file).plan();
    }

    /**
     * Takes the list in.
     *
     * @param fingerprint of the plan that was looked at
     * @param dropMissing whether those who are in the class and not in the list are taken out
     * @return empty if it is done; else what it would do now: the class isn't as it was when it was looked at, the file is
     *     another, or it has problems. Then nothing was changed.
     */
    public java.util.Optional<RosterPlan> apply(
            long acting, long classroomId, byte[] file, String fingerprint, boolean dropMissing) throws PeopleRefused {
        classrooms.changing(acting, classroomId);
        Worked worked = work(classroomId, file);
        RosterPlan plan = worked.plan();
        if (!plan.possible() || !plan.fingerprint().equals(fingerprint)) {
            return java.util.Optional.of(plan);
        }
        Map<String, SectionRow> known = sections.findByClassroomIdOrderByName(classroomId).stream()
                .collect(Collectors.toMap(
                        row -> PlainLine.key(row.name), row -> row, (one, other) -> one, HashMap::new));
        for (Pair pair : worked.pairs()) {
            MembershipRow row = pair.row() == null ? newRow(classroomId) : pair.row();
            put(row, pair.said(), known);
            rows.saveAndFlush(row);
        }
        if (dropMissing) {
            rows.all(classroomId).stream()
                    .filter(row -> worked.missing().contains(row.id))
                    .forEach(row -> row.status = MemberStatus.DROPPED);
            rows.flush();
            plan.missing()
                    .forEach(line -> audit.note(
                            acting,
                            classroomId,
                            PeopleDeed.MEMBER_DROPPED,
                            AuditTrail.line(line.id()),
                            line.fullName(),
                            null));
        }
        plan.changed()
                .forEach(changed -> audit.note(
                        acting,
                        classroomId,
                        PeopleDeed.MEMBER_CHANGED,
                        AuditTrail.line(changed.membership().id()),
                        changed.changes().stream().map(Change::before).collect(Collectors.joining(" | ")),
                        changed.changes().stream().map(Change::after).collect(Collectors.joining(" | "))));
        audit.note(
                acting,
                classroomId,
                PeopleDeed.ROSTER_APPLIED,
                Classrooms.subject(classroomId),
                null,
                "+%d ~%d =%d -%d"
                        .formatted(
                                plan.added().size(),
                                plan.changed().size(),
                                plan.unchanged(),
                                dropMissing ? plan.missing().size() : 0));
        return java.util.Optional.empty();
    }

    private Worked work(long classroomId, byte[] bytes) {
        RosterFile file = RosterFile.read(bytes);
        List<MembershipRow> lines = rows.all(classroomId);
        var problems = new ArrayList<>(file.problems());
        List<Pair> pairs = problems.isEmpty() ? pair(file.lines(), lines, problems) : List.of();
        var added = new ArrayList<Added>();
        var changed = new ArrayList<Changed>();
        int unchanged = 0;
        for (Pair pair : problems.isEmpty() ? pairs : List.<Pair>of()) {
            RosterLine said = pair.said();
            if (pair.row() == null) {
                added.add(new Added(
                        said.line(), said.name(), said.number(), orEmpty(said.section()), joined(said.labels())));
            } else {
                List<Change> changes = changes(pair.row().membership(), said);
                if (changes.isEmpty()) {
                    unchanged++;
                } else {
                    changed.add(new Changed(said.line(), pair.row().membership(), changes));
                }
            }
        }
        Set<Long> found = pairs.stream()
                .filter(pair -> pair.row() != null)
                .map(pair -> Objects.requireNonNull(pair.row()).id)
                .collect(Collectors.toSet());
        List<Membership> missing = problems.isEmpty()
                ? lines.stream()
                        .filter(row -> row.active() && row.role == ClassRole.STUDENT && !found.contains(row.id))
                        .map(MembershipRow::membership)
                        .toList()
                : List.of();
        Set<String> known = sections.findByClassroomIdOrderByName(classroomId).stream()
                .map(row -> PlainLine.key(row.name))
                .collect(Collectors.toSet());
        var newSections = new TreeSet<String>();
        for (Pair pair : pairs) {
            String section = orEmpty(pair.said().section());
            if (!section.isEmpty() && known.add(PlainLine.key(section))) {
                newSections.add(section);
            }
        }
        String words = String.join(
                "\n",
                Secrets.hash(bytes),
                added.toString(),
                changed.toString(),
                missing.toString(),
                newSections.toString());
        var plan = new RosterPlan(
                Secrets.hash(words.getBytes(StandardCharsets.UTF_8)),
                List.copyOf(problems),
                added,
                changed,
                unchanged,
                missing,
                newSections,
                file.encoding(),
                file.recognised(),
                file.passedOver());
        return new Worked(plan, pairs, missing.stream().map(Membership::id).collect(Collectors.toSet()));
    }

    /**
     * Finds each person's line: by number; without one, or where the class doesn't know the number, by a name that stands once
     * in the list and once in the class, there without a number.
     */
    private static List<Pair> pair(List<RosterLine> said, List<MembershipRow> lines, List<RosterProblem> problems) {
        var byNumber = new HashMap<String, MembershipRow>();
        var byName = new HashMap<String, List<MembershipRow>>();
        for (MembershipRow row : lines) {
            if (row.numberKey != null) {
                byNumber.put(row.numberKey, row);
            }
            if (row.role == ClassRole.STUDENT) {
                byName.computeIfAbsent(PlainLine.key(row.fullName), name -> new ArrayList<>())
                        .add(row);
            }
        }
        Map<String, Long> names =
                said.stream().collect(Collectors.groupingBy(line -> PlainLine.key(line.name()), Collectors.counting()));
        var taken = new HashSet<Long>();
        var pairs = new ArrayList<Pair>();
        for (RosterLine line : said) {
            String name = PlainLine.key(line.name());
            MembershipRow row = line.number().isEmpty() ? null : byNumber.get(PlainLine.key(line.number()));
            if (row != null && row.role != ClassRole.STUDENT) {
                problems.add(new RosterProblem(Kind.NUMBER_OF_STAFF, line.line(), line.number()));
                continue;
            }
            if (row == null) {
                List<MembershipRow> namesakes = byName.getOrDefault(name, List.of());
                if (line.number().isEmpty() && (names.getOrDefault(name, 0L) > 1 || namesakes.size() > 1)) {
                    problems.add(new RosterProblem(Kind.NAME_TWICE, line.line(), line.name()));
                    continue;
                }
                row = namesakes.size() == 1
                                && names.getOrDefault(name, 0L) == 1
                                && (line.number().isEmpty() || namesakes.getFirst().numberKey == null)
                        ? namesakes.getFirst()
                        : null;
            }
            if (row != null && !taken.add(row.id)) {
                problems.add(new RosterProblem(Kind.NAME_TWICE, line.line(), line.name()));
                continue;
            }
            pairs.add(new Pair(line, row));
        }
        return pairs;
    }

    private static List<Change> changes(Membership is, RosterLine said) {
        var changes = new ArrayList<Change>();
        change(changes, Field.NAME, is.fullName(), said.name());
        if (!said.number().isEmpty()) {
            change(changes, Field.NUMBER, orEmpty(is.number()), said.number());
        }
        if (said.section() != null) {
            String section = is.section() == null ? "" : is.section().name();
            if (!PlainLine.key(section).equals(PlainLine.key(said.section()))) {
                change(changes, Field.SECTION, section, said.section());
            }
        }
        if (said.labels() != null) {
            change(changes, Field.LABELS, joined(is.labels()), joined(said.labels()));
        }
        if (said.login() != null) {
            change(changes, Field.LOGIN, orEmpty(is.login()), said.login());
        }
        if (said.outsideId() != null) {
            change(changes, Field.OUTSIDE_ID, orEmpty(is.outsideId()), said.outsideId());
        }
        if (!is.active()) {
            changes.add(new Change(Field.STATUS, "", ""));
        }
        return changes;
    }

    private static void change(List<Change> changes, Field field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(field, before, after));
        }
    }

    private void put(MembershipRow row, RosterLine said, Map<String, SectionRow> known) {
        row.fullName = said.name();
        row.status = MemberStatus.ACTIVE;
        if (!said.number().isEmpty()) {
            row.number(said.number());
        }
        if (said.section() != null) {
            row.section = said.section().isEmpty()
                    ? null
                    : known.computeIfAbsent(
                            PlainLine.key(said.section()),
                            name -> classrooms.sectionNamed(row.classroomId, said.section()));
        }
        if (said.labels() != null) {
            row.labels.retainAll(said.labels());
            row.labels.addAll(said.labels());
        }
        row.login = said.login() == null ? row.login : said.login();
        row.outsideId = said.outsideId() == null ? row.outsideId : said.outsideId();
    }

    private MembershipRow newRow(long classroomId) {
        var row = new MembershipRow();
        row.classroomId = classroomId;
        row.role = ClassRole.STUDENT;
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return row;
    }

    private static String joined(@Nullable Set<String> labels) {
        return labels == null ? "" : String.join(", ", new TreeSet<>(labels));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
