package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.pagewalk.grading.Regrades;
import dev.pagewalk.grading.Run;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The corrections of a piece of homework: tried, applied, undone. */
final class RunsPanel extends Section {

    private static final long serialVersionUID = 1L;

    RunsPanel(MarksPage page, Regrades regrades, long me, long assignment, SlotNames names, ZoneId zone) {
        addClassName("teach-section");
        add(new H2(getTranslation("teach.runs.title")));
        List<Run> runs = regrades.runs(me, assignment);
        if (runs.isEmpty()) {
            add(new Paragraph(getTranslation("teach.runs.none")));
            return;
        }
        var table = new PlainTable(
                getTranslation("teach.runs.title"),
                getTranslation("teach.runs.when"),
                getTranslation("teach.regrade.task"),
                getTranslation("teach.regrade.policy"),
                getTranslation("teach.marks.why"),
                getTranslation("teach.runs.state"),
                getTranslation("teach.runs.undo"));
        for (Run run : runs) {
            table.row(
                    new Span(page.moment(run.madeAt(), zone)),
                    new Span(run.slot().map(names::of).orElseGet(() -> getTranslation("teach.regrade.all-tasks"))),
                    new Span(getTranslation(
                            "teach.regrade.policy." + run.policy().name().toLowerCase(Locale.ROOT))),
                    new Span(run.why()),
                    new Span(getTranslation(
                            "teach.runs.state." + run.state().name().toLowerCase(Locale.ROOT))),
                    undo(page, regrades, me, run));
        }
        add(table);
    }

    private Component undo(MarksPage page, Regrades regrades, long me, Run run) {
        if (run.state() != Run.State.APPLIED) {
            return new Span("–");
        }
        var undo = new Button(getTranslation("teach.runs.undo"));
        undo.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        undo.addClickListener(click -> page.tellMarks(() -> regrades.undo(me, run.id())));
        return undo;
    }
}
