package dev.pagewalk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An instructor makes a class and takes its list in; a student joins it with the code. */
class ClassJourneyIT extends Journey {

    @Test
    void aClassIsMadeItsListTakenInAndJoined() {
        Page iris = browse();
        iris.navigate("/login");
        button(iris, "Demo instructor").click();
        iris.waitForURL(url -> !url.contains("login"));
        iris.navigate("/teach");
        assertThat(heading(iris, "Your classes")).isVisible();
        assertAccessible(iris);
        field(iris, "Title").fill("Operating systems");
        button(iris, "Create class").click();
        assertThat(heading(iris, "Operating systems")).isVisible();
        assertAccessible(iris);
        screenshot(iris, "class-light-1440");

        list(iris, "Name;Student number\nAda;4711\nBob;4711\n");
        assertThat(iris.getByText("The student number 4711 stands on line 2, too."))
                .isVisible();
        assertAccessible(iris);
        iris.locator("vaadin-text-area textarea").fill("姓名;学号\nAda;4711\n王小明;4713\n");
        button(iris, "Show what would change").click();
        assertThat(iris.getByText("New in the class: 2")).isVisible();
        assertAccessible(iris);
        button(iris, "Apply").click();
        assertThat(iris.getByText("3 in the class, 2 not joined yet.")).isVisible();
        String code = iris.locator("main").innerText().replaceAll("(?s).*this code:\\s*([A-Z0-9]+).*", "$1");

        iris.setViewportSize(NARROW[0], NARROW[1]);
        assertAccessible(iris);
        screenshot(iris, "class-light-390");

        Page sam = browse("zh-CN", ColorScheme.DARK, NARROW);
        sam.navigate("/login");
        sam.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("演示学生"))
                .first()
                .click();
        sam.waitForURL(url -> !url.contains("login"));
        sam.navigate("/join/" + code);
        sam.locator("vaadin-text-field input").last().fill("4711");
        assertAccessible(sam);
        screenshot(sam, "join-zh-dark-390");
        sam.locator("main vaadin-button[theme~=primary]").first().click();
        assertThat(sam.locator("main")).containsText(Pattern.compile("Operating systems"));

        iris.reload();
        assertThat(iris.getByText("3 in the class, 1 not joined yet.")).isVisible();
    }

    private static void list(Page page, String text) {
        page.locator("main a, main vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Import a class list"))
                .first()
                .click();
        page.locator("vaadin-text-area textarea").fill(text);
        button(page, "Show what would change").click();
    }
}
