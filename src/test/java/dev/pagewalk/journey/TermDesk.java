package dev.pagewalk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import dev.pagewalk.load.Classmate.Line;
import java.util.List;
import java.util.regex.Pattern;

/** A student of the class at a desk with a browser. */
final class TermDesk implements AutoCloseable {

    private static final String TOLD =
            "[data-kind=right], .feedback[data-kind=wrong], .feedback[data-kind=partly], .feedback[data-kind=note]";
    private static final double A_WHILE_MS = 8_000;

    private final Page page;

    TermDesk(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    void signIn(TermStudent student) {
        page.navigate("/login");
        Journey.field(page, "User name").fill(student.login());
        page.locator("input[name=password]").fill(TermStudent.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
    }

    /** By the link that the instructor gave, and the own line of the list. */
    void join(TermStudent student, String code) {
        page.navigate("/join/" + code);
        Journey.field(page, "Student number").fill(student.number());
        Journey.button(page, "Join").click();
        assertThat(page.getByText("You are in the class " + TermCourse.CLASS + " as " + student.name() + "."))
                .isVisible();
    }

    void open(String homework, String task) {
        go(homework);
        page.locator(".task-list a")
                .filter(new Locator.FilterOptions().setHasText(task))
                .click();
        page.locator(".work").waitFor();
        Journey.settle(page);
    }

    /** All of a task, checked line by line. */
    void write(String homework, String task, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        open(homework, task);
        for (Line line : lines) {
            Locator field = field(line);
            if (settled(line)) {
                continue;
            }
            if (isProgram(line)) {
                type(given(line));
            } else {
                field.fill(given(line));
            }
            saved();
            check(line);
        }
    }

    /** All of a task, left in the fields. */
    void leave(String homework, String task, List<Line> lines) {
        open(homework, task);
        for (Line line : lines) {
            field(line).fill(given(line));
            saved();
        }
    }

    /** True if it was right before: nothing can be written there any more. */
    private boolean settled(Line line) {
        return isProgram(line)
                ? page.locator(".program-part .feedback[data-kind=right]").count() > 0
                : "true".equals(page.locator(".cell-" + cell(line)).getAttribute("data-settled"));
    }

    private static boolean isProgram(Line line) {
        return !line.step().contains(".");
    }

    /** What this student writes there. */
    String given(Line line) {
        return line.of().apply(page.locator(".work").innerText());
    }

    /** Where it is written. */
    Locator field(Line line) {
        return isProgram(line) ? page.locator("pw-editor .cm-content") : page.locator(".cell-" + cell(line) + " input");
    }

    private static String cell(Line line) {
        return line.step().substring(line.step().indexOf('.') + 1);
    }

    /** Over all that stands in the editor. */
    void type(String source) {
        page.locator("pw-editor .cm-content").click();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().insertText(source);
    }

    /** All that was typed is on the server. */
    void saved() {
        page.waitForTimeout(50);
        assertThat(page.locator("pw-drafts")).hasAttribute("state", "saved");
    }

    /** The same after the server was killed: where the page asks which text counts, it is the one on this page. */
    void savedAfterAKill() {
        Locator drafts = page.locator("pw-drafts");
        assertThat(drafts).hasAttribute("state", Pattern.compile("saved|newer"));
        if ("newer".equals(drafts.getAttribute("state"))) {
            System.out.println("after a kill it was asked which text counts");
            drafts.locator("button.mine").first().click();
        }
        saved();
    }

    /** Presses the button, again if the page was loaded anew meanwhile, until it is said what became of it. */
    void check(Line line) {
        String part = isProgram(line) ? ".program-part" : ".cell-" + cell(line);
        Locator told = page.locator(part + " .feedback" + TOLD.replace(", .feedback", ", " + part + " .feedback"));
        for (int press = 1; ; press++) {
            page.locator(part + " vaadin-button[theme~=primary]:visible")
                    .first()
                    .click();
            try {
                told.first().waitFor(new Locator.WaitForOptions().setTimeout(A_WHILE_MS));
                break;
            } catch (TimeoutError again) {
                if (press == 4) {
                    throw again;
                }
            }
        }
        if (isProgram(line)) {
            assertThat(page.locator(".program-part .working")).isHidden();
        }
        assertThat(told.first()).hasAttribute("data-kind", Pattern.compile("right|wrong|partly"));
    }

    /** Hands in all that stands in the fields of a piece of homework. */
    void handIn(String homework) {
        go(homework);
        Journey.button(page, "Hand in").click();
        page.locator("vaadin-dialog-overlay, vaadin-dialog[opened]")
                .first()
                .locator("vaadin-button[theme~=primary]")
                .click();
        assertThat(page.locator(".homework-said")).containsText("Your receipt is");
    }

    private void go(String homework) {
        list();
        page.locator(".homework-list a", new Page.LocatorOptions().setHasText(homework))
                .click();
    }

    /** To the list of all homework. */
    void list() {
        Journey.link(page, "Homework").click();
        assertThat(Journey.heading(page, "Your homework")).isVisible();
    }

    /** What the list says of one piece of homework. */
    Locator listed(String homework) {
        return page.locator(".homework-list > li").filter(new Locator.FilterOptions().setHasText(homework));
    }

    /** The same browser another day: it is still signed in. */
    TermDesk again() {
        var desk = new TermDesk(page.context().newPage());
        desk.page.navigate("/");
        return desk;
    }

    /** The page is loaded anew. */
    TermDesk reload() {
        page.reload();
        Journey.settle(page);
        return this;
    }

    @Override
    public void close() {
        page.close();
    }
}
