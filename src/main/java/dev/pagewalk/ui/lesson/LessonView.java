package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.Lessons;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lesson: one activity at a time beside the live machine, carried on where the student stopped. */
@Route(value = "lesson/:module/:exercise", layout = MainLayout.class)
@StyleSheet("styles/lesson.css")
@PermitAll
public class LessonView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Lessons lessons;
    private final long account;
    private final OrderedList progress = new OrderedList();
    private final Section work = new Section();
    private final Div after = new Div();
    private final Div ways = new Div();
    private transient @Nullable LessonSession session;
    private transient @Nullable Activity current;
    private @Nullable MachinePanel machine;

    LessonView(Lessons lessons, CurrentPerson person) {
        this.lessons = lessons;
        this.account = person.id();
        addClassNames("page", "lesson-page");
        after.addClassName("after");
        after.getElement().setAttribute("aria-live", "polite");
        ways.addClassName("ways");
        work.addClassName("work");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("module").orElse("") + "/"
                + event.getRouteParameters().get("exercise").orElse("");
        session = lessons.open(account, id).orElseThrow(NotFoundException::new);
        current = session.resume();
        if (isAttached()) {
            build();
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (session != null) {
            build();
            getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        }
    }

    @Override
    public String getPageTitle() {
        return (session == null ? "" : session.exercise().title(getLocale()) + " · ") + "Pagewalk";
    }

    private LessonSession session() {
        if (session == null) {
            throw new IllegalStateException("beforeEnter has not been called");
        }
        return session;
    }

    private Activity current() {
        return current == null ? session().resume() : current;
    }

    /** Everything from what the session holds: nothing is lost when the language changes. */
    private void build() {
        removeAll();
        var back = new Anchor("/", getTranslation("lesson.course"));
        back.addClassName("back-link");
        var title = new H1(session().exercise().title(getLocale()));
        var steps = new Nav(progress);
        steps.getElement().setAttribute("aria-label", getTranslation("lesson.steps"));
        steps.addClassName("lesson-progress");
        var head = new Div(new Div(back, title), steps);
        head.addClassName("lesson-head");
        machine = new MachinePanel(session());
        var left = new Div(work, after, ways);
        left.addClassName("lesson-left");
        var columns = new Div(left, machine);
        columns.addClassName("lesson-columns");
        add(head, columns);
        show(current());
    }

    private void show(Activity activity) {
        current = activity;
        work.removeAll();
        boolean first = session().exercise().activities().getFirst().equals(activity);
        if (first) {
            session().introduction(getLocale()).ifPresent(text -> {
                var introduction = new Div(Texts.markdown(text));
                introduction.addClassName("introduction");
                work.add(introduction);
            });
        }
        session().text(activity, "", getLocale()).map(Texts::markdown).ifPresent(work::add);
        panel(activity).ifPresent(work::add);
        if (activity.steps().isEmpty()) {
            Texts.lectureCard(session(), activity, getLocale()).ifPresent(work::add);
        }
        if (machine != null) {
            machine.show(activity);
        }
        changed();
    }

    private Optional<Component> panel(Activity activity) {
        return switch (activity) {
            case Activity.Read read -> Optional.empty();
            case Activity.Choice choice -> Optional.of(new ChoicePanel(session(), choice, this::changed));
            case Activity.Build build -> Optional.of(new BuildPanel(session(), build, this::changed));
            case Activity.Cells cells ->
                Optional.of(new CellsPanel(session(), cells, this::changed, () -> predicted(cells)));
        };
    }

    /** The moment of truth: the machine runs, then the fields come back with what was right. */
    private void predicted(Activity.Cells cells) {
        if (machine != null) {
            machine.run(cells);
        }
        work.getChildren().filter(CellsPanel.class::isInstance).findFirst().ifPresent(work::remove);
        panel(cells).ifPresent(work::add);
        changed();
    }

    /** Progress, explanation and the way on, after each answer. */
    private void changed() {
        after.removeAll();
        Activity activity = current();
        if (!activity.steps().isEmpty()) {
            session().text(activity, "after", getLocale()).map(Texts::markdown).ifPresent(after::add);
            if (session().ran(activity)) {
                Texts.lectureCard(session(), activity, getLocale()).ifPresent(after::add);
            }
        }
        progress();
        ways();
    }

    private void progress() {
        progress.removeAll();
        List<Activity> all = session().exercise().activities();
        for (int i = 0; i < all.size(); i++) {
            Activity activity = all.get(i);
            boolean here = activity.equals(current());
            boolean done = !activity.steps().isEmpty() && session().settled(activity);
            var button = new Button(String.valueOf(i + 1), click -> show(activity));
            String state = done ? "done" : here ? "here" : "open";
            button.setAriaLabel(getTranslation(
                    "lesson.step", String.valueOf(i + 1), String.valueOf(all.size()), getTranslation("lesson.step." + state)));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            if (here) {
                button.getElement().setAttribute("aria-current", "step");
            }
            var item = new ListItem(button);
            item.getElement().setAttribute("data-state", done ? "done" : "open");
            progress.add(item);
        }
    }

    private void ways() {
        ways.removeAll();
        List<Activity> all = session().exercise().activities();
        int at = all.indexOf(current());
        if (at > 0) {
            var back = new Button(getTranslation("lesson.back"), click -> show(all.get(at - 1)));
            back.addThemeVariants(ButtonVariant.TERTIARY);
            ways.add(back);
        }
        boolean settled = session().ran(current());
        if (at < all.size() - 1) {
            var next = new Button(getTranslation(settled ? "lesson.next" : "lesson.later"), click -> show(all.get(at + 1)));
            if (settled) {
                next.addThemeVariants(ButtonVariant.PRIMARY);
            } else {
                next.addThemeVariants(ButtonVariant.TERTIARY);
            }
            next.addClassName("next-button");
            ways.add(next);
        } else if (all.stream().allMatch(session()::settled)) {
            var done = new Anchor("/", getTranslation("lesson.finished"));
            done.addClassNames("primary-link", "next-button");
            ways.add(done);
        }
    }
}
