package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import dev.pagewalk.book.Entry;
import dev.pagewalk.book.Marked;
import dev.pagewalk.book.Marking;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.grading.Adjustment;
import dev.pagewalk.grading.Adjustments;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Rights;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** One student's work: every step, what it comes to, what a person says and changes about it. */
@Route(value = "teach/marks", layout = MainLayout.class)
@PermitAll
public class MarksView extends MarksPage implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;

    private final transient Marking marking;
    private final transient Adjustments adjustments;
    private final transient Classrooms classrooms;
    private final transient Rights rights;
    private final long me;
    private long work;
    private String title = "";
    private transient ZoneId zone = ZoneId.of("UTC");

    MarksView(Marking marking, Adjustments adjustments, Classrooms classrooms, Rights rights, CurrentPerson person) {
        this.marking = marking;
        this.adjustments = adjustments;
        this.classrooms = classrooms;
        this.rights = rights;
        this.me = person.id();
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        marking.of(me, id);
        work = id;
        rebuild();
    }

    @Override
    void build() {
        if (work == 0) {
            return;
        }
        Marked marked = marking.of(me, work);
        long classroom = marked.assigned().classroomId();
        zone = classrooms.find(me, classroom).timeZone();
        title = marked.line().fullName();
        add(back("/teach/book/" + classroom, getTranslation("teach.tab.book")));
        add(new H1(title));
        add(new ClassTabs(rights.teaching(me, classroom), ClassTabs.Tab.BOOK));
        add(neighbours(marking.neighbours(me, work)));
        add(summary(marked));
        marked.tasks().forEach(task -> add(task(marked, task)));
    }

    private Nav neighbours(Marked.Neighbours neighbours) {
        var nav = new Nav();
        nav.addClassName("mark-neighbours");
        nav.setAriaLabel(getTranslation("teach.marks.students"));
        neighbours
                .previous()
                .ifPresent(one -> nav.add(new Anchor(
                        "/teach/marks/" + one.workId(), getTranslation("teach.marks.previous", one.name()))));
        neighbours
                .next()
                .ifPresent(one -> nav.add(
                        new Anchor("/teach/marks/" + one.workId(), getTranslation("teach.marks.next", one.name()))));
        return nav;
    }

    private Section summary(Marked marked) {
        var box = new Section(new H2(marked.assigned().assignment().title()));
        box.addClassName("mark-summary");
        Entry entry = marked.entry();
        var total = new Paragraph(
                getTranslation("teach.marks.total", MarksPage.points(entry.points()), MarksPage.points(entry.most())));
        total.addClassName("mark-total");
        box.add(total);
        box.add(new Paragraph(
                getTranslation("teach.book.due", moment(marked.window().due(), zone))));
        box.add(new Paragraph(
                new Anchor("/teach/student/" + marked.line().id(), getTranslation("teach.marks.history"))));
        marked.whole().forEach(one -> box.add(adjustment(marked, one)));
        marked.thrownOut()
                .forEach(one -> box.add(new Paragraph(getTranslation(
                        "teach.marks.thrown-out",
                        one.slot() + one.step().map(step -> " · " + step).orElse(""),
                        one.why()))));
        var change = new Button(getTranslation("teach.marks.change.whole"));
        change.addClickListener(click -> new AdjustDialog(
                        this,
                        adjustments,
                        me,
                        work,
                        Adjustments.Place.WORK,
                        marked.assigned().assignment().title())
                .open());
        box.add(change);
        if (!marked.handedIn().isEmpty()) {
            var list = new UnorderedList();
            marked.handedIn().forEach(one -> list.add(handedIn(one)));
            box.add(new Details(
                    getTranslation(
                            "teach.marks.handed-in",
                            String.valueOf(marked.handedIn().size())),
                    list));
        }
        return box;
    }

    private ListItem handedIn(HandedIn one) {
        var number = new Span(one.receipt().number());
        number.addClassName("receipt-number");
        return new ListItem(
                new Span(getTranslation(
                        "teach.marks.origin." + one.origin().name().toLowerCase(Locale.ROOT),
                        String.valueOf(one.ordinal()),
                        moment(one.receipt().at(), zone))),
                number);
    }

    private Section task(Marked marked, Marked.Task task) {
        String name =
                task.exercise().map(exercise -> exercise.title(getLocale())).orElse(task.key());
        var box = new Section(new H2(name));
        box.addClassName("mark-task");
        Optional<Entry.Part> part = task.part();
        box.add(new Paragraph(part.map(known -> getTranslation(
                        "teach.marks.part." + known.state().name().toLowerCase(Locale.ROOT),
                        MarksPage.points(known.points()),
                        MarksPage.points(known.most())))
                .orElseGet(() -> getTranslation("teach.marks.gone"))));
        task.adjustments().forEach(one -> box.add(adjustment(marked, one)));
        if (part.isPresent()) {
            var change = new Button(getTranslation("teach.marks.change.task"));
            change.addThemeVariants(ButtonVariant.SMALL);
            change.setAriaLabel(getTranslation("teach.marks.change.of", name));
            change.addClickListener(click -> new AdjustDialog(
                            this,
                            adjustments,
                            me,
                            work,
                            new Adjustments.Place(Optional.of(task.key()), Optional.empty()),
                            name)
                    .open());
            box.add(change);
        }
        if (task.exercise().isEmpty()) {
            box.add(new Paragraph(getTranslation("teach.marks.unreadable")));
            return box;
        }
        Exercise exercise = task.exercise().get();
        task.steps().forEach(step -> box.add(new StepPanel(this, adjustments, me, marked, task, exercise, step, zone)));
        return box;
    }

    /** What a person changed: how, why, who, when; and the way back. */
    Div adjustment(Marked marked, Adjustment one) {
        String amount = one.step().isPresent() ? percent(one.amount()) : points(one.amount());
        var words = new Span(getTranslation(
                "teach.marks.adjusted." + one.kind().name().toLowerCase(Locale.ROOT), amount, one.why()));
        var revoke = new Button(getTranslation("teach.marks.revoke"));
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        revoke.addClickListener(click -> tellMarks(() -> adjustments.revoke(me, one.id())));
        var box = new Div(
                words,
                new Span(getTranslation(
                        "teach.marks.by", marked.names().getOrDefault(one.madeBy(), "–"), moment(one.madeAt(), zone))),
                revoke);
        box.addClassName("mark-adjusted");
        return box;
    }

    void takeCommentBack(long comment) {
        tellMarks(() -> adjustments.takeCommentBack(me, comment));
    }

    @Override
    public String getPageTitle() {
        return title + " · Pagewalk";
    }
}
