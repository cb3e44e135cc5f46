package dev.pagewalk.ui.homework;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import dev.pagewalk.grading.Notice;
import dev.pagewalk.lesson.HomeworkSweeper;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import dev.pagewalk.ui.component.NoticeList;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All homework of a student, over all classes. */
@Route(value = "homework", layout = MainLayout.class)
@PermitAll
public class HomeworkListView extends HomeworkPage {

    private static final long serialVersionUID = 1L;

    private final transient StudentHomework homework;
    private final long me;
    private final Map<Long, Item> items = new LinkedHashMap<>();

    HomeworkListView(StudentHomework homework, CurrentPerson person, HomeworkSweeper sweeper, Clock clock) {
        super(sweeper, clock);
        this.homework = homework;
        this.me = person.id();
    }

    @Override
    void build() {
        List<StudentHomework.Seen> all = homework.all(me);
        items.clear();
        add(new H1(getTranslation("homework.title")));
        add(new NoticeList(
                homework.notices(me).stream().map(this::shown).toList(), notice -> homework.putAway(me, notice)));
        if (all.isEmpty()) {
            var join = new Anchor("/join", getTranslation("homework.join"));
            join.addClassName("secondary-link");
            add(new Paragraph(getTranslation("homework.none")), join);
        }
        var list = new UnorderedList();
        list.addClassName("homework-list");
        all.forEach(seen -> {
            var item = new Item(seen);
            items.put(seen.mine().assigned().id(), item);
            list.add(item);
        });
        add(list);
        lookAgain(all.stream().map(StudentHomework.Seen::mine));
    }

    private String points(double points) {
        return HomeworkWords.points(points, getLocale());
    }

    private NoticeList.Shown shown(Notice notice) {
        return new NoticeList.Shown(
                notice.id(),
                notice.title(),
                points(notice.before()),
                points(notice.after()),
                points(notice.most()),
                notice.why(),
                notice.undone());
    }

    @Override
    void look() {
        List<StudentHomework.Seen> all = homework.all(me);
        List<Long> ids = all.stream().map(seen -> seen.mine().assigned().id()).toList();
        if (!ids.equals(List.copyOf(items.keySet()))) {
            rebuild();
            return;
        }
        all.forEach(seen -> items.get(seen.mine().assigned().id()).show(seen));
        lookAgain(all.stream().map(StudentHomework.Seen::mine));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("homework.title") + " · Pagewalk";
    }

    /** One piece of homework; its words change in place. */
    private final class Item extends ListItem {

        private static final long serialVersionUID = 1L;

        private final Anchor title;
        private final Paragraph classroom = new Paragraph();
        private final Paragraph deadline = new Paragraph();
        private final Paragraph state = new Paragraph();

        Item(StudentHomework.Seen seen) {
            title = new Anchor("/homework/" + seen.mine().assigned().id());
            title.addClassName("homework-link");
            classroom.addClassName("muted");
            deadline.addClassName("homework-deadline");
            add(title, classroom, deadline, state);
            show(seen);
        }

        void show(StudentHomework.Seen seen) {
            var words = new HomeworkWords(
                    HomeworkListView.this::getTranslation,
                    HomeworkListView.this.getLocale(),
                    seen.classroom().timeZone());
            title.setText(seen.mine().assigned().assignment().title());
            classroom.setText(seen.classroom().title());
            deadline.setText(words.deadline(seen.mine(), seen.now()));
            state.setText(words.state(seen.mine(), !seen.handedIn().isEmpty(), seen.now()) + " · "
                    + new PointsWords(words).of(seen));
            getElement()
                    .setAttribute(
                            "data-standing", Standings.name(seen.mine().window().at(seen.now())));
        }
    }
}
