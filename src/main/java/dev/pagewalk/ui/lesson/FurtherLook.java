package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.ui.pane.Pane;
import dev.pagewalk.ui.pane.PaneKind;
import dev.pagewalk.ui.pane.SnapshotDiff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** More of the machine than a lesson always shows: one of the lab's views, chosen and made only when it is wanted. */
final class FurtherLook extends Details {

    private static final long serialVersionUID = 1L;

    private static final List<PaneKind> KINDS =
            List.of(PaneKind.STACK, PaneKind.HEAP, PaneKind.TABLES, PaneKind.FRAMES, PaneKind.FILES, PaneKind.BYTES);

    private final Select<PaneKind> choice = new Select<>();
    private final Div place = new Div();
    private transient @Nullable Pane pane;
    private transient @Nullable SnapshotDiff shown;
    private transient VirtualAddress selected = new VirtualAddress(0x00400000);

    FurtherLook() {
        addClassName("further-look");
        setSummaryText(getTranslation("lesson.further"));
        choice.setLabel(getTranslation("lesson.further.choose"));
        choice.setItems(KINDS);
        choice.setItemLabelGenerator(kind -> getTranslation("lab.pane." + kind.id()));
        choice.setValue(PaneKind.STACK);
        choice.addValueChangeListener(change -> open());
        place.addClassName("text-pane");
        add(choice, place);
        addOpenedChangeListener(change -> open());
    }

    /** Shows another moment. */
    void show(SnapshotDiff moment) {
        shown = moment;
        fill();
    }

    private void open() {
        place.removeAll();
        pane = null;
        PaneKind kind = choice.getValue();
        if (isOpened() && kind != null) {
            Pane opened = kind.open(this::getTranslation);
            opened.listen(this::chosen);
            place.add(opened.component());
            pane = opened;
            fill();
        }
    }

    /** An address leads to the view that shows it best, if that is one of these. */
    private void chosen(long address, PaneKind best) {
        selected = new VirtualAddress((int) address);
        if (KINDS.contains(best) && best != choice.getValue()) {
            choice.setValue(best);
        } else {
            fill();
        }
    }

    private void fill() {
        if (pane != null && shown != null) {
            pane.show(shown, selected);
        }
    }
}
