package dev.pagewalk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

class AccountJourneyIT extends Journey {

    @Test
    void theSignInPageIsAccessibleInBothLanguagesAndColours() {
        for (ColorScheme colors : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (String language : new String[] {"en-US", "zh-CN"}) {
                for (int[] size : new int[][] {WIDE, NARROW}) {
                    Page page = browse(language, colors, size);
                    page.navigate("/login");
                    assertThat(page.locator("vaadin-login-form")).isVisible();
                    String name = language.substring(0, 2) + "-" + colors.name().toLowerCase() + "-" + size[0];
                    screenshot(page, "sign-in-" + name);
                    assertAccessible(page);
                    page.navigate("/sign-up");
                    assertThat(page.locator("vaadin-password-field")).isVisible();
                    screenshot(page, "sign-up-" + name);
                    assertAccessible(page);
                }
            }
        }
    }

    @Test
    void theCoursePageIsAccessible() {
        Page page = browse();
        signInAsDemoStudent(page);
        assertThat(heading(page, "Hello, Sam Student")).isVisible();
        screenshot(page, "course-light-1440");
        assertAccessible(page);

        page.setViewportSize(NARROW[0], NARROW[1]);
        screenshot(page, "course-light-390");
        assertAccessible(page);

        page.setViewportSize(WIDE[0], WIDE[1]);
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Colours"))
                .click();
        page.locator("vaadin-menu-bar-item", new Page.LocatorOptions().setHasText("Dark"))
                .click();
        assertThat(page.locator("html")).hasAttribute("theme", "dark");
        screenshot(page, "course-dark-1440");
        assertAccessible(page);
        page.reload();
        assertThat(page.locator("html")).hasAttribute("theme", "dark");
        page.setViewportSize(NARROW[0], NARROW[1]);
        screenshot(page, "course-dark-390");
    }

    @Test
    void theLanguageIsSwitchedAtOnceAndRemembered() {
        Page page = browse();
        signInAsDemoStudent(page);
        page.locator(".page-tools vaadin-button").click();
        assertThat(heading(page, "你好，Sam Student")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
        screenshot(page, "course-zh-1440");
        assertAccessible(page);
        page.reload();
        assertThat(heading(page, "你好，Sam Student")).isVisible();
        page.locator(".page-tools vaadin-button").click();
        assertThat(heading(page, "Hello, Sam Student")).isVisible();
    }

    @Test
    void aWrongPasswordIsToldAndTheRightOneLetsIn() {
        Page page = browse();
        page.navigate("/login");
        field(page, "User name").fill("student");
        page.locator("input[name=password]").fill("not this one");
        button(page, "Sign in").click();
        assertThat(page.getByText("User name or password is wrong")).isVisible();
        assertAccessible(page);

        field(page, "User name").fill("student");
        page.locator("input[name=password]").fill("student");
        button(page, "Sign in").click();
        assertThat(heading(page, "Hello, Sam Student")).isVisible();
    }

    @Test
    void aGuestComesBackSignsUpAndIsStillTheSame() {
        Page page = browse();
        page.navigate("/login");
        button(page, "Continue as guest").click();
        assertThat(heading(page, "Welcome to Pagewalk")).isVisible();

        assertThat(page.context().cookies()).anySatisfy(cookie -> {
            assertThat(cookie.name).isEqualTo("pagewalk-guest");
            assertThat(cookie.httpOnly).isTrue();
        });

        server().killAndRestart();
        page.navigate("/login");
        button(page, "Carry on as guest").click();
        assertThat(heading(page, "Welcome to Pagewalk")).isVisible();

        page.navigate("/sign-up");
        assertThat(heading(page, "Keep your work")).isVisible();
        button(page, "Keep my work").click();
        assertThat(page.getByText("A user name has 2 to 32 characters.")).isVisible();
        assertAccessible(page);
        field(page, "User name").fill("张伟");
        field(page, "Your name").fill("<b>张伟</b>");
        page.locator("input[type=password]").fill("correct horse battery");
        button(page, "Keep my work").click();
        assertThat(heading(page, "Hello, <b>张伟</b>")).isVisible();

        server().killAndRestart();
        Page other = browse();
        other.navigate("/login");
        field(other, "User name").fill("张伟");
        other.locator("input[name=password]").fill("correct horse battery");
        button(other, "Sign in").click();
        assertThat(heading(other, "Hello, <b>张伟</b>")).isVisible();
    }

    @Test
    void theSkipLinkLeadsPastTheNavigation() {
        Page page = browse();
        signInAsDemoStudent(page);
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main#content")).isFocused();
    }

    @Test
    void nothingIsShownToWhoIsNotSignedIn() {
        Page page = browse();
        page.navigate("/");
        assertThat(page.url()).endsWith("/login");
        page.navigate("/setup");
        assertThat(page.getByText("One-time code")).isHidden();
    }
}
