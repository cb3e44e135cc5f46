package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.pagewalk.course.Answer;
import dev.pagewalk.exercise.Feedback;
import dev.pagewalk.lesson.StepState;
import dev.pagewalk.lesson.Submitted;
import java.util.Set;

/** Says what became of an answer; read out when it changes. */
final class FeedbackBox extends Div {

    private static final long serialVersionUID = 1L;

    /** What panels show in a way of their own. */
    private static final Set<String> ELSEWHERE =
            Set.of("exercise.feedback.goal", "exercise.feedback.environment", "exercise.feedback.repaired");

    /** Feedback with texts that authors wrote. */
    private static final String OWN = "exercise.own";

    FeedbackBox() {
        addClassName("feedback");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "polite");
    }

    void clear() {
        removeAll();
        getElement().removeAttribute("data-kind");
    }

    /** Something that is not counted: a question back, a hint about writing. */
    void note(String text) {
        clear();
        getElement().setAttribute("data-kind", "note");
        add(new Paragraph(text));
    }

    /** Says what became of something handed in, if it is not to be graded. */
    void show(Submitted submitted) {
        switch (submitted) {
            case Submitted.Recorded recorded -> show(recorded.answer());
            case Submitted.Incomplete back ->
                note(getTranslation(back.key(), back.arguments().toArray()));
            case Submitted.NotCompiled problems -> note(getTranslation("lesson.notCompiled"));
            case Submitted.AskedBack asked -> note(getTranslation("lesson.blank"));
        }
    }

    /** The newest answer to a step as it was graded. */
    void show(StepState state) {
        clear();
        state.latest().ifPresent(this::show);
    }

    private void show(Answer answer) {
        clear();
        Feedback first = Feedback.read(answer.feedback().getFirst());
        String kind = switch (first.key()) {
            case "exercise.feedback.right", "exercise.feedback.built" -> "right";
            case "exercise.feedback.handedIn" -> "note";
            case "exercise.feedback.follows", "exercise.feedback.shown" -> "follows";
            default -> answer.score() > 0 ? "partly" : "wrong";
        };
        getElement().setAttribute("data-kind", kind);
        answer.feedback().stream()
                .map(Feedback::read)
                .filter(said -> !ELSEWHERE.contains(said.key()))
                .forEach(said -> add(sentence(said)));
        if (answer.score() > 0 && answer.score() < 1) {
            boolean right = kind.equals("right") || kind.equals("follows");
            add(new Paragraph(
                    right
                            ? getTranslation("lesson.half")
                            : getTranslation("lesson.part", String.valueOf(Math.round(100 * answer.score())))));
        }
    }

    /** Authors write Markdown. */
    private Component sentence(Feedback said) {
        String text = getTranslation(said.key(), said.arguments().toArray());
        return said.key().equals(OWN) ? Texts.markdown(text) : new Paragraph(text);
    }
}
