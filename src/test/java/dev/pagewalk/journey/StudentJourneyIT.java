package dev.pagewalk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A student's first hour, end to end: the lecture's gigabyte in the lab, then both lessons, with mistakes on the way. */
class StudentJourneyIT extends Journey {

    @Override
    protected boolean audited() {
        return true;
    }

    private static final String BUDGETS = "/lesson/m5-virtual-alloc/reserve-commit-touch";
    private static final String TRANSLATE = "/lesson/m3-page-tables/translate-by-hand";

    @Test
    void theGigabyteOfTheLectureIsSeenInTheLab() {
        Page page = browse();
        signInAsDemoStudent(page);
        page.navigate("/lab");
        button(page, "Run").first().click();
        Locator output = page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Output"));
        assertThat(output).containsText("committed 1 GiB, still no RAM used");
        assertThat(output).containsText("wrote A and Z: two pages of RAM");
        assertThat(page.getByText("Reserved 1 GiB").first()).isVisible();
        screenshot(page, "lab-light-1440");
        assertAccessible(page);

        button(page, "Back").click();
        assertThat(page.getByText("Paused").first()).isVisible();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Page tables"))
                .click();
        screenshot(page, "lab-tables-light-1440");
        assertAccessible(page);
        for (String pane : List.of("Stack", "Heaps", "Files and sections", "Frames", "Bytes")) {
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(pane))
                    .click();
            screenshot(page, "lab-" + pane.toLowerCase(Locale.ROOT).replace(' ', '-') + "-light-1440");
            assertAccessible(page);
        }

        page.locator(".page-tools vaadin-button").click();
        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
        screenshot(page, "lab-zh-1440");
        assertAccessible(page);
        page.locator(".page-tools vaadin-button").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void aProgramIsWrittenSteppedAndTakenBackByKeyboardAlone() {
        Page page = browse();
        signInAsGuest(page, "Continue as guest");
        page.navigate("/lab");
        Locator code = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Program in C"));
        tabTo(page, code);
        page.keyboard().press("Control+A");
        page.keyboard().insertText("""
                #include <stdio.h>
                int twice(int n) { return 2 * n; }
                int main(void)
                {
                    int a = 20;
                    a = twice(a) + 2;
                    printf("%d\\n", a);
                    return 0;
                }
                """);
        Locator status = page.locator(".lab-status");
        page.keyboard().press("F8");
        assertThat(status).containsText("line 5");
        page.keyboard().press("F8");
        assertThat(status).containsText("line 6");
        page.keyboard().press("F8");
        assertThat(status).containsText("line 2");
        page.keyboard().press("F7");
        assertThat(status).containsText("line 6");
        page.keyboard().press("F10");
        assertThat(status).containsText("line 7");
        page.keyboard().press("Control+Enter");
        assertThat(status).containsText("Ended with exit code 0");
        assertThat(page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Output")))
                .containsText("42");

        page.keyboard().press("Escape"); // else Tab indents
        tabTo(page, page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Output")));
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        tabTo(page, page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Expression to watch")));
        page.keyboard().insertText("a + 1");
        page.keyboard().press("Enter");
        Locator watched = page.locator("pw-watch tbody tr");
        assertThat(watched).hasCount(1);
        tabBackTo(page, code);
        page.keyboard().press("Control+Home");
        for (int line = 1; line < 6; line++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Control+F10");
        assertThat(status).containsText("line 6");
        assertThat(watched).containsText("21");
        page.keyboard().press("F10");
        assertThat(status).containsText("line 7");
        assertThat(watched).containsText("43");
        assertThat(watched).hasClass("changed");
        page.keyboard().press("F7");
        assertThat(watched).containsText("21");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("F9");
        page.keyboard().press("Control+Enter");
        assertThat(status).containsText("line 7");
        assertAccessible(page);
    }

    /** Somebody new, so that no other journey's work is in the way. */
    private void signInAsGuest(Page page, String label) {
        page.navigate("/login");
        button(page, label).click();
        page.waitForURL(url -> !url.contains("login"));
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .waitFor();
    }

    /** Shift and Tab until the focus is where it should be. */
    private void tabBackTo(Page page, Locator goal) {
        for (int i = 0;
                i < 40 && !Boolean.TRUE.equals(goal.evaluate("e => e.getRootNode().activeElement === e"));
                i++) {
            page.keyboard().press("Shift+Tab");
        }
        assertThat(goal).isFocused();
    }

    /** Tab until the focus is where it should be. */
    private void tabTo(Page page, Locator goal) {
        for (int i = 0; i < 40; i++) {
            if ((Boolean) goal.evaluate("e => e.getRootNode().activeElement === e")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(goal).isFocused();
    }

    @Test
    void theLabIsAccessibleOnAPhoneInTheDark() {
        Page page = browse("en-US", ColorScheme.DARK, NARROW);
        signInAsDemoStudent(page);
        page.navigate("/lab");
        button(page, "Run").first().click();
        assertThat(page.getByText("Ended with exit code 0").first()).isVisible();
        screenshot(page, "lab-dark-390");
        assertAccessible(page);
    }

    @Test
    void bothLessonsAreFinishedWithMistakesAndTheProgressSurvivesAKilledServer() {
        Page page = browse();
        signInAsDemoStudent(page);
        predictTheBudgets(page);
        buildTheState(page);
        answerTheQuiz(page);
        translateByHand(page);
        practiseWithASlip(page);

        server().killAndRestart();
        Page again = browse();
        signInAsDemoStudent(again);
        screenshot(again, "course-finished");
        assertAccessible(again);
        again.navigate(BUDGETS);
        again.locator(".lesson-progress li[data-state=done]").first().waitFor();
        assertThat(again.locator(".lesson-progress li[data-state=done]").count())
                .isEqualTo(8);
        again.navigate(TRANSLATE);
        again.locator(".lesson-progress li[data-state=done]").first().waitFor();
        assertThat(again.locator(".lesson-progress li[data-state=done]").count())
                .isEqualTo(3);
        again.navigate("/translate");
        assertThat(skill(again)).hasAttribute("data-state", "learning");
        again.navigate("/review");
        assertThat(again.locator(".upcoming")).containsText("Cut an address");
        screenshot(again, "review");
        assertAccessible(again);
    }

    /** A round of the trainer whose first answer is wrong: the map and the review must remember it. */
    private void practiseWithASlip(Page page) {
        page.navigate("/translate");
        assertThat(skill(page)).hasAttribute("data-state", "new");
        skill(page).locator("vaadin-button").click();
        page.locator(".cell-directory").waitFor();
        long va = hexAfter(work(page), "Cut");
        answer(page, "directory", va >>> 20, "wrong");
        answer(page, "directory", va >>> 22, "right");
        answer(page, "table", va >>> 12 & 0x3FF, "right");
        answer(page, "offset", va & 0xFFF, "right");
        assertThat(skill(page)).hasAttribute("data-state", "learning");
        screenshot(page, "trainer");
        assertAccessible(page);
    }

    private static Locator skill(Page page) {
        return page.locator(".skill-map li")
                .filter(new Locator.FilterOptions().setHasText("Cut an address"))
                .first();
    }

    @Test
    void aLessonFitsAPhoneInChineseAndInTheDark() {
        Page page = browse("zh-CN", ColorScheme.DARK, NARROW);
        signInAsGuest(page, "以访客身份继续");
        page.navigate(TRANSLATE);
        next(page);
        page.locator(".cell-directoryIndex").waitFor();
        screenshot(page, "lesson-zh-dark-390");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW[0]);
        assertAccessible(page);
    }

    private void predictTheBudgets(Page page) {
        page.navigate(BUDGETS);
        String reserve = find(page, "reserve (\\d+) MiB");
        String commit = find(page, "commit\\s+(\\d+) MiB");
        assertAccessible(page);
        next(page);
        // A wrong prediction: reserving takes RAM.
        predict(page, reserve, "0", Integer.toString(Integer.parseInt(reserve) * 256));
        assertThat(cell(page, "ram").locator(".feedback")).hasAttribute("data-kind", "wrong");
        screenshot(page, "lesson-wrong-prediction");
        assertAccessible(page);
        fill(page, "ram", "0");
        cell(page, "ram").getByRole(AriaRole.BUTTON).first().click();
        assertThat(cell(page, "ram")).hasAttribute("data-settled", "true");
        next(page);
        predict(page, "0", commit, "0");
        next(page);
        fill(page, "commit", "0");
        fill(page, "ram", "2");
        button(page, "Lock in and run").click();
        assertThat(cell(page, "ram").locator(".feedback")).hasAttribute("data-kind", "right");
        next(page);
    }

    private void predict(Page page, String space, String commit, String ram) {
        fill(page, "space", space);
        fill(page, "commit", commit);
        fill(page, "ram", ram);
        button(page, "Lock in and run").click();
        assertThat(cell(page, "space").locator(".feedback")).hasAttribute("data-kind", "right");
    }

    private void buildTheState(Page page) {
        String base = find(page, "(0x[0-9A-F]{8})");
        String middle = find(page, "page (?!0|15)(\\d+)");
        long start = Long.decode(base);
        long middlePage = start + Integer.parseInt(middle) * 0x1000L;
        call(page, "VirtualAlloc((void *)0x%08X, 1, MEM_COMMIT, PAGE_READWRITE)".formatted(start));
        call(page, "VirtualAlloc((void *)0x%08X, 1, MEM_COMMIT, PAGE_READWRITE)".formatted(middlePage));
        call(page, "VirtualAlloc((void *)0x%08X, 1, MEM_COMMIT, PAGE_READWRITE)".formatted(start + 0xF000));
        call(page, "*(char *)0x%08X = 1".formatted(middlePage));
        button(page, "Check the machine").click();
        assertThat(page.locator(".build .feedback")).hasAttribute("data-kind", "right");
        screenshot(page, "lesson-build");
        assertAccessible(page);
        next(page);
    }

    private void call(Page page, String text) {
        int before = page.locator(".console-call").count();
        field(page, "Call line").fill(text);
        field(page, "Call line").press("Enter");
        assertThat(page.locator(".console-call")).hasCount(before + 1);
    }

    private void answerTheQuiz(Page page) {
        choose(page, "It frees the region and returns TRUE.", "wrong");
        choose(page, "It returns FALSE, error 87", "right");
        next(page);
        choose(page, "reaches to the end of the page that holds the last byte", "right");
        next(page);
        choose(page, "the addresses stay ours", "right");
    }

    private void choose(Page page, String option, String kind) {
        page.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(option))
                .click();
        button(page, "Check").click();
        if (kind.equals("wrong")) {
            assertThat(page.locator(".work .feedback")).hasAttribute("data-kind", "wrong");
            assertAccessible(page);
        } else {
            assertThat(page.locator(".work .feedback")).hasAttribute("data-kind", "right");
        }
    }

    private void translateByHand(Page page) {
        page.navigate(TRANSLATE);
        next(page);
        page.locator(".cell-directoryIndex").waitFor();
        String text = work(page);
        long va = hexAfter(text, "Translate");
        long cr3 = hexAfter(text, "CR3 holds");
        // Cut at hex digits: the commonest mistake, named as such.
        answer(page, "directoryIndex", va >>> 20, "wrong");
        screenshot(page, "lesson-translate-wrong");
        assertAccessible(page);
        long pdi = va >>> 22;
        long pti = va >>> 12 & 0x3FF;
        answer(page, "directoryIndex", pdi, "right");
        answer(page, "tableIndex", pti, "right");
        answer(page, "offset", va & 0xFFF, "right");
        long pdeAddress = (cr3 & ~0xFFFL) + 4 * pdi;
        answer(page, "pdeAddress", pdeAddress, "right");
        long pde = dword(page, pdeAddress);
        answer(page, "pde", pde, "right");
        long pteAddress = (pde & ~0xFFFL) + 4 * pti;
        answer(page, "pteAddress", pteAddress, "right");
        long pte = dword(page, pteAddress);
        answer(page, "pte", pte, "right");
        answer(page, "physical", pte & ~0xFFFL | va & 0xFFF, "right");
        screenshot(page, "lesson-translate-right");
        next(page);
        page.locator(".cell-pteAddress").waitFor();
        long untouched = hexAfter(work(page), "Now");
        long otherPde =
                Long.decode(cell(page, "pde").locator("input").inputValue().replace("_", ""));
        long otherPte = (otherPde & ~0xFFFL) + 4 * (untouched >>> 12 & 0x3FF);
        answer(page, "pteAddress", otherPte, "right");
        answer(page, "pte", dword(page, otherPte), "right");
        cell(page, "physical").getByText("It ends here").click();
        assertThat(cell(page, "physical").locator(".feedback")).hasAttribute("data-kind", "right");
        screenshot(page, "lesson-translate-fault");
        assertAccessible(page);
    }

    /** What lies at a physical address, read from the lesson's dump as a student reads it. */
    private long dword(Page page, long address) {
        String at = "0x%08X".formatted(address);
        field(page, "Physical memory at").fill(at);
        Locator found = page.locator(".dump-found");
        assertThat(found).containsText(at + " lies ");
        Matcher matcher = Pattern.compile("lies (0x[0-9A-F]{8})").matcher(found.innerText());
        assertThat(matcher.find()).isTrue();
        return Long.decode(matcher.group(1));
    }

    private void answer(Page page, String cell, long value, String kind) {
        fill(page, cell, "0x%X".formatted(value));
        cell(page, cell).locator("input").press("Enter");
        Locator feedback = cell(page, cell).locator(".feedback");
        if (kind.equals("wrong")) {
            assertThat(feedback).hasAttribute("data-kind", "wrong");
        } else {
            assertThat(cell(page, cell)).hasAttribute("data-settled", "true");
        }
    }

    private void fill(Page page, String cell, String value) {
        cell(page, cell).locator("input").fill(value);
    }

    private Locator cell(Page page, String id) {
        return page.locator(".cell-" + id);
    }

    private void next(Page page) {
        Locator here = page.locator(".lesson-progress [aria-current=step]");
        int step = Integer.parseInt(here.innerText().strip());
        settle(page);
        page.locator(".ways .next-button").click();
        assertThat(here).hasText(Integer.toString(step + 1));
        settle(page);
    }

    private String work(Page page) {
        settle(page);
        return page.locator(".work").innerText();
    }

    private String find(Page page, String pattern) {
        page.locator(".work").waitFor();
        String text = work(page);
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private static long hexAfter(String text, String words) {
        Matcher matcher =
                Pattern.compile(Pattern.quote(words) + "\\s+(0x[0-9A-F]{8})").matcher(text);
        assertThat(matcher.find()).as(words + " in " + text).isTrue();
        return Long.decode(matcher.group(1));
    }
}
