package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import dev.pagewalk.book.ClassMisconceptions;
import dev.pagewalk.book.Wrong;
import dev.pagewalk.people.Rights;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The misconceptions of the last seven days, large enough for a lecture room, and without anybody's name. */
@Route(value = "teach/week", layout = MainLayout.class)
@PermitAll
public class WeekView extends MarksPage implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;

    private final transient ClassMisconceptions misconceptions;
    private final transient Rights rights;
    private final long me;
    private long classroom;

    WeekView(ClassMisconceptions misconceptions, Rights rights, CurrentPerson person) {
        this.misconceptions = misconceptions;
        this.rights = rights;
        this.me = person.id();
        addClassName("week-page");
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
        add(new H1(getTranslation("teach.week.title")));
        List<Wrong> wrong = misconceptions.week(me, classroom);
        if (wrong.isEmpty()) {
            add(new Paragraph(getTranslation("teach.week.none")));
            return;
        }
        var pictures = new MisconceptionPictures(wrong, getLocale(), this::getTranslation);
        var list = new OrderedList();
        list.addClassName("week-list");
        wrong.stream().limit(MOST).forEach(one -> list.add(item(one, pictures.said(one))));
        var table =
                new Details(getTranslation("teach.statistics.table", String.valueOf(wrong.size())), pictures.table());
        table.addClassName("week-table");
        add(pictures.chart(MOST, true), list, table, new Paragraph(getTranslation("teach.week.note")));
    }

    private ListItem item(Wrong one, String said) {
        var item = new ListItem(
                new H2(getTranslation(
                        "teach.week.count",
                        String.valueOf(one.students()),
                        one.exercise().title(getLocale()))),
                new Paragraph(said));
        one.examples().forEach(example -> {
            var given = new Pre(example);
            given.addClassName("mark-given");
            item.add(given);
        });
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teach.week.title") + " · Pagewalk";
    }
}
