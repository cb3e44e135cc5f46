package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.pagewalk.grading.Adjustment;
import dev.pagewalk.grading.Adjustments;
import java.util.Locale;

/** Changes a mark by hand: to what, by how much, or not asked at all; and why. */
final class AdjustDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final double PERCENT = 100;

    /** @param where named for people */
    AdjustDialog(MarksPage page, Adjustments adjustments, long me, long work, Adjustments.Place place, String where) {
        setHeaderTitle(getTranslation("teach.marks.change.of", where));
        boolean share = place.step().isPresent();
        var kind = new Select<Adjustment.Kind>();
        kind.setLabel(getTranslation("teach.marks.kind"));
        kind.setItems(Adjustment.Kind.values());
        kind.setItemLabelGenerator(
                one -> getTranslation("teach.marks.kind." + one.name().toLowerCase(Locale.ROOT)));
        kind.setValue(Adjustment.Kind.SET);
        var amount = new NumberField(getTranslation(share ? "teach.marks.percent" : "teach.marks.points"));
        amount.setRequiredIndicatorVisible(true);
        kind.addValueChangeListener(chosen -> amount.setVisible(chosen.getValue() != Adjustment.Kind.EXCUSE));
        var why = new TextArea(getTranslation("teach.marks.why"));
        why.setHelperText(getTranslation("teach.marks.why.help"));
        why.setRequiredIndicatorVisible(true);
        why.setMaxLength(1000);
        var form = new Div(kind, amount, why);
        form.addClassName("teach-form");
        add(form);
        var cancel = new Button(getTranslation("teach.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var save = new Button(getTranslation("teach.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            // who clicks twice means it once
            if (!isOpened()) {
                return;
            }
            double typed = amount.getValue() == null ? Double.NaN : amount.getValue();
            double meant = share ? typed / PERCENT : typed;
            if (page.tellMarks(() -> adjustments.adjust(me, work, place, kind.getValue(), meant, why.getValue()))) {
                close();
            }
        });
        getFooter().add(cancel, save);
    }
}
