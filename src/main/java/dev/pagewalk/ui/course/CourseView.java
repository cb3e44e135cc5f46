package dev.pagewalk.ui.course;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
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
import dev.pagewalk.course.Person;
import dev.pagewalk.course.Progress;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.PageTools;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Modules and lessons, progress at a glance, carry on where I stopped. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
public class CourseView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Progress progress;
    private final transient CurrentPerson currentPerson;
    private final transient Optional<CourseOutline> outline;

    CourseView(Progress progress, CurrentPerson currentPerson, ObjectProvider<CourseOutline> outline) {
        this.progress = progress;
        this.currentPerson = currentPerson;
        this.outline = Optional.ofNullable(outline.getIfAvailable());
        addClassNames("page", "course-page");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        removeAll();
        List<CourseOutline.Module> modules =
                outline.map(found -> found.modules(event.getLocale())).orElse(List.of());
        Map<String, ExerciseProgress> overview = progress.overview(currentPerson.id());
        add(new H1(greeting()), welcome(modules, overview));
        modules.forEach(module -> add(section(module, overview)));
        add(lab());
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("course.title") + " · Pagewalk";
    }

    private String greeting() {
        return currentPerson.find()
                .filter(me -> !me.guest())
                .map(Person::displayName)
                .map(name -> getTranslation("course.hello", name))
                .orElseGet(() -> getTranslation("course.hello-guest"));
    }

    /** Where to carry on: the lesson touched last, else the first one that is not finished. */
    private Div welcome(List<CourseOutline.Module> modules, Map<String, ExerciseProgress> overview) {
        List<CourseOutline.Lesson> lessons = modules.stream().flatMap(module -> module.lessons().stream()).toList();
        Optional<CourseOutline.Lesson> recent = lessons.stream()
                .filter(lesson -> overview.containsKey(lesson.id()) && share(lesson, overview) < 1)
                .max(Comparator.comparing(lesson -> overview.get(lesson.id()).lastSeenAt()));
        Optional<CourseOutline.Lesson> next = recent.or(
                () -> lessons.stream().filter(lesson -> share(lesson, overview) < 1).findFirst());
        var box = new Div();
        box.addClassName("course-welcome");
        if (next.isEmpty()) {
            box.add(new Paragraph(getTranslation(lessons.isEmpty() ? "course.empty" : "course.all-done")));
            return box;
        }
        CourseOutline.Lesson lesson = next.get();
        var label = new Paragraph(getTranslation(recent.isPresent() ? "course.continue-with" : "course.start-with"));
        label.addClassName("eyebrow");
        var title = new H2(lesson.title());
        var link = new Anchor(path(lesson), getTranslation(recent.isPresent() ? "course.continue" : "course.start"));
        link.addClassName("primary-link");
        link.getElement().setAttribute("aria-label", link.getText() + ": " + lesson.title());
        box.add(new Div(label, title, new Paragraph(lesson.summary())), link);
        return box;
    }

    private Section section(CourseOutline.Module module, Map<String, ExerciseProgress> overview) {
        var list = new UnorderedList();
        list.addClassName("lesson-list");
        module.lessons().forEach(lesson -> list.add(card(lesson, overview)));
        var section = new Section(new H2(module.title()));
        section.addClassName("course-module");
        if (!module.summary().isEmpty()) {
            section.add(new Paragraph(module.summary()));
        }
        section.add(list);
        return section;
    }

    private ListItem card(CourseOutline.Lesson lesson, Map<String, ExerciseProgress> overview) {
        double share = share(lesson, overview);
        var title = new Anchor(path(lesson), lesson.title());
        var heading = new H3(title);
        var facts = new Div();
        facts.addClassName("lesson-facts");
        int right = right(lesson, overview);
        var state = new Span(!overview.containsKey(lesson.id())
                ? getTranslation("course.not-started")
                : share == 1
                        ? getTranslation("course.finished")
                        : getTranslation("course.steps-done", right, lesson.steps().size()));
        state.addClassNames("lesson-state", share == 1 ? "done" : overview.containsKey(lesson.id()) ? "begun" : "new");
        facts.add(state);
        if (lesson.minutes() > 0) {
            facts.add(new Span(getTranslation("course.minutes", lesson.minutes())));
        }
        var bar = new Div(new Div());
        bar.addClassName("lesson-bar");
        bar.getStyle().set("--share", Math.round(share * 100) + "%");
        bar.getElement().setAttribute("aria-hidden", "true");
        var item = new ListItem(heading, new Paragraph(lesson.summary()), facts, bar);
        item.addClassName("lesson-card");
        return item;
    }

    private Section lab() {
        var link = new Anchor("/lab", getTranslation("course.lab.open"));
        link.addClassName("secondary-link");
        var text = new Div(new H2(getTranslation("course.lab")), new Paragraph(getTranslation("course.lab.note")));
        var section = new Section(PageTools.icon("lab"), text, link);
        section.addClassName("course-lab");
        return section;
    }

    private static String path(CourseOutline.Lesson lesson) {
        return "/lesson/" + lesson.id();
    }

    private static int right(CourseOutline.Lesson lesson, Map<String, ExerciseProgress> overview) {
        ExerciseProgress done = overview.get(lesson.id());
        return done == null ? 0 : (int) lesson.steps().stream()
                .filter(step -> done.scores().getOrDefault(step, 0.0) == 1)
                .count();
    }

    private static double share(CourseOutline.Lesson lesson, Map<String, ExerciseProgress> overview) {
        return lesson.steps().isEmpty() ? 0 : (double) right(lesson, overview) / lesson.steps().size();
    }
}
