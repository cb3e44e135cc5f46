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
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.yaml.FileProblem;
import dev.pagewalk.lesson.Courseware;
import dev.pagewalk.ui.Sentences;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is wrong in the exercise files, for those who write them; gone as soon as it is mended. */
final class CourseProblems extends Section {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 50;

    private final transient Courseware courseware;
    private transient @Nullable Runnable stop;

    CourseProblems(Courseware courseware) {
        this.courseware = courseware;
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
        List<FileProblem> problems = courseware.problems();
        setVisible(!problems.isEmpty());
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
