package dev.pagewalk.journey;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Mouse and keyboard of one person, counted: a click, a key command, or one field filled is one action each. */
final class CountedHands {

    private final Page page;
    private int actions;

    CountedHands(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    int actions() {
        return actions;
    }

    void press(Locator what) {
        actions++;
        what.click();
    }

    void press(String button) {
        press(Journey.button(page, button));
    }

    void follow(String link) {
        press(Journey.link(page, link));
    }

    void fill(Locator field, String text) {
        actions++;
        field.fill(text);
    }

    void fill(String label, String text) {
        fill(Journey.field(page, label), text);
    }

    void key(Locator where, String key) {
        actions++;
        where.press(key);
    }

    /** Opens a list and chooses from it: two clicks. */
    void choose(String label, String item) {
        press(page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHas(page.locator("label", exactly(label)))));
        press(page.locator("vaadin-select-item:visible", exactly(item)));
    }

    /** In a pattern that a browser reads. */
    private static Page.LocatorOptions exactly(String text) {
        String quoted = text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
        return new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + quoted + "\\s*$"));
    }

    /** Types into a field that proposes, and takes what it proposes. */
    void propose(Locator field, String text) {
        fill(field, text);
        press(page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(text)));
    }

    /** A click on a button, and a choice of a file. */
    void upload(String button, Path file) {
        FileChooser chooser = page.waitForFileChooser(() -> press(button));
        actions++;
        chooser.setFiles(file);
    }
}
