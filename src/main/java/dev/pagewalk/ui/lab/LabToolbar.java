package dev.pagewalk.ui.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.ui.PageTools;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** The buttons that run and step the program, the examples, and what the machine has to say. */
final class LabToolbar extends Div {

    private static final long serialVersionUID = 1L;

    private final ActionButtons buttons;
    private final ProcessSwitch processes;
    private final Select<String> examples = new Select<>();
    private final NativeButton machine = new NativeButton();
    private final Span status = new Span();
    private final Span error = new Span();
    private final Div offer = new Div();

    LabToolbar(Consumer<LabAction> act, IntConsumer process, Consumer<String> load, Runnable settings) {
        processes = new ProcessSwitch(process);
        addClassName("lab-toolbar");
        buttons = new ActionButtons(List.of(LabAction.values()), act);
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
        add(buttons, processes, examples, machine, says);
    }

    void translate() {
        buttons.translate();
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
        buttons.enable(action -> switch (action) {
            case STOP -> busy;
            case OUT -> !busy && program.callStack().size() > 1;
            case RUN, STEP, OVER, CURSOR, BACK, RESTART -> !busy;
        });
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
}
