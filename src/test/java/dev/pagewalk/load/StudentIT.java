package dev.pagewalk.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.journey.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A simulated student does what one with a browser does; many of them are worth something only if one is. */
@Tag("long")
@Tag("homework")
@Timeout(300)
class StudentIT {

    private static Server server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = Server.start(data, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aWrongPasswordIsRefused() throws Gone {
        assertThat(new Browser(server.url()).signIn("nobody", "wrong password")).isFalse();
    }

    @Test
    void typesChecksAndCarriesOnAfterTheServerWasKilled() throws Gone {
        var notes = new Notes();
        signUp("ada");
        var student = new Student(server.url(), "ada", "correct horse", notes, 1);
        openLesson(student);
        assertThat(student.passwords()).as("sign-ins by password").isEqualTo(1);
        String draft = student.fields().stream()
                .filter(field -> Act.checkOf(field).isPresent())
                .findFirst()
                .orElseThrow()
                .attribute("data-draft");

        student.type(draft, "0xF0000001");
        assertThat(notes.drafts).isNotEmpty();
        assertThat(student.drafts().saved()).isTrue();
        Element field = student.field(draft).orElseThrow();
        Element check = Act.checkOf(field).orElseThrow();
        student.check(field, check, "0xF0000001");
        assertThat(feedback(student, draft)).as(student.page().outline()).isEqualTo("wrong");

        student.drafts().typed(draft, "0xF0000001 and what was typed last");
        server.killAndRestart();
        student.close();
        openLesson(student);
        assertThat(student.passwords()).as("the device's cookie signs in").isEqualTo(1);
        assertThat(student.field(draft).orElseThrow().property("value"))
                .as("the browser has sent what it kept")
                .isEqualTo("0xF0000001 and what was typed last");
        student.close();
    }

    private static void signUp(String name) throws Gone {
        FlowPage page = FlowPage.open(new Browser(server.url()), "/sign-up", (element, function, arguments) -> {});
        List<Element> names = page.all(each -> each.is("vaadin-text-field"));
        page.fill(names.getFirst(), name);
        page.fill(names.getLast(), "Ada");
        page.fill(page.await(each -> each.is("vaadin-password-field"), "field for a password"), "correct horse");
        page.click(page.await(
                each -> each.is("vaadin-button")
                        && each.around(form -> form.has("sign-up-form")).isPresent(),
                "button to sign up"));
        page.close();
    }

    private static void openLesson(Student student) throws Gone {
        student.open(Act.LESSON);
        if (student.fields().isEmpty()) {
            student.page().click(student.page().await(each -> each.has("next-button"), "button that leads on"));
        }
        student.restore();
    }

    private static String feedback(Student student, String draft) {
        return student.field(draft)
                .flatMap(field -> field.around(each -> each.has("cell-row")))
                .flatMap(row -> row.first(each -> each.has("feedback")))
                .map(box -> box.attribute("data-kind"))
                .orElse("");
    }
}
