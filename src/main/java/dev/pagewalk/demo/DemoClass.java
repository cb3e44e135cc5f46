package dev.pagewalk.demo;

import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Progress;
import dev.pagewalk.database.ServerClock;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.grading.Adjustment;
import dev.pagewalk.grading.Adjustments;
import dev.pagewalk.grading.NotAdjusted;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.Grant;
import dev.pagewalk.homework.Grants;
import dev.pagewalk.homework.HandingIn;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Opened;
import dev.pagewalk.homework.Saved;
import dev.pagewalk.homework.Scope;
import dev.pagewalk.homework.Sheet;
import dev.pagewalk.homework.Task;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import dev.pagewalk.homework.Works;
import dev.pagewalk.lesson.Courseware;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.ClassDetails;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Lines;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.PeopleRefused;
import dev.pagewalk.people.Person;
import dev.pagewalk.people.Roster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * The demo's class: a roster, and a graded, a late and an open piece of homework. Everything in it went the way everything
 * goes: it was typed, handed in and graded by the services that anybody uses, only earlier.
 */
@Component
public class DemoClass {

    private static final long SEED = 2026;
    private static final int WEEKS = 3;

    private final Accounts accounts;
    private final Classrooms classrooms;
    private final Roster roster;
    private final Members members;
    private final Lines lines;
    private final Courseware courseware;
    private final Assignments assignments;
    private final Grants grants;
    private final Works works;
    private final HandingIn handingIn;
    private final Homework homework;
    private final Progress progress;
    private final Adjustments adjustments;
    private final ServerClock clock;

    DemoClass(
            Accounts accounts,
            Classrooms classrooms,
            Roster roster,
            Members members,
            Lines lines,
            Courseware courseware,
            Assignments assignments,
            Grants grants,
            Works works,
            HandingIn handingIn,
            Homework homework,
            Progress progress,
            Adjustments adjustments,
            ServerClock clock) {
        this.accounts = accounts;
        this.classrooms = classrooms;
        this.roster = roster;
        this.members = members;
        this.lines = lines;
        this.courseware = courseware;
        this.assignments = assignments;
        this.grants = grants;
        this.works = works;
        this.handingIn = handingIn;
        this.homework = homework;
        this.progress = progress;
        this.adjustments = adjustments;
        this.clock = clock;
    }

    /** A student of the class, and how he does. */
    private record Attendant(Membership line, Person person, DemoStudent student) {}

    /** True where it belongs and isn't yet: in demo mode, as long as the demo's instructor has no class. */
    public boolean wanted() {
        List<Person> demo = accounts.demoAccounts();
        return !demo.isEmpty() && classrooms.mine(demo.getLast().id()).isEmpty();
    }

    /** True if the course has all that its homework asks. */
    public boolean possible() {
        return DemoSheet.ALL.stream()
                .flatMap(sheet -> sheet.asked().stream())
                .allMatch(asked -> exercise(asked).isPresent());
    }

    /**
     * Makes it. If the server stops in between, what is there stays: a class like any other.
     *
     * @param zone in which its deadlines are meant
     */
    public void make(ZoneId zone) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        var random = new SplittableRandom(SEED);
        long instructor = accounts.demoAccounts().getLast().id();
        List<Attendant> class_ =
                clock.at(now.minus(Duration.ofDays(7L * WEEKS)), () -> classMade(instructor, zone, random));
        for (DemoSheet sheet : DemoSheet.ALL) {
            give(instructor, class_, sheet, today, now, zone, random);
        }
    }

    private List<Attendant> classMade(long instructor, ZoneId zone, RandomGenerator random) {
        try {
            long classroom = classrooms
                    .create(instructor, new ClassDetails("Operating Systems", "Demo", zone.getId(), "en"))
                    .id();
            byte[] list = list();
            String looked = roster.dryRun(instructor, classroom, list).fingerprint();
            if (roster.apply(instructor, classroom, list, looked, false).isPresent()) {
                throw new IllegalStateException("the demo's class list has problems");
            }
            String code = classrooms.joinCode(instructor, classroom).orElseThrow();
            List<Membership> students = lines.of(classroom).stream()
                    .filter(line -> line.number() != null)
                    .toList();
            List<Person> people = people(students);
            var all = new ArrayList<Attendant>();
            for (int place = 0; place < students.size(); place++) {
                String number = Objects.requireNonNull(students.get(place).number());
                Person person = people.get(place);
                all.add(new Attendant(
                        members.join(person.id(), code, number),
                        person,
                        new DemoStudent(0.35 + 0.65 * random.nextDouble(), random)));
            }
            return all;
        } catch (PeopleRefused refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The first of the list is the demo's student; the others are only there. */
    private List<Person> people(List<Membership> students) {
        var people = new ArrayList<Person>();
        people.add(accounts.demoAccounts().getFirst());
        people.addAll(accounts.demoClassmates(
                students.stream().skip(1).map(Membership::fullName).toList()));
        return people;
    }

    private static byte[] list() {
        try (InputStream file = Objects.requireNonNull(DemoClass.class.getResourceAsStream("/demo/roster.csv"))) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void give(
            long instructor,
            List<Attendant> class_,
            DemoSheet sheet,
            LocalDate today,
            Instant now,
            ZoneId zone,
            RandomGenerator random) {
        long classroom = class_.getFirst().line().classroomId();
        Instant made = today.plusDays(sheet.release()).atStartOfDay(zone).toInstant();
        Assigned assigned = clock.at(made, () -> {
            List<Task> tasks = sheet.asked().stream()
                    .map(asked -> assignments.task(
                            instructor, classroom, exercise(asked).orElseThrow(), asked.activity()))
                    .toList();
            var created = (Saved.Done) assignments.create(instructor, classroom, sheet.assignment(tasks, today));
            assignments.publish(instructor, created.assigned().id());
            grants.grant(
                    instructor,
                    created.assigned().id(),
                    new Scope.OfLabel("extra time"),
                    Grant.Changes.extra(24 * 60),
                    "extra time");
            return created.assigned();
        });
        Instant release = assigned.timeline().release();
        Instant last =
                assigned.timeline().due().isBefore(now) ? assigned.timeline().due() : now;
        for (Attendant attendant : class_) {
            boolean me = attendant == class_.getFirst();
            boolean past = assigned.timeline().close().isBefore(now);
            // the demo's student has something left to do; of the others a few never do anything
            if (me ? past : random.nextDouble() < (past ? 0.92 : 0.6)) {
                doIt(attendant, assigned, release, last, random);
            }
        }
        if (assigned.timeline().close().isBefore(now)) {
            clock.at(assigned.timeline().close().plus(Duration.ofHours(10)), () -> {
                correct(instructor, class_, assigned);
                return assigned;
            });
        }
    }

    private void doIt(Attendant one, Assigned assigned, Instant from, Instant to, RandomGenerator random) {
        long span = Math.max(2, Duration.between(from, to).toSeconds());
        Instant begun = from.plusSeconds(random.nextLong(span * 9 / 10));
        Work work = clock.at(begun, () -> works.open(one.person().id(), assigned.id())) instanceof Opened.Done done
                ? done.work()
                : null;
        if (work == null) {
            return;
        }
        Instant at = begun;
        for (int tries = 1; tries <= 2; tries++) {
            Instant looked = at;
            at = at.plusSeconds(120 + random.nextLong(1_500));
            if (tries == 1) {
                lookAt(work, looked, at.isBefore(to) ? at : to);
            }
            if (!at.isBefore(to) || tries == 2 && random.nextDouble() < 0.5) {
                return;
            }
            var given = new TreeMap<String, Map<String, String>>();
            for (WorkSlot slot : work.slots()) {
                Exercise exercise = homework.exercise(slot.versionHash()).orElseThrow();
                given.put(slot.key(), one.student().answers(variant(work, slot, exercise), slot.activities(exercise)));
            }
            String key = "demo-" + work.id() + "-" + tries;
            clock.at(at, () -> handingIn.submit(one.person().id(), work.id(), key, new Sheet(given)));
        }
    }

    /** Goes through the questions from one moment to another; some take longer than others, for everybody. */
    private void lookAt(Work work, Instant from, Instant to) {
        var random = new SplittableRandom(SEED + work.id());
        var weights = new LinkedHashMap<WorkSlot, Map<String, Double>>();
        double all = 0;
        for (WorkSlot slot : work.slots()) {
            var own = new LinkedHashMap<String, Double>();
            Exercise exercise = homework.exercise(slot.versionHash()).orElseThrow();
            for (Activity activity : slot.activities(exercise)) {
                double weight = (1 + activity.steps().size()) * (0.5 + random.nextDouble());
                own.put(activity.id(), weight);
                all += weight;
            }
            weights.put(slot, own);
        }
        double passed = 0;
        for (Map.Entry<WorkSlot, Map<String, Double>> slot : weights.entrySet()) {
            for (Map.Entry<String, Double> activity : slot.getValue().entrySet()) {
                long seconds = Math.round(Duration.between(from, to).toSeconds() * passed / all);
                clock.at(from.plusSeconds(seconds), () -> {
                    progress.visit(work.accountId(), slot.getKey().attemptId(), activity.getKey());
                    return seconds;
                });
                passed += activity.getValue();
            }
        }
    }

    private Variant variant(Work work, WorkSlot slot, Exercise exercise) {
        Attempt attempt = progress.attempt(work.accountId(), slot.attemptId());
        return VariantFactory.reopen(exercise, attempt.draw().orElseThrow().draw());
    }

    /** What an instructor does afterwards: a word here, a point there. */
    private void correct(long instructor, List<Attendant> class_, Assigned assigned) {
        try {
            for (Work work : homework.works(assigned.id())) {
                WorkSlot first = work.slots().getFirst();
                if (work.membershipId() == class_.getFirst().line().id()) {
                    String step = first.steps(
                                    homework.exercise(first.versionHash()).orElseThrow())
                            .getFirst();
                    adjustments.comment(
                            instructor,
                            work.id(),
                            first.key(),
                            step,
                            OptionalInt.empty(),
                            "Well begun. Look at where the ten bits of the directory end.");
                } else if (work.membershipId() == class_.get(4).line().id()) {
                    adjustments.adjust(
                            instructor,
                            work.id(),
                            new Adjustments.Place(Optional.of(first.key()), Optional.empty()),
                            Adjustment.Kind.ADD,
                            1,
                            "explained it rightly in the exercise class");
                }
            }
        } catch (NotAdjusted refused) {
            throw new IllegalStateException(refused);
        }
    }

    private Optional<Exercise> exercise(DemoSheet.Asked asked) {
        return courseware.catalog().exercises().stream()
                .filter(exercise -> exercise.path().equals(asked.path()))
                .filter(exercise -> asked.activity()
                        .map(id -> exercise.activity(id).isPresent())
                        .orElse(true))
                .findFirst();
    }
}
