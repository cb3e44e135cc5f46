package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.file.ExerciseCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The course to choose tasks from: modules, their lessons, the activities of a lesson. What is closed isn't made yet. */
final class CoursePicker extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_FOUND = 30;

    private final transient ExerciseCatalog catalog;
    private final transient TaskNames names;
    private final transient Choice add;
    private final transient Choice preview;
    private final Div results = new Div();

    /** What is done with an exercise, or with one of its activities. */
    interface Choice {
        void take(Exercise exercise, Optional<String> activityId);
    }

    CoursePicker(ExerciseCatalog catalog, TaskNames names, Choice add, Choice preview) {
        this.catalog = catalog;
        this.names = names;
        this.add = add;
        this.preview = preview;
        addClassName("course-picker");
        var search = new TextField(getTranslation("teach.assignment.search"));
        search.setPlaceholder(getTranslation("teach.assignment.search.example"));
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> show(typed.getValue().strip()));
        results.addClassName("picker-results");
        add(new H3(getTranslation("teach.assignment.course")), search, results);
        show("");
    }

    private void show(String typed) {
        results.removeAll();
        if (typed.isEmpty()) {
            modules().forEach(module -> results.add(module(module)));
            return;
        }
        String wanted = typed.toLowerCase(Locale.ROOT);
        List<Exercise> found = modules()
                .flatMap(module -> module.exercises().stream())
                .distinct()
                .filter(exercise -> !exercise.steps().isEmpty())
                .filter(exercise -> has(exercise, wanted))
                .toList();
        var list = new UnorderedList();
        list.addClassName("picker-list");
        found.stream().limit(MOST_FOUND).forEach(exercise -> list.add(lesson(exercise, wanted)));
        var count = new Paragraph(
                found.isEmpty()
                        ? getTranslation("teach.assignment.search.none", typed)
                        : getTranslation("teach.assignment.search.found", String.valueOf(found.size())));
        count.getElement().setAttribute("role", "status");
        results.add(count, list);
    }

    private Stream<ExerciseCatalog.Module> modules() {
        return Stream.concat(catalog.modules().stream(), catalog.trainer().stream());
    }

    private boolean has(Exercise exercise, String wanted) {
        return words(exercise).anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted))
                || exercise.activities().stream().anyMatch(activity -> has(exercise, activity, wanted));
    }

    private Stream<String> words(Exercise exercise) {
        return Stream.concat(
                Stream.of(names.exercise(exercise), exercise.summary(names.language()), exercise.id()),
                exercise.about().title().values().stream());
    }

    private boolean has(Exercise exercise, Activity activity, String wanted) {
        return Stream.of(names.activity(exercise, activity), names.kind(activity))
                .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private Details module(ExerciseCatalog.Module module) {
        var content = new UnorderedList();
        content.addClassName("picker-list");
        var details = new Details(module.title(names.language()), content);
        details.addOpenedChangeListener(opened -> {
            if (opened.isOpened() && content.getComponentCount() == 0) {
                module.exercises().stream()
                        .filter(exercise -> !exercise.steps().isEmpty())
                        .forEach(exercise -> content.add(lesson(exercise, "")));
            }
        });
        return details;
    }

    /** @param wanted what is searched for: activities that have it are shown at once */
    private ListItem lesson(Exercise exercise, String wanted) {
        String name = names.exercise(exercise);
        var activities = new UnorderedList();
        activities.addClassName("picker-activities");
        activities.setVisible(false);
        var single = new Button(getTranslation("teach.assignment.single"));
        single.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        single.setAriaLabel(getTranslation("teach.assignment.single.of", name));
        single.getElement().setAttribute("aria-expanded", "false");
        single.addClickListener(click -> {
            if (activities.getComponentCount() == 0) {
                fill(activities, exercise, "");
            }
            activities.setVisible(!activities.isVisible());
            single.getElement().setAttribute("aria-expanded", String.valueOf(activities.isVisible()));
        });
        boolean byItself =
                words(exercise).anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
        if (!byItself) {
            fill(activities, exercise, wanted);
            activities.setVisible(true);
            single.getElement().setAttribute("aria-expanded", "true");
        }
        var item = new ListItem(row(name, names.size(exercise), exercise, Optional.empty()), single, activities);
        item.addClassName("picker-lesson");
        return item;
    }

    private void fill(UnorderedList list, Exercise exercise, String wanted) {
        exercise.activities().stream()
                .filter(activity -> !activity.steps().isEmpty())
                .filter(activity -> has(exercise, activity, wanted))
                .forEach(activity -> list.add(new ListItem(row(
                        names.activity(exercise, activity),
                        names.kind(activity),
                        exercise,
                        Optional.of(activity.id())))));
    }

    private Div row(String name, String size, Exercise exercise, Optional<String> activityId) {
        var title = new Span(name);
        title.addClassName("picker-title");
        var note = new Span(size);
        note.addClassName("picker-note");
        var look = new Button(getTranslation("teach.assignment.preview"));
        look.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        look.setAriaLabel(getTranslation("teach.assignment.preview.of", name));
        look.addClickListener(click -> preview.take(exercise, activityId));
        var take = new Button(getTranslation("teach.assignment.add"));
        take.addThemeVariants(ButtonVariant.SMALL);
        take.setAriaLabel(getTranslation("teach.assignment.add.of", name));
        take.addClickListener(click -> add.take(exercise, activityId));
        var text = new Div(title, note);
        text.addClassName("picker-text");
        var row = new Div(text, look, take);
        row.addClassName("picker-row");
        return row;
    }
}
