package dev.pagewalk.ui.course;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.pagewalk.course.ExerciseProgress;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.file.ExerciseCatalog;
import dev.pagewalk.exercise.file.LectureLine;
import dev.pagewalk.lesson.Courseware;
import dev.pagewalk.lesson.Practice;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the lecture says line by line, where it is taught, and what is known today. */
@Route(value = "lecture", layout = MainLayout.class)
@PermitAll
public class LectureView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Courseware courseware;
    private final transient Practice practice;
    private final long account;

    LectureView(Courseware courseware, Practice practice, CurrentPerson person) {
        this.courseware = courseware;
        this.practice = practice;
        this.account = person.id();
        addClassNames("page", "lecture-page");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        removeAll();
        Locale language = event.getLocale();
        ExerciseCatalog catalog = courseware.catalog();
        var back = new Anchor("/", getTranslation("practice.back"));
        back.addClassName("back-link");
        add(new Div(back, new H1(getTranslation("lecture.title"))));
        add(new Paragraph(getTranslation(catalog.lecture().isEmpty() ? "lecture.empty" : "lecture.note")));
        Map<String, ExerciseProgress> progress = practice.progress(account);
        var list = new UnorderedList();
        for (LectureLine line : catalog.lecture()) {
            if (!line.chapter(language).isEmpty()) {
                list = new UnorderedList();
                list.addClassName("lecture-lines");
                add(new Section(new H2(line.chapter(language)), list));
            }
            list.add(item(line, catalog, language, progress));
        }
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    private ListItem item(
            LectureLine line, ExerciseCatalog catalog, Locale language, Map<String, ExerciseProgress> progress) {
        var number = new Span(line.id());
        number.addClassName("lecture-number");
        number.getElement().setAttribute("aria-label", getTranslation("lecture.line", line.id()));
        var says = new Paragraph(line.says(language));
        says.addClassName("lecture-says");
        var text = new Div(says);
        if (!line.today(language).isEmpty()) {
            var label = new Span(getTranslation("lecture.today"));
            label.addClassName("eyebrow");
            var today = new Div(label, new Paragraph(line.today(language)));
            today.addClassName("lecture-today");
            text.add(today);
        }
        var lessons = new Div(new Span(getTranslation("lecture.lessons")));
        lessons.addClassName("lecture-lessons");
        List<Exercise> taught = line.lessons().stream()
                .flatMap(id -> catalog.exercise(id).stream())
                .toList();
        taught.forEach(lesson -> lessons.add(new Anchor("/lesson/" + lesson.id(), lesson.title(language))));
        text.add(lessons);
        int done =
                (int) taught.stream().filter(lesson -> done(lesson, progress)).count();
        String name = done == 0 ? "none" : done == taught.size() ? "all" : "some";
        var state =
                new Span(getTranslation("lecture.state." + name, String.valueOf(done), String.valueOf(taught.size())));
        state.addClassName("lecture-state");
        text.add(state);
        var item = new ListItem(number, text);
        item.getElement().setAttribute("data-done", name);
        item.addClassName("lecture-line");
        return item;
    }

    private static boolean done(Exercise lesson, Map<String, ExerciseProgress> progress) {
        return progress.containsKey(lesson.id())
                && progress.get(lesson.id()).done(lesson) == lesson.activities().size();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lecture.title") + " · Pagewalk";
    }
}
