package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.people.AuditTrail;
import dev.pagewalk.people.Classroom;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.Membership;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who of the staff changed what in a class. */
@Route(value = "teach/log", layout = MainLayout.class)
@PermitAll
public class LogView extends MarksPage implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient AuditTrail trail;
    private final transient Classrooms classrooms;
    private final transient Members members;
    private final transient Assignments assignments;
    private final long me;
    private long classroom;
    private int page;
    private transient Optional<String> deed = Optional.empty();
    private transient Optional<Long> who = Optional.empty();

    LogView(AuditTrail trail, Classrooms classrooms, Members members, Assignments assignments, CurrentPerson person) {
        this.trail = trail;
        this.classrooms = classrooms;
        this.members = members;
        this.assignments = assignments;
        this.me = person.id();
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        trail.known(me, id);
        classroom = id;
        rebuild();
    }

    @Override
    void build() {
        if (classroom == 0) {
            return;
        }
        Classroom shown = classrooms.find(me, classroom);
        AuditTrail.Part part = trail.ofClass(me, classroom, deed, who, page, PAGE);
        add(classHeading(shown));
        add(new ClassTabs(classroom, ClassTabs.Tab.LOG));
        add(filters(trail.known(me, classroom)));
        if (part.entries().isEmpty()) {
            add(new Paragraph(getTranslation("teach.log.none")));
            return;
        }
        var table = new PlainTable(
                getTranslation("teach.log.title"),
                getTranslation("teach.log.when"),
                getTranslation("teach.log.who"),
                getTranslation("teach.log.what"),
                getTranslation("teach.log.subject"),
                getTranslation("teach.log.before"),
                getTranslation("teach.log.after"));
        table.addClassName("log-table");
        Map<String, String> subjects = subjects();
        for (AuditTrail.Entry entry : part.entries()) {
            table.row(
                    moment(entry.at(), shown.timeZone()),
                    entry.who(),
                    deed(entry.what()),
                    subjects.getOrDefault(entry.subject(), ""),
                    Optional.ofNullable(entry.before()).orElse(""),
                    Optional.ofNullable(entry.after()).orElse(""));
        }
        add(table, pages(part));
    }

    private String deed(String what) {
        return getTranslation("teach.log.deed." + what);
    }

    /** What entries are about has a name here, as long as it is in the class. */
    private Map<String, String> subjects() {
        var names = new HashMap<String, String>();
        for (Membership line : members.list(me, classroom)) {
            names.put(AuditTrail.line(line.id()), line.fullName());
        }
        for (Assigned assigned : assignments.list(me, classroom)) {
            names.put(Assignments.subject(assigned.id()), assigned.assignment().title());
        }
        return names;
    }

    private Div filters(AuditTrail.Known known) {
        var deeds = new Select<String>();
        deeds.setLabel(getTranslation("teach.log.what"));
        deeds.setEmptySelectionAllowed(true);
        deeds.setEmptySelectionCaption(getTranslation("teach.log.all"));
        deeds.setItems(known.deeds());
        deeds.setItemLabelGenerator(one -> one == null ? getTranslation("teach.log.all") : deed(one));
        deed.ifPresent(deeds::setValue);
        deeds.addValueChangeListener(chosen -> show(Optional.ofNullable(chosen.getValue()), who, 0));
        var people = new Select<Long>();
        people.setLabel(getTranslation("teach.log.who"));
        people.setEmptySelectionAllowed(true);
        people.setEmptySelectionCaption(getTranslation("teach.log.all"));
        people.setItems(List.copyOf(known.people().keySet()));
        people.setItemLabelGenerator(one ->
                one == null ? getTranslation("teach.log.all") : known.people().get(one));
        who.ifPresent(people::setValue);
        people.addValueChangeListener(chosen -> show(deed, Optional.ofNullable(chosen.getValue()), 0));
        var filters = new Div(deeds, people);
        filters.addClassName("teach-buttons");
        return filters;
    }

    private Div pages(AuditTrail.Part part) {
        var newer = new Button(getTranslation("teach.log.newer"), click -> show(deed, who, page - 1));
        newer.setEnabled(part.page() > 0);
        var older = new Button(getTranslation("teach.log.older"), click -> show(deed, who, page + 1));
        older.setEnabled(part.page() + 1 < part.pages());
        var box = new Div(
                newer,
                new Span(getTranslation(
                        "teach.log.page", String.valueOf(part.page() + 1), String.valueOf(part.pages()))),
                older);
        box.addClassName("teach-buttons");
        return box;
    }

    private void show(Optional<String> what, Optional<Long> whose, int number) {
        deed = what;
        who = whose;
        page = number;
        rebuild();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teach.tab.log") + " · Pagewalk";
    }
}
