package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.pagewalk.event.Event;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.LessonSession;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** All questions that are asked at an access, with the way that the fault of this activity took. */
@StyleSheet("styles/pictures.css")
final class FaultTree extends Div {

    private static final long serialVersionUID = 1L;

    /** What an author writes into a block {@code pane} to have it. */
    static final String NAME = "faults";

    private FaultTree(Event.PageFaulted fault, FaultWay way) {
        addClassName("fault-tree");
        var questions = new Div();
        questions.addClassName("fault-questions");
        questions.getElement().setAttribute("aria-hidden", "true");
        for (FaultWay.Question question : FaultWay.Question.values()) {
            questions.add(question(question, way));
        }
        add(new Paragraph(said(fault, way)), questions);
    }

    /** The tree for the last fault of what an activity is about; empty before it was answered or without a fault. */
    static Optional<FaultTree> of(LessonSession session, Activity activity) {
        return session.fault(activity)
                .flatMap(fault -> FaultWay.of(fault, session.ended(activity)).map(way -> new FaultTree(fault, way)));
    }

    private Div question(FaultWay.Question question, FaultWay way) {
        var row = new Div(new Span(text(question)));
        row.addClassName("fault-question");
        if (question.ofValidEntry()) {
            row.addClassName("of-valid");
        }
        boolean asked = false;
        for (boolean yes : new boolean[] {true, false}) {
            boolean taken = way.turns().contains(new FaultWay.Turn(question, yes));
            asked |= taken;
            var answer = new Span(answer(yes)
                    + question.end(yes).map(end -> " → " + text(end)).orElse(" ↓"));
            answer.addClassName("fault-answer");
            answer.getElement().setAttribute("data-taken", Boolean.toString(taken));
            row.add(answer);
        }
        row.getElement().setAttribute("data-asked", Boolean.toString(asked));
        return row;
    }

    private String said(Event.PageFaulted fault, FaultWay way) {
        String turns = way.turns().stream()
                .map(turn -> getTranslation("lesson.way.turn", text(turn.question()), answer(turn.yes())))
                .collect(Collectors.joining(getTranslation("lesson.way.then")));
        return getTranslation("lesson.way", fault.address().toString(), turns, text(way.end()));
    }

    private String answer(boolean yes) {
        return getTranslation(yes ? "lesson.way.yes" : "lesson.way.no");
    }

    private String text(FaultWay.Question question) {
        return getTranslation("lesson.way.ask." + question.name().toLowerCase(Locale.ROOT));
    }

    private String text(FaultWay.End end) {
        return getTranslation("lesson.way.end." + end.name().toLowerCase(Locale.ROOT));
    }
}
