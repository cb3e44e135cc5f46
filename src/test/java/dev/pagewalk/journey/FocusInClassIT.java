package dev.pagewalk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.Route;
import dev.pagewalk.database.OnDatabase;
import dev.pagewalk.grading.Adjustment;
import dev.pagewalk.grading.Adjustments;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Grant;
import dev.pagewalk.homework.Grants;
import dev.pagewalk.homework.HandingIn;
import dev.pagewalk.homework.Scope;
import dev.pagewalk.homework.Sheet;
import dev.pagewalk.homework.Sheets;
import dev.pagewalk.homework.Submitted;
import dev.pagewalk.homework.Work;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.People;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of who is in a class, or administers, by keyboard: what {@link FocusVisibleIT} leaves out. */
@Tag("long")
@Tag("focus")
class FocusInClassIT extends FocusJourney {

    @TempDir
    private static Path course;

    /** Addresses of routes, for example: by what stands in their {@link Route}. */
    private final Map<String, String> examples = new TreeMap<>(Map.of("teach", "teach", "admin", "admin"));

    @Override
    protected Map<String, String> environment() {
        return Map.of("PAGEWALK_EXERCISES", smallCourse(course).toString());
    }

    @Override
    protected void prepare(Path data) throws Exception {
        try (var database = OnDatabase.open("jdbc:h2:file:" + data.resolve("pagewalk"), "sa", "", data)) {
            People people = database.get(People.class);
            Classrooms classrooms = database.get(Classrooms.class);
            Members members = database.get(Members.class);
            Sheets sheets = database.get(Sheets.class);
            people.administrator("grace");
            long iris = people.instructor("iris");
            long os = classrooms.create(iris, People.DETAILS).id();
            classrooms.addSection(iris, os, "One");
            String code = classrooms.joinCode(iris, os).orElseThrow();
            long ada = people.student("ada");
            Membership line = members.join(ada, code, "S1");
            Assigned sheet = sheets.published(iris, os, data.resolve("exercise"));
            Work work = sheets.opened(ada, sheet);
            sheets.answer(work, Sheets.NUMBER, sheets.pages(work) * 65536 + "");
            sheets.answer(work, Sheets.ESSAY, "because");
            long handedIn = ((Submitted.Accepted) database.get(HandingIn.class)
                            .submit(ada, work.id(), "0123456789", Sheet.of("a", Map.of(Sheets.NUMBER, "1"))))
                    .handedIn()
                    .id();
            var adjustments = database.get(Adjustments.class);
            adjustments.adjust(iris, work.id(), Adjustments.Place.WORK, Adjustment.Kind.ADD, 1, "late bus");
            adjustments.comment(iris, work.id(), "a", Sheets.NUMBER, OptionalInt.empty(), "look again");
            database.get(Grants.class)
                    .grant(iris, sheet.id(), new Scope.OfMember(line.id()), Grant.Changes.extra(45), "ill");
            for (String page : List.of(
                    "class",
                    "assignments",
                    "book",
                    "statistics",
                    "week",
                    "misconceptions",
                    "list",
                    "log",
                    "outside",
                    "assignment/new")) {
                examples.put("teach/" + page, "teach/" + page + "/" + os);
            }
            for (String page : List.of("assignment", "exceptions", "corrections")) {
                examples.put("teach/" + page, "teach/" + page + "/" + sheet.id());
            }
            examples.put("teach/student", "teach/student/" + line.id());
            examples.put("teach/marks", "teach/marks/" + work.id());
            examples.put("teach/answers/:assignment/:slot/:step", "teach/answers/" + sheet.id() + "/a/" + Sheets.ESSAY);
            examples.put("teach/replay/:submission/:slot/:step", "teach/replay/" + handedIn + "/a/" + Sheets.NUMBER);
            examples.put("homework/:assignment", "homework/" + sheet.id());
            examples.put("homework/:assignment/:slot", "homework/" + sheet.id() + "/a");
        }
    }

    @Test
    void everyStopOfTheKeyboardIsSeen() {
        everyStopIsSeen(ColorScheme.LIGHT);
    }

    @Test
    void everyStopOfTheKeyboardIsSeenInTheDark() {
        everyStopIsSeen(ColorScheme.DARK);
    }

    private void everyStopIsSeen(ColorScheme colors) {
        assertThat(routes().map(view -> view.getAnnotation(Route.class).value())
                        .filter(route ->
                                FocusVisibleIT.OF_MEMBERS.matcher(route).matches()))
                .containsExactlyInAnyOrderElementsOf(examples.keySet());
        Page iris = signedIn(colors, "iris");
        examples.forEach((route, address) -> {
            if (route.startsWith("teach")) {
                look(iris, address);
                lookAtTabs(iris);
            }
        });
        Page ada = signedIn(colors, "ada");
        examples.forEach((route, address) -> {
            if (route.startsWith("homework")) {
                look(ada, address);
            }
        });
        // the list has something on it now
        look(ada, "homework");
        look(signedIn(colors, "grace"), examples.get("admin"));
        assertNothingLooksTheSame();
    }

    private Page signedIn(ColorScheme colors, String name) {
        Page page = page(colors);
        page.navigate("/login");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill("correct horse");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        return page;
    }
}
