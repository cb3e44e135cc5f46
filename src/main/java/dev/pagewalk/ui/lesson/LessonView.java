package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.Changes;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.Lessons;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lesson: one activity at a time beside the live machine, carried on where the student stopped. */
@Route(value = "lesson/:module/:exercise", layout = MainLayout.class)
@StyleSheet("styles/lesson.css")
@PermitAll
public class LessonView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Lessons lessons;
    private final transient KindViews kinds;
    private final long account;
    private final Div summary = new Div();
    private final Div ways = new Div();
    private transient @Nullable LessonSession session;
    private @Nullable ActivityPane pane;
    private @Nullable StepList steps;

    LessonView(Lessons lessons, KindViews kinds, CurrentPerson person) {
        this.lessons = lessons;
        this.kinds = kinds;
        this.account = person.id();
        addClassNames("page", "lesson-page");
        ways.addClassName("ways");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("module").orElse("") + "/"
                + event.getRouteParameters().get("exercise").orElse("");
        session = lessons.open(account, id).orElseThrow(NotFoundException::new);
        pane = null;
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

    private ActivityPane pane() {
        if (pane == null) {
            throw new IllegalStateException("build has not been called");
        }
        return pane;
    }

    private Activity current() {
        return pane().current();
    }

    /** Everything from what the session holds: nothing is lost when the language changes. */
    private void build() {
        removeAll();
        var back = new Anchor("/", getTranslation("lesson.course"));
        back.addClassName("back-link");
        var title = new H1(session().exercise().title(getLocale()));
        steps = new StepList(session(), session().exercise().activities(), this::go);
        var head = new Div(new Div(back, title), steps);
        head.addClassName("lesson-head");
        Activity here = pane == null ? session().resume() : pane.current();
        pane = new ActivityPane(session(), kinds, new Div(summary, ways), this::changed);
        pane.number();
        add(head);
        ChangesNote.of(session().changes(), this::again).ifPresent(this::add);
        add(pane);
        show(here);
    }

    /** Shows a step because the student asked for it: that is where reading goes on. */
    private void go(Activity activity) {
        show(activity);
        pane().focusStep();
    }

    private void show(Activity activity) {
        pane().show(activity);
        progress();
        ways();
    }

    private void changed() {
        progress();
        ways();
    }

    private void progress() {
        if (steps != null) {
            steps.show(current());
        }
    }

    private void ways() {
        ways.removeAll();
        summary.removeAll();
        List<Activity> all = session().exercise().activities();
        int at = all.indexOf(current());
        if (at > 0) {
            var back = new Button(getTranslation("lesson.back"), click -> go(all.get(at - 1)));
            back.addThemeVariants(ButtonVariant.TERTIARY);
            ways.add(back);
        }
        if (at == all.size() - 1) {
            summary.add(new StepSummary(session(), current(), this::go));
        }
        boolean settled = session().ran(current());
        if (at < all.size() - 1) {
            var next =
                    new Button(getTranslation(settled ? "lesson.next" : "lesson.later"), click -> go(all.get(at + 1)));
            if (settled) {
                next.addThemeVariants(ButtonVariant.PRIMARY);
            } else {
                next.addThemeVariants(ButtonVariant.TERTIARY);
            }
            next.addClassName("next-button");
            ways.add(next);
        } else if (all.stream().allMatch(session()::done)) {
            if (session().exercise().pool() > 1 && session().changes() != Changes.WITHDRAWN) {
                var again = new Button(getTranslation("lesson.again"), click -> again());
                again.addThemeVariants(ButtonVariant.TERTIARY);
                ways.add(again);
            }
            var done = new Anchor("/", getTranslation("lesson.finished"));
            done.addClassNames("primary-link", "next-button");
            ways.add(done);
        }
    }

    private void again() {
        String id = session().exercise().id();
        lessons.again(account, id);
        session = lessons.open(account, id).orElseThrow(NotFoundException::new);
        pane = null;
        build();
        pane().focusStep();
    }
}
