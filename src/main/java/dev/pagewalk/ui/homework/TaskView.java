package dev.pagewalk.ui.homework;

import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.grading.Comment;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.Standing;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import dev.pagewalk.lesson.HomeworkSweeper;
import dev.pagewalk.lesson.Homeworks;
import dev.pagewalk.lesson.Terms;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.ui.Addresses;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import dev.pagewalk.ui.lesson.KindViews;
import dev.pagewalk.ui.lesson.TaskPane;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One task of a piece of homework, beside the live machine. */
@Route(value = "homework/:assignment/:slot", layout = MainLayout.class)
@PermitAll
public class TaskView extends HomeworkPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient StudentHomework homework;
    private final transient Homeworks homeworks;
    private final transient KindViews kinds;
    private final long me;
    private long assignment;
    private transient Homeworks.@Nullable Task task;
    private transient StudentHomework.@Nullable Seen seen;
    private transient @Nullable Terms terms;
    private @Nullable TaskPane pane;
    private String said = "";
    private final Span deadline = new Span();
    private final Span points = new Span();
    private final Span tries = new Span();
    private final Section comments = new Section();

    TaskView(
            StudentHomework homework,
            Homeworks homeworks,
            KindViews kinds,
            CurrentPerson person,
            HomeworkSweeper sweeper,
            Clock clock) {
        super(sweeper, clock);
        this.homework = homework;
        this.homeworks = homeworks;
        this.kinds = kinds;
        this.me = person.id();
        addClassName("lesson-page");
        addClassName("task-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        assignment = Addresses.number(me, event, "assignment");
        Optional<Homeworks.Task> found = homeworks.open(me, assignment, Addresses.key(event));
        if (found.isEmpty()) {
            // it begins on the page of the homework, where it says how much time there is
            event.forwardTo(AssignmentView.class, new RouteParameters("assignment", String.valueOf(assignment)));
            return;
        }
        task = found.get();
        seen = homework.look(me, assignment);
        if (seen.mine().window().at(seen.now()) instanceof Standing.NotYet) {
            event.forwardTo(AssignmentView.class, new RouteParameters("assignment", String.valueOf(assignment)));
            return;
        }
        said = "";
        pane = null;
        if (isAttached()) {
            rebuild();
        }
    }

    private Homeworks.Task task() {
        if (task == null) {
            throw new IllegalStateException("beforeEnter has not been called");
        }
        return task;
    }

    private StudentHomework.Seen seen() {
        StudentHomework.Seen now = seen;
        return now == null ? homework.look(me, assignment) : now;
    }

    private HomeworkWords words() {
        return new HomeworkWords(
                this::getTranslation, getLocale(), seen().classroom().timeZone());
    }

    @Override
    void build() {
        if (task == null) {
            return;
        }
        Activity here = pane == null ? null : pane.current();
        terms = task().session().terms();
        add(head(), bar(), said());
        pane = new TaskPane(task().session(), kinds, task().activities(), comments, onward(), activity -> changed());
        add(pane);
        if (here == null) {
            pane.begin();
        } else {
            pane.show(here);
        }
        lookAgain(Stream.of(seen().mine()));
    }

    private Component head() {
        var back = new Anchor(
                "/homework/" + assignment, seen().mine().assigned().assignment().title());
        back.addClassName("back-link");
        Work work = task().work();
        int number = work.slots().indexOf(task().slot()) + 1;
        var title = new H1(getTranslation(
                "homework.task.title",
                number,
                work.slots().size(),
                task().session().exercise().title(getLocale())));
        var head = new Div(new Div(back, title), ways());
        head.addClassName("lesson-head");
        return head;
    }

    /** The tasks before and after this one. */
    private Component ways() {
        var ways = new Nav();
        ways.setAriaLabel(getTranslation("homework.tasks"));
        ways.addClassName("task-ways");
        neighbour(-1).ifPresent(slot -> ways.add(way(slot, "homework.task.before", "secondary-link")));
        neighbour(1).ifPresent(slot -> ways.add(way(slot, "homework.task.next", "secondary-link")));
        return ways;
    }

    private Component onward() {
        var onward = new Div();
        onward.addClassName("task-onward");
        onward.add(neighbour(1)
                .map(slot -> way(slot, "homework.task.next", "secondary-link"))
                .orElseGet(() -> {
                    var all = new Anchor("/homework/" + assignment, getTranslation("homework.task.all"));
                    all.addClassName("secondary-link");
                    return all;
                }));
        return onward;
    }

    private Optional<WorkSlot> neighbour(int by) {
        List<WorkSlot> all = task().work().slots();
        int at = all.indexOf(task().slot()) + by;
        return at >= 0 && at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
    }

    private Anchor way(WorkSlot slot, String key, String look) {
        var link = new Anchor(Addresses.task(assignment, slot.key()), getTranslation(key));
        link.addClassName(look);
        return link;
    }

    private Component bar() {
        var bar = new Div(deadline, points, tries);
        bar.addClassName("homework-bar");
        return bar;
    }

    private Component said() {
        var done = new Div();
        done.addClassName("homework-said");
        done.getElement().setAttribute("role", "status");
        done.setVisible(!said.isEmpty());
        if (!said.isEmpty()) {
            done.add(new Paragraph(said));
            seen().handedIn().reversed().stream().findFirst().ifPresent(last -> done.add(new Paragraph(receipt(last))));
        }
        return done;
    }

    private String receipt(HandedIn one) {
        return getTranslation(
                "homework.closedNow.receipt",
                words().exactly(one.receipt().at()),
                one.receipt().number());
    }

    private void changed() {
        seen = homework.look(me, assignment);
        facts();
        comments();
    }

    private void facts() {
        StudentHomework.Seen now = seen();
        deadline.setText(words().deadline(now.mine(), now.now()));
        deadline.getElement()
                .setAttribute(
                        "data-standing", Standings.name(now.mine().window().at(now.now())));
        points.setText(new PointsWords(words()).of(now, task().slot().key()));
        TaskPane shown = pane;
        OptionalInt left = shown == null
                ? OptionalInt.empty()
                : shown.current().steps().stream()
                        .map(task().session()::triesLeft)
                        .filter(OptionalInt::isPresent)
                        .mapToInt(OptionalInt::getAsInt)
                        .min();
        tries.setVisible(left.isPresent() && now.accepts());
        left.ifPresent(some -> tries.setText(getTranslation("homework.triesLeft", some)));
    }

    /** What staff wrote beside the steps that are shown. */
    private void comments() {
        comments.removeAll();
        TaskPane shown = pane;
        List<String> steps = shown == null ? List.of() : shown.current().steps();
        List<Comment> here = homework.comments(me, task().work()).stream()
                .filter(one -> one.key().equals(task().slot().key()) && steps.contains(one.step()))
                .toList();
        comments.setVisible(!here.isEmpty());
        comments.addClassName("task-comments");
        if (here.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        here.forEach(one -> list.add(new ListItem(
                one.line().isPresent()
                        ? getTranslation(
                                "homework.comment.line",
                                String.valueOf(one.line().getAsInt()),
                                one.text())
                        : one.text())));
        comments.add(new H2(getTranslation("homework.comments")), list);
    }

    @Override
    void look() {
        Homeworks.Task shown = task;
        if (shown == null) {
            return;
        }
        try {
            Terms now = shown.session().terms();
            Terms before = terms;
            seen = homework.look(me, assignment);
            if (now.equals(before)) {
                facts();
                lookAgain(Stream.of(seen().mine()));
                return;
            }
            said = before != null && before.open() && !now.open()
                    ? getTranslation(seen().handedIn().isEmpty() ? "homework.closedNow.nothing" : "homework.closedNow")
                    : "";
            task = homeworks.open(me, assignment, shown.slot().key()).orElse(shown);
            rebuild();
        } catch (NotAllowed gone) {
            getUI().ifPresent(ui -> ui.navigate(HomeworkListView.class));
        }
    }

    @Override
    public String getPageTitle() {
        return (task == null
                        ? getTranslation("homework.title")
                        : task.session().exercise().title(getLocale())) + " · Pagewalk";
    }
}
