package dev.pagewalk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A student does homework that is told at once and homework that isn't; a deadline passes while its page is open. */
@Tag("long")
@Tag("homework")
@Timeout(400)
class HomeworkJourneyIT extends Journey {

    private static final Pattern RECEIPT = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private HomeworkSeed.Ids ids;

    @Test
    void aStudentDoesHomework() {
        server().whileDown(data -> ids = HomeworkSeed.put(data));
        Page page = browse();
        signInAsDemoStudent(page);
        link(page, "Homework").click();
        assertThat(heading(page, "Your homework")).isVisible();
        assertThat(page.locator(".homework-list > li")).hasCount(3);
        assertAccessible(page);
        screenshot(page, "homework-list-1440");

        wrongThenRight(page);
        handsIn(page);
        inChineseOnAPhone();
        theDeadlinePasses(page);
    }

    /** Told at once: each check is a handing in. */
    private void wrongThenRight(Page page) {
        link(page, "Sheet 1: addresses").click();
        assertThat(page.locator(".task-list > li")).hasCount(2);
        assertThat(page.locator("main")).containsText("up to 30 possible now");
        assertAccessible(page);
        screenshot(page, "homework-1440");
        page.locator(".task-list a").first().click();
        Locator field = index(page);
        assertThat(page.locator(".lesson-progress li")).hasCount(0);
        assertThat(page.locator(".homework-bar")).containsText("Due");
        field.fill("0x3FF");
        page.locator(".cell-directoryIndex vaadin-button").first().click();
        assertThat(page.locator(".cell-directoryIndex .feedback")).not().isEmpty();
        String address = page.locator(".work").innerText().replaceAll("(?s).*?(0x[0-9A-F]{8}).*", "$1");
        field.fill("0x%X".formatted(Long.decode(address) >>> 22));
        page.keyboard().press("Enter");
        assertThat(page.locator(".homework-bar")).containsText(Pattern.compile("[1-9].* of 10 points"));
        screenshot(page, "homework-task-1440");
        assertAccessible(page);
        page.locator(".back-link").click();
        assertThat(page.locator(".receipt-list > li")).hasCount(2);
    }

    /** Told when it is due: what is written is kept, and handed in with one button. */
    private void handsIn(Page page) {
        // whoever hasn't begun it comes to its page first
        page.navigate("/homework/" + ids.kept() + "/walk");
        page.locator(".task-list a").first().click();
        Locator field = index(page);
        field.fill("0x3F");
        assertThat(page.locator("pw-drafts")).hasAttribute("state", "saved");
        page.waitForTimeout(1000);
        page.reload();
        page.waitForCondition(() -> index(page).inputValue().equals("0x3F")
                && (boolean) index(page).evaluate("field => field.matches(':focus')"));
        assertThat(page.locator(".homework-bar")).containsText("10 points");

        page.navigate("/homework/" + ids.kept());
        button(page, "Hand in").click();
        Locator dialog =
                page.locator("vaadin-dialog-overlay, vaadin-dialog[opened]").first();
        assertThat(dialog).containsText("One answer is handed in");
        assertThat(dialog).containsText(Pattern.compile("These fields are blank"));
        screenshot(page, "homework-hand-in-1440");
        assertAccessible(page);
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".homework-said")).containsText(RECEIPT);
        assertThat(page.locator(".receipt-list > li")).hasCount(1);
        String number = page.locator(".receipt-number").innerText();
        String hash = page.locator(".receipt-hash").innerText();
        page.getByText("Verify a receipt").click();
        field(page, "Number of the receipt")
                .fill(number.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        field(page, "Hash (as far as you have it)").fill(hash);
        button(page, "Verify").click();
        assertThat(page.locator(".receipt-said")).containsText("This receipt is right");
        screenshot(page, "homework-receipt-1440");
        assertAccessible(page);
        assertThat(page.locator("main")).not().containsText("of 10 points");
    }

    private void inChineseOnAPhone() {
        Page phone = browse("zh-CN", ColorScheme.DARK, NARROW);
        phone.navigate("/login");
        phone.locator(".demo-buttons vaadin-button").first().click();
        phone.waitForURL(url -> !url.contains("login"));
        phone.navigate("/homework");
        assertThat(phone.locator(".homework-list > li")).hasCount(3);
        screenshot(phone, "homework-list-zh-dark-390");
        assertAccessible(phone);
        phone.navigate("/homework/" + ids.told());
        phone.locator(".task-list").waitFor();
        screenshot(phone, "homework-zh-dark-390");
        assertAccessible(phone);
        phone.navigate("/homework/" + ids.told() + "/reserve");
        phone.locator(".task-pane .lesson-progress li").first().waitFor();
        screenshot(phone, "homework-task-zh-dark-390");
        assertAccessible(phone);
        assertThat((int) phone.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
        phone.close();
    }

    /** The instructor sets it while the page is open. */
    private void theDeadlinePasses(Page page) {
        page.navigate("/homework/" + ids.soon());
        page.locator(".task-list a").first().click();
        Locator field = index(page);
        field.fill("0x12");
        assertThat(page.locator("pw-drafts")).hasAttribute("state", "saved");
        Page iris = browse();
        iris.navigate("/login");
        button(iris, "Demo instructor").click();
        iris.waitForURL(url -> !url.contains("login"));
        LocalDateTime due = Instructor.nextMinute(HomeworkSeed.ZONE);
        new Instructor(iris, HomeworkSeed.CLASS).dueAt(HomeworkSeed.DUE_SOON, due, true);
        iris.close();
        double left = LocalDateTime.now(HomeworkSeed.ZONE).until(due, ChronoUnit.MILLIS);
        assertThat(page.locator(".homework-said"))
                .containsText(
                        RECEIPT, new LocatorAssertions.ContainsTextOptions().setTimeout(Math.max(0, left) + 60_000));
        assertThat(page.locator(".homework-said")).containsText("The homework has closed");
        assertThat(field).hasJSProperty("readOnly", true);
        assertAccessible(page);
        screenshot(page, "homework-closed-1440");
        page.locator(".back-link").click();
        assertThat(page.locator(".receipt-list")).containsText("at the deadline");
        assertThat(page.locator(".homework-facts")).containsText(Pattern.compile("0 of 10 points|of 10 points"));
    }

    private static Locator index(Page page) {
        Locator field = page.locator(".cell-directoryIndex input");
        field.waitFor();
        return field;
    }
}
