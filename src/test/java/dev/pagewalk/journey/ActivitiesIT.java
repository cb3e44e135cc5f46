package dev.pagewalk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import dev.pagewalk.exercise.Course;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of activity by wrong and by right answers, in both languages, on the reference course. */
@Tag("long")
@Tag("kinds")
class ActivitiesIT extends Journey {

    private static final String LESSON = "/lesson/reference/every-kind";

    private String base = "";
    private int pages;

    @TempDir
    private static Path folder;

    @Override
    protected Map<String, String> environment() {
        return Map.of("PAGEWALK_EXERCISES", course().toAbsolutePath().toString());
    }

    private static Path course() {
        Path course = folder.resolve("course");
        try {
            if (Files.notExists(course)) {
                Course.copy(Path.of("src/test/resources/exercises"), course);
                Course.share(course);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
        return course;
    }

    @Override
    protected boolean audited() {
        return true;
    }

    @Test
    void everyKindIsPlayedInEnglish() {
        play(browse(), "guest", "Right.", "en");
    }

    @Test
    void everyKindIsPlayedInChineseOnAPhoneInTheDark() {
        play(browse("zh-CN", ColorScheme.DARK, NARROW), "访客", "正确", "zh");
    }

    private void play(Page page, String guest, String right, String name) {
        page.navigate("/login");
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(guest))
                .first()
                .click();
        page.waitForURL(url -> !url.contains("login"));
        page.navigate(LESSON);

        // text: with the live pane that it asks for
        assertThat(page.locator(".text-pane pw-records")).isVisible();
        base = find(page.locator(".work").innerText(), "(0x[0-9A-F]{8})");
        done(page, name + "-text");

        // quiz
        choose(page, "Committed|已提交");
        wrong(page);
        choose(page, "Reserved|保留");
        right(page);
        assertThat(page.locator(".feedback").first()).containsText(right);
        done(page, name + "-choice");

        // size: the author's own misconception in the language of the page
        pages = Integer.parseInt(find(page.locator(".work").innerText(), "(\\d+) (?:pages|页)"));
        Locator size = page.locator(".cell-bytes input");
        size.fill("0x%X".formatted(pages));
        size.press("Enter");
        wrong(page);
        assertThat(page.locator(".feedback[data-kind=wrong]")).containsText(pages + "");
        size.fill("0x%X".formatted(pages * 4096));
        size.press("Enter");
        right(page);
        done(page, name + "-number");

        // guess: a prediction with printed text
        page.locator(".cell-commit input").fill("1");
        page.locator(".cell-printed textarea").fill(pages + " pages");
        press(page, ".cells");
        wrong(page);
        assertThat(page.locator(".cell-printed .feedback")).hasAttribute("data-kind", "right");
        page.locator(".cell-commit input").fill(pages * 4 + "");
        page.locator(".cell-commit input").press("Enter");
        assertThat(page.locator(".cell-commit .feedback")).hasAttribute("data-kind", "right");
        done(page, name + "-predict");

        // region
        press(page, ".build");
        assertThat(page.locator(".build .feedback")).hasAttribute("data-kind", "partly");
        call(page, "VirtualAlloc((void *)" + base + ", 0x10000, MEM_RESERVE, PAGE_READWRITE)");
        call(page, "VirtualAlloc((void *)" + base + ", 1, MEM_COMMIT, PAGE_READWRITE)");
        press(page, ".build");
        right(page);
        done(page, name + "-build");

        // steps: by keyboard alone
        press(page, ".order");
        assertThat(page.locator(".order .feedback")).hasAttribute("data-kind", "note");
        page.locator("[data-tile=disk] [data-move=out]").press("Enter");
        assertThat(page.locator(".tiles-aside [data-tile=disk]")).isVisible();
        for (String tile : new String[] {"restart", "frame", "fault", "lookup"}) {
            moveUp(page, tile);
        }
        shot(page, name + "-order-on-the-way");
        page.reload();
        assertThat(page.locator("ol.tiles > li").first()).hasAttribute("data-tile", "lookup");
        press(page, ".order");
        right(page);
        done(page, name + "-order");

        // zones, entry, dump and table come as pictures
        label(page, 2, 2);
        wrong(page);
        label(page, 2, 1);
        settled(page, 2);
        done(page, name + "-label-map");

        // diff
        assertThat(page.locator(".which .ledger").first()).containsText("MEM_RESERVE");
        choose(page, "MEM_COMMIT");
        wrong(page);
        choose(page, "65536");
        right(page);
        done(page, name + "-which");

        // nodes
        Locator options = page.locator(".decide vaadin-radio-button");
        Locator reasons = page.locator(".decide vaadin-checkbox");
        option(options, "From VirtualAlloc|用 VirtualAlloc").check();
        option(reasons, "zeroed|清零").check();
        press(page, ".decide");
        assertThat(page.locator(".decide .feedback[data-kind=wrong]")).hasCount(2);
        option(options, "From a heap|从堆里要").check();
        option(reasons, "zeroed|清零").uncheck();
        option(reasons, "64 KiB").check();
        press(page, ".decide");
        assertThat(page.locator(".decide .feedback[data-kind=right]")).hasCount(2);
        assertThat(page.locator(".decide .ledger")).containsText("KiB");
        done(page, name + "-decide");

        // bug
        Locator line = page.locator("vaadin-integer-field input");
        page.locator(".listing-pick [data-line='5']").click();
        assertThat(line).hasValue("5");
        press(page, ".line-pick");
        wrong(page);
        line.fill("9");
        line.press("Tab");
        press(page, ".line-pick");
        right(page);
        option(page.locator(".repair vaadin-radio-button"), "must be 0|必须是 0").check();
        press(page, ".repair > .actions");
        assertThat(page.locator(".repair .feedback[data-kind=right]")).hasCount(2);
        button(page, ".program-part", 0).click();
        assertThat(page.locator(".program-output")).containsText("error 87");
        button(page, ".program-part", 1).click();
        assertThat(page.locator(".program-part .goals li")).hasCount(2);
        done(page, name + "-repair-wrong", false);
        type(page, "int main(void) { return 0 }");
        button(page, ".program-part", 1).click();
        assertThat(page.locator(".program-part .feedback")).hasAttribute("data-kind", "note");
        assertThat(page.locator(".problems li")).hasCount(1);
        type(page, program("VirtualFree(p, 0, MEM_RELEASE)"));
        button(page, ".program-part", 1).click();
        assertThat(page.locator(".repair .feedback[data-kind=right]")).hasCount(3);
        done(page, name + "-repair");

        // write
        button(page, ".program-part", 1).click();
        assertThat(page.locator(".program > .goals [data-reached=no]")).hasCount(1);
        type(page, "int main(void) { for (;;) ; }");
        button(page, ".program-part", 0).click();
        page.locator(".working vaadin-button").click();
        assertThat(page.locator(".working")).isHidden();
        type(page, program("1"));
        button(page, ".program-part", 1).click();
        right(page);
        done(page, name + "-program");

        // why
        Locator essay = page.locator(".essay textarea");
        essay.fill("short");
        press(page, ".essay");
        assertThat(page.locator(".essay .feedback")).hasAttribute("data-kind", "note");
        essay.fill("word ".repeat(25));
        press(page, ".essay");
        assertThat(page.locator(".essay .feedback")).containsText("25");
        page.reload();
        assertThat(essay).hasValue("word ".repeat(25));
        done(page, name + "-essay");

        label(page, 1, 2);
        wrong(page);
        label(page, 0, 2);
        settled(page, 2);
        done(page, name + "-label-entry");
        label(page, 0, 1);
        settled(page, 2);
        done(page, name + "-label-bytes");
        label(page, 0, 1);
        settled(page, 2);
        done(page, name + "-label-regions");

        // strip, cuts, fields: by click, by keyboard, by dragging
        press(page, ".bits-panel");
        assertThat(page.locator(".bits-panel .feedback")).hasAttribute("data-kind", "note");
        setBits(page, Long.decode(base) ^ 1);
        press(page, ".bits-panel");
        wrong(page);
        setBits(page, Long.decode(base));
        assertThat(page.locator("pw-bits .says")).hasText(base);
        page.reload();
        assertThat(page.locator("pw-bits .says")).hasText(base);
        press(page, ".bits-panel");
        right(page);
        done(page, name + "-bits-set");

        Locator upper = page.locator("pw-bits [data-end=high]");
        for (int i = 0; i < 4; i++) {
            upper.press("ArrowRight");
        }
        page.locator("pw-bits [data-end=low]").press("PageUp");
        assertThat(page.locator("pw-bits .says")).hasText("12/8/12");
        press(page, ".bits-panel");
        assertThat(page.locator(".bits-panel .feedback[data-kind=wrong]")).containsText("12/8/12");
        upper.press("ArrowLeft");
        upper.press("ArrowLeft");
        press(page, ".bits-panel");
        right(page);
        done(page, name + "-bits-cuts");

        drag(page, 31, 22);
        press(page, ".bits-panel");
        assertThat(page.locator(".field-frame .feedback")).hasAttribute("data-kind", "wrong");
        assertThat(page.locator(".field-dirty .feedback")).hasAttribute("data-kind", "note");
        drag(page, 12, 31);
        page.locator("pw-bits button.field").nth(1).click();
        page.locator("pw-bits [data-bit='6']").click();
        press(page, ".bits-panel");
        assertThat(page.locator(".bits-panel .feedback[data-kind=right]")).hasCount(2);
        assertThat(page.locator("pw-bits [role=slider]")).hasCount(0);
        done(page, name + "-bits-fields", false);
        assertThat(page.locator("a.next-button")).isVisible();
    }

    /** Turns over the bits of a strip that are not as in the number. */
    private static void setBits(Page page, long number) {
        for (int bit = 0; bit < 32; bit++) {
            Locator button = page.locator("pw-bits [data-bit='" + bit + "']");
            boolean one = (number >> bit & 1) == 1;
            if (one != "true".equals(button.getAttribute("aria-pressed"))) {
                button.click();
                assertThat(button).hasAttribute("aria-pressed", one + "");
            }
        }
        settle(page);
    }

    /** With the mouse, from the middle of one bit of a strip to that of another. */
    private static void drag(Page page, int from, int to) {
        page.locator("pw-bits .strip").scrollIntoViewIfNeeded();
        BoundingBox first = page.locator("pw-bits [data-bit='" + from + "']").boundingBox();
        BoundingBox last = page.locator("pw-bits [data-bit='" + to + "']").boundingBox();
        page.mouse().move(first.x + first.width / 2, first.y + first.height / 2);
        page.mouse().down();
        page.mouse().move(last.x + last.width / 2, last.y + last.height / 2);
        page.mouse().up();
        settle(page);
    }

    private String program(String free) {
        return """
                #include <windows.h>
                #include <stdio.h>
                int main(void)
                {
                    char *p = VirtualAlloc((void *)%s, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                    for (int i = 0; i < %d; i++)
                        p[i * 4096] = 1;
                    if (!(%s))
                        return 1;
                    printf("freed\\n");
                    return 0;
                }
                """.formatted(base, pages, free);
    }

    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in: " + text);
        }
        return matcher.group(1);
    }

    private static void choose(Page page, String says) {
        option(page.locator(".work vaadin-radio-button"), says).check();
        press(page, ".work");
    }

    /** Options are shuffled: found by what they say, in either language. */
    private static Locator option(Locator options, String says) {
        return options.filter(new Locator.FilterOptions().setHasText(Pattern.compile(says)))
                .locator("input");
    }

    /** The check button within a part of the page. */
    private static void press(Page page, String part) {
        page.locator(part + " vaadin-button[theme~=primary]:visible").first().click();
        settle(page);
    }

    private static Locator button(Page page, String part, int number) {
        return page.locator(part + " .actions vaadin-button").nth(number);
    }

    private static void call(Page page, String text) {
        page.locator(".console-line input").fill(text);
        page.locator(".console-line input").press("Enter");
        assertThat(page.locator(".console-call").first()).containsText(text);
        settle(page);
    }

    private static void type(Page page, String source) {
        page.locator("pw-editor .cm-content").click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(source);
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        settle(page);
    }

    /** With Alt and the arrow key, to the top. */
    private static void moveUp(Page page, String tile) {
        Locator item = page.locator("ol.tiles > [data-tile=" + tile + "]");
        for (int i = 0;
                i < 5 && !tile.equals(page.locator("ol.tiles > li").first().getAttribute("data-tile"));
                i++) {
            item.focus();
            page.keyboard().press("Alt+ArrowUp");
            settle(page);
            assertThat(item).isFocused();
        }
    }

    /** Chooses labels for both targets and checks. */
    private static void label(Page page, int first, int second) {
        int[] labels = {first, second};
        for (int i = 0; i < labels.length; i++) {
            Locator select = page.locator(".targets vaadin-select").nth(i);
            if (select.getAttribute("readonly") == null) {
                select.click();
                page.locator("vaadin-select-list-box vaadin-select-item:visible")
                        .nth(labels[i])
                        .click();
                settle(page);
            }
        }
        press(page, ".label-panel");
    }

    private static void settled(Page page, int steps) {
        assertThat(page.locator(".targets .feedback[data-kind=right]")).hasCount(steps);
    }

    private static void wrong(Page page) {
        assertThat(page.locator(".work .feedback[data-kind=wrong], .work .feedback[data-kind=partly]")
                        .first())
                .isVisible();
    }

    private static void right(Page page) {
        assertThat(page.locator(".work .feedback[data-kind=right]").first()).isVisible();
    }

    private static void done(Page page, String name) {
        done(page, name, true);
    }

    private static void done(Page page, String name, boolean goOn) {
        shot(page, name);
        assertAccessible(page);
        if (goOn) {
            page.locator(".ways .next-button").click();
            settle(page);
        }
    }

    private static void shot(Page page, String name) {
        settle(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots", "activity-" + name + ".png")));
    }
}
