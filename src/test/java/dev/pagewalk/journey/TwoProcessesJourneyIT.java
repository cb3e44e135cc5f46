package dev.pagewalk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** Two programs as two processes of one machine, in the order the student chooses, by keyboard alone. */
class TwoProcessesJourneyIT extends Journey {

    private static final String FIRST = """
            #include <windows.h>
            #include <stdio.h>
            int own = 1;
            int main(void)
            {
                HANDLE mapping = CreateFileMapping(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, 0x10000, "Shared");
                int *shared = MapViewOfFile(mapping, FILE_MAP_WRITE, 0, 0, 0);
                *shared = 7;
                own = 100;
                printf("first sees %d, own %d\\n", *shared, own);
                return 0;
            }
            """;

    private static final String SECOND = """
            #include <windows.h>
            #include <stdio.h>
            int own = 2;
            int main(void)
            {
                HANDLE mapping = OpenFileMapping(FILE_MAP_WRITE, FALSE, "Shared");
                int *shared = MapViewOfFile(mapping, FILE_MAP_WRITE, 0, 0, 0);
                printf("second found %d, own %d\\n", *shared, own);
                *shared = 8;
                return 3;
            }
            """;

    @Test
    void twoProcessesShareASectionInAnOrderChosenByKeyboard() {
        Page page = signedIn("en-US", ColorScheme.LIGHT, WIDE);
        Locator code = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Program in C"));
        Locator status = page.locator(".lab-status");
        Locator output = page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Output"));
        tabTo(page, code, "Tab");
        write(page, FIRST);
        Locator tab = page.getByRole(
                AriaRole.TAB, new Page.GetByRoleOptions().setName("Program").setExact(true));
        tabTo(page, tab, "Shift+Tab");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Process 2")))
                .hasAttribute("aria-selected", "true");
        settle(page);
        tabTo(page, code, "Tab");
        write(page, SECOND);
        settle(page);

        // Both are loaded; the first stands before its first statement and is the current one.
        page.keyboard().press("F8");
        assertThat(status).containsText("Process 1: Paused before line 6");
        assertThat(button(page, "Process 1")).hasAttribute("aria-pressed", "true");
        assertThat(tab).hasAttribute("aria-selected", "true");
        for (int line = 7; line <= 10; line++) {
            page.keyboard().press("F10");
            assertThat(status).containsText("line " + line);
        }
        screenshot(page, "lab-two-processes-light-1440");
        assertAccessible(page);

        tabTo(page, button(page, "Process 2"), "Shift+Tab");
        page.keyboard().press("Enter");
        assertThat(status).containsText("Process 2: Paused before line 6");
        assertThat(page.locator("pw-timeline")).containsText("Process 2 runs");
        page.keyboard().press("Control+Enter");
        assertThat(output).containsText("second found 7, own 2");
        assertThat(status).containsText("Ended with exit code 3");
        assertThat(status).containsText("Process 1 can go on.");

        tabTo(page, button(page, "Process 1"), "Shift+Tab");
        page.keyboard().press("Space");
        assertThat(status).containsText("Process 1: Paused before line 10");
        assertThat(page.locator("pw-timeline")).containsText("Process 2 is gone");
        page.keyboard().press("Control+Enter");
        assertThat(output).containsText("first sees 8, own 100");

        // One step back in time is the second process's end undone too, whoever is current.
        page.keyboard().press("F7");
        assertThat(status).containsText("Process 1: Paused before line");
        assertAccessible(page);
        page.reload();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Process 2"))
                .click();
        assertThat(code).containsText("second found");
    }

    @Test
    void theExampleOfTwoProcessesFitsAPhoneInChineseAndInTheDark() {
        Page page = signedIn("zh-CN", ColorScheme.DARK, new int[] {390, 844});
        page.locator("vaadin-select.lab-examples").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("两个进程，同一个内存区对象"))
                .click();
        button(page, "单步").click();
        assertThat(page.locator(".lab-status")).containsText("进程 1");
        button(page, "进程 2").click();
        assertThat(page.locator(".lab-status")).containsText("进程 2");
        screenshot(page, "lab-two-processes-dark-390");
        assertAccessible(page);
    }

    private Page signedIn(String language, ColorScheme colors, int[] size) {
        Page page = browse(language, colors, size);
        page.navigate("/login");
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(language.startsWith("zh") ? "访客" : "guest"))
                .first()
                .click();
        page.waitForURL(url -> !url.contains("login"));
        page.navigate("/lab");
        page.locator("pw-editor").first().waitFor();
        return page;
    }

    private static void write(Page page, String source) {
        page.keyboard().press("Control+A");
        page.keyboard().insertText(source);
    }

    private static void tabTo(Page page, Locator goal, String key) {
        for (int i = 0; i < 60; i++) {
            if ((Boolean) goal.evaluate("e => e.getRootNode().activeElement === e")) {
                return;
            }
            page.keyboard().press(key);
        }
        assertThat(goal).isFocused();
    }
}
