package dev.pagewalk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An instructor sets homework from nothing: a class, its list, tasks, times; looks at it, gives more time, in both languages. */
@Tag("long")
@Tag("homework")
class SettingHomeworkIT extends Journey {

    /** Clicks, key commands and filled fields that setting up may take, see the issue. */
    private static final int MOST_ACTIONS = 60;

    private int actions;

    private void press(Locator what) {
        actions++;
        what.click();
    }

    private void fill(Locator field, String text) {
        actions++;
        field.fill(text);
    }

    @Test
    void aHomeworkFromNothing() {
        Page iris = browse();
        iris.navigate("/login");
        press(button(iris, "Demo instructor"));
        iris.waitForURL(url -> !url.contains("login"));
        press(link(iris, "Teach"));
        Locator fresh = button(iris, "New class");
        fresh.or(field(iris, "Title")).first().waitFor();
        if (fresh.isVisible()) {
            press(fresh);
        }
        fill(field(iris, "Title"), "Memory");
        press(button(iris, "Create class"));
        press(link(iris, "Import a class list"));
        fill(iris.locator("vaadin-text-area textarea"), "Name;Student number\nAda;1\n王小明;2\nBob;3\n");
        press(button(iris, "Show what would change"));
        press(button(iris, "Apply"));
        press(link(iris, "Homework"));
        assertThat(iris.getByText("There is no homework in this class yet.")).isVisible();
        assertAccessible(iris);

        press(link(iris, "New homework"));
        press(iris.locator("vaadin-details-summary")
                .filter(new Locator.FilterOptions().setHasText("Page tables"))
                .first());
        Locator lessons = iris.locator(".picker-lesson");
        press(lessons.first().getByText("Add", new Locator.GetByTextOptions().setExact(true)));
        press(lessons.nth(1).getByText("Single activities"));
        press(lessons.nth(1).locator(".picker-activities").getByText("Add").first());
        assertThat(iris.getByText("2 tasks, 20 points")).isVisible();
        assertAccessible(iris);
        screenshot(iris, "homework-new-light-1440");
        fill(field(iris, "Title"), "");
        press(button(iris, "Publish"));
        assertThat(iris.getByText("Give it a title of 1 to 120 characters.").first())
                .isVisible();
        fill(field(iris, "Title"), "Sheet 1");
        press(button(iris, "Publish"));
        assertThat(heading(iris, "Sheet 1")).isVisible();
        assertThat(iris.getByText("0 of 3 have opened it, 0 have handed something in."))
                .isVisible();
        assertThat(actions).as("actions from nothing to published homework").isLessThanOrEqualTo(MOST_ACTIONS);
        assertAccessible(iris);

        looksAtIt(iris);
        givesMoreTime(iris);

        iris.setViewportSize(NARROW[0], NARROW[1]);
        iris.navigate("/teach");
        link(iris, "Memory").click();
        link(iris, "Homework").click();
        assertThat(iris.getByText("1 exception")).isVisible();
        assertAccessible(iris);
        screenshot(iris, "homework-list-light-390");
        link(iris, "Sheet 1").click();
        assertThat(button(iris, "Save changes")).isVisible();
        assertAccessible(iris);
        screenshot(iris, "homework-edit-light-390");
        inChineseAndDark(iris.url(), NARROW);
        inChineseAndDark(iris.url(), WIDE);
    }

    private static void looksAtIt(Page iris) {
        iris.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Preview 3\\.1")))
                .first()
                .click();
        assertThat(iris.getByText("Right answers").first()).isVisible();
        assertAccessible(iris);
        screenshot(iris, "homework-preview-light-1440");
        button(iris, "Close").click();
        button(iris, "See it as a student").click();
        assertThat(iris.getByText("Open. It counts in full until").first()).isVisible();
        assertAccessible(iris);
        screenshot(iris, "homework-as-student-light-1440");
        button(iris, "Close").click();
    }

    private static void givesMoreTime(Page iris) {
        link(iris, "Exceptions").click();
        button(iris, "Everyone by 30 minutes, now").click();
        assertThat(iris.getByText(Pattern.compile("^Due .*00:29 instead of .*23:59$")))
                .isVisible();
        assertAccessible(iris);
        button(iris, "Give more time").click();
        assertThat(iris.getByText("30 minutes later")).isVisible();
        button(iris, "Add an exception").click();
        assertThat(iris.getByText("Everything later by (minutes)")).isVisible();
        assertAccessible(iris);
        button(iris, "Grant").click();
        assertThat(iris.getByText("Choose whom it is for.")).isVisible();
        button(iris, "Cancel").click();
        assertAccessible(iris);
        screenshot(iris, "homework-exceptions-light-1440");
    }

    /** The same pages for a colleague whose browser speaks Chinese at night. */
    private void inChineseAndDark(String assignment, int[] size) {
        Page li = browse("zh-CN", ColorScheme.DARK, size);
        li.navigate("/login");
        li.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("演示教师"))
                .first()
                .click();
        li.waitForURL(url -> !url.contains("login"));
        String name = "zh-dark-" + size[0];
        for (Map.Entry<String, String> page : Map.of(
                        assignment, "保存更改", assignment.replace("assignment", "exceptions"), "全体立即延长 30 分钟")
                .entrySet()) {
            li.navigate(page.getKey());
            assertThat(button(li, page.getValue())).isVisible();
            assertAccessible(li);
            screenshot(li, "homework-" + (page.getKey().contains("exceptions") ? "exceptions-" : "edit-") + name);
        }
    }
}
