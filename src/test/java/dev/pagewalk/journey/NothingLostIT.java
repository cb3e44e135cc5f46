package dev.pagewalk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was typed is there, whatever happens to the server, the connection or another page. */
@Tag("long")
@Tag("homework")
@Timeout(300)
class NothingLostIT extends Journey {

    private static final String LESSON = "/lesson/m3-page-tables/translate-by-hand";

    @Test
    void afterTheServerWasKilledOneIsSignedInAndTypesOn() {
        Page page = browse();
        signInAsDemoStudent(page);
        Locator field = openLesson(page);
        field.fill("0x12");
        saved(page);
        field.pressSequentially("34");
        server().killAndRestart();

        page.keyboard().type("5");
        page.waitForCondition(() -> field.inputValue().equals("0x12345") && focused(field));
        saved(page);
        assertThat(page.url()).endsWith(LESSON);
        assertThat(text(page, field)).isEqualTo("0x12345");

        // the lab, by the same mechanism
        page.navigate("/lab");
        Locator code = code(page);
        code.click();
        page.keyboard().press("ControlOrMeta+Home");
        page.keyboard().type("// before the end");
        saved(page);
        page.keyboard().type(" and after");
        server().killAndRestart();
        assertThat(code).containsText("// before the end and after");
        saved(page);
        page.waitForCondition(() -> focused(code(page)));
    }

    @Test
    void whatIsTypedWithoutAConnectionIsKeptAndSent() {
        Page page = browse();
        signInAsDemoStudent(page);
        Locator field = openLesson(page);
        field.fill("");
        saved(page);
        page.context().setOffline(true);
        field.pressSequentially("0x777");
        assertThat(state(page)).hasAttribute("state", "offline");
        assertThat(page.locator("pw-drafts [role=status]")).containsText("kept in this browser");
        assertThat((String) page.evaluate("() => JSON.stringify(localStorage)")).contains("0x777");
        page.context().setOffline(false);
        saved(page);
        assertThat((String) page.evaluate("() => JSON.stringify(localStorage)")).doesNotContain("0x777");
        assertThat(text(page, field)).isEqualTo("0x777");

        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Account of Sam Student"))
                .click();
        page.locator("vaadin-menu-bar-item", new Page.LocatorOptions().setHasText("Sign out"))
                .click();
        page.waitForURL(url -> url.contains("login"));
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("pagewalk-device"));
    }

    /** Case 8. */
    @Test
    void twoPagesAskWhichTextCountsAndKeepBoth() {
        Page desk = browse("en-US", ColorScheme.LIGHT, WIDE);
        signInAsDemoStudent(desk);
        Locator here = openLesson(desk);
        here.fill("0x1");
        saved(desk);
        Page phone = browse("zh-CN", ColorScheme.DARK, NARROW);
        phone.navigate("/login");
        phone.locator(".demo-buttons vaadin-button").first().click();
        phone.waitForURL(url -> !url.contains("login"));
        Locator there = openLesson(phone);
        assertThat(there).hasValue("0x1");
        there.fill("0x2 phone");
        saved(phone);

        here.fill("0x3 desk");
        assertThat(state(desk)).hasAttribute("state", "newer");
        assertThat(desk.locator("pw-drafts pre")).hasText(new String[] {"0x3 desk", "0x2 phone"});
        screenshot(desk, "drafts-two-pages");
        assertAccessible(desk);
        button(desk, "Take the text of this page").click();
        saved(desk);
        assertThat(here).hasValue("0x3 desk");
        desk.getByText("Texts that gave way").click();
        assertThat(desk.locator("pw-drafts details pre")).containsText(new String[] {"0x2 phone"});

        there.fill("0x4 phone");
        assertThat(state(phone)).hasAttribute("state", "newer");
        button(phone, "选择以哪个为准").click();
        screenshot(phone, "drafts-two-pages-390-zh");
        assertAccessible(phone);
        phone.locator("pw-drafts button.other").click();
        assertThat(there).hasValue("0x3 desk");
        assertThat(state(phone)).hasAttribute("state", "saved");
    }

    @Test
    void aDeviceIsEndedFromAnother() {
        Page one = browse();
        signInAsDemoStudent(one);
        Page two = browse();
        signInAsDemoStudent(two);
        two.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Account of Sam Student"))
                .click();
        two.locator("vaadin-menu-bar-item", new Page.LocatorOptions().setHasText("Account and devices"))
                .click();
        assertThat(heading(two, "Your account")).isVisible();
        assertThat(two.locator(".devices")).containsText("this browser");
        screenshot(two, "account-1440");
        assertAccessible(two);
        button(two, "Sign out everywhere else").click();
        assertThat(two.getByText("Signed out there.")).isVisible();
        assertThat(two.locator(".devices li")).hasCount(1);

        one.navigate("/lab");
        assertThat(one.locator("vaadin-login-form")).isVisible();
        two.navigate("/lab");
        assertThat(code(two)).isVisible();
    }

    private static Locator openLesson(Page page) {
        page.navigate(LESSON);
        page.locator(".next-button").first().waitFor();
        settle(page);
        Locator field = page.locator(".cell-directoryIndex input");
        if (field.count() == 0) {
            page.locator(".next-button").first().click();
        }
        field.waitFor();
        settle(page);
        return field;
    }

    private static Locator code(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Program in C"));
    }

    private static Locator state(Page page) {
        return page.locator("pw-drafts");
    }

    private static void saved(Page page) {
        page.waitForTimeout(50);
        assertThat(state(page)).hasAttribute("state", "saved");
    }

    private static boolean focused(Locator field) {
        return field.count() > 0 && (boolean) field.evaluate("field => field.matches(':focus')");
    }

    /** What another page of the same person finds there. */
    private static String text(Page page, Locator like) {
        Page other = page.context().newPage();
        try {
            return openLesson(other).inputValue();
        } finally {
            other.close();
        }
    }
}
