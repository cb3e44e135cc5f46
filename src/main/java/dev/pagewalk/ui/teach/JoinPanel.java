package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.pagewalk.people.Classrooms;
import java.util.Optional;

/** The code and the link by which students join. */
final class JoinPanel extends Section {

    private static final long serialVersionUID = 1L;

    JoinPanel(TeachPage page, Classrooms classrooms, long me, long classroom) {
        addClassName("teach-section");
        Optional<String> code = classrooms.joinCode(me, classroom);
        add(new H2(getTranslation("teach.join")));
        var buttons = new Div();
        buttons.addClassName("teach-buttons");
        if (code.isPresent()) {
            var shown = new Span(code.get());
            shown.addClassNames("join-code", "mono");
            add(new Paragraph(new Span(getTranslation("teach.join.note") + " "), shown));
            add(new CopyLine(
                    getTranslation("teach.join.link"),
                    ServerAddress.with("/join/" + code.get()),
                    getTranslation("teach.copy"),
                    getTranslation("teach.copied")));
            var end = new Button(getTranslation("teach.join.end"));
            end.addThemeVariants(ButtonVariant.TERTIARY);
            end.addClickListener(click -> change(page, () -> classrooms.endJoinCode(me, classroom)));
            buttons.add(end);
        } else {
            add(new Paragraph(getTranslation("teach.join.off")));
        }
        var fresh = new Button(getTranslation(code.isPresent() ? "teach.join.new" : "teach.join.on"));
        fresh.addThemeVariants(ButtonVariant.TERTIARY);
        fresh.addClickListener(click -> change(page, () -> classrooms.newJoinCode(me, classroom)));
        buttons.addComponentAsFirst(fresh);
        add(buttons);
    }

    private static void change(TeachPage page, TeachPage.Change change) {
        if (page.tell(change)) {
            page.rebuild();
        }
    }
}
