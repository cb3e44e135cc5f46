package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import dev.pagewalk.book.Cell;
import dev.pagewalk.book.Gradebook;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.Rights;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** One student across all homework of a class. */
@Route(value = "teach/student", layout = MainLayout.class)
@PermitAll
public class StudentView extends MarksPage implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;

    private final transient Gradebook gradebook;
    private final transient Classrooms classrooms;
    private final transient Rights rights;
    private final long me;
    private long line;
    private String title = "";

    StudentView(Gradebook gradebook, Classrooms classrooms, Rights rights, CurrentPerson person) {
        this.gradebook = gradebook;
        this.classrooms = classrooms;
        this.rights = rights;
        this.me = person.id();
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        rights.teachingOf(me, id);
        line = id;
        rebuild();
    }

    @Override
    void build() {
        if (line == 0) {
            return;
        }
        Membership member = rights.teachingOf(me, line).line();
        Gradebook.Table history = gradebook.history(me, line);
        Gradebook.Line marks = history.lines().getFirst();
        List<Assigned> sheets = history.columns();
        ZoneId zone = classrooms.find(me, member.classroomId()).timeZone();
        title = member.fullName();
        add(back("/teach/book/" + member.classroomId(), getTranslation("teach.tab.book")));
        add(new H1(title));
        add(new ClassTabs(rights.teaching(me, member.classroomId()), ClassTabs.Tab.BOOK));
        add(new Paragraph(getTranslation(
                "teach.student.total",
                points(marks.points()),
                points(sheets.stream()
                        .mapToDouble(one -> one.assignment().points())
                        .sum()))));
        if (sheets.isEmpty()) {
            add(new Paragraph(getTranslation("teach.book.no-homework")));
            return;
        }
        var table = new PlainTable(
                getTranslation("teach.student.history"),
                getTranslation("teach.student.homework"),
                getTranslation("teach.student.due"),
                getTranslation("teach.student.points"),
                getTranslation("lab.gradebook.state"));
        for (Assigned sheet : sheets) {
            Cell cell = marks.cells().get(sheet.id());
            String name = sheet.assignment().title();
            table.row(
                    cell.workId().isPresent()
                            ? new Anchor("/teach/marks/" + cell.workId().get(), name)
                            : new Span(name),
                    new Span(moment(sheet.timeline().due(), zone)),
                    new Span(cell.entry()
                            .map(entry -> points(entry.points()) + " / " + points(entry.most()))
                            .orElse("–")),
                    new Span(cell.signs().stream()
                            .map(sign -> getTranslation("lab.gradebook.sign." + sign.name()))
                            .collect(Collectors.joining(", "))));
        }
        add(table);
    }

    @Override
    public String getPageTitle() {
        return title + " · Pagewalk";
    }
}
