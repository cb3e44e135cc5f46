package dev.pagewalk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.pagewalk.book.LargeClass;
import dev.pagewalk.database.OnDatabase;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Sheets;
import dev.pagewalk.homework.Work;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.People;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An instructor reads the marks, marks an essay by hand, takes a question out, and takes the marks away as a file. */
@Tag("long")
@Tag("homework")
class GradebookJourneyIT extends Journey {

    private long os;
    private long large;
    private long sheet;
    private long adas;

    @Override
    protected void prepare(Path data) throws Exception {
        try (var database = OnDatabase.open("jdbc:h2:file:" + data.resolve("pagewalk"), "sa", "", data)) {
            People people = database.get(People.class);
            Classrooms classrooms = database.get(Classrooms.class);
            Members members = database.get(Members.class);
            Sheets sheets = database.get(Sheets.class);
            long iris = people.instructor("iris");
            os = classrooms.create(iris, People.DETAILS).id();
            String code = classrooms.joinCode(iris, os).orElseThrow();
            long ada = people.student("ada");
            long bob = people.student("bob");
            members.join(ada, code, "S1");
            members.join(bob, code, "S2");
            Assigned assigned = sheets.published(iris, os, data.resolve("exercise"));
            sheet = assigned.id();
            Work work = sheets.opened(ada, assigned);
            adas = work.id();
            Work bobs = sheets.opened(bob, assigned);
            sheets.answer(work, Sheets.NUMBER, sheets.pages(work) * 4096 + "");
            sheets.answer(work, Sheets.ESSAY, "<b>Because</b> the page is absent.");
            sheets.answer(bobs, Sheets.NUMBER, sheets.pages(bobs) * 65536 + "");
            large = classrooms.create(iris, People.DETAILS).id();
            LargeClass.fill(database, iris, large, data.resolve("large"));
        }
    }

    private void signIn(Page page) {
        page.navigate("/login");
        page.locator("input[name=username]").fill("iris");
        page.locator("input[name=password]").fill("correct horse");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
    }

    @Test
    void marksAreReadChangedAndTakenAway() throws Exception {
        Page iris = browse();
        signIn(iris);
        iris.navigate("/teach/book/" + os);
        Locator grid = iris.locator("pw-gradebook [role=grid]");
        assertThat(grid).isVisible();
        assertThat(grid).containsText(Pattern.compile("ada.*to mark.*5", Pattern.DOTALL));
        assertAccessible(iris);
        screenshot(iris, "book-light-1440");

        grid.focus();
        grid.press("End");
        grid.press("Enter");
        iris.waitForURL(Pattern.compile(".*/teach/marks/" + adas));
        assertThat(iris.getByText("<b>Because</b> the page is absent.")).isVisible();
        assertAccessible(iris);
        iris.locator("vaadin-button[aria-label^='Mark by hand: ']").last().click();
        iris.locator("vaadin-number-field input").fill("80");
        iris.locator("vaadin-dialog vaadin-text-area textarea, vaadin-dialog-overlay vaadin-text-area textarea")
                .first()
                .fill("two of three reasons");
        button(iris, "Save").click();
        assertThat(iris.getByText("9 of 10 points").first()).isVisible();
        assertThat(iris.getByText("Set to 80 %: two of three reasons")).isVisible();
        screenshot(iris, "marks-light-1440");

        iris.navigate("/teach/corrections/" + sheet);
        iris.locator("vaadin-text-area textarea").first().fill("it was ambiguous");
        button(iris, "Take it out").click();
        assertThat(iris.getByText("(it was ambiguous)")).isVisible();
        assertAccessible(iris);
        iris.locator("vaadin-text-area textarea").last().fill("look again");
        button(iris, "Show what would change").click();
        assertThat(heading(iris, "What would change")).isVisible();
        screenshot(iris, "corrections-light-1440");

        iris.navigate("/teach/log/" + os);
        assertThat(iris.locator("[aria-label='What was changed']")).containsText("threw a question out");
        assertAccessible(iris);
        screenshot(iris, "log-light-1440");

        for (String page : new String[] {"statistics", "week", "misconceptions"}) {
            iris.navigate("/teach/" + page + "/" + os);
            assertThat(iris.locator("pw-chart svg").first()).isVisible();
            assertAccessible(iris);
            screenshot(iris, page + "-light-1440");
        }

        iris.navigate("/teach/book/" + os);
        Path file = iris.waitForDownload(
                        () -> link(iris, "As a plain table (CSV)").click())
                .path();
        assertThat(Files.readString(file)).contains("ada,S1,,10,10", "bob,S2,,10,10");
    }

    @Test
    void onAPhoneInChineseAndDarkTheNamesStay() {
        Page iris = browse("zh-CN", ColorScheme.DARK, NARROW);
        signIn(iris);
        iris.navigate("/teach/book/" + large);
        assertThat(iris.locator("pw-gradebook [role=grid]")).containsText("Student 0");
        assertAccessible(iris);
        iris.locator("pw-gradebook .scroll").evaluate("scroll => scroll.scrollLeft = 600");
        screenshot(iris, "book-zh-dark-390");
        assertThat((Boolean) iris.locator("pw-gradebook")
                        .evaluate(
                                "book => { const name = book.shadowRoot.querySelector('tbody th').getBoundingClientRect();"
                                        + " return name.left >= 0 && name.left < 40; }"))
                .isTrue();
        iris.navigate("/teach/marks/" + adas);
        assertThat(iris.locator("h1")).isVisible();
        assertAccessible(iris);
        screenshot(iris, "marks-zh-dark-390");
    }

    /** How long the browser works until the new rows stand is printed, the best of five: docs/load.md has the figures. */
    @Test
    void marksOf300StudentsIn30PiecesOfHomeworkAreSortedFilteredAndScrolledAtOnce() {
        Page iris = browse();
        signIn(iris);
        iris.navigate("/teach/book/" + large);
        Locator book = iris.locator("pw-gradebook");
        assertThat(book.locator("[role=grid]")).containsText("Student 0");
        screenshot(iris, "book-large-1440");
        best(
                book,
                "scroll",
                "{ const scroll = root.querySelector('.scroll'); scroll.scrollTop = 1000 + 900 * i;"
                        + " scroll.dispatchEvent(new Event('scroll')); }");
        assertThat(book.locator("[role=grid]")).not().containsText("Student 0");
        best(book, "sort", "root.querySelector('#h-' + (4 + i)).querySelector('button').click()");
        assertThat(book.locator("#h-8")).hasAttribute("aria-sort", Pattern.compile("ascending|descending"));
        best(
                book,
                "filter",
                "{ const field = root.querySelector('input'); field.value = 'Student ' + (5 + i);"
                        + " field.dispatchEvent(new Event('input')); }");
        assertThat(book.locator("[role=grid]")).not().containsText("Student 8");
        assertThat(book.locator("[role=grid]")).containsText("Student 9");
    }

    private static void best(Locator book, String name, String deed) {
        Object best = book.evaluate("async book => { const root = book.shadowRoot; let best = 1e9;"
                + " for (let i = 0; i < 5; i++) { const start = performance.now(); " + deed
                + "; await book.updateComplete; root.querySelector('table').getBoundingClientRect();"
                + " best = Math.min(best, performance.now() - start); } return best; }");
        System.out.println("gradebook " + name + ": " + best + " ms");
    }
}
