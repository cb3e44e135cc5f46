package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import dev.pagewalk.book.ClassMisconceptions;
import dev.pagewalk.book.ClassMisconceptions.OfLesson;
import dev.pagewalk.book.ClassMisconceptions.Term;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Rights;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import dev.pagewalk.ui.component.Chart;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;

/** The misconceptions that a class met since it began, lesson by lesson. */
@Route(value = "teach/misconceptions", layout = MainLayout.class)
@PermitAll
public class LessonsView extends MarksPage implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;

    private final transient ClassMisconceptions misconceptions;
    private final transient Classrooms classrooms;
    private final transient Rights rights;
    private final long me;
    private long classroom;

    LessonsView(ClassMisconceptions misconceptions, Classrooms classrooms, Rights rights, CurrentPerson person) {
        this.misconceptions = misconceptions;
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
        add(back("/teach/statistics/" + classroom, getTranslation("teach.tab.statistics")));
        add(new H1(getTranslation(
                "teach.lessons.title", classrooms.find(me, classroom).title())));
        add(new ClassTabs(rights.teaching(me, classroom), ClassTabs.Tab.STATISTICS));
        add(new Paragraph(getTranslation("teach.lessons.note")));
        Term term = misconceptions.byLesson(me, classroom);
        if (term.lessons().isEmpty()) {
            add(new Paragraph(getTranslation("teach.lessons.none")));
            return;
        }
        add(new ChartFigure(new H2(getTranslation("teach.lessons.met")), picture(term), table(term)));
    }

    private String name(OfLesson lesson) {
        return new TaskNames(this::getTranslation, getLocale()).exercise(lesson.exercise());
    }

    private Chart picture(Term term) {
        OfLesson most = term.lessons().stream()
                .max(Comparator.comparingInt(OfLesson::students))
                .orElseThrow();
        var chart = new Chart();
        chart.setBars(new Chart.Bars(
                getTranslation(
                        "teach.lessons.says",
                        String.valueOf(term.lessons().size()),
                        name(most),
                        String.valueOf(most.students()),
                        String.valueOf(term.students())),
                (double) term.students(),
                getTranslation("teach.statistics.who"),
                false,
                false,
                term.lessons().stream()
                        .map(one -> new Chart.Bar(name(one), one.students(), String.valueOf(one.students()), false))
                        .toList()));
        return chart;
    }

    private PlainTable table(Term term) {
        var table = new PlainTable(
                getTranslation("teach.lessons.met"),
                getTranslation("teach.lessons.lesson"),
                getTranslation("teach.statistics.who"),
                getTranslation("teach.lessons.share"),
                getTranslation("teach.statistics.answers"));
        for (OfLesson lesson : term.lessons()) {
            var words = new MisconceptionPictures(lesson.misconceptions(), getLocale(), this::getTranslation);
            table.group(
                    name(lesson),
                    String.valueOf(lesson.students()),
                    share(lesson.students(), term),
                    String.valueOf(lesson.misconceptions().stream()
                            .mapToInt(one -> one.answers())
                            .sum()));
            lesson.misconceptions()
                    .forEach(one -> table.row(
                            words.said(one),
                            String.valueOf(one.students()),
                            share(one.students(), term),
                            String.valueOf(one.answers())));
        }
        return table;
    }

    private static String share(int students, Term term) {
        return SheetFigures.share(students / (double) term.students());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teach.lessons.link") + " · Pagewalk";
    }
}
