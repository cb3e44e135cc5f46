package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import dev.pagewalk.people.ClassDetails;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.Rights;
import dev.pagewalk.people.Role;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The classes that somebody teaches, and a new one. */
@Route(value = "teach", layout = MainLayout.class)
@PermitAll
public class TeachView extends TeachPage {

    private static final long serialVersionUID = 1L;

    private final transient Classrooms classrooms;
    private final transient CurrentPerson person;
    private final long me;

    TeachView(Classrooms classrooms, Rights rights, CurrentPerson person) {
        this.classrooms = classrooms;
        this.person = person;
        this.me = person.id();
        if (!rights.teachesAnywhere(me)) {
            throw new NotAllowed("account " + me + " teaches nowhere");
        }
    }

    @Override
    void build() {
        List<Classrooms.Mine> mine = classrooms.mine(me).stream()
                .filter(one -> one.role() != ClassRole.STUDENT)
                .toList();
        add(new H1(getTranslation("teach.title")));
        if (mine.isEmpty()) {
            add(new Paragraph(getTranslation("teach.none")));
        } else {
            add(list(mine.stream().filter(one -> !one.classroom().archived()).toList()));
        }
        if (person.find().filter(found -> found.role() != Role.STUDENT).isPresent()) {
            add(maker(mine.isEmpty()));
        }
        List<Classrooms.Mine> away =
                mine.stream().filter(one -> one.classroom().archived()).toList();
        if (!away.isEmpty()) {
            add(new Details(getTranslation("teach.archived", String.valueOf(away.size())), list(away)));
        }
    }

    private UnorderedList list(List<Classrooms.Mine> classes) {
        var list = new UnorderedList();
        list.addClassName("class-list");
        classes.forEach(one -> {
            var link = new Anchor(
                    "/teach/class/" + one.classroom().id(), one.classroom().title());
            link.addClassName("class-link");
            String students = one.students() == 1
                    ? getTranslation("teach.students.one")
                    : getTranslation("teach.students.many", String.valueOf(one.students()));
            String term = one.classroom().term();
            list.add(new ListItem(
                    link,
                    new Paragraph((term.isEmpty() ? "" : term + " · ")
                            + students
                            + " · "
                            + role(this::getTranslation, one.role()))));
        });
        return list;
    }

    /** A button that opens the form; the first class has it open. */
    private Section maker(boolean first) {
        var section = new Section(new H2(getTranslation("teach.new")));
        section.addClassName("teach-section");
        var form = new ClassForm(null, "teach.new.submit", this::create);
        var open = new Button(getTranslation("teach.new.open"));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        var place = new Div(first ? form : open);
        open.addClickListener(click -> {
            place.removeAll();
            place.add(form);
            form.focus();
        });
        section.add(place);
        return section;
    }

    private void create(ClassDetails details) {
        tell(() -> {
            long id = classrooms.create(me, details).id();
            getUI().ifPresent(ui -> ui.navigate(ClassView.class, id));
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teach.title") + " · Pagewalk";
    }
}
