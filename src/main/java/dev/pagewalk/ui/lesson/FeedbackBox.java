package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.pagewalk.course.Answer;
import dev.pagewalk.exercise.Feedback;
import dev.pagewalk.lesson.StepState;

/** Says what became of an answer; read out when it changes. */
final class FeedbackBox extends Div {

    private static final long serialVersionUID = 1L;

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
        show("note", text);
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
            case "exercise.feedback.follows", "exercise.feedback.shown" -> "follows";
            default -> answer.score() > 0 ? "partly" : "wrong";
        };
        getElement().setAttribute("data-kind", kind);
        for (String line : answer.feedback()) {
            Feedback feedback = Feedback.read(line);
            if (!feedback.key().equals("exercise.feedback.goal")) {
                add(new Paragraph(getTranslation(feedback.key(), feedback.arguments().toArray())));
            }
        }
        if (answer.score() > 0 && answer.score() < 1 && kind.equals("right")) {
            add(new Paragraph(getTranslation("lesson.half")));
        }
    }

    private void show(String kind, String text) {
        clear();
        getElement().setAttribute("data-kind", kind);
        add(new Paragraph(text));
    }
}
