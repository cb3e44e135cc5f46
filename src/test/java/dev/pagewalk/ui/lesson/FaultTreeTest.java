package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.kind.choice.Choice;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.Lessons;
import dev.pagewalk.ui.ViewTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a fault was is drawn as a way through the questions of processor and Windows, once it was answered. */
class FaultTreeTest extends ViewTest {

    @Autowired
    private Lessons lessons;

    @Autowired
    private KindViews kinds;

    private LessonSession session;

    private ActivityPane open(String lesson, String id) {
        long me = signInAsGuest().id();
        speak(Locale.ENGLISH);
        session = lessons.open(me, lesson).orElseThrow();
        var pane = new ActivityPane(session, kinds, new Div(), () -> {});
        UI.getCurrent().add(pane);
        pane.show(activity(id));
        return pane;
    }

    private Activity activity(String id) {
        return session.exercise().activity(id).orElseThrow();
    }

    private void answer(Activity activity) {
        if (activity instanceof Choice) {
            session.submit(activity, activity.id(), "violation");
        } else {
            activity.steps().forEach(step -> session.show(activity, step));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            m4-faults/4-1-four-steps | first | Is its content on the disk? no. So: a zeroed frame, soft.
            m4-faults/4-4-fault-kinds | zero | Is its content on the disk? no. So: a zeroed frame, soft.
            m4-faults/4-4-fault-kinds | again | Is its frame still there? yes. So: the same frame again, soft.
            m4-faults/4-4-fault-kinds | copy | Is the page marked as copy on write? yes. So: a private copy.
            m4-faults/4-4-fault-kinds | reserved | Is the page committed? no. So: access violation.
            m4-faults/4-4-fault-kinds | nowhere | Does the address lie in a region? no. So: access violation.
            """)
    void theWayTakenIsDrawnOnceItWasAnswered(String lesson, String id, String way) {
        ActivityPane pane = open(lesson, id);
        assertThat(find(FaultTree.class).all()).isEmpty();
        assertThat(session.fault(activity(id))).isEmpty();

        answer(activity(id));
        assertThat(session.ran(activity(id))).isTrue();
        pane.show(activity(id));

        assertThat(text(find(FaultTree.class).single())).contains(way);
    }

    @Test
    void whereNoFaultWasNoWayIsDrawn() {
        open("m4-faults/4-1-four-steps", "again");
        activity("again").steps().forEach(step -> session.show(activity("again"), step));
        assertThat(FaultTree.of(session, activity("again"))).isEmpty();
    }
}
