package dev.pagewalk.ui.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.ui.PageTools;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** The buttons that run and step the program, the examples, and what the machine has to say. */
final class LabToolbar extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<LabAction, NativeButton> buttons = new EnumMap<>(LabAction.class);
    private final Div group = new Div();
    private final ProcessSwitch processes;
    private final Select<String> examples = new Select<>();
    private final NativeButton machine = new NativeButton();
    private final Span status = new Span();
    private final Span error = new Span();
    private final Div offer = new Div();

    LabToolbar(Consumer<LabAction> act, IntConsumer process, Consumer<String> load, Runnable settings) {
        processes = new ProcessSwitch(process);
        addClassName("lab-toolbar");
        group.addClassName("lab-buttons");
        group.getElement().setAttribute("role", "group");
        for (LabAction action : LabAction.values()) {
            var button = new NativeButton();
            button.addClassName("lab-" + name(action));
            button.addClickListener(click -> act.accept(action));
            buttons.put(action, button);
            group.add(button);
        }
        examples.setItems(Examples.NAMES);
        examples.addClassName("lab-examples");
        examples.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                offer.setVisible(false);
                load.accept(change.getValue());
            }
        });
        machine.addClassName("lab-settings");
        machine.addClickListener(click -> settings.run());
        status.addClassName("lab-status");
        status.getElement().setAttribute("role", "status");
        error.addClassName("lab-error");
        offer.addClassName("lab-offer");
        offer.setVisible(false);
        var says = new Div(status, error, offer);
        says.addClassName("lab-says");
        add(group, processes, examples, machine, says);
    }

    void translate() {
        group.getElement().setAttribute("aria-label", getTranslation("lab.buttons"));
        buttons.forEach((action, button) -> {
            String text = getTranslation("lab.button." + name(action));
            button.removeAll();
            var label = new Span(text);
            label.addClassName("lab-label");
            button.add(PageTools.icon("lab-" + name(action)), label);
            button.getElement().setAttribute("title", getTranslation("lab.button." + name(action) + ".title"));
        });
        machine.removeAll();
        machine.add(PageTools.icon("lab-machine"));
        machine.getElement().setAttribute("aria-label", getTranslation("lab.machine.title"));
        machine.getElement().setAttribute("title", getTranslation("lab.machine.title"));
        examples.setAriaLabel(getTranslation("lab.examples"));
        examples.setPlaceholder(getTranslation("lab.examples"));
        examples.setItemLabelGenerator(name -> getTranslation("lab.example." + name));
    }

    void busy(boolean busy, MachineSnapshot snapshot) {
        ProgramSnapshot program = snapshot.program();
        processes.show(snapshot);
        processes.busy(busy);
        buttons.forEach((action, button) -> button.setEnabled(
                switch (action) {
                    case STOP -> busy;
                    case OUT -> !busy && program.callStack().size() > 1;
                    case RUN, STEP, OVER, CURSOR, BACK, RESTART -> !busy;
                }));
        examples.setEnabled(!busy);
        machine.setEnabled(!busy);
        if (busy) {
            getElement().setAttribute("aria-busy", "true");
        } else {
            getElement().removeAttribute("aria-busy");
        }
    }

    /** @param tone ready, running, good or bad */
    void status(String text, String tone) {
        status.setText(text);
        status.getElement().setAttribute("data-tone", tone);
    }

    static String tone(ProgramSnapshot program) {
        return switch (program.state()) {
            case NONE, PAUSED -> "ready";
            case EXITED -> "good";
            case CRASHED -> "bad";
        };
    }

    /** What GetLastError would return, and what it means. */
    void lastError(String text) {
        error.setText(text);
    }

    /** Offers to undo a replacement. */
    void offerBack(String text, String button, Runnable back) {
        offer.removeAll();
        offer.add(new Span(text), new NativeButton(button, click -> {
            offer.setVisible(false);
            examples.clear();
            back.run();
        }));
        offer.setVisible(true);
    }

    private static String name(LabAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
