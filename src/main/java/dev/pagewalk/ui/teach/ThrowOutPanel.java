package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.pagewalk.grading.Adjustments;
import dev.pagewalk.grading.ThrownOut;
import dev.pagewalk.homework.Assigned;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes a question, or one step of it, out for the whole class. */
final class ThrowOutPanel extends Section {

    private static final long serialVersionUID = 1L;

    /** @param step empty: the whole question */
    private record Place(String slot, Optional<String> step) {}

    private final transient SlotNames names;

    ThrowOutPanel(
            MarksPage page,
            Adjustments adjustments,
            long me,
            Assigned assigned,
            SlotNames names,
            Map<String, List<String>> steps) {
        this.names = names;
        addClassName("teach-section");
        add(new H2(getTranslation("teach.throw.title")));
        List<ThrownOut> now = adjustments.thrownOut(assigned.id());
        if (!now.isEmpty()) {
            var list = new UnorderedList();
            now.forEach(one -> list.add(thrown(page, adjustments, me, one)));
            add(list);
        }
        var places = new ArrayList<Place>();
        steps.forEach((slot, answered) -> {
            places.add(new Place(slot, Optional.empty()));
            if (answered.size() > 1) {
                answered.forEach(step -> places.add(new Place(slot, Optional.of(step))));
            }
        });
        var place = new Select<Place>();
        place.setLabel(getTranslation("teach.throw.question"));
        place.setItems(places);
        place.setItemLabelGenerator(one -> names.of(one.slot(), one.step()));
        if (!places.isEmpty()) {
            place.setValue(places.getFirst());
        }
        var kind = new Select<ThrownOut.Kind>();
        kind.setLabel(getTranslation("teach.throw.kind"));
        kind.setItems(ThrownOut.Kind.values());
        kind.setItemLabelGenerator(one -> kind(one));
        kind.setValue(ThrownOut.Kind.FULL);
        var why = new TextArea(getTranslation("teach.marks.why"));
        why.setHelperText(getTranslation("teach.marks.why.help"));
        why.setMaxLength(1000);
        var go = new Button(getTranslation("teach.throw.go"));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setEnabled(!places.isEmpty());
        go.addClickListener(click -> page.tellMarks(() -> adjustments.throwOut(
                me, assigned.id(), place.getValue().slot(), place.getValue().step(), kind.getValue(), why.getValue())));
        var form = new Div(new Paragraph(getTranslation("teach.throw.note")), place, kind, why, go);
        form.addClassName("teach-form");
        add(form);
    }

    private String kind(ThrownOut.Kind kind) {
        return getTranslation("teach.throw.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private ListItem thrown(MarksPage page, Adjustments adjustments, long me, ThrownOut one) {
        var back = new Button(getTranslation("teach.marks.revoke"));
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        back.addClickListener(click -> page.tellMarks(() -> adjustments.takeBack(me, one.id())));
        return new ListItem(
                new Span(names.of(one.slot(), one.step()) + ": " + kind(one.kind()) + " (" + one.why() + ")"), back);
    }
}
