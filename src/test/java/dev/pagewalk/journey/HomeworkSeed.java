package dev.pagewalk.journey;

import dev.pagewalk.exercise.Course;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.homework.Kind;
import dev.pagewalk.homework.Saved;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Timetable;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.ClassDetails;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.PeopleRefused;
import dev.pagewalk.people.Person;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** Homework of a class with the demo student, put into the data of a server that is down: by the services, without pages. */
final class HomeworkSeed {

    static final String CLASS = "Operating systems";
    static final String DUE_SOON = "Sheet 0: due soon";
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String TRANSLATE = "m3-page-tables/translate-by-hand";

    private HomeworkSeed() {}

    /** The rooms that keep rows. No configuration that a scan would find. */
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                "com.vaadin.flow.spring.VaadinScopesConfig"
            })
    @AutoConfigurationPackage(basePackages = "dev.pagewalk")
    @ComponentScan({
        "dev.pagewalk.database",
        "dev.pagewalk.people",
        "dev.pagewalk.library",
        "dev.pagewalk.course",
        "dev.pagewalk.homework",
        "dev.pagewalk.grading",
        "dev.pagewalk.book"
    })
    static class Rooms {}

    /**
     * Ids of the homework.
     *
     * @param told is told at once
     * @param kept is told when it is due
     * @param soon is told when it is due, for a journey that sees its end
     */
    record Ids(long told, long kept, long soon) {}

    static Ids put(Path data) {
        try (ConfigurableApplicationContext rooms = new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.NONE)
                .run("--pagewalk.data=" + data, "--logging.file.name=" + data.resolve("seed.log"))) {
            List<Person> demo = rooms.getBean(Accounts.class).demoAccounts();
            long student = demo.getFirst().id();
            long iris = demo.getLast().id();
            Classrooms classrooms = rooms.getBean(Classrooms.class);
            long os = classrooms
                    .create(iris, new ClassDetails(CLASS, "Winter", ZONE.getId(), "en"))
                    .id();
            rooms.getBean(Members.class)
                    .join(student, classrooms.joinCode(iris, os).orElseThrow(), "");
            Assignments assignments = rooms.getBean(Assignments.class);
            LocalDateTime now = LocalDateTime.now(ZONE).truncatedTo(ChronoUnit.SECONDS);
            Slot walk =
                    Slot.of("walk", assignments.task(iris, os, Course.exercise(TRANSLATE), Optional.of("walk")), 10);
            Slot reserve = Slot.of(
                    "reserve",
                    assignments.task(
                            iris, os, Course.exercise("m5-virtual-alloc/reserve-commit-touch"), Optional.empty()),
                    20);
            var week = Timetable.of(now.minusDays(1), now.plusDays(6));
            return new Ids(
                    published(
                            assignments,
                            iris,
                            os,
                            new Assignment(
                                    "Sheet 1: addresses",
                                    Kind.HOMEWORK,
                                    List.of(walk, reserve),
                                    AttemptPolicy.USUAL,
                                    week,
                                    Optional.empty())),
                    published(
                            assignments,
                            iris,
                            os,
                            new Assignment("Test 1", Kind.HOMEWORK, List.of(walk), sealed(), week, Optional.empty())),
                    published(
                            assignments,
                            iris,
                            os,
                            new Assignment(DUE_SOON, Kind.HOMEWORK, List.of(walk), sealed(), week, Optional.empty())));
        } catch (PeopleRefused impossible) {
            throw new IllegalStateException(impossible);
        }
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

    private static long published(Assignments assignments, long iris, long os, Assignment assignment) {
        long id = done(assignments.create(iris, os, assignment));
        return done(assignments.publish(iris, id));
    }

    private static long done(Saved saved) {
        return switch (saved) {
            case Saved.Done done -> done.assigned().id();
            case Saved.Refused refused ->
                throw new IllegalStateException(refused.problems().toString());
        };
    }
}
