package dev.pagewalk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A server that others can reach. */
class OpenServerJourneyIT extends Journey {

    private static final Pattern CODE = Pattern.compile("one-time code: ([A-Z0-9-]+)");

    @Override
    protected Map<String, String> environment() {
        return Map.of("PAGEWALK_OPEN", "true");
    }

    @Test
    void theFirstAdministratorIsMadeWithTheCodePrintedAtStart() {
        Page page = browse();
        page.navigate("/login");
        assertThat(button(page, "Continue as guest")).isVisible();
        assertThat(button(page, "Demo student")).isHidden();
        field(page, "User name").fill("student");
        page.locator("input[name=password]").fill("student");
        button(page, "Sign in").click();
        assertThat(page.getByText("User name or password is wrong")).isVisible();

        Matcher printed = CODE.matcher(server().output());
        assertThat(printed.find()).isTrue();
        page.navigate("/setup");
        fill(page, "WRONG-CODE");
        assertThat(page.getByText("This is not the code.")).isVisible();
        assertAccessible(page);
        fill(page, printed.group(1));
        assertThat(heading(page, "Hello, Grace Hopper")).isVisible();

        Page late = browse();
        late.navigate("/setup");
        late.waitForTimeout(1000);
        assertThat(field(late, "One-time code")).isHidden();
    }

    private static void fill(Page page, String code) {
        field(page, "One-time code").fill(code);
        field(page, "User name").fill("grace");
        field(page, "Your name").fill("Grace Hopper");
        page.locator("input[type=password]").fill("nanoseconds of wire");
        button(page, "Create administrator").click();
    }
}
