package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.SmallExercise;
import dev.pagewalk.exercise.WorksAtFirst;
import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.lesson.Courseware;
import dev.pagewalk.ui.BrokenExercisePage;
import dev.pagewalk.ui.ViewTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A lesson whose files are edited while a student works in it. */
class ChangedLessonTest extends ViewTest {

    private static final Path COURSE = newCourse();
    private static final String LESSON = "lesson/" + SmallExercise.PATH;
    private static final String CHANGED = "This exercise was changed since you began.";

    @Autowired
    Courseware courseware;

    @DynamicPropertySource
    static void course(DynamicPropertyRegistry registry) {
        registry.add("pagewalk.exercises", COURSE::toString);
    }

    private static Path newCourse() {
        try {
            Path course = Files.createTempDirectory("changed-course");
            Course.share(course);
            Files.writeString(course.resolve("course.yaml"), "title: {en: C, zh: 课}\nmodules: [m]\n");
            Files.createDirectories(course.resolve("m"));
            modules(course, "[x, broken]");
            new SmallExercise(course.resolve(SmallExercise.PATH)).write(SmallExercise.YAML);
            worksForThreeVariants(new SmallExercise(course.resolve("m/broken")));
            return course;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** As many as are tried when the folder is read. */
    private static void worksForThreeVariants(SmallExercise small) throws IOException {
        String yaml = SmallExercise.YAML.replace("to: 9}}", "to: 900000}}\npool: 10000");
        small.write(yaml);
        Exercise exercise = ExerciseLoader.load(small.folder(), "m/broken", Course.SHARED)
                .exercise()
                .orElseThrow();
        small.write(yaml.replace("pages * PAGE_SIZE", WorksAtFirst.formula(exercise, 3)));
    }

    private static void modules(Path course, String exercises) throws IOException {
        Files.writeString(course.resolve("m/module.yaml"), "title: {en: M, zh: 章}\nexercises: " + exercises + "\n");
    }

    @Test
    void whoBeganGoesOnWithWhatWasBegunAndMayStartAgainWithWhatIsNew() throws Exception {
        signInAsGuest();
        LessonView view = navigate(LESSON, LessonView.class);
        assertThat(text(view)).doesNotContain(CHANGED);
        test(find(TextField.class).single()).setValue("0x1234");

        var small = new SmallExercise(COURSE.resolve(SmallExercise.PATH));
        small.write(SmallExercise.YAML.replace("en: Size", "en: New size"));
        await(() -> title().equals("New size"));

        view = navigate(LESSON, LessonView.class);
        assertThat(text(view)).contains(CHANGED);
        assertThat(find(H1.class).single().getText()).isEqualTo("Size");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("0x1234");

        test(find(Button.class)
                        .withPropertyValue(Button::getText, "Start again with the new one")
                        .single())
                .click();
        assertThat(Focused.now()).as("the button is gone").containsInstanceOf(H2.class);
        assertThat(text(view)).doesNotContain(CHANGED);
        assertThat(find(H1.class).single().getText()).isEqualTo("New size");
        assertThat(find(TextField.class).single().getValue()).isEmpty();
        assertThat(text(navigate(LESSON, LessonView.class))).doesNotContain(CHANGED);

        modules(COURSE, "[]");
        await(() -> courseware.catalog().exercise(SmallExercise.PATH).isEmpty());
        view = navigate(LESSON, LessonView.class);
        assertThat(text(view)).contains("This exercise is no longer part of the course.");
        assertThat(find(H1.class).single().getText()).isEqualTo("New size");
    }

    @Test
    void ofWhichNoVariantWorksIsBeingMended() throws Exception {
        modules(COURSE, "[x, broken]");
        await(() -> courseware.catalog().exercise("m/broken").isPresent());
        signInAsGuest();
        BrokenExercisePage page = navigate("lesson/m/broken", BrokenExercisePage.class);
        assertThat(text(page))
                .contains("This lesson is being mended", "Nothing that you did is lost", "Go to the course");
    }

    private String title() {
        return courseware.catalog().exercise(SmallExercise.PATH).orElseThrow().title(Locale.ENGLISH);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("seen in time").isBefore(end);
            Thread.sleep(50);
        }
    }
}
