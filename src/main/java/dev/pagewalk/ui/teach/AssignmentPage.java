package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.AssignmentProblem;
import dev.pagewalk.homework.Saved;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page on which homework is written. What isn't saved isn't lost without a question. */
abstract class AssignmentPage extends TeachPage implements BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;

    final transient SettingHomework services;
    final long me;
    private @Nullable AssignmentForm form;
    private @Nullable SaveBar bar;
    private transient @Nullable Assignment before;

    AssignmentPage(SettingHomework services, long me) {
        this.services = services;
        this.me = me;
        addClassName("assignment-page");
    }

    /** Makes the form. What was typed before another language was chosen stands in it again. */
    final AssignmentForm form(long classroom, Assignment saved) {
        Assignment shown = form == null ? saved : form.written();
        before = saved;
        form = new AssignmentForm(services, times(classroom), me, classroom, shown);
        return form;
    }

    final SaveBar bar() {
        bar = new SaveBar();
        return bar;
    }

    final ClassTimes times(long classroom) {
        return new ClassTimes(services.classrooms().find(me, classroom).timeZone(), getLocale());
    }

    /** Forgets what was typed: it is saved, or to be read again. */
    final void forget() {
        form = null;
        before = null;
    }

    /** What stands in the form; empty if something is missing without which it can't even be a draft. */
    final Optional<Assignment> complete() {
        if (form == null || bar == null) {
            return Optional.empty();
        }
        bar.quiet();
        if (form.incomplete()) {
            bar.say(getTranslation("teach.assignment.incomplete"));
            return Optional.empty();
        }
        return Optional.of(form.written());
    }

    /** The same; empty also if the class can't be shown it as it is. */
    final Optional<Assignment> publishable(long classroom) {
        return complete().filter(written -> {
            List<AssignmentProblem> problems = services.assignments().check(me, classroom, written);
            if (!problems.isEmpty()) {
                refused("teach.assignment.not-published", problems);
            }
            return problems.isEmpty();
        });
    }

    final void refused(String key, List<AssignmentProblem> problems) {
        if (form != null && bar != null) {
            form.show(problems);
            bar.say(getTranslation(key), problems);
        }
    }

    /** The outcome of a change that was made; empty if it wasn't, and the page says why. */
    final Optional<Saved.Done> done(String key, Saved saved) {
        return switch (saved) {
            case Saved.Done done -> Optional.of(done);
            case Saved.Refused refused -> {
                refused(key, refused.problems());
                yield Optional.empty();
            }
        };
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form == null || form.written().equals(before)) {
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("teach.assignment.leave"));
        dialog.add(new Paragraph(getTranslation("teach.assignment.leave.note")));
        var stay = new Button(getTranslation("teach.assignment.leave.stay"), click -> {
            dialog.close();
            leaving.cancel();
        });
        stay.addThemeVariants(ButtonVariant.PRIMARY);
        var leave = new Button(getTranslation("teach.assignment.leave.do"), click -> {
            dialog.close();
            forget();
            leaving.proceed();
        });
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        dialog.getFooter().add(leave, stay);
        dialog.open();
    }
}
