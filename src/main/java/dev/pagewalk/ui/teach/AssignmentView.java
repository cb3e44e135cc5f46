package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import dev.pagewalk.book.Gradebook;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.AssignmentProblem;
import dev.pagewalk.homework.Grants;
import dev.pagewalk.homework.PassedOver;
import dev.pagewalk.homework.Saved;
import dev.pagewalk.homework.Turnout;
import dev.pagewalk.homework.Turnouts;
import dev.pagewalk.people.ClassRights;
import dev.pagewalk.people.Classroom;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One piece of homework: written by who manages the class, read by who helps there. */
@Route(value = "teach/assignment", layout = MainLayout.class)
@StyleSheet("styles/assignment.css")
@PermitAll
public class AssignmentView extends AssignmentPage implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;

    private final transient Turnouts turnouts;
    private final transient Grants grants;
    private final transient Gradebook gradebook;
    private transient @Nullable Assigned read;

    AssignmentView(
            SettingHomework services, Turnouts turnouts, Grants grants, Gradebook gradebook, CurrentPerson person) {
        super(services, person.id());
        this.turnouts = turnouts;
        this.grants = grants;
        this.gradebook = gradebook;
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        Assigned found = services.assignments().find(me, id);
        services.rights().teaching(me, found.classroomId());
        reread(found);
    }

    /** Shows it as it was saved. */
    private void reread(Assigned saved) {
        forget();
        read = saved;
        rebuild();
    }

    @Override
    void build() {
        if (read == null) {
            return;
        }
        Assigned assigned = read;
        ClassRights mine = services.rights().teaching(me, assigned.classroomId());
        Classroom of = services.classrooms().find(me, assigned.classroomId());
        ClassTimes times = times(of.id());
        boolean writes = mine.manages() && !of.archived();
        Turnout turnout = turnouts.of(me, of.id()).getOrDefault(assigned.id(), new Turnout(0, 0, 0));
        add(new Div(
                back("/teach/assignments/" + of.id(), of.title()),
                new H1(assigned.assignment().title())));
        AssignmentState state = AssignmentState.of(
                assigned,
                of.archived(),
                grants.list(me, assigned.id()),
                services.clock().instant());
        var line = new Div(state.badge(this::getTranslation));
        line.add(turnout(turnout));
        line.addClassName("assignment-state");
        add(line, ways(assigned, mine.manages()));
        passedOver(assigned);
        if (!writes) {
            if (of.archived()) {
                add(new Paragraph(getTranslation("teach.class.is-archived")));
            }
            add(new AssignmentSummary(services, times, me, assigned));
            return;
        }
        missing(assigned);
        add(form(of.id(), assigned.assignment()));
        buttons(assigned, turnout);
    }

    private Paragraph turnout(Turnout turnout) {
        return new Paragraph(getTranslation(
                "teach.assignment.turnout",
                String.valueOf(turnout.opened()),
                String.valueOf(turnout.handedIn()),
                String.valueOf(turnout.students())));
    }

    /** Where else one can go from here. */
    private Div ways(Assigned assigned, boolean manages) {
        var as = new Button(getTranslation("teach.as.open"));
        as.addClickListener(click -> new AsStudentDialog(services, gradebook, me, assigned).open());
        var ways = new Div(
                as,
                way("/teach/exceptions/" + assigned.id(), "teach.exceptions"),
                way("/teach/book/" + assigned.classroomId(), "teach.tab.book"));
        if (manages) {
            ways.add(way("/teach/corrections/" + assigned.id(), "teach.assignment.corrections"));
        }
        ways.addClassNames("teach-buttons", "assignment-tools");
        return ways;
    }

    private Anchor way(String path, String key) {
        var link = new Anchor(path, getTranslation(key));
        link.addClassName("secondary-link");
        return link;
    }

    /** What could not be drawn for somebody: somebody should look at it. */
    private void passedOver(Assigned assigned) {
        List<PassedOver> broken = services.assignments().passedOver(me, assigned.id());
        if (broken.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        broken.stream()
                .map(one -> getTranslation(
                        "teach.assignment.broken.line",
                        one.slot(),
                        one.variant().isPresent() ? String.valueOf(one.variant().getAsInt()) : "–",
                        one.why()))
                .distinct()
                .forEach(sentence -> list.add(new ListItem(sentence)));
        var box = new Div(new Paragraph(getTranslation("teach.assignment.broken")), list);
        box.addClassName("course-problems");
        add(box);
    }

    /** What a draft still lacks. */
    private void missing(Assigned assigned) {
        if (assigned.published()) {
            return;
        }
        List<AssignmentProblem> lacks = services.assignments().check(me, assigned.classroomId(), assigned.assignment());
        if (!lacks.isEmpty()) {
            var list = new UnorderedList();
            lacks.stream()
                    .map(one -> getTranslation(one.what().key(), one.detail()))
                    .distinct()
                    .forEach(sentence -> list.add(new ListItem(sentence)));
            var box = new Div(new Paragraph(getTranslation("teach.assignment.lacks")), list);
            box.addClassName("assignment-lacks");
            add(box);
        }
    }

    private void buttons(Assigned assigned, Turnout turnout) {
        SaveBar bar = bar();
        if (assigned.published()) {
            bar.button("teach.assignment.save", () -> change(assigned, turnout), ButtonVariant.PRIMARY);
            if (turnout.opened() == 0) {
                bar.button("teach.assignment.withdraw", () -> withdraw(assigned));
            }
        } else {
            bar.button("teach.assignment.publish", () -> publish(assigned), ButtonVariant.PRIMARY);
            bar.button("teach.assignment.save-draft", () -> save(assigned, complete()));
        }
        add(bar);
    }

    private void save(Assigned assigned, Optional<Assignment> written) {
        written.flatMap(content -> revised(assigned, content)).ifPresent(done -> {
            said(getTranslation(assigned.published() ? "teach.assignment.saved" : "teach.assignment.saved-draft"));
            reread(done.assigned());
        });
    }

    private Optional<Saved.Done> revised(Assigned assigned, Assignment content) {
        Saved saved = services.assignments().revise(me, assigned.id(), assigned.revision(), content);
        if (saved instanceof Saved.Refused refused
                && refused.problems().stream()
                        .anyMatch(one -> one.what() == AssignmentProblem.What.CHANGED_MEANWHILE)) {
            changedMeanwhile(assigned);
            return Optional.empty();
        }
        return done("teach.assignment.not-saved", saved);
    }

    private void changedMeanwhile(Assigned assigned) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("teach.assignment.meanwhile"));
        dialog.add(new Paragraph(getTranslation(AssignmentProblem.What.CHANGED_MEANWHILE.key())));
        var stay = new Button(getTranslation("teach.assignment.meanwhile.stay"), click -> dialog.close());
        var load = new Button(getTranslation("teach.assignment.meanwhile.load"), click -> {
            dialog.close();
            reread(services.assignments().find(me, assigned.id()));
        });
        load.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(stay, load);
        dialog.open();
    }

    private void publish(Assigned assigned) {
        publishable(assigned.classroomId())
                .flatMap(content -> content.equals(assigned.assignment())
                        ? Optional.of(new Saved.Done(assigned, List.of()))
                        : revised(assigned, content))
                .flatMap(saved -> done(
                        "teach.assignment.not-published", services.assignments().publish(me, assigned.id())))
                .ifPresent(done -> {
                    said(getTranslation("teach.assignment.published"));
                    reread(done.assigned());
                });
    }

    /** A change of what some have begun is said first: what it means for them. */
    private void change(Assigned assigned, Turnout turnout) {
        complete().ifPresent(content -> {
            if (turnout.opened() == 0) {
                save(assigned, Optional.of(content));
                return;
            }
            var dialog = new Dialog();
            dialog.setHeaderTitle(getTranslation("teach.assignment.begun"));
            dialog.add(
                    new Paragraph(
                            turnout.opened() == 1
                                    ? getTranslation("teach.assignment.begun.one")
                                    : getTranslation("teach.assignment.begun.many", String.valueOf(turnout.opened()))),
                    new UnorderedList(
                            new ListItem(getTranslation("teach.assignment.begun.tasks")),
                            new ListItem(getTranslation("teach.assignment.begun.slots")),
                            new ListItem(getTranslation("teach.assignment.begun.rules"))));
            var cancel = new Button(getTranslation("teach.cancel"), click -> dialog.close());
            var go = new Button(getTranslation("teach.assignment.save"), click -> {
                dialog.close();
                save(assigned, Optional.of(content));
            });
            go.addThemeVariants(ButtonVariant.PRIMARY);
            dialog.getFooter().add(cancel, go);
            dialog.open();
        });
    }

    private void withdraw(Assigned assigned) {
        done("teach.assignment.not-withdrawn", services.assignments().withdraw(me, assigned.id()))
                .ifPresent(done -> {
                    said(getTranslation("teach.assignment.withdrawn"));
                    reread(done.assigned());
                });
    }

    @Override
    public String getPageTitle() {
        return (read == null ? "" : read.assignment().title() + " · ") + "Pagewalk";
    }
}
