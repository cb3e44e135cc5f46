package dev.pagewalk.ui.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Course;
import dev.pagewalk.people.Person;
import dev.pagewalk.people.Role;
import dev.pagewalk.ui.ViewTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A course of which an exercise is broken. */
class CourseProblemsTest extends ViewTest {

    @DynamicPropertySource
    static void brokenCourse(DynamicPropertyRegistry registry) throws IOException {
        Path course = Files.createTempDirectory("broken-course");
        Course.share(course);
        Path exercise = Files.createDirectories(course.resolve("m/a"));
        Files.writeString(course.resolve("course.yaml"), "title: {en: C, zh: 课}\nmodules: [m]\n");
        Files.writeString(course.resolve("m/module.yaml"), "title: {en: M, zh: 章}\nexercises: [a]\n");
        Files.writeString(
                exercise.resolve("exercise.yaml"),
                "format: 1\ntitle: {en: T, zh: 题}\nsummary: {en: S, zh: 概}\nask:\n  - {id: a, kind: reed}\n");
        registry.add("pagewalk.exercises", course::toString);
    }

    @Test
    void instructorsReadWhatIsWrongAndWhereInTheirLanguage() {
        signIn(accounts.demoAccounts().stream()
                .filter(person -> person.role() == Role.INSTRUCTOR)
                .findFirst()
                .orElseThrow());
        speak(Locale.ENGLISH);
        CourseView view = navigate("", CourseView.class);
        assertThat(text(view))
                .contains("One problem in the exercise files", "m/a/exercise.yaml:5:19", "kind can't be 'reed'")
                .doesNotContain(System.getProperty("java.io.tmpdir") + "/");
        speak(Locale.CHINESE);
        assertThat(text(navigate("", CourseView.class))).contains("练习文件里有一个问题");
    }

    @Test
    void studentsAndGuestsDont() {
        Person guest = signInAsGuest();
        assertThat(guest.role()).isEqualTo(Role.STUDENT);
        assertThat(text(navigate("", CourseView.class))).doesNotContain("problem", "exercise.yaml");
    }
}
