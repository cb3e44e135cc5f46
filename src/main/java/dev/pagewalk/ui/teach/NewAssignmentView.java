package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.homework.Kind;
import dev.pagewalk.homework.Saved;
import dev.pagewalk.homework.Timetable;
import dev.pagewalk.people.Classroom;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** New homework of a class. All but its tasks is proposed: due in a week, answers checked at once. */
@Route(value = "teach/assignment/new", layout = MainLayout.class)
@StyleSheet("styles/assignment.css")
@PermitAll
public class NewAssignmentView extends AssignmentPage implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_WEEKS = 1;
    private static final LocalTime USUAL_HOUR = LocalTime.of(23, 59);

    private long classroom;
    private transient @Nullable Assignment proposed;
    /** True once it is kept: pressed twice, there is still one. */
    private boolean made;

    NewAssignmentView(SettingHomework services, CurrentPerson person) {
        super(services, person.id());
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        services.rights().managing(me, id);
        classroom = id;
        forget();
        made = false;
        proposed = proposal();
        rebuild();
    }

    private Assignment proposal() {
        Classroom of = services.classrooms().find(me, classroom);
        LocalDateTime now = LocalDateTime.ofInstant(services.clock().instant(), of.timeZone())
                .truncatedTo(ChronoUnit.MINUTES);
        int number = services.assignments().list(me, classroom).size() + 1;
        return new Assignment(
                getTranslation(
                        Locale.forLanguageTag(of.language()), "teach.assignment.title.usual", String.valueOf(number)),
                Kind.HOMEWORK,
                List.of(),
                AttemptPolicy.USUAL,
                Timetable.of(now, now.toLocalDate().plusWeeks(USUAL_WEEKS).atTime(USUAL_HOUR)),
                Optional.empty());
    }

    @Override
    void build() {
        if (classroom == 0 || proposed == null) {
            return;
        }
        Classroom of = services.classrooms().find(me, classroom);
        add(new Div(
                back("/teach/assignments/" + classroom, of.title()), new H1(getTranslation("teach.assignment.new"))));
        if (of.archived()) {
            add(new Paragraph(getTranslation("teach.class.is-archived")));
            return;
        }
        add(new Paragraph(getTranslation("teach.assignment.new.note")), form(classroom, proposed));
        SaveBar bar = bar();
        bar.button("teach.assignment.publish", this::publish, ButtonVariant.PRIMARY);
        bar.button("teach.assignment.save-draft", this::save);
        add(bar);
    }

    private void save() {
        if (made) {
            return;
        }
        complete()
                .flatMap(written -> done(
                        "teach.assignment.not-saved", services.assignments().create(me, classroom, written)))
                .ifPresent(made -> show(made.assigned(), "teach.assignment.saved-draft"));
    }

    private void publish() {
        if (made) {
            return;
        }
        publishable(classroom)
                .flatMap(written -> done(
                        "teach.assignment.not-saved", services.assignments().create(me, classroom, written)))
                .map(kept -> services.assignments().publish(me, kept.assigned().id()) instanceof Saved.Done done
                        ? done
                        : kept)
                .ifPresent(kept -> show(
                        kept.assigned(),
                        kept.assigned().published() ? "teach.assignment.published" : "teach.assignment.saved-draft"));
    }

    private void show(Assigned kept, String key) {
        made = true;
        forget();
        said(getTranslation(key));
        getUI().ifPresent(ui -> ui.navigate(AssignmentView.class, kept.id()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teach.assignment.new") + " · Pagewalk";
    }
}
