package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Section;

/** The sections of a class. */
final class SectionsPanel extends com.vaadin.flow.component.html.Section {

    private static final long serialVersionUID = 1L;

    SectionsPanel(TeachPage page, Classrooms classrooms, long me, long classroom) {
        addClassName("teach-section");
        var list = new UnorderedList();
        list.addClassName("section-list");
        for (Section section : classrooms.sections(me, classroom)) {
            var name = new TextField();
            name.setValue(section.name());
            name.setAriaLabel(getTranslation("teach.section.name"));
            name.setMaxLength(60);
            name.addValueChangeListener(change -> {
                if (!page.tell(() -> classrooms.renameSection(me, classroom, section.id(), change.getValue()))) {
                    name.setValue(section.name());
                } else {
                    page.rebuild();
                }
            });
            var remove = new Button(getTranslation("teach.section.remove"));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("teach.section.remove.of", section.name()));
            remove.addClickListener(click -> {
                if (page.tell(() -> classrooms.removeSection(me, classroom, section.id()))) {
                    page.rebuild();
                }
            });
            list.add(new ListItem(name, remove));
        }
        var name = new TextField(getTranslation("teach.section.new"));
        name.setMaxLength(60);
        var make = new Button(getTranslation("teach.section.add"));
        make.addClickListener(click -> {
            if (page.tell(() -> classrooms.addSection(me, classroom, name.getValue()))) {
                page.rebuild();
            }
        });
        name.addKeyDownListener(Key.ENTER, enter -> make.click());
        var line = new Div(name, make);
        line.addClassName("copy-line");
        add(new H2(getTranslation("teach.sections")), new Paragraph(getTranslation("teach.sections.note")));
        if (list.getComponentCount() > 0) {
            add(list);
        }
        add(line);
    }
}
