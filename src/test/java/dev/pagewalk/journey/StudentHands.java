package dev.pagewalk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.kind.bits.Bits;
import dev.pagewalk.exercise.kind.build.Build;
import dev.pagewalk.exercise.kind.cells.Cell;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.exercise.kind.choice.Choice;
import dev.pagewalk.exercise.kind.decide.Decide;
import dev.pagewalk.exercise.kind.essay.Essay;
import dev.pagewalk.exercise.kind.label.Label;
import dev.pagewalk.exercise.kind.order.Order;
import dev.pagewalk.exercise.kind.program.Program;
import dev.pagewalk.exercise.kind.repair.Repair;
import dev.pagewalk.exercise.kind.which.Which;
import java.util.List;
import java.util.Map;

/** Gives answers to the activity that a lesson's page shows, with mouse and keyboard as a student does. */
final class StudentHands {

    private final Page page;
    private final Variant variant;

    /** @param variant what the student has on the page */
    StudentHands(Page page, Variant variant) {
        this.page = page;
        this.variant = variant;
    }

    Page page() {
        return page;
    }

    /**
     * Answers every step.
     *
     * @param answers by step; a step without one is left as it is
     */
    void answer(Activity activity, Map<String, Answer> answers) {
        switch (activity) {
            case Cells cells -> cells(cells, answers);
            case Choice choice -> choose(choice, choice.many(), answers.get(choice.id()));
            case Which which -> choose(which, false, answers.get(which.id()));
            case Decide decide -> decide(decide, answers);
            case Build build -> build(answers.get(build.id()));
            case Order order -> order(answers.get(order.id()));
            case Label label -> label(label, answers);
            case Repair repair -> repair(repair, answers);
            case Program program -> program(answers.get(program.id()));
            case Bits bits -> bits(bits, answers);
            case Essay essay -> essay();
            default -> throw new IllegalArgumentException("nobody knows how to do a " + activity.kind());
        }
    }

    private void cells(Cells cells, Map<String, Answer> answers) {
        boolean together = page.locator(".cells > .actions vaadin-button").count() > 0;
        for (Cell cell : cells.cells()) {
            Answer answer = answers.get(cells.step(cell));
            Locator row = page.locator(".cell-" + cell.id()).first();
            if (answer == null || cell.given() || "true".equals(row.getAttribute("data-settled"))) {
                continue;
            }
            Locator line = row.locator(".cell-line");
            if (answer instanceof Answer.Fault) {
                line.locator("vaadin-button").last().click();
                Journey.idle(page);
                continue;
            }
            Locator field = row.locator(cell.text() ? "textarea" : "input");
            field.fill(cells.write(cells.step(cell), answer));
            if (!together) {
                line.locator("vaadin-button[theme~=primary]").click();
                Journey.idle(page);
            }
        }
        if (together) {
            press(".cells > .actions");
        }
    }

    private void choose(Activity activity, boolean many, Answer answer) {
        pick(many, activity.offered(variant, activity.id()), ".choice", answer);
        press(".work");
    }

    private void pick(boolean many, List<String> ids, String group, Answer answer) {
        if (!(answer instanceof Answer.Chosen chosen)) {
            return;
        }
        Locator inputs = page.locator(group + (many ? " vaadin-checkbox input" : " vaadin-radio-button input"));
        assertThat(inputs).hasCount(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            boolean wanted = chosen.ids().contains(ids.get(i));
            if (many || wanted) {
                mark(inputs.nth(i), wanted);
            }
        }
    }

    /** A click and a look: on a busy machine the box needs a moment, and {@code setChecked} doesn't wait for it. */
    private static void mark(Locator box, boolean wanted) {
        if (box.isChecked() != wanted) {
            box.click();
        }
        assertThat(box).isChecked(new LocatorAssertions.IsCheckedOptions().setChecked(wanted));
    }

    private void decide(Decide decide, Map<String, Answer> answers) {
        if (page.locator(".decide vaadin-radio-group[readonly]").count() == 0) {
            pick(false, decide.offered(variant, decide.optionStep()), ".decide", answers.get(decide.optionStep()));
        }
        if (page.locator(".decide vaadin-checkbox-group[readonly]").count() == 0) {
            pick(true, decide.offered(variant, decide.reasonsStep()), ".decide", answers.get(decide.reasonsStep()));
        }
        press(".decide");
    }

    private void build(Answer answer) {
        if (answer instanceof Answer.Calls calls) {
            for (String line : calls.lines()) {
                Locator input = page.locator(".console-line input");
                int before = page.locator(".console-call").count();
                input.fill(line);
                input.press("Enter");
                assertThat(page.locator(".console-call")).hasCount(before + 1);
                Journey.idle(page);
            }
        }
        press(".build");
    }

    private void order(Answer answer) {
        if (answer instanceof Answer.Ordered ordered) {
            Locator placed = page.locator("ol.tiles > li");
            for (int left = placed.count(); left > 0; left--) {
                placed.first().locator("[data-move=out]").click();
                assertThat(placed).hasCount(left - 1);
            }
            for (String tile : ordered.ids()) {
                page.locator("[data-tile='" + tile + "'] [data-move=in]").click();
                assertThat(page.locator("ol.tiles > [data-tile='" + tile + "']"))
                        .isVisible();
            }
        }
        press(".order");
    }

    private void label(Label label, Map<String, Answer> answers) {
        List<String> targets = label.targets();
        for (int i = 0; i < targets.size(); i++) {
            Locator select = page.locator(".targets vaadin-select").nth(i);
            if (select.getAttribute("readonly") == null
                    && answers.get(label.step(targets.get(i))) instanceof Answer.Chosen chosen) {
                select.click();
                page.locator("vaadin-select-list-box vaadin-select-item:visible")
                        .nth(label.labels().indexOf(chosen.ids().getFirst()))
                        .click();
                Journey.idle(page);
            }
        }
        press(".label-panel");
    }

    private void repair(Repair repair, Map<String, Answer> answers) {
        Locator line = page.locator("vaadin-integer-field input");
        if (answers.get(repair.lineStep()) instanceof Answer.Number number && line.isEditable()) {
            line.fill(number.value() + "");
            line.press("Tab");
            press(".line-pick");
        }
        if (page.locator(".repair vaadin-radio-group[readonly]").count() == 0) {
            pick(false, repair.offered(variant, repair.causeStep()), ".repair", answers.get(repair.causeStep()));
            press(".repair > .actions");
        }
        program(answers.get(repair.repairStep()));
    }

    private void program(Answer answer) {
        if (answer instanceof Answer.Program program) {
            type(program.source());
        }
        press(".program-part");
        assertThat(page.locator(".program-part .working")).isHidden();
    }

    private void type(String source) {
        page.locator("pw-editor .cm-content").click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(source);
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        Journey.idle(page);
    }

    private void bits(Bits bits, Map<String, Answer> answers) {
        answers.forEach((step, answer) -> {
            switch (answer) {
                case Answer.Number number -> set(number.value());
                case Answer.Numbers places
                when bits.steps().size() > 1 || !step.equals(bits.id()) ->
                    mark(bits.steps().indexOf(step), places.values());
                case Answer.Numbers cuts -> cut(cuts.values());
                default -> throw new IllegalArgumentException("no answer on a strip: " + answer);
            }
        });
        press(".bits-panel");
    }

    private void set(long number) {
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            Locator button = page.locator("pw-bits [data-bit='" + bit + "']");
            boolean one = (number >> bit & 1) == 1;
            if (one != "true".equals(button.getAttribute("aria-pressed"))) {
                button.click();
                assertThat(button).hasAttribute("aria-pressed", one + "");
            }
        }
        Journey.idle(page);
    }

    /** Both cuts by keyboard, the upper one first; each is named by the lowest bit above it. */
    private void cut(List<Long> cuts) {
        for (int i = 0; i < cuts.size(); i++) {
            Locator handle = page.locator("pw-bits [data-end=" + (i == 0 ? "high" : "low") + "]");
            long wanted = cuts.get(i);
            for (int presses = 0; presses < Integer.SIZE; presses++) {
                long now = Long.parseLong(handle.getAttribute("aria-valuenow"));
                if (now == wanted) {
                    break;
                }
                handle.press(now < wanted ? "ArrowLeft" : "ArrowRight");
            }
        }
        Journey.idle(page);
    }

    /** One field with the mouse, from its highest bit to its lowest. */
    private void mark(int field, List<Long> places) {
        Locator fields = page.locator("pw-bits ul.fields > li");
        Locator button = fields.nth(field).locator("button.field");
        if (button.count() == 0) {
            return;
        }
        button.click();
        page.locator("pw-bits .strip").scrollIntoViewIfNeeded();
        BoundingBox high = bit(places.getFirst());
        BoundingBox low = bit(places.getLast());
        page.mouse().move(high.x + high.width / 2, high.y + high.height / 2);
        page.mouse().down();
        page.mouse().move(low.x + low.width / 2, low.y + low.height / 2);
        page.mouse().up();
        Journey.idle(page);
    }

    private BoundingBox bit(long bit) {
        return page.locator("pw-bits [data-bit='" + bit + "']").boundingBox();
    }

    private void essay() {
        page.locator(".essay textarea").fill("word ".repeat(60));
        press(".essay");
    }

    /** The check button within a part of the page, if it is there. */
    private void press(String part) {
        Locator check = page.locator(part + " vaadin-button[theme~=primary]:visible");
        if (check.count() > 0) {
            check.first().click();
        }
        Journey.idle(page);
    }
}
