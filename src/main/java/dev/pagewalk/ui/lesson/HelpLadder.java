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
    private final @Nullable String part;
    private final transient Runnable shown;

    /** @param shown called when Pagewalk has done the step */
    HelpLadder(LessonSession session, Activity.Cells activity, Activity.Cell cell, Runnable shown) {
        this(session, activity, cell, cell.id(), shown);
    }

    /** @param part whose hints are offered; null for those of the activity itself */
    HelpLadder(LessonSession session, Activity activity, @Nullable String part) {
        this(session, activity, null, part, () -> {});
    }

    private HelpLadder(
            LessonSession session,
            Activity activity,
            Activity.@Nullable Cell cell,
            @Nullable String part,
            Runnable shown) {
        this.session = session;
        this.activity = activity;
        this.cell = cell;
        this.part = part;
        this.shown = shown;
        addClassName("help-ladder");
    }

    void show(StepState state) {
        show(state, state.settled());
    }

    /** @param settled true if no more help is needed */
    void show(StepState state, boolean settled) {
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
        if (settled) {
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
        if (part != null) {
            for (int i = 1;
                    session.text(activity, "hint/" + part + "/" + i, language).isPresent();
                    i++) {
                rungs.add(session.text(activity, "hint/" + part + "/" + i, language)
                        .orElseThrow());
            }
            if (rungs.isEmpty() && activity instanceof Activity.Cells cells && translates()) {
                rungs.add(getTranslation(Texts.walk(session, cells, "hint", part)));
            }
        }
        if (!general()) {
            return rungs;
        }
        for (int i = 1; session.text(activity, "hint/" + i, language).isPresent(); i++) {
            rungs.add(session.text(activity, "hint/" + i, language).orElseThrow());
        }
        return rungs;
    }

    /** Where hints about the whole activity are offered: with its last number, and with its first part. */
    private boolean general() {
        return part == null
                || cell != null
                        && (!translates()
                                || cell.id().equals("physical")
                                || cell.id().equals("virtual"))
                || part.equals("line")
                || part.equals("option");
    }

    private boolean translates() {
        return activity instanceof Activity.Cells cells && cells.kind() == Activity.Cells.Kind.TRANSLATE;
    }

    /** The step done with another student's numbers; empty unless it is a step of a translation. */
    private String example(Activity.Cells cells, Activity.Cell of) {
        return translates()
                ? session.workedExample(cells)
                        .map(values -> example(values, Texts.walk(session, cells, "worked", of.id())))
                        .orElse("")
                : "";
    }

    private String example(Map<String, Long> values, String key) {
        return getTranslation(
                key,
                hex(values, "va", 8),
                hex(values, "cr3", 8),
                hex(values, "directoryIndex", 3),
                hex(values, "tableIndex", 3),
                hex(values, "offset", 3),
                hex(values, "pdeAddress", 8),
                hex(values, "pde", 8),
                hex(values, "pteAddress", 8),
                hex(values, "pte", 8),
                hex(values, "physical", 8),
                bits(values.getOrDefault("va", 0L)),
                hex(values, "virtual", 8),
                hex(values, "selfMapPde", 8),
                hex(values, "selfMapPte", 8));
    }

    private static String hex(Map<String, Long> values, String name, int digits) {
        long value = values.getOrDefault(name, 0L);
        return value < 0 ? "–" : ("0x%0" + digits + "X").formatted(value);
    }

    private String bits(long va) {
        String all = "0".repeat(32) + Long.toBinaryString(va);
        all = all.substring(all.length() - 32);
        int directory = Texts.eightKilobytes(session) ? 8 : 10;
        int table = Texts.eightKilobytes(session) ? 19 : 20;
        return all.substring(0, directory) + " " + all.substring(directory, table) + " " + all.substring(table);
    }
}
