package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.html.Div;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Help;
import dev.pagewalk.exercise.kind.bits.Bits;
import dev.pagewalk.exercise.kind.bits.BitsExhibit;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.ui.component.BitStrip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A strip with fields to mark, each a step of its own; they are checked together, and asked for if not marked. */
final class BitFieldsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient Bits bits;
    private final transient BitsExhibit exhibit;
    private final transient Runnable changed;
    private final BitStrip strip = new BitStrip();
    private final List<Row> rows = new ArrayList<>();
    private final HelpLadder help;
    private final CheckButton check;

    BitFieldsPanel(LessonSession session, Bits bits, BitsExhibit exhibit, Runnable changed) {
        this.session = session;
        this.bits = bits;
        this.exhibit = exhibit;
        this.changed = changed;
        addClassName("bits-panel");
        exhibit.fields().forEach(field -> rows.add(new Row(field, rows.size() + 1)));
        check = new CheckButton(getTranslation("lesson.check"), this::submit);
        help = new HelpLadder(session, Rungs.whole(session, bits));
        strip.onField((id, places) ->
                rows.stream().filter(row -> row.field.equals(id)).forEach(row -> row.draft(places)));
        add(strip, check);
        rows.forEach(this::add);
        add(help);
        show();
    }

    /** Grades what was marked; asks for the rest. */
    private void submit() {
        boolean counted = false;
        for (Row row : rows) {
            counted |= row.submit();
        }
        if (counted) {
            said();
        }
    }

    private void said() {
        show();
        changed.run();
    }

    private void show() {
        boolean settled = session.settled(bits);
        check.setVisible(!settled);
        help.show(session.state(bits.id()), settled);
        strip.mark(exhibit.value(), rows.stream().map(Row::shown).toList());
    }

    /** What was given to a step as places on a strip; empty if nothing was. */
    static Optional<BitStrip.Places> places(Bits bits, String step, String given) {
        return bits.read(step, given) instanceof AnswerReading.Understood(Answer.Numbers(List<Long> places))
                ? Optional.of(new BitStrip.Places(
                        places.getFirst().intValue(), places.getLast().intValue()))
                : Optional.empty();
    }

    /** Places on a strip as they are given to a step. */
    static String write(Bits bits, String step, BitStrip.Places places) {
        return bits.write(step, new Answer.Numbers(List.of((long) places.high(), (long) places.low())));
    }

    /** One field: what is said about it, below its name; hidden while there is nothing to say. */
    private final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final String field;
        private final String step;
        private final String name;
        private final StepBox box;
        private String given;

        private Row(String field, int number) {
            this.field = field;
            step = bits.step(field);
            name = Texts.name(session, bits, "target/" + field, field);
            box = new StepBox(
                    session,
                    bits,
                    step,
                    "lesson.bits.mark",
                    new Rungs(List.of(), Optional.empty(), Optional.of(this::solve)));
            given = box.start();
            addClassNames("bits-field", "field-" + field);
            add(Texts.caption(number + ". " + name), box);
            setVisible(!box.state().answers().isEmpty());
        }

        private BitStrip.Field shown() {
            BitStrip.@Nullable Places marked = places(bits, step, given).orElse(null);
            return new BitStrip.Field(field, name, marked, box.settled());
        }

        private void draft(BitStrip.Places places) {
            if (!box.settled()) {
                given = write(bits, step, places);
                box.draft(given);
                setVisible(box.state().wrongTries() >= Help.TRIES_TO_WORKED);
            }
        }

        /** What was wrong already and is as it was doesn't count as another try. */
        private boolean submit() {
            setVisible(true);
            boolean again = box.state()
                    .latest()
                    .filter(last -> last.given().equals(given))
                    .isPresent();
            return !box.settled() && !again && box.submit(given);
        }

        private void solve() {
            if (box.said(session.show(bits, step))) {
                given = box.start();
                said();
            }
        }
    }
}
