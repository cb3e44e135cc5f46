package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.NumberText;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.exercise.kind.cells.RulerExhibit;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.StepState;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A ruler with a mark at each page and a longer one at each place where a region may begin. What the student writes, right
 * or wrong, stands on it at once: whether a number lies at a mark is seen before it is handed in.
 */
@StyleSheet("styles/pictures.css")
final class RulerDrawing extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ADDRESS = 8;
    private static final int BYTES = 5;

    private final transient LessonSession session;
    private final transient Cells cells;
    private final transient RulerExhibit ruler;

    RulerDrawing(LessonSession session, Cells cells, RulerExhibit ruler) {
        this.session = session;
        this.cells = cells;
        this.ruler = ruler;
        addClassName("ruler");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("lesson.ruler"));
        refresh();
    }

    /** Draws what is told, and what stands in the fields. */
    void refresh() {
        removeAll();
        ruler.bars().stream().map(this::lane).forEach(this::add);
        add(scale(), marks());
    }

    private Component scale() {
        var scale = new Div();
        scale.addClassName("ruler-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        for (long at = ruler.from(); at <= ruler.to(); at += ruler.page()) {
            var mark = new Span();
            mark.addClassName(at % ruler.grain() == 0 ? "ruler-grain" : "ruler-page");
            mark.getStyle().set("left", percent(share(at)));
            scale.add(mark);
        }
        var numbers = new Div();
        numbers.addClassNames("map-scale", "ruler-numbers");
        numbers.getElement().setAttribute("aria-hidden", "true");
        for (long at = ruler.from(); at <= ruler.to(); at += ruler.grain()) {
            numbers.add(new Span(written(at)));
        }
        return new Div(scale, numbers);
    }

    private Component marks() {
        var marks = new Paragraph(
                getTranslation("lesson.ruler.marks", Ledger.size(ruler.page()), Ledger.size(ruler.grain())));
        marks.addClassName("stake");
        return marks;
    }

    private Component lane(RulerExhibit.Bar bar) {
        Optional<Long> first = bar.first(this::number);
        Optional<Long> last = bar.last(this::number);
        var name = new Span(Texts.name(session, cells, "bar/" + bar.id(), bar.id()));
        name.addClassName("ruler-name");
        var range = new Span(range(first, last));
        range.addClassName("walk-value");
        var track = new Div();
        track.addClassName("ruler-track");
        track.getElement().setAttribute("aria-hidden", "true");
        part(first, last).ifPresent(track::add);
        var words = new Div(name, range);
        words.addClassName("ruler-words");
        if (Stream.of(first, last).flatMap(Optional::stream).anyMatch(at -> !ruler.shows(at))) {
            var outside = new Span(getTranslation("lesson.ruler.outside"));
            outside.addClassName("muted");
            words.add(outside);
        }
        var lane = new Div(words, track);
        lane.addClassName("ruler-lane");
        lane.getElement().setAttribute("data-asked", Boolean.toString(bar.asked()));
        return lane;
    }

    /** The bar; of one whose end isn't known the byte that is. Nothing if it lies elsewhere. */
    private Optional<Component> part(Optional<Long> first, Optional<Long> last) {
        if (first.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        long from = Math.max(ruler.from(), first.orElseGet(last::orElseThrow));
        long end = Math.min(ruler.to(), last.orElseGet(first::orElseThrow) + 1);
        if (from >= end) {
            return Optional.empty();
        }
        var part = new Div();
        part.addClassName("ruler-bar");
        part.getElement().setAttribute("data-whole", Boolean.toString(first.isPresent() && last.isPresent()));
        part.getStyle().set("left", percent(share(from))).set("width", percent(share(end) - share(from)));
        return Optional.of(part);
    }

    /** What the student says of a cell: what is settled, else what stands in the field. */
    private Optional<Long> number(String id) {
        String step = cells.cells().stream()
                .filter(cell -> cell.id().equals(id))
                .map(cells::step)
                .findFirst()
                .orElseThrow();
        StepState state = session.state(step);
        String text = state.settled()
                ? state.latest().map(dev.pagewalk.course.Answer::given).orElse("")
                : session.draft(step);
        return cells.read(step, text) instanceof AnswerReading.Understood(Answer.Number number)
                ? Optional.of(number.value())
                : Optional.empty();
    }

    private String range(Optional<Long> first, Optional<Long> last) {
        boolean whole = first.isPresent() && last.isPresent() && first.get() <= last.get();
        return whole
                ? getTranslation(
                        "lesson.ruler.sized",
                        written(first),
                        written(last),
                        String.format(Locale.ROOT, "%,d", last.get() - first.get() + 1))
                : getTranslation("lesson.ruler.range", written(first), written(last));
    }

    private String written(Optional<Long> at) {
        return at.map(this::written).orElse("?");
    }

    /** Addresses with all their digits; offsets from zero with as many as the ruler needs. */
    private String written(long at) {
        return NumberText.echo(at, ruler.from() == 0 ? BYTES : ADDRESS);
    }

    private double share(long at) {
        return (double) (at - ruler.from()) / (ruler.to() - ruler.from());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.4f%%", 100 * share);
    }
}
