package dev.pagewalk.load;

import dev.pagewalk.PagewalkApplication;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.homework.Kind;
import dev.pagewalk.homework.Saved;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Timetable;
import dev.pagewalk.lesson.Courseware;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.ClassDetails;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.PeopleRefused;
import dev.pagewalk.people.Role;
import dev.pagewalk.people.SignUp;
import dev.pagewalk.people.SignUpRefused;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What simulated students find: accounts, a class, its homework; made by the services that pages use. */
final class Seed {

    static final String PASSWORD = "correct horse";

    private static final String EXERCISE = "m3-page-tables/translate-by-hand";

    private final Accounts accounts;
    private final Classrooms classrooms;
    private final Members members;
    private final Assignments assignments;
    private final Courseware courseware;

    private Seed(ConfigurableApplicationContext context) {
        accounts = context.getBean(Accounts.class);
        classrooms = context.getBean(Classrooms.class);
        members = context.getBean(Members.class);
        assignments = context.getBean(Assignments.class);
        courseware = context.getBean(Courseware.class);
    }

    /**
     * Homework of the class, by id.
     *
     * @param told where each answer is handed in and graded when it is checked
     * @param sealed where all is handed in at once
     */
    record Homework(long told, long sealed) {}

    /** Puts it into the data of a server that is stopped. */
    static Homework put(Path data, int students) throws PeopleRefused {
        // Java's launcher of source files sets a loader of its own, under which no repository of a room can be made.
        Thread.currentThread().setContextClassLoader(PagewalkApplication.class.getClassLoader());
        try (ConfigurableApplicationContext context = SpringApplication.run(
                PagewalkApplication.class,
                "--server.port=0",
                "--pagewalk.data=" + data.toAbsolutePath(),
                "--pagewalk.exercises=" + Path.of("exercises").toAbsolutePath(),
                "--pagewalk.trial=first",
                "--pagewalk.trial.built=" + Path.of("exercises/tried.txt").toAbsolutePath())) {
            return new Seed(context).put(students);
        }
    }

    private Homework put(int students) throws PeopleRefused {
        IntStream.rangeClosed(1, students).parallel().forEach(this::signUp);
        long teacher = accounts.demoAccounts().stream()
                .filter(person -> person.role() == Role.INSTRUCTOR)
                .findFirst()
                .orElseThrow()
                .id();
        long classroom = classrooms
                .create(teacher, new ClassDetails("Under load", "", "UTC", "en"))
                .id();
        for (int number = 1; number <= students; number++) {
            members.addAccount(teacher, classroom, name(number), ClassRole.STUDENT);
        }
        return new Homework(
                published(teacher, classroom, "Told at once", AttemptPolicy.USUAL),
                published(teacher, classroom, "Handed in at once", sealed()));
    }

    private static AttemptPolicy sealed() {
        return new AttemptPolicy(
                OptionalInt.empty(),
                AttemptPolicy.Feedback.AFTER_DUE,
                AttemptPolicy.Solutions.AFTER_CLOSE,
                AttemptPolicy.Counting.LAST,
                0.5,
                true,
                false);
    }

    private long published(long teacher, long classroom, String title, AttemptPolicy policy) {
        Exercise exercise = courseware.edited().exercises().stream()
                .filter(one -> one.path().equals(EXERCISE))
                .findFirst()
                .orElseThrow();
        List<Slot> slots = new ArrayList<>();
        for (String activity : List.of("walk", "fault")) {
            slots.add(Slot.of(activity, assignments.task(teacher, classroom, exercise, Optional.of(activity)), 10));
        }
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        var assignment = new Assignment(
                title, Kind.HOMEWORK, slots, policy, Timetable.of(now.minusDays(1), now.plusDays(7)), Optional.empty());
        if (!(assignments.create(teacher, classroom, assignment) instanceof Saved.Done made)
                || !(assignments.publish(teacher, made.assigned().id()) instanceof Saved.Done)) {
            throw new IllegalStateException("the homework can't be published");
        }
        return made.assigned().id();
    }

    private void signUp(int number) {
        try {
            accounts.signUp(new SignUp(name(number), PASSWORD, "Student " + number));
        } catch (SignUpRefused refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Of the account, counted from 1. */
    static String name(int number) {
        return "load" + number;
    }
}
