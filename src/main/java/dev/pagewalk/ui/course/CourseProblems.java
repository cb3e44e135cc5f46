package dev.pagewalk.ui.course;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.pagewalk.course.Progress;
import dev.pagewalk.course.Redraw;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.yaml.FileProblem;
import dev.pagewalk.lesson.Courseware;
import dev.pagewalk.lesson.Trying;
import dev.pagewalk.ui.Sentences;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * For those who write exercises: what is wrong in the files, gone as soon as it is mended; which edit is being tried
 * before students get it; and which variants broke for students.
 */
final class CourseProblems extends Section {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 50;
    private static final int MOST_REDRAWS = 5;

    private final transient Courseware courseware;
    private final transient Progress progress;
    private transient @Nullable Runnable stop;

    CourseProblems(Courseware courseware, Progress progress) {
        this.courseware = courseware;
        this.progress = progress;
        addClassName("course-problems");
        getElement().setAttribute("role", "status");
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        stop = courseware.listen(() -> ui.access(this::show));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (stop != null) {
            stop.run();
        }
    }

    private void show() {
        removeAll();
        courseware.trying().ifPresent(this::trying);
        problems(courseware.problems());
        redraws(progress.redraws(MOST_REDRAWS));
        setVisible(getChildren().findAny().isPresent());
    }

    private void trying(Trying trying) {
        add(new Paragraph(getTranslation(
                "course.trying",
                trying.exercise().title(getLocale()),
                String.valueOf(trying.tried()),
                String.valueOf(trying.exercise().pool()),
                String.valueOf(trying.waiting()))));
    }

    private void problems(List<FileProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        problems.stream().limit(MOST_SHOWN).forEach(problem -> list.add(item(problem)));
        add(
                new H2(getTranslation(
                        problems.size() == 1 ? "course.problems.one" : "course.problems.many",
                        String.valueOf(problems.size()))),
                new Paragraph(getTranslation("course.problems.note")),
                list);
        if (problems.size() > MOST_SHOWN) {
            add(new Paragraph(getTranslation("course.problems.more", String.valueOf(problems.size() - MOST_SHOWN))));
        }
    }

    private void redraws(List<Redraw> redraws) {
        if (redraws.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        redraws.forEach(redraw -> list.add(new ListItem(
                new Code(redraw.exerciseId()),
                new Span(getTranslation("course.redraw", String.valueOf(redraw.variant()), redraw.why())))));
        add(new H2(getTranslation("course.redraws")), new Paragraph(getTranslation("course.redraws.note")), list);
    }

    private ListItem item(FileProblem problem) {
        Diagnostic diagnostic = problem.diagnostic();
        var place = new Code("%s:%d:%d"
                .formatted(
                        courseware.name(problem.file()),
                        diagnostic.span().line(),
                        diagnostic.span().column()));
        var text = new Span(new Sentences(this::getTranslation).of(diagnostic));
        var item = new ListItem(place, text);
        item.getElement()
                .setAttribute("data-severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        return item;
    }
}
