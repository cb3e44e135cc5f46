package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.pagewalk.exercise.Help;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.StepState;

/**
 * Help with one step, one rung at a time: hints, after two wrong tries the same step worked with other numbers, then
 * "do this step for me".
 */
final class HelpLadder extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient Rungs rungs;

    HelpLadder(LessonSession session, Rungs rungs) {
        this.session = session;
        this.rungs = rungs;
        addClassName("help-ladder");
    }

    void show(StepState state) {
        show(state, state.settled());
    }

    /** @param settled true if no more help is needed */
    void show(StepState state, boolean settled) {
        removeAll();
        int hints = rungs.hints().size();
        int last = Math.min(state.hints(), hints);
        rungs.hints().subList(0, last).forEach(hint -> add(rung(hint)));
        if (state.hints() > hints) {
            rungs.worked().ifPresent(example -> add(rung(example.get())));
        }
        if (settled || !session.terms().help()) {
            return;
        }
        var buttons = new Div();
        buttons.addClassName("help-buttons");
        boolean stuck = state.wrongTries() >= Help.TRIES_TO_WORKED;
        if (state.hints() < hints) {
            buttons.add(button(getTranslation("lesson.hint", String.valueOf(last + 1), String.valueOf(hints)), state));
        } else if (stuck && rungs.worked().isPresent() && state.hints() == hints) {
            buttons.add(button(getTranslation("lesson.worked"), state));
        }
        if (stuck) {
            rungs.solve().ifPresent(solve -> {
                var show = new Button(getTranslation("lesson.show"), click -> solve.run());
                show.addThemeVariants(ButtonVariant.TERTIARY);
                buttons.add(show);
            });
        }
        add(buttons);
    }

    private Button button(String text, StepState state) {
        var button = new Button(text, click -> {
            session.takeHint(state.step());
            show(session.state(state.step()));
            focusRung();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** The button may be gone: reading goes on with what it gave. */
    private void focusRung() {
        getChildren()
                .filter(child -> child.getElement().getClassList().contains("hint"))
                .reduce((earlier, later) -> later)
                .ifPresent(rung -> {
                    Focus.on(rung);
                    rung.getElement().executeJs("this.scrollIntoView({block: 'nearest'});");
                });
    }

    private Div rung(String text) {
        var rung = new Div(Texts.markdown(text));
        rung.addClassName("hint");
        rung.getElement().setAttribute("role", "note");
        return rung;
    }
}
