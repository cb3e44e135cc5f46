package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.pagewalk.book.Marked;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.exercise.Wording;
import dev.pagewalk.grading.Adjustments;
import dev.pagewalk.grading.Comment;
import dev.pagewalk.ui.Addresses;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One step of a student's work: what was given, what was said to it, what people added. */
final class StepPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MarksView page;
    private final transient Marked marked;
    private final transient Marked.Task task;
    private final transient Marked.Step step;
    private final transient Exercise exercise;
    private final ZoneId zone;

    StepPanel(
            MarksView page,
            Adjustments adjustments,
            long me,
            Marked marked,
            Marked.Task task,
            Exercise exercise,
            Marked.Step step,
            ZoneId zone) {
        this.page = page;
        this.marked = marked;
        this.task = task;
        this.step = step;
        this.exercise = exercise;
        this.zone = zone;
        addClassName("mark-step");
        var names = new TaskNames(this::getTranslation, getLocale());
        String name = names.step(exercise, step.activity(), step.id());
        add(new H3(name));
        List<String> question = names.question(exercise, step.activity());
        if (!question.isEmpty()) {
            var asked = new Div();
            question.forEach(part -> asked.add(new Paragraph(part)));
            add(new Details(getTranslation("teach.marks.question"), asked));
        }
        boolean program = step.activity().runs(step.id());
        step.uncounted()
                .ifPresent(text -> add(
                        new Paragraph(getTranslation("teach.marks.uncounted")),
                        program ? program(text) : text(text, "mark-given")));
        if (step.given().isEmpty() && step.uncounted().isEmpty()) {
            add(new Paragraph(getTranslation("teach.marks.nothing")));
        } else if (!step.given().isEmpty()) {
            answers(program);
        }
        step.right()
                .ifPresent(right -> add(new Details(getTranslation("teach.marks.right"), text(right, "mark-right"))));
        step.comments().stream().filter(one -> !program || one.line().isEmpty()).forEach(one -> add(comment(one)));
        step.adjustments().forEach(one -> add(page.adjustment(marked, one)));
        long work = marked.work().id();
        var change = new Button(getTranslation("teach.marks.change"));
        change.addThemeVariants(ButtonVariant.SMALL);
        change.setAriaLabel(getTranslation("teach.marks.change.of", name));
        change.addClickListener(click -> new AdjustDialog(
                        page,
                        adjustments,
                        me,
                        work,
                        new Adjustments.Place(Optional.of(task.key()), Optional.of(step.id())),
                        name)
                .open());
        var say = new Button(getTranslation("teach.marks.comment"));
        say.addThemeVariants(ButtonVariant.SMALL);
        say.setAriaLabel(getTranslation("teach.marks.comment.of", name));
        int lines = program ? shown().map(text -> (int) text.lines().count()).orElse(0) : 0;
        say.addClickListener(
                click -> new CommentDialog(page, adjustments, me, work, task.key(), step.id(), lines).open());
        var buttons = new Div(change, say);
        buttons.addClassName("teach-buttons");
        add(buttons);
    }

    /** What stands there with its lines numbered. */
    private Optional<String> shown() {
        return step.uncounted()
                .or(() -> step.given().stream()
                        .reduce((older, newer) -> newer)
                        .map(last -> last.answer().given()));
    }

    /** The newest is open, earlier ones are folded away. */
    private void answers(boolean program) {
        List<Marked.Given> given = step.given();
        add(answer(given.getLast(), program && step.uncounted().isEmpty()));
        if (given.size() > 1) {
            var earlier = new Div();
            given.reversed().stream().skip(1).forEach(one -> earlier.add(answer(one, false)));
            add(new Details(getTranslation("teach.marks.earlier", String.valueOf(given.size() - 1)), earlier));
        }
    }

    private Div answer(Marked.Given given, boolean commented) {
        Verdict verdict = given.grade().verdict();
        var said =
                new Span(getTranslation("teach.marks.verdict." + verdict.name().toLowerCase(Locale.ROOT)));
        said.addClassNames("verdict", "verdict-" + verdict.name().toLowerCase(Locale.ROOT));
        var head = new Paragraph(
                new Span(getTranslation(
                        "teach.marks.try",
                        String.valueOf(given.answer().tryNumber()),
                        page.moment(given.answer().at(), zone))),
                said,
                new Span(verdict == Verdict.HANDED_IN ? "" : MarksPage.percent(given.score())));
        head.addClassName("mark-head");
        given.answer().submissionId().ifPresent(handedIn -> head.add(replay(handedIn)));
        var box = new Div(head);
        box.addClassName("mark-answer");
        if (given.answer().at().isAfter(marked.window().due())) {
            box.add(new Paragraph(getTranslation(
                    "teach.marks.late",
                    MarksPage.percent(marked.window().factor(given.answer().at())))));
        }
        if (given.corrected()) {
            box.add(new Paragraph(getTranslation("teach.marks.corrected")));
        }
        box.add(
                commented
                        ? program(given.answer().given())
                        : text(given.answer().given(), "mark-given"));
        var wording = new Wording(exercise, getLocale(), this::getTranslation);
        given.grade().findings().stream()
                .map(wording::of)
                .filter(sentence -> !sentence.isBlank())
                .forEach(sentence -> box.add(new Paragraph(sentence)));
        if (given.answer().credit() < 1) {
            box.add(new Paragraph(getTranslation(
                    "teach.marks.help", MarksPage.percent(given.answer().credit()))));
        }
        return box;
    }

    private Anchor replay(long handedIn) {
        var link = new Anchor(Addresses.replay(handedIn, task.key(), step.id()), getTranslation("teach.marks.replay"));
        link.setAriaLabel(getTranslation("teach.marks.replay.of", step.id()));
        return link;
    }

    /** Its lines are numbered, so that a comment can be about one. */
    private OrderedList program(String text) {
        var lines = new OrderedList();
        lines.addClassName("mark-program");
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int here = number;
            var item = new ListItem(new Pre(line.isEmpty() ? " " : line));
            step.comments().stream()
                    .filter(one -> one.line().isPresent() && one.line().getAsInt() == here)
                    .forEach(one -> item.add(comment(one)));
            lines.add(item);
        }
        return lines;
    }

    /** What people typed is text, whatever it looks like. */
    private static Component text(String text, String style) {
        var shown = new Pre(text);
        shown.addClassName(style);
        return shown;
    }

    private Div comment(Comment comment) {
        var words = new Paragraph(comment.text());
        words.addClassName("comment-text");
        var back = new Button(getTranslation("teach.marks.comment.back"));
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        back.addClickListener(click -> page.takeCommentBack(comment.id()));
        var box = new Div(
                new Span(getTranslation(
                        "teach.marks.by",
                        marked.names().getOrDefault(comment.madeBy(), "–"),
                        page.moment(comment.madeAt(), zone))),
                words,
                back);
        box.addClassName("mark-comment");
        return box;
    }
}
