package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.pagewalk.exercise.kind.repair.Repair;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.ui.component.DraftKeeper;

/** A program with a bug: the line that is wrong, why, and the repaired program; each a part of its own. */
final class RepairPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Repair repair;
    private final transient LessonSession session;
    private final transient Runnable changed;
    private final StepBox lineBox;
    private final StepBox causeBox;
    private final IntegerField line = new IntegerField();
    private final OrderedList listing = new OrderedList();
    private final OptionGroup causes;
    private final CheckButton checkLine;
    private final CheckButton checkCause;
    private final int lines;

    RepairPanel(LessonSession session, Repair repair, MachinePanel machine, Runnable changed) {
        this.session = session;
        this.repair = repair;
        this.changed = changed;
        addClassName("repair");
        String source = session.exhibit(repair).stripTrailing();
        lines = source.split("\n", -1).length;
        lineBox = new StepBox(
                session, repair, repair.lineStep(), "lesson.line.first", Rungs.first(session, repair, "line"));
        causeBox = new StepBox(
                session, repair, repair.causeStep(), "lesson.chooseFirst", Rungs.part(session, repair, "cause"));
        listing(source);
        line.setLabel(getTranslation("lesson.line"));
        line.setMin(1);
        line.setMax(lines);
        line.setStepButtonsVisible(true);
        Texts.technical(line, "numeric");
        if (lineBox.start().matches("[0-9]{1,6}")) {
            line.setValue(Integer.valueOf(lineBox.start()));
        }
        DraftKeeper.field(session.drafts(), line, repair.lineStep(), text -> {
            if (text.matches("[0-9]{1,6}") && !line.isReadOnly()) {
                line.setValue(Integer.valueOf(text));
            }
        });
        line.addValueChangeListener(change -> {
            lineBox.draft(change.getValue() == null ? "" : String.valueOf(change.getValue()));
            mark();
        });
        checkLine = new CheckButton(getTranslation("lesson.line.check"), this::submitLine);
        causes = new OptionGroup(
                false,
                session.offered(repair, repair.causeStep()),
                getTranslation("lesson.causes"),
                id -> Texts.part(session, repair, "cause/" + id),
                causeBox.start(),
                causeBox::draft);
        checkCause = new CheckButton(getTranslation("lesson.check"), this::submitCause);
        var pick = new Div(line, checkLine);
        pick.addClassName("line-pick");
        var program = new ProgramPart(
                session,
                repair,
                repair.repairStep(),
                Rungs.part(session, repair, "repair"),
                source + "\n",
                repair.environments(),
                machine,
                changed);
        add(
                heading("line"),
                listing,
                pick,
                lineBox,
                heading("cause"),
                causes,
                checkCause,
                causeBox,
                heading("repair"),
                program);
        show();
    }

    private Component heading(String part) {
        return Texts.caption(Texts.label(session, repair, part, getTranslation("lesson.repair." + part)));
    }

    /** Lines to point at; by keyboard there is the field below. */
    private void listing(String source) {
        listing.addClassNames("listing", "listing-pick");
        Texts.scrolls(listing, getTranslation("lesson.program"));
        listing.getElement().removeAttribute("role");
        int number = 1;
        for (String text : source.split("\n", -1)) {
            int here = number++;
            var item = new ListItem(text.isEmpty() ? " " : text);
            Texts.line(item, here, text);
            item.addClickListener(click -> {
                if (!lineBox.settled()) {
                    line.setValue(here);
                }
            });
            listing.add(item);
        }
    }

    private void mark() {
        String chosen = line.getValue() == null ? "" : String.valueOf(line.getValue());
        listing.getChildren().forEach(item -> {
            boolean here = chosen.equals(item.getElement().getAttribute("data-line"));
            item.getElement().getClassList().set("next", here);
            if (here) {
                item.getElement().setAttribute("aria-current", "true");
            } else {
                item.getElement().removeAttribute("aria-current");
            }
        });
    }

    private void submitLine() {
        Integer chosen = line.getValue();
        boolean there = chosen != null && chosen >= 1 && chosen <= lines;
        if (lineBox.submit(there ? String.valueOf(chosen) : "")) {
            show();
            changed.run();
        }
    }

    private void submitCause() {
        if (causeBox.submit(causes.answer())) {
            show();
            changed.run();
        }
    }

    private void show() {
        mark();
        line.setReadOnly(lineBox.settled());
        checkLine.setVisible(!lineBox.settled());
        checkCause.setVisible(!causeBox.settled());
        if (causeBox.settled()) {
            causes.lock();
        }
    }
}
