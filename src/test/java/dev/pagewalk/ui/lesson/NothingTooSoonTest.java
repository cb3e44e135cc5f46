package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.dom.Element;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.expression.Seeds;
import dev.pagewalk.lesson.Courseware;
import dev.pagewalk.people.Person;
import dev.pagewalk.ui.ViewTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The server decides what may be known when. Here every step of every lesson is opened as by a new student; what the
 * browser was sent by then must hold no hint, no explanation, no misconception, no mark of an author and no solution.
 */
class NothingTooSoonTest extends ViewTest {

    /** Shorter texts, such as "Yes.", stand on a page for other reasons. */
    private static final int TELLING = 25;

    @Autowired
    Courseware courseware;

    @Test
    void noStepOfAnyLessonSaysMoreThanItMayBeforeItIsAnswered() {
        Person person = signInAsGuest();
        var told = new ArrayList<String>();
        List<Exercise> lessons = courseware.catalog().modules().stream()
                .flatMap(module -> module.exercises().stream())
                .toList();
        assertThat(lessons).hasSizeGreaterThan(40);
        for (Exercise exercise : lessons) {
            Variant mine = VariantFactory.variant(
                    exercise, Math.floorMod(Seeds.mix(person.id(), exercise.id()), exercise.pool()));
            LessonView view = navigate("lesson/" + exercise.id(), LessonView.class);
            for (int step = 0; step < exercise.activities().size(); step++) {
                if (exercise.activities().size() > 1) {
                    test(find(Button.class)
                                    .withPropertyValue(Button::getText, String.valueOf(step + 1))
                                    .single())
                            .click();
                }
                Activity activity = exercise.activities().get(step);
                String page = everything(view.getElement());
                secrets(mine, activity)
                        .filter(page::contains)
                        .map(secret -> exercise.id() + " " + activity.id() + ": " + secret)
                        .forEach(told::add);
            }
        }
        assertThat(told).isEmpty();
    }

    private static Stream<String> secrets(Variant mine, Activity activity) {
        Stream<String> explained = activity.steps().isEmpty() ? Stream.of() : text(mine, activity, "after");
        Stream<String> hints = Stream.iterate(1, i -> i + 1)
                .map(i -> text(mine, activity, "hint/" + i).toList())
                .takeWhile(one -> !one.isEmpty())
                .flatMap(List::stream);
        Stream<String> replies = mine.parts(activity, Locale.ENGLISH, true).entrySet().stream()
                .filter(part -> part.getKey().startsWith("reply/"))
                .map(reply -> reply.getValue().strip())
                .filter(one -> one.length() >= TELLING);
        return Stream.of(Stream.of("//@", "misconception"), explained, hints, replies)
                .flatMap(all -> all);
    }

    private static Stream<String> text(Variant mine, Activity activity, String part) {
        Optional<String> text = mine.text(activity, part, Locale.ENGLISH).map(String::strip);
        return text.filter(one -> one.length() >= TELLING).stream();
    }

    /** Texts, attributes and properties: all that goes to the browser. */
    private static String everything(Element element) {
        String own = element.getAttributeNames().map(element::getAttribute).collect(Collectors.joining(" "))
                + element.getPropertyNames()
                        .map(name -> String.valueOf(element.getPropertyRaw(name)))
                        .collect(Collectors.joining(" "))
                + (element.isTextNode() ? element.getText() : "")
                + element.getComponent()
                        .filter(Markdown.class::isInstance)
                        .map(markdown -> ((Markdown) markdown).getContent())
                        .orElse("");
        return own
                + element.getChildren()
                        .map(NothingTooSoonTest::everything)
                        .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
