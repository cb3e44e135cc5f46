package dev.pagewalk.ui.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** On a phone only one side of the desk fits: program or machine. Hidden on wider screens. */
final class PhoneSwitch extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeButton program = new NativeButton();
    private final NativeButton machine = new NativeButton();
    private final Component desk;

    PhoneSwitch(Component desk) {
        this.desk = desk;
        addClassName("lab-switch");
        getElement().setAttribute("role", "group");
        program.addClickListener(click -> choose("program"));
        machine.addClickListener(click -> choose("machine"));
        add(program, machine);
        choose("program");
    }

    void translate() {
        getElement().setAttribute("aria-label", getTranslation("lab.side"));
        program.setText(getTranslation("lab.side.program"));
        machine.setText(getTranslation("lab.side.machine"));
    }

    private void choose(String side) {
        desk.getElement().setAttribute("data-side", side);
        program.getElement().setAttribute("aria-pressed", String.valueOf(side.equals("program")));
        machine.getElement().setAttribute("aria-pressed", String.valueOf(side.equals("machine")));
    }
}
