package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import dev.pagewalk.book.ClassStatistics;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.Previews;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Rights;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the marks of a class say of its tasks. */
@Route(value = "teach/statistics", layout = MainLayout.class)
@PermitAll
public class StatisticsView extends MarksPage implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;

    private final transient ClassStatistics statistics;
    private final transient Assignments assignments;
    private final transient Previews previews;
    private final transient Classrooms classrooms;
    private final transient Rights rights;
    private final long me;
    private long classroom;
    private @Nullable Long chosen;

    StatisticsView(
            ClassStatistics statistics,
            Assignments assignments,
            Previews previews,
            Classrooms classrooms,
            Rights rights,
            CurrentPerson person) {
        this.statistics = statistics;
        this.assignments = assignments;
        this.previews = previews;
        this.classrooms = classrooms;
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
        add(classHeading(classrooms.find(me, classroom)));
        add(new ClassTabs(rights.teaching(me, classroom), ClassTabs.Tab.STATISTICS));
        add(links());
        List<Assigned> sheets = assignments.list(me, classroom).stream()
                .filter(Assigned::published)
                .toList();
        if (sheets.isEmpty()) {
            add(new Paragraph(getTranslation("teach.book.no-homework")));
            return;
        }
        var which = new Select<Assigned>();
        which.setLabel(getTranslation("teach.student.homework"));
        which.setItems(sheets);
        which.setItemLabelGenerator(one -> one.assignment().title());
        Assigned shown = sheets.stream()
                .filter(one -> chosen != null && one.id() == chosen)
                .findFirst()
                .orElse(sheets.getLast());
        which.setValue(shown);
        which.addValueChangeListener(change -> {
            chosen = change.getValue().id();
            rebuild();
        });
        which.addClassName("statistics-which");
        add(which);
        show(statistics.of(me, shown.id()));
    }

    private void show(ClassStatistics.OfSheet sheet) {
        Assignment assignment = sheet.assigned().assignment();
        add(new H2(assignment.title()));
        add(new Paragraph(getTranslation("teach.statistics.students", String.valueOf(sheet.students()))));
        sheet.time()
                .ifPresent(time -> add(new Paragraph(
                        getTranslation("teach.statistics.time", String.valueOf(Math.max(1, time.toMinutes()))))));
        var numbers = new SlotNumbers(
                assignment,
                new TaskNames(this::getTranslation, getLocale()),
                task -> previews.exercise(me, classroom, task));
        add(new SheetFigures(sheet, numbers));
    }

    /** What else there is of the class. */
    private Nav links() {
        var links = new Nav();
        links.setAriaLabel(getTranslation("teach.statistics.more"));
        links.addClassName("statistics-links");
        for (Anchor link : List.of(
                new Anchor("/teach/week/" + classroom, getTranslation("teach.week.title")),
                new Anchor("/teach/misconceptions/" + classroom, getTranslation("teach.lessons.link")))) {
            link.addClassName("secondary-link");
            links.add(link);
        }
        return links;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teach.tab.statistics") + " · Pagewalk";
    }
}
