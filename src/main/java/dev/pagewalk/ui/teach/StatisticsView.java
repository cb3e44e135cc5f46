package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import dev.pagewalk.book.ClassStatistics;
import dev.pagewalk.exercise.Wording;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Rights;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the marks of a class say of its tasks. */
@Route(value = "teach/statistics", layout = MainLayout.class)
@PermitAll
public class StatisticsView extends MarksPage implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;

    private final transient ClassStatistics statistics;
    private final transient Assignments assignments;
    private final transient Classrooms classrooms;
    private final transient Rights rights;
    private final long me;
    private long classroom;
    private @Nullable Long chosen;

    StatisticsView(
            ClassStatistics statistics,
            Assignments assignments,
            Classrooms classrooms,
            Rights rights,
            CurrentPerson person) {
        this.statistics = statistics;
        this.assignments = assignments;
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
        var week = new Anchor("/teach/week/" + classroom, getTranslation("teach.week.title"));
        week.addClassName("secondary-link");
        add(week);
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
        add(new Div(which));
        show(statistics.of(me, shown.id()));
    }

    private void show(ClassStatistics.OfSheet sheet) {
        add(new H2(sheet.assigned().assignment().title()));
        add(new Paragraph(getTranslation("teach.statistics.students", String.valueOf(sheet.students()))
                + sheet.time()
                        .map(time -> " "
                                + getTranslation(
                                        "teach.statistics.time", String.valueOf(Math.max(1, time.toMinutes()))))
                        .orElse("")));
        if (sheet.steps().isEmpty()) {
            return;
        }
        var steps = new PlainTable(
                getTranslation("teach.statistics.steps"),
                getTranslation("teach.regrade.step"),
                getTranslation("teach.statistics.answered"),
                getTranslation("teach.statistics.difficulty"),
                getTranslation("teach.statistics.discrimination"),
                getTranslation("teach.statistics.tries"));
        sheet.steps()
                .forEach(one -> steps.row(
                        new Span(one.slot() + " · " + one.step()),
                        new Span(String.valueOf(one.students())),
                        bar(one.difficulty()),
                        new Span(
                                one.discrimination().isPresent()
                                        ? points(one.discrimination().getAsDouble())
                                        : "–"),
                        new Span(points(one.tries()))));
        add(steps, new Paragraph(getTranslation("teach.statistics.discrimination.note")));
        variants(sheet);
        misconceptions(sheet.misconceptions());
    }

    private void variants(ClassStatistics.OfSheet sheet) {
        if (sheet.variants().stream().anyMatch(ClassStatistics.OfVariant::harder)) {
            var alarm = new Paragraph(getTranslation("teach.statistics.alarm"));
            alarm.addClassName("statistics-alarm");
            alarm.getElement().setAttribute("role", "alert");
            add(alarm);
        }
        var variants = new PlainTable(
                getTranslation("teach.statistics.variants"),
                getTranslation("teach.statistics.variant"),
                getTranslation("teach.statistics.answered"),
                getTranslation("teach.statistics.mean"),
                getTranslation("teach.statistics.others"),
                getTranslation("lab.gradebook.state"));
        sheet.variants()
                .forEach(one -> variants.row(
                        new Span(one.slot() + " · " + one.exercise() + " · " + one.variant()),
                        new Span(String.valueOf(one.students())),
                        bar(one.mean()),
                        new Span(percent(one.others())),
                        new Span(one.harder() ? getTranslation("teach.statistics.harder") : "")));
        add(variants, new Paragraph(getTranslation("teach.statistics.variants.note")));
    }

    private void misconceptions(List<ClassStatistics.Wrong> wrong) {
        if (wrong.isEmpty()) {
            return;
        }
        var table = new PlainTable(
                getTranslation("teach.statistics.misconceptions"),
                getTranslation("teach.statistics.says"),
                getTranslation("teach.statistics.exercise"),
                getTranslation("teach.statistics.who"),
                getTranslation("teach.statistics.answers"));
        wrong.forEach(one -> table.row(
                said(one, getLocale(), this::getTranslation),
                one.exercise().title(getLocale()),
                String.valueOf(one.students()),
                String.valueOf(one.answers())));
        add(table);
    }

    /** What students were told of it. */
    static String said(ClassStatistics.Wrong wrong, Locale language, Wording.Translator texts) {
        var wording = new Wording(wrong.exercise(), language, texts);
        String said = wrong.grade().findings().stream().map(wording::of).collect(Collectors.joining(" "));
        return said.isBlank() ? wrong.misconception() : said;
    }

    /** A share as a number, and as a bar for the eye. */
    private static Div bar(double share) {
        var length = new Div();
        length.addClassName("share-bar");
        length.getElement().setAttribute("aria-hidden", "true");
        length.getStyle().set("--share", String.format(Locale.ROOT, "%.1f%%", share * 100));
        var both = new Div(new Span(percent(share)), length);
        both.addClassName("share");
        return both;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teach.tab.statistics") + " · Pagewalk";
    }
}
