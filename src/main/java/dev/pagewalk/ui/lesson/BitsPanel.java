package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.html.Div;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.NumberText;
import dev.pagewalk.exercise.kind.bits.Bits;
import dev.pagewalk.exercise.kind.bits.BitsExhibit;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.ui.component.BitStrip;
import java.util.Optional;

/** A strip with one thing to do on it: set its bits, or cut it. What is done is kept as it is done. */
final class BitsPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DIGITS = 8;

    private final transient LessonSession session;
    private final transient Bits bits;
    private final transient BitsExhibit exhibit;
    private final transient Runnable changed;
    private final BitStrip strip = new BitStrip();
    private final StepBox box;
    private final CheckButton check;
    private String given;

    BitsPanel(LessonSession session, Bits bits, BitsExhibit exhibit, Runnable changed) {
        this.session = session;
        this.bits = bits;
        this.exhibit = exhibit;
        this.changed = changed;
        addClassName("bits-panel");
        boolean sets = exhibit.mode() == BitsExhibit.Mode.SET;
        Rungs hints = Rungs.whole(session, bits);
        var rungs = new Rungs(hints.hints(), hints.worked(), Optional.of(this::solve));
        box = new StepBox(session, bits, bits.id(), sets ? "lesson.bits.set" : "lesson.bits.cut", rungs);
        given = box.start();
        check = new CheckButton(getTranslation("lesson.check"), this::submit);
        strip.onValue(value -> draft(NumberText.echo(value, DIGITS)));
        strip.onCuts(cuts -> draft(BitFieldsPanel.write(bits, bits.id(), cuts)));
        add(strip, check, box);
        show();
    }

    private void draft(String now) {
        if (!box.settled()) {
            given = now;
            box.draft(now);
        }
    }

    private void submit() {
        said(box.submit(given));
    }

    private void solve() {
        said(box.said(session.show(bits, bits.id())));
    }

    private void said(boolean counted) {
        if (counted) {
            given = box.start();
            show();
            changed.run();
        }
    }

    private void show() {
        check.setVisible(!box.settled());
        if (exhibit.mode() == BitsExhibit.Mode.SET) {
            strip.set(value(), box.settled());
        } else {
            strip.cut(exhibit.value(), BitFieldsPanel.places(bits, bits.id(), given), box.settled());
        }
    }

    private long value() {
        return bits.read(bits.id(), given) instanceof AnswerReading.Understood(Answer.Number(long value))
                ? value
                : exhibit.value();
    }
}
