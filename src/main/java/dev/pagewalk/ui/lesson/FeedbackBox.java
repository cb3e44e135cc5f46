package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.pagewalk.course.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Remark;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.exercise.Wording;
import dev.pagewalk.lesson.StepState;
import dev.pagewalk.lesson.Submitted;
import java.util.Optional;

/** Says what became of an answer; read out when it changes. */
final class FeedbackBox extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Exercise exercise;
    private final String blank;

    /** @param blank key of what is said if nothing was given */
    FeedbackBox(Exercise exercise, String blank) {
        this.exercise = exercise;
        this.blank = blank;
        addClassName("feedback");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "polite");
    }

    void clear() {
        removeAll();
        getElement().removeAttribute("data-kind");
    }

    /** True if something is said here. */
    boolean speaks() {
        return getElement().hasAttribute("data-kind");
    }

    /** The first of a component's that says something. */
    static Optional<FeedbackBox> first(Component component) {
        return component instanceof FeedbackBox box
                ? Optional.of(box).filter(FeedbackBox::speaks)
                : component
                        .getChildren()
                        .flatMap(child -> first(child).stream())
                        .findFirst();
    }

    /** The button that was pressed is gone: reading goes on here. */
    void focus() {
        Focus.on(this);
    }

    /** The same, unless the focus stands where one can go on. */
    void focusIfLost() {
        Focus.ifLost(this);
    }

    /** Something that is not counted: a question back, a hint about writing. */
    void note(String text) {
        clear();
        getElement().setAttribute("data-kind", "note");
        add(new Paragraph(text));
    }

    /** Asks back about something that is no answer. */
    void ask(AnswerReading reading) {
        note(
                reading instanceof AnswerReading.Blank
                        ? getTranslation(blank)
                        : wording().of(reading));
    }

    /** Says what became of something handed in. */
    void show(Submitted submitted) {
        switch (submitted) {
            case Submitted.Recorded recorded -> show(recorded.answer());
            case Submitted.AskedBack asked -> ask(asked.reading());
            case Submitted.NotCompiled problems -> note(getTranslation("lesson.notCompiled"));
            case Submitted.Kept kept -> note(getTranslation("homework.kept"));
            case Submitted.NotTaken late ->
                note(getTranslation(
                        switch (late.why()) {
                            case CLOSED -> "homework.closed";
                            case NO_TRIES_LEFT -> "homework.noTries";
                            case TOO_MUCH -> "homework.refused.tooMuch";
                        }));
        }
    }

    /** The newest answer to a step as it was graded. */
    void show(StepState state) {
        if (state.outdated()) {
            note(getTranslation("lesson.outdated"));
            return;
        }
        clear();
        state.latest().ifPresent(this::show);
    }

    private void show(Answer answer) {
        clear();
        Verdict verdict = answer.grade().verdict();
        getElement().setAttribute("data-kind", kind(verdict));
        answer.grade().findings().stream().filter(found -> !elsewhere(found)).forEach(found -> add(sentence(found)));
        worth(answer).ifPresent(text -> add(new Paragraph(text)));
    }

    /** What it counts, where that isn't clear: less than full marks for what is right, a part for what is partly so. */
    private Optional<String> worth(Answer answer) {
        if (answer.grade().verdict().full()) {
            return answer.score() == 1
                    ? Optional.empty()
                    : Optional.of(getTranslation(
                            answer.score() == 0 ? "lesson.nothing" : "lesson.less", Texts.percent(answer.score())));
        }
        return answer.score() > 0 && answer.score() < 1
                ? Optional.of(getTranslation("lesson.part", Texts.percent(answer.score())))
                : Optional.empty();
    }

    private static String kind(Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> "right";
            case HANDED_IN -> "note";
            case FOLLOWS, SHOWN -> "follows";
            case PARTLY -> "partly";
            case WRONG -> "wrong";
        };
    }

    /** True of what panels show in a way of their own. */
    private static boolean elsewhere(Finding found) {
        return switch (found) {
            case Finding.Goal goal -> true;
            case Finding.Failed failed -> true;
            case Finding.Ended ended -> true;
            case Finding.Crashed crashed -> true;
            case Finding.Line line -> true;
            case Finding.NoLine line -> true;
            case Finding.Unshown unshown -> true;
            case Finding.Said said -> said.remark() == Remark.REPAIRED;
            default -> false;
        };
    }

    /** Authors write Markdown. */
    private Component sentence(Finding found) {
        String text = wording().of(found);
        return switch (found) {
            case Finding.OwnIdea own -> Texts.markdown(text);
            case Finding.Reply reply -> Texts.markdown(text);
            case Finding.Unfit unfit -> Texts.markdown(text);
            default -> new Paragraph(text);
        };
    }

    private Wording wording() {
        return new Wording(exercise, getLocale(), this::getTranslation);
    }
}
