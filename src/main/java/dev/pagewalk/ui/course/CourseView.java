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
import dev.pagewalk.course.Progress;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.file.ExerciseCatalog;
import dev.pagewalk.lesson.Courseware;
import dev.pagewalk.lesson.Practice;
import dev.pagewalk.lesson.Skill;
import dev.pagewalk.people.Person;
import dev.pagewalk.people.Role;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.PageTools;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Modules and lessons, progress at a glance, carry on where I stopped. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
public class CourseView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentPerson currentPerson;
    private final transient Courseware courseware;
    private final transient Practice practice;
    private final transient Progress progress;
    private Locale language = Locale.ENGLISH;

    CourseView(CurrentPerson currentPerson, Courseware courseware, Practice practice, Progress progress) {
        this.currentPerson = currentPerson;
        this.courseware = courseware;
        this.practice = practice;
        this.progress = progress;
        addClassNames("page", "course-page");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        removeAll();
        language = event.getLocale();
        List<ExerciseCatalog.Module> modules = courseware.catalog().modules();
        Map<String, ExerciseProgress> overview = practice.progress(currentPerson.id());
        add(new H1(greeting()));
        if (writes()) {
            add(new CourseProblems(courseware, progress));
        }
        add(welcome(modules, overview));
        review().ifPresent(this::add);
        modules.forEach(module -> add(section(module, overview)));
        trainer().ifPresent(this::add);
        if (!courseware.catalog().lecture().isEmpty()) {
            add(door("lecture", "lecture", getTranslation("course.lecture.note")));
        }
        add(door("lab", "lab", getTranslation("course.lab.note")));
        add(door("classes", "join", getTranslation("course.classes.note")));
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("course.title") + " · Pagewalk";
    }

    /** Instructors and administrators are told what is wrong in the files. */
    private boolean writes() {
        return currentPerson.find().filter(me -> me.role() != Role.STUDENT).isPresent();
    }

    private String greeting() {
        return currentPerson
                .find()
                .filter(me -> !me.guest())
                .map(Person::displayName)
                .map(name -> getTranslation("course.hello", name))
                .orElseGet(() -> getTranslation("course.hello-guest"));
    }

    /** Where to carry on: the lesson touched last, else the first one that is not finished. */
    private Div welcome(List<ExerciseCatalog.Module> modules, Map<String, ExerciseProgress> overview) {
        List<Exercise> lessons =
                modules.stream().flatMap(module -> module.exercises().stream()).toList();
        Optional<Exercise> recent = lessons.stream()
                .filter(lesson -> overview.containsKey(lesson.id()) && share(lesson, overview) < 1)
                .max(Comparator.comparing(lesson -> overview.get(lesson.id()).lastSeenAt()));
        Optional<Exercise> next = recent.or(() ->
                lessons.stream().filter(lesson -> share(lesson, overview) < 1).findFirst());
        var box = new Div();
        box.addClassName("course-welcome");
        if (next.isEmpty()) {
            box.add(new Paragraph(getTranslation(lessons.isEmpty() ? "course.empty" : "course.all-done")));
            return box;
        }
        Exercise lesson = next.get();
        var label = new Paragraph(getTranslation(recent.isPresent() ? "course.continue-with" : "course.start-with"));
        label.addClassName("eyebrow");
        var title = new H2(lesson.title(language));
        var link = new Anchor(path(lesson), getTranslation(recent.isPresent() ? "course.continue" : "course.start"));
        link.addClassName("primary-link");
        link.getElement().setAttribute("aria-label", link.getText() + ": " + lesson.title(language));
        box.add(new Div(label, title, new Paragraph(lesson.summary(language))), link);
        return box;
    }

    private Section section(ExerciseCatalog.Module module, Map<String, ExerciseProgress> overview) {
        var list = new UnorderedList();
        list.addClassName("lesson-list");
        module.exercises().forEach(lesson -> list.add(card(lesson, overview)));
        var section = new Section(new H2(module.title(language)));
        section.addClassName("course-module");
        long done = module.exercises().stream()
                .filter(lesson -> share(lesson, overview) == 1)
                .count();
        if (done > 0) {
            var state = new Paragraph(getTranslation(
                    "course.module-done",
                    String.valueOf(done),
                    String.valueOf(module.exercises().size())));
            state.addClassName("module-state");
            section.add(state);
        }
        if (!module.summary(language).isEmpty()) {
            section.add(new Paragraph(module.summary(language)));
        }
        section.add(list);
        return section;
    }

    private ListItem card(Exercise lesson, Map<String, ExerciseProgress> overview) {
        double share = share(lesson, overview);
        var title = new Anchor(path(lesson), lesson.title(language));
        var heading = new H3(title);
        if (!lesson.lesson().isEmpty()) {
            var number = new Span(lesson.lesson());
            number.addClassName("lesson-number");
            heading.addComponentAsFirst(number);
        }
        var facts = new Div();
        facts.addClassName("lesson-facts");
        int done = done(lesson, overview);
        var state = new Span(
                !overview.containsKey(lesson.id())
                        ? getTranslation("course.not-started")
                        : share == 1
                                ? getTranslation("course.finished")
                                : getTranslation(
                                        "course.steps-done",
                                        done,
                                        lesson.activities().size()));
        state.addClassNames("lesson-state", share == 1 ? "done" : overview.containsKey(lesson.id()) ? "begun" : "new");
        facts.add(state);
        if (lesson.minutes() > 0) {
            facts.add(new Span(getTranslation("course.minutes", lesson.minutes())));
        }
        var bar = new Div(new Div());
        bar.addClassName("lesson-bar");
        bar.getStyle().set("--share", Math.round(share * 100) + "%");
        bar.getElement().setAttribute("aria-hidden", "true");
        var item = new ListItem(heading, new Paragraph(lesson.summary(language)), facts, bar);
        item.addClassName("lesson-card");
        return item;
    }

    /** What was missed and is due again; empty if nothing is. */
    private Optional<Section> review() {
        int due = practice.skills(currentPerson.id(), Practice.Deck.REVIEW).size();
        return due == 0
                ? Optional.empty()
                : Optional.of(door(
                        "review",
                        "review",
                        due == 1
                                ? getTranslation("course.review.one")
                                : getTranslation("course.review.many", String.valueOf(due))));
    }

    private Optional<Section> trainer() {
        List<Skill> skills = practice.skills(currentPerson.id(), Practice.Deck.TRAINER);
        long mastered =
                skills.stream().filter(skill -> skill.mastery().mastered()).count();
        return skills.isEmpty()
                ? Optional.empty()
                : Optional.of(door(
                        "trainer",
                        "translate",
                        getTranslation(
                                "course.trainer.note", String.valueOf(mastered), String.valueOf(skills.size()))));
    }

    /** A way to another page. */
    private Section door(String name, String path, String note) {
        var link = new Anchor("/" + path, getTranslation("course." + name + ".open"));
        link.addClassName("secondary-link");
        var text = new Div(new H2(getTranslation("course." + name)), new Paragraph(note));
        var section = new Section(PageTools.icon(name), text, link);
        section.addClassName("course-lab");
        return section;
    }

    private static String path(Exercise lesson) {
        return "/lesson/" + lesson.id();
    }

    private static int done(Exercise lesson, Map<String, ExerciseProgress> overview) {
        ExerciseProgress progress = overview.get(lesson.id());
        return progress == null ? 0 : progress.done(lesson);
    }

    private static double share(Exercise lesson, Map<String, ExerciseProgress> overview) {
        return lesson.activities().isEmpty()
                ? 0
                : (double) done(lesson, overview) / lesson.activities().size();
    }
}
