package dev.pagewalk.ui.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.ProcessSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Which process the buttons and the panes are about: a button for each process, shown when there are several. */
final class ProcessSwitch extends Div {

    private static final long serialVersionUID = 1L;

    private final List<NativeButton> buttons = new ArrayList<>();
    private final IntConsumer choose;

    /** @param choose told the number of the process that a person wants to be the current one */
    ProcessSwitch(IntConsumer choose) {
        this.choose = choose;
        addClassName("lab-processes");
        getElement().setAttribute("role", "group");
        setVisible(false);
    }

    void show(MachineSnapshot snapshot) {
        List<ProcessSnapshot> processes = snapshot.processes();
        setVisible(processes.size() > 1);
        while (buttons.size() < processes.size()) {
            int number = buttons.size() + 1;
            var button = new NativeButton("", click -> choose.accept(number));
            buttons.add(button);
            add(button);
        }
        getElement().setAttribute("aria-label", getTranslation("lab.processes"));
        for (int i = 0; i < buttons.size(); i++) {
            NativeButton button = buttons.get(i);
            button.setVisible(i < processes.size());
            if (i < processes.size()) {
                describe(button, processes.get(i), snapshot.process());
            }
        }
    }

    private void describe(NativeButton button, ProcessSnapshot process, int current) {
        String number = Integer.toString(process.number());
        button.setText(getTranslation("lab.process", number));
        button.getElement().setAttribute("aria-pressed", String.valueOf(process.number() == current));
        button.getElement()
                .setAttribute(
                        "data-state", process.gone() ? "gone" : process.state().name());
        button.getElement()
                .setAttribute(
                        "title",
                        getTranslation(
                                        "lab.process.title",
                                        number,
                                        Integer.toString(process.id()),
                                        "0x%08X".formatted(process.directoryBase()))
                                + " "
                                + getTranslation(
                                        process.gone() ? "lab.process.gone" : "lab.process." + process.state()));
    }

    void busy(boolean busy) {
        buttons.forEach(button -> button.setEnabled(!busy));
    }
}
