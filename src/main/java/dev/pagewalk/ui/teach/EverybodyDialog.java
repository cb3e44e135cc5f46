package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.pagewalk.homework.GrantProblem;
import dev.pagewalk.homework.Granted;
import dev.pagewalk.homework.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** "Everyone by 30 minutes, now": what it would come to, and whether it is meant. */
final class EverybodyDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_MINUTES = 30;
    private static final int LONGEST_WHY = 1000;

    private final transient ClassTimes times;
    private final transient Window window;
    private final transient Instant now;
    private final IntegerField minutes = new IntegerField();
    private final Div outcome = new Div();

    /** Gives everybody more time. */
    interface Action {
        Granted extend(int minutes, String why);
    }

    /** @param window of everybody, as it is now */
    EverybodyDialog(ClassTimes times, Window window, Instant now, Action action, Runnable done) {
        this.times = times;
        this.window = window;
        this.now = now;
        setHeaderTitle(getTranslation("teach.exceptions.now.title"));
        setWidth("min(480px, 96vw)");
        minutes.setLabel(getTranslation("teach.exceptions.now.minutes"));
        minutes.setMin(1);
        minutes.setStepButtonsVisible(true);
        minutes.setManualValidation(true);
        minutes.setValueChangeMode(ValueChangeMode.LAZY);
        minutes.setValue(USUAL_MINUTES);
        minutes.addValueChangeListener(typed -> show());
        var why = new TextField(getTranslation("teach.exceptions.why"));
        why.setHelperText(getTranslation("teach.exceptions.why.help"));
        why.setMaxLength(LONGEST_WHY);
        outcome.getElement().setAttribute("aria-live", "polite");
        var form = new Div(minutes, outcome, why);
        form.addClassName("teach-form");
        add(form);
        var cancel = new Button(getTranslation("teach.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var go = new Button(getTranslation("teach.exceptions.now.do"), click -> {
            // who clicks twice means it once
            if (!isOpened()) {
                return;
            }
            if (Fields.missing(
                    minutes, minutes.getValue() == null, getTranslation("teach.assignment.number-missing"))) {
                return;
            }
            switch (action.extend(minutes.getValue(), why.getValue().strip())) {
                case Granted.Done _ -> {
                    close();
                    done.run();
                }
                case Granted.Refused(List<GrantProblem> problems) -> {
                    minutes.setErrorMessage(problems.stream()
                            .map(problem -> getTranslation(problem.key()))
                            .collect(Collectors.joining(" ")));
                    minutes.setInvalid(true);
                }
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, go);
        show();
    }

    private void show() {
        outcome.removeAll();
        if (minutes.getValue() == null || minutes.getValue() < 1) {
            return;
        }
        Duration more = Duration.ofMinutes(minutes.getValue());
        outcome.add(new Paragraph(getTranslation(
                "teach.exceptions.now.due", times.text(window.due().plus(more)), times.text(window.due()))));
        if (window.close().plus(more).isBefore(now)) {
            outcome.add(new Paragraph(getTranslation("teach.exceptions.now.over")));
        }
    }
}
