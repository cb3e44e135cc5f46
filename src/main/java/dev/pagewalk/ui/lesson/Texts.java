package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.markdown.Markdown;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.LessonSession;
import java.util.Locale;
import java.util.Optional;

/** Shows parts of a lesson's text. */
final class Texts {

    private Texts() {}

    /**
     * A part of a lesson's text. Authors' headings begin at the third level, since the first two name activities and their
     * parts; on the page they follow the title and so begin at the second.
     */
    static Component markdown(String text) {
        var markdown = new Markdown(text.strip().replaceAll("(?m)^#(#{2,5} )", "$1"));
        markdown.addClassName("lesson-text");
        return markdown;
    }

    /** Something that may be wider or higher than its place can be scrolled by keyboard, and says what it is. */
    static void scrolls(HasElement part, String name) {
        part.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", name);
        if (!part.getElement().hasAttribute("role")) {
            part.getElement().setAttribute("role", "group");
        }
    }

    /** What the lecture says beside what is known today; empty if the activity has no such card. */
    static Optional<Component> lectureCard(LessonSession session, Activity activity, Locale language) {
        Optional<String> lecture = session.text(activity, "lecture", language);
        Optional<String> today = session.text(activity, "today", language);
        if (lecture.isEmpty() || today.isEmpty()) {
            return Optional.empty();
        }
        var card = new Section();
        card.addClassName("lecture-card");
        card.add(
                half("lecture", card.getTranslation("lesson.lecture"), lecture.get()),
                half("today", card.getTranslation("lesson.today"), today.get()));
        return Optional.of(card);
    }

    private static Div half(String kind, String label, String text) {
        var eyebrow = new Paragraph(label);
        eyebrow.addClassName("eyebrow");
        var half = new Div(eyebrow, markdown(text));
        half.addClassName(kind);
        return half;
    }
}
