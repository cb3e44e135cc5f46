package dev.pagewalk.benchmark;

import dev.pagewalk.PagewalkApplication;
import dev.pagewalk.course.Answers;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Draw;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Grading;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.exercise.version.EngineIdentity;
import dev.pagewalk.exercise.version.KeptJson;
import dev.pagewalk.grading.Regrades;
import dev.pagewalk.grading.Run;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Kind;
import dev.pagewalk.homework.Opened;
import dev.pagewalk.homework.Saved;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Timetable;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import dev.pagewalk.homework.Works;
import dev.pagewalk.lesson.Courseware;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.ClassDetails;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.Person;
import dev.pagewalk.people.Role;
import dev.pagewalk.people.SignUp;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long a whole term's answers take to be graded again, dry, with the difference: {@code ./pagewalk bench regrade}. Each
 * of 300 students has numbers of their own in every exercise and one answer to every activity, two of three right; one
 * stored grade of twenty is not what grading comes to. Two processes: {@code prepare DATA STUDENTS} makes and stores them,
 * {@code run DATA} grades again and remembers nothing of that.
 */
public final class Regrading {

    private static final String TITLE = "Everything";

    private final ConfigurableApplicationContext context;
    private final Given given = new Given();

    private Regrading(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param arguments {@code prepare DATA STUDENTS} or {@code run DATA} */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[1]);
        // Java's launcher of source files sets a loader of its own, under which no repository of a room can be made.
        Thread.currentThread().setContextClassLoader(PagewalkApplication.class.getClassLoader());
        try (ConfigurableApplicationContext context = SpringApplication.run(
                PagewalkApplication.class,
                "--server.port=0",
                "--pagewalk.data=" + data.toAbsolutePath(),
                "--spring.datasource.url=jdbc:h2:file:" + data.toAbsolutePath() + "/pagewalk",
                "--pagewalk.exercises=" + Path.of("exercises").toAbsolutePath(),
                "--pagewalk.trial=first",
                "--pagewalk.trial.built=" + Path.of("exercises/tried.txt").toAbsolutePath())) {
            var benchmark = new Regrading(context);
            if (arguments[0].equals("prepare")) {
                benchmark.prepare(Integer.parseInt(arguments[2]));
            } else {
                benchmark.run();
            }
        }
    }

    // --- what is stored

    private void prepare(int students) throws Exception {
        long start = System.nanoTime();
        long teacher = teacher();
        long classroom = bean(Classrooms.class)
                .create(teacher, new ClassDetails("Benchmark", "", "UTC", "en"))
                .id();
        List<Person> people = IntStream.rangeClosed(1, students)
                .parallel()
                .mapToObj(this::student)
                .toList();
        for (Person person : people) {
            bean(Members.class).addAccount(teacher, classroom, person.userName(), ClassRole.STUDENT);
        }
        long assignment = assignment(teacher, classroom);
        said(start, students + " students in a class");
        var opened = new AtomicInteger();
        people.parallelStream().forEach(person -> {
            if (!(bean(Works.class).open(person.id(), assignment) instanceof Opened.Done done)
                    || !done.lacking().isEmpty()) {
                throw new IllegalStateException("the homework can't be opened");
            }
            if (opened.incrementAndGet() % 25 == 0) {
                said(start, opened + " have their numbers");
            }
        });
        List<Work> works = bean(Homework.class).works(assignment);
        var answered = new AtomicInteger();
        IntStream.range(0, works.size()).parallel().forEach(number -> {
            try {
                answered.addAndGet(answer(works.get(number), number));
            } catch (SQLException cause) {
                throw new IllegalStateException(cause);
            }
        });
        said(start, answered + " answers");
    }

    private long teacher() {
        return bean(Accounts.class).demoAccounts().stream()
                .filter(person -> person.role() == Role.INSTRUCTOR)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Person student(int number) {
        try {
            return bean(Accounts.class).signUp(new SignUp("bench" + number, "correct horse", "Student " + number));
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }

    private long assignment(long teacher, long classroom) {
        Assignments assignments = bean(Assignments.class);
        List<Slot> slots = new ArrayList<>();
        for (Exercise exercise : bean(Courseware.class).edited().exercises()) {
            slots.add(Slot.of(
                    "s" + (slots.size() + 1), assignments.task(teacher, classroom, exercise, Optional.empty()), 1));
        }
        var now = LocalDateTime.now(java.time.ZoneOffset.UTC);
        Saved saved = assignments.create(
                teacher,
                classroom,
                new Assignment(
                        TITLE,
                        Kind.HOMEWORK,
                        slots,
                        AttemptPolicy.USUAL,
                        Timetable.of(now.minusDays(1), now.plusDays(30)),
                        Optional.empty()));
        if (!(saved instanceof Saved.Done(Assigned assigned, var _))
                || !(assignments.publish(teacher, assigned.id()) instanceof Saved.Done)) {
            throw new IllegalStateException(saved.toString());
        }
        return assigned.id();
    }

    /** One answer to each activity of each task; which step, and whether it is right, goes round with the student's number. */
    private int answer(Work work, int student) throws SQLException {
        Map<Long, Draw> draws = bean(Answers.class)
                .draws(work.slots().stream().map(WorkSlot::attemptId).toList());
        Map<Long, Long> ofAttempt = new java.util.HashMap<>();
        int count = 0;
        try (Connection database = bean(DataSource.class).getConnection();
                PreparedStatement drawn =
                        database.prepareStatement("select id from draw where attempt_id = ? order by ordinal desc");
                PreparedStatement insert = database.prepareStatement("""
                        insert into answer (attempt_id, draw_id, step_id, try_number, given, score, raw_score, credit, verdict,
                            findings, misconception, engine, hints_taken, answered_at, erased)
                        values (?, ?, ?, 1, ?, ?, ?, 1, ?, ?, ?, ?, 0, ?, false)""")) {
            for (WorkSlot slot : work.slots()) {
                drawn.setLong(1, slot.attemptId());
                try (var found = drawn.executeQuery()) {
                    found.next();
                    ofAttempt.put(slot.attemptId(), found.getLong(1));
                }
                long draw = ofAttempt.get(slot.attemptId());
                Exercise exercise =
                        bean(Homework.class).exercise(slot.versionHash()).orElseThrow();
                Variant variant = VariantFactory.reopen(exercise, draws.get(draw));
                for (Activity activity : exercise.activities()) {
                    List<String> steps = activity.solution(variant).keySet().stream()
                            .sorted(Comparator.naturalOrder())
                            .toList();
                    if (steps.isEmpty()) {
                        continue;
                    }
                    String step = steps.get((student + count) % steps.size());
                    var right = activity.solution(variant).get(step);
                    String text = (student + count) % 3 > 0
                            ? given.right(activity, step, right)
                            : given.wrong(activity, step, right);
                    Optional<Grade> grade = grade(variant, activity, step, text);
                    if (grade.isEmpty()) {
                        continue;
                    }
                    store(
                            insert,
                            slot,
                            draw,
                            step,
                            text,
                            (student * 7 + count) % 20 == 0 ? other(grade.get()) : grade.get());
                    count++;
                }
            }
            insert.executeBatch();
        }
        return count;
    }

    private static Optional<Grade> grade(Variant variant, Activity activity, String step, String text) {
        return Grading.grade(variant, activity, step, text, Earlier.NOTHING, RunControl.NONE)
                        instanceof Grading.Outcome.Graded(var _, Grade grade)
                ? Optional.of(grade)
                : Optional.empty();
    }

    private static Grade other(Grade grade) {
        return grade.score() > 0
                ? new Grade(Verdict.WRONG, 0, null, List.of())
                : new Grade(Verdict.RIGHT, 1, null, List.of());
    }

    private static void store(PreparedStatement insert, WorkSlot slot, long draw, String step, String text, Grade grade)
            throws SQLException {
        insert.setLong(1, slot.attemptId());
        insert.setLong(2, draw);
        insert.setString(3, step);
        insert.setString(4, text);
        insert.setDouble(5, grade.score());
        insert.setDouble(6, grade.score());
        insert.setString(7, grade.verdict().name());
        insert.setString(8, KeptJson.findings(grade.findings()));
        insert.setString(9, grade.misconception());
        insert.setString(10, EngineIdentity.present());
        insert.setTimestamp(11, Timestamp.from(Instant.now()));
        insert.addBatch();
    }

    // --- what is measured

    private void run() throws Exception {
        long teacher = teacher();
        long classroom = bean(Classrooms.class).mine(teacher).stream()
                .map(mine -> mine.classroom())
                .filter(one -> one.title().equals("Benchmark"))
                .findFirst()
                .orElseThrow()
                .id();
        long assignment = bean(Homework.class).ofClass(classroom).getFirst().id();
        long start = System.nanoTime();
        long cpu = cpu();
        Regrades.Tried tried = bean(Regrades.class)
                .dry(
                        teacher,
                        new Regrades.Order(
                                assignment,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Run.Policy.ANY,
                                "benchmark"),
                        (done, all) -> {});
        System.out.printf(
                Locale.ROOT,
                "%d answers graded again in %.1f s, %.1f s of processors; %d come out otherwise, %d can't be graded%n",
                tried.difference().looked(),
                (System.nanoTime() - start) / 1e9,
                (cpu() - cpu) / 1e9,
                tried.difference().changed().size(),
                tried.difference().kept().size());
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void said(long start, String what) {
        System.out.printf(Locale.ROOT, "%6.1f s: %s%n", (System.nanoTime() - start) / 1e9, what);
    }

    private <B> B bean(Class<B> type) {
        return context.getBean(type);
    }
}
