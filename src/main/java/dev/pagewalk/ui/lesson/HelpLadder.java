package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Help;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.StepState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Help with one step, one rung at a time: hints, after two wrong tries the same step worked with other numbers, then "do
 * this step for me".
 */
final class HelpLadder extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient Activity activity;
    private final transient Activity.@Nullable Cell cell;
    private final transient Runnable shown;

    HelpLadder(LessonSession session, Activity activity, Activity.@Nullable Cell cell, Runnable shown) {
        this.session = session;
        this.activity = activity;
        this.cell = cell;
        this.shown = shown;
        addClassName("help-ladder");
    }

    void show(StepState state) {
        removeAll();
        List<String> rungs = rungs();
        int hints = rungs.size();
        boolean worked = translates() && session.exercise().pool() > 1;
        boolean workedOpen = worked && state.wrongTries() >= Help.TRIES_TO_WORKED;
        int last = Math.min(state.hints(), hints);
        for (int i = 0; i < last; i++) {
            add(rung(rungs.get(i)));
        }
        if (worked && state.hints() > hints && activity instanceof Activity.Cells cells && cell != null) {
            add(rung(example(cells, cell)));
        }
        if (state.settled()) {
            return;
        }
        var buttons = new Div();
        buttons.addClassName("help-buttons");
        if (state.hints() < hints) {
            buttons.add(button(getTranslation("lesson.hint", String.valueOf(last + 1), String.valueOf(hints)), state));
        } else if (workedOpen && state.hints() == hints) {
            buttons.add(button(getTranslation("lesson.worked"), state));
        }
        if (state.wrongTries() >= Help.TRIES_TO_WORKED && cell != null && activity instanceof Activity.Cells cells) {
            var show = new Button(getTranslation("lesson.show"), click -> {
                session.show(cells, cell);
                shown.run();
            });
            show.addThemeVariants(ButtonVariant.TERTIARY);
            buttons.add(show);
        }
        add(buttons);
    }

    private Button button(String text, StepState state) {
        var button = new Button(text, click -> {
            session.takeHint(state.step());
            show(session.state(state.step()));
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Div rung(String text) {
        var rung = new Div(Texts.markdown(text));
        rung.addClassName("hint");
        rung.getElement().setAttribute("role", "note");
        return rung;
    }

    private List<String> rungs() {
        Locale language = getLocale();
        var rungs = new ArrayList<String>();
        if (cell != null) {
            for (int i = 1; session.text(activity, "hint/" + cell.id() + "/" + i, language).isPresent(); i++) {
                rungs.add(session.text(activity, "hint/" + cell.id() + "/" + i, language).orElseThrow());
            }
            if (rungs.isEmpty() && translates()) {
                rungs.add(getTranslation("lesson.hint." + cell.id()));
            }
        }
        for (int i = 1; session.text(activity, "hint/" + i, language).isPresent(); i++) {
            if (cell == null || !translates() || cell.id().equals("physical")) {
                rungs.add(session.text(activity, "hint/" + i, language).orElseThrow());
            }
        }
        return rungs;
    }

    private boolean translates() {
        return activity instanceof Activity.Cells cells && cells.kind() == Activity.Cells.Kind.TRANSLATE;
    }

    /** The step done with another student's numbers; empty unless it is a step of a translation. */
    private String example(Activity.Cells cells, Activity.Cell of) {
        return translates()
                ? session.workedExample(cells).map(values -> example(values, of.id())).orElse("")
                : "";
    }

    private String example(Map<String, Long> values, String id) {
        return getTranslation(
                "lesson.worked." + id,
                hex(values, "va", 8), hex(values, "cr3", 8), hex(values, "directoryIndex", 3),
                hex(values, "tableIndex", 3), hex(values, "offset", 3), hex(values, "pdeAddress", 8),
                hex(values, "pde", 8), hex(values, "pteAddress", 8), hex(values, "pte", 8), hex(values, "physical", 8),
                bits(values.getOrDefault("va", 0L)));
    }

    private static String hex(Map<String, Long> values, String name, int digits) {
        long value = values.getOrDefault(name, 0L);
        return value < 0 ? "–" : ("0x%0" + digits + "X").formatted(value);
    }

    private static String bits(long va) {
        String all = "0".repeat(32) + Long.toBinaryString(va);
        all = all.substring(all.length() - 32);
        return all.substring(0, 10) + " " + all.substring(10, 20) + " " + all.substring(20);
    }
}
