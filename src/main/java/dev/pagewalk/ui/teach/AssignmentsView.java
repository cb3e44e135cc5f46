package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Grant;
import dev.pagewalk.homework.Grants;
import dev.pagewalk.homework.Turnout;
import dev.pagewalk.homework.Turnouts;
import dev.pagewalk.homework.Window;
import dev.pagewalk.people.ClassRights;
import dev.pagewalk.people.Classroom;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** The homework of a class. */
@Route(value = "teach/assignments", layout = MainLayout.class)
@StyleSheet("styles/assignment.css")
@PermitAll
public class AssignmentsView extends TeachPage implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;

    private final transient SettingHomework services;
    private final transient Turnouts turnouts;
    private final transient Grants grants;
    private final long me;
    private long classroom;

    AssignmentsView(SettingHomework services, Turnouts turnouts, Grants grants, CurrentPerson person) {
        this.services = services;
        this.turnouts = turnouts;
        this.grants = grants;
        this.me = person.id();
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        services.rights().teaching(me, id);
        classroom = id;
        rebuild();
    }

    @Override
    void build() {
        if (classroom == 0) {
            return;
        }
        ClassRights mine = services.rights().teaching(me, classroom);
        Classroom of = services.classrooms().find(me, classroom);
        var times = new ClassTimes(of.timeZone(), getLocale());
        boolean writes = mine.manages() && !of.archived();
        add(classHeading(of));
        add(new ClassTabs(mine, ClassTabs.Tab.HOMEWORK));
        if (of.archived()) {
            add(new Paragraph(getTranslation("teach.class.is-archived")));
        }
        List<Assigned> all = services.assignments().list(me, classroom);
        var zone = new Paragraph(getTranslation("teach.assignment.zone", times.zoneName()));
        zone.addClassName("zone-note");
        var head = new Div(zone);
        head.addClassName("assignments-head");
        if (writes) {
            var fresh = new Anchor("/teach/assignment/new/" + classroom, getTranslation("teach.assignment.new"));
            fresh.addClassName("primary-link");
            head.add(fresh);
        }
        add(head);
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation(writes ? "teach.assignment.none" : "teach.assignment.none.read")));
            return;
        }
        Map<Long, Turnout> done = turnouts.of(me, classroom);
        var list = new UnorderedList();
        list.addClassName("assignment-list");
        all.forEach(one -> list.add(card(one, of, times, done.getOrDefault(one.id(), new Turnout(0, 0, 0)), mine)));
        add(list);
    }

    private ListItem card(Assigned assigned, Classroom of, ClassTimes times, Turnout turnout, ClassRights mine) {
        List<Grant> granted = grants.list(me, assigned.id());
        AssignmentState state = AssignmentState.of(
                assigned, of.archived(), granted, services.clock().instant());
        String title = assigned.assignment().title();
        var link = new Anchor("/teach/assignment/" + assigned.id(), title);
        link.addClassName("class-link");
        var head = new Div(new H2(link), state.badge(this::getTranslation));
        head.addClassName("assignment-head");
        Window window = state.window();
        var facts = new Div(
                fact("teach.assignment.release", times.text(window.release())),
                fact("teach.assignment.due", times.text(window.due())));
        if (window.close().isAfter(window.due())) {
            facts.add(fact("teach.assignment.close", times.text(window.close())));
        }
        facts.add(
                fact(
                        "teach.assignment.points.all",
                        Points.text(assigned.assignment().points())),
                fact("teach.assignment.opened", share(turnout.opened(), turnout.students())),
                fact("teach.assignment.handed-in", share(turnout.handedIn(), turnout.students())));
        facts.addClassName("assignment-facts");
        long exceptions = granted.stream().filter(Grant::inForce).count();
        var ways = new Div(
                way(
                        "/teach/assignment/" + assigned.id(),
                        mine.manages() && !mine.archived() ? "teach.assignment.edit" : "teach.assignment.read",
                        title),
                way("/teach/exceptions/" + assigned.id(), "teach.exceptions", title),
                way("/teach/book/" + classroom, "teach.tab.book", title));
        if (mine.manages()) {
            ways.add(way("/teach/corrections/" + assigned.id(), "teach.assignment.corrections", title));
        }
        if (exceptions > 0) {
            ways.add(new Span(
                    exceptions == 1
                            ? getTranslation("teach.exceptions.count.one")
                            : getTranslation("teach.exceptions.count.many", String.valueOf(exceptions))));
        }
        ways.addClassName("assignment-ways");
        return new ListItem(head, facts, ways);
    }

    private String share(int some, int all) {
        return getTranslation("teach.assignment.of", String.valueOf(some), String.valueOf(all));
    }

    private Div fact(String key, String text) {
        var name = new Span(getTranslation(key));
        name.addClassName("fact-name");
        return new Div(name, new Span(text));
    }

    private Anchor way(String path, String key, String title) {
        var link = new Anchor(path, getTranslation(key));
        link.setAriaLabel(getTranslation("teach.assignment.way", getTranslation(key), title));
        return link;
    }

    @Override
    public String getPageTitle() {
        return (classroom == 0 ? "" : services.classrooms().find(me, classroom).title() + " · ") + "Pagewalk";
    }
}
