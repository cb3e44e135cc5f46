package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import dev.pagewalk.people.ClassRights;
import dev.pagewalk.people.Classroom;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Invitations;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.Rights;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;

/** One class: how to join it, who is in it, its sections, what it is called. */
@Route(value = "teach/class", layout = MainLayout.class)
@PermitAll
public class ClassView extends TeachPage implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;

    private final transient Classrooms classrooms;
    private final transient Members members;
    private final transient Invitations invitations;
    private final transient Rights rights;
    private final long me;
    private long classroom;

    ClassView(Classrooms classrooms, Members members, Invitations invitations, Rights rights, CurrentPerson person) {
        this.classrooms = classrooms;
        this.members = members;
        this.invitations = invitations;
        this.rights = rights;
        this.me = person.id();
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        rights.teaching(me, id);
        classroom = id;
        rebuild();
    }

    @Override
    void build() {
        if (classroom == 0) {
            return;
        }
        ClassRights mine = rights.teaching(me, classroom);
        Classroom shown = classrooms.find(me, classroom);
        boolean changes = mine.manages() && !shown.archived();
        add(classHeading(shown));
        add(new Paragraph((shown.term().isEmpty() ? "" : shown.term() + " · ")
                + shown.timeZone().getId()));
        add(new ClassTabs(mine, ClassTabs.Tab.PEOPLE));
        if (shown.archived()) {
            add(new Paragraph(getTranslation("teach.class.is-archived")));
        }
        if (changes) {
            add(new JoinPanel(this, classrooms, me, classroom));
        }
        add(new PeoplePanel(this, members, classrooms, invitations, me, classroom, changes));
        if (changes) {
            add(new SectionsPanel(this, classrooms, me, classroom));
        }
        if (mine.manages()) {
            add(settings(shown));
        }
    }

    private Details settings(Classroom shown) {
        var content = new Div();
        content.addClassName("teach-settings");
        if (!shown.archived()) {
            content.add(new ClassForm(shown, "teach.class.save", details -> {
                if (tell(() -> classrooms.change(me, classroom, details))) {
                    rebuild();
                }
            }));
            content.add(new KeptNamesPanel(this, classrooms, me, shown));
        }
        var archive = new Button(getTranslation(shown.archived() ? "teach.class.take-out" : "teach.class.archive"));
        archive.addClickListener(click -> {
            classrooms.archive(me, classroom, !shown.archived());
            rebuild();
        });
        content.add(new Paragraph(getTranslation("teach.class.archive.note")), archive);
        var details = new Details(getTranslation("teach.class.settings"), content);
        details.setOpened(shown.archived());
        return details;
    }

    @Override
    public String getPageTitle() {
        return (classroom == 0 ? "" : classrooms.find(me, classroom).title() + " · ") + "Pagewalk";
    }
}
