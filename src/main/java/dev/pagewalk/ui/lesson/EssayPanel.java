package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.pagewalk.exercise.kind.essay.Essay;
import dev.pagewalk.exercise.kind.essay.WordCount;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.ui.component.DraftKeeper;

/** Free text that a person will read. It may be handed in again: the last one counts. */
final class EssayPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DRAFT_MILLIS = 500;
    private static final int LONGEST = 20_000;

    private final transient LessonSession session;
    private final transient Essay essay;
    private final transient Runnable changed;
    private final TextArea text = new TextArea();
    private final Span count = new Span();
    private final StepBox box;
    private final Div checkPlace = new Div();

    EssayPanel(LessonSession session, Essay essay, Runnable changed) {
        this.session = session;
        this.essay = essay;
        this.changed = changed;
        addClassName("essay");
        box = new StepBox(session, essay, essay.id(), "lesson.blank", Rungs.whole(session, essay));
        text.setLabel(getTranslation("lesson.essay"));
        text.setHelperText(getTranslation("lesson.essay.length", Math.max(1, essay.least()), essay.most()));
        text.setWidthFull();
        text.setMinRows(8);
        text.setMaxLength(LONGEST);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(DRAFT_MILLIS);
        String draft = session.draft(essay.id());
        text.setValue(draft.isEmpty() ? box.start() : draft);
        DraftKeeper.field(session.drafts(), text, essay.id());
        text.addValueChangeListener(change -> {
            session.saveDraft(essay.id(), change.getValue());
            count();
        });
        count.addClassNames("muted", "word-count");
        add(text, count, checkPlace, box);
        count();
        show();
    }

    private void count() {
        count.setText(getTranslation("lesson.essay.words", WordCount.of(text.getValue())));
    }

    private void submit() {
        if (box.submit(text.getValue())) {
            show();
            changed.run();
        }
    }

    private void show() {
        checkPlace.removeAll();
        checkPlace.add(new CheckButton(
                getTranslation(session.state(essay.id()).settled() ? "lesson.essay.again" : "lesson.essay.handIn"),
                this::submit));
    }
}
