package dev.pagewalk.ui.homework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.pagewalk.grading.Adjustment;
import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.homework.HandingIn;
import dev.pagewalk.homework.InFields;
import dev.pagewalk.homework.Opened;
import dev.pagewalk.homework.Standing;
import dev.pagewalk.homework.Submitted;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import dev.pagewalk.homework.Works;
import dev.pagewalk.lesson.HomeworkSweeper;
import dev.pagewalk.lesson.Homeworks;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.ui.Addresses;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One piece of homework: its tasks, its deadline, what was handed in. */
@Route(value = "homework/:assignment", layout = MainLayout.class)
@PermitAll
public class AssignmentView extends HomeworkPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient StudentHomework homework;
    private final transient Works works;
    private final transient HandingIn handingIn;
    private final transient Homeworks homeworks;
    private final long me;
    private long assignment;
    private transient StudentHomework.@Nullable Seen seen;
    private String said = "";
    private final Paragraph deadline = new Paragraph();
    private final Paragraph points = new Paragraph();
    private final Map<String, Span> taskPoints = new LinkedHashMap<>();

    AssignmentView(
            StudentHomework homework,
            Works works,
            HandingIn handingIn,
            Homeworks homeworks,
            CurrentPerson person,
            HomeworkSweeper sweeper,
            Clock clock) {
        super(sweeper, clock);
        this.homework = homework;
        this.works = works;
        this.handingIn = handingIn;
        this.homeworks = homeworks;
        this.me = person.id();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        assignment = Addresses.number(me, event, "assignment");
        said = "";
        open();
        if (isAttached()) {
            rebuild();
        }
    }

    /** Who is hurried decides when to begin; for all others looking is beginning. */
    private StudentHomework.Seen open() {
        StudentHomework.Seen now = homework.look(me, assignment);
        boolean begins = now.accepts() && !limited(now);
        Set<String> asked = now.mine().assigned().assignment().byKey().keySet();
        boolean lacks = now.accepts()
                && now.mine()
                        .work()
                        .filter(work ->
                                asked.stream().anyMatch(key -> work.slot(key).isEmpty()))
                        .isPresent();
        if (now.mine().work().isEmpty() && begins || lacks) {
            works.open(me, assignment);
            now = homework.look(me, assignment);
        }
        seen = now;
        return now;
    }

    private static boolean limited(StudentHomework.Seen seen) {
        return seen.mine().work().isEmpty() && seen.mine().window().limit().isPresent();
    }

    private StudentHomework.Seen seen() {
        StudentHomework.Seen now = seen;
        return now == null ? open() : now;
    }

    private HomeworkWords words() {
        return new HomeworkWords(
                this::getTranslation, getLocale(), seen().classroom().timeZone());
    }

    @Override
    void build() {
        StudentHomework.Seen now = seen();
        lookAgain(Stream.of(now.mine()));
        var back = new Anchor("/homework", getTranslation("homework.title"));
        back.addClassName("back-link");
        if (now.mine().window().at(now.now()) instanceof Standing.NotYet(var opens)) {
            add(
                    back,
                    new H1(getTranslation("homework.notYet")),
                    new Paragraph(getTranslation(
                            "homework.opens", words().moment(opens), words().distance(now.now(), opens))));
            return;
        }
        var classroom = new Paragraph(now.classroom().title());
        classroom.addClassName("muted");
        deadline.addClassName("homework-deadline");
        add(back, new H1(now.mine().assigned().assignment().title()), classroom, facts(now), said());
        Optional<Work> work = now.mine().work();
        if (work.isPresent()) {
            add(new H2(getTranslation("homework.tasks")), tasks(now, work.get()));
            if (now.sealed()) {
                add(handIn(now, work.get()));
            }
            adjustments(work.get()).ifPresent(this::add);
            add(new ReceiptList(words(), now.handedIn()), new VerifyForm(handingIn, words(), me));
        } else if (now.accepts()) {
            add(begin(now));
        } else {
            add(new Paragraph(getTranslation("homework.missed")));
        }
    }

    private Component said() {
        var done = new Paragraph(said);
        done.addClassName("homework-said");
        done.getElement().setAttribute("role", "status");
        done.setVisible(!said.isEmpty());
        return done;
    }

    private Component facts(StudentHomework.Seen now) {
        words(now);
        var facts = new Div(deadline, points);
        facts.addClassName("homework-facts");
        AttemptPolicy policy = now.mine().assigned().assignment().policy();
        var rules = new UnorderedList();
        rules.addClassName("homework-rules");
        rules.add(rule(
                switch (policy.feedback()) {
                    case NOW -> "homework.rule.now";
                    case AFTER_DUE -> "homework.rule.afterDue";
                    case NEVER -> "homework.rule.never";
                }));
        policy.tries().ifPresent(tries -> rules.add(rule("homework.rule.tries", tries)));
        if (policy.help() && policy.creditAfterHelp() < 1) {
            rules.add(rule("homework.rule.help", HomeworkWords.percent(policy.creditAfterHelp())));
        }
        if (now.mine().window().late().isEmpty() && now.accepts()) {
            rules.add(rule("homework.rule.noLate"));
        }
        now.mine()
                .window()
                .late()
                .forEach(step -> rules.add(rule(
                        "homework.rule.late",
                        words().moment(now.mine().window().due().plus(step.after())),
                        HomeworkWords.percent(step.factor()))));
        now.mine()
                .assigned()
                .assignment()
                .chooseSlots()
                .ifPresent(some -> rules.add(rule("homework.rule.choose", some)));
        rules.add(rule(policy.submitDraftsAtDeadline() ? "homework.rule.collected" : "homework.rule.notCollected"));
        rules.add(rule("homework.rule.zone", now.classroom().timeZone().getId()));
        return new Div(facts, rules);
    }

    private ListItem rule(String key, Object... arguments) {
        return new ListItem(getTranslation(key, arguments));
    }

    /** What changes with time alone. */
    private void words(StudentHomework.Seen now) {
        deadline.setText(words().deadline(now.mine(), now.now()));
        points.setText(new PointsWords(words()).of(now));
        deadline.getElement()
                .setAttribute(
                        "data-standing", Standings.name(now.mine().window().at(now.now())));
        now.mine()
                .work()
                .ifPresent(work -> work.slots()
                        .forEach(slot -> Optional.ofNullable(taskPoints.get(slot.key()))
                                .ifPresent(text -> text.setText(new PointsWords(words()).of(now, slot.key())))));
    }

    private Component tasks(StudentHomework.Seen now, Work work) {
        var list = new OrderedList();
        list.addClassName("task-list");
        taskPoints.clear();
        SortedMap<String, ? extends Set<String>> blank =
                handingIn.inFields(me, work.id()).blank();
        for (WorkSlot slot : work.slots()) {
            var link = new Anchor(Addresses.task(assignment, slot.key()), title(slot));
            link.addClassName("homework-link");
            var text = new Span();
            text.addClassName("muted");
            taskPoints.put(slot.key(), text);
            int steps =
                    homework.exercise(slot).map(slot::steps).orElse(List.of()).size();
            int open = Optional.<Set<String>>ofNullable(blank.get(slot.key()))
                    .map(Set::size)
                    .orElse(0);
            var state = new Span(getTranslation(
                    open == 0 ? "homework.task.done" : open == steps ? "homework.task.new" : "homework.task.some",
                    steps - open,
                    steps));
            state.addClassName("task-state");
            var item = new ListItem(link, state, text);
            item.getElement().setAttribute("data-state", open == 0 ? "done" : "open");
            list.add(item);
        }
        words(now);
        int lacking =
                now.mine().assigned().assignment().byKey().size() - work.slots().size();
        return lacking <= 0 || !now.accepts()
                ? list
                : new Div(list, new Paragraph(getTranslation("homework.task.lacking", lacking)));
    }

    private String title(WorkSlot slot) {
        return homework.exercise(slot)
                .map(exercise -> exercise.title(getLocale()))
                .orElse(slot.exerciseId());
    }

    private Component handIn(StudentHomework.Seen now, Work work) {
        var button = new Button(getTranslation("homework.handIn"), click -> ask(now, work));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var note = new Span(
                getTranslation(now.handedIn().isEmpty() ? "homework.handIn.note" : "homework.handIn.noteAgain"));
        note.addClassName("muted");
        var row = new Div(button, note);
        row.addClassName("homework-hand-in");
        return row;
    }

    private void ask(StudentHomework.Seen now, Work work) {
        InFields fields = handingIn.inFields(me, work.id());
        boolean limited = now.mine().assigned().assignment().policy().tries().isPresent();
        new HandInDialog(fields, limited, (key, steps) -> named(work, key, steps), key -> handIn(work, key)).open();
    }

    private String named(Work work, String key, Set<String> steps) {
        WorkSlot slot = work.slot(key).orElseThrow();
        int all = homework.exercise(slot).map(slot::steps).orElse(List.of()).size();
        return getTranslation("homework.handIn.task", work.slots().indexOf(slot) + 1, title(slot), steps.size(), all);
    }

    private void handIn(Work work, String key) {
        said = switch (homeworks.handIn(me, work.id(), key)) {
            case Submitted.Accepted accepted ->
                getTranslation(
                        "homework.handIn.done",
                        words().exactly(accepted.receipt().at()),
                        accepted.receipt().number());
            case Submitted.Refused(var why) -> words().refusal(why);
        };
        open();
        rebuild();
    }

    private Component begin(StudentHomework.Seen now) {
        Duration limit = now.mine().window().limit().orElse(Duration.ZERO);
        var begin = new Button(getTranslation("homework.begin"), click -> {
            var dialog = new Dialog();
            dialog.setHeaderTitle(getTranslation("homework.begin.title"));
            dialog.add(new Paragraph(getTranslation("homework.begin.text", words().length(limit))));
            var cancel = new Button(getTranslation("homework.cancel"), press -> dialog.close());
            cancel.addThemeVariants(ButtonVariant.TERTIARY);
            var really = new Button(getTranslation("homework.begin"), press -> {
                dialog.close();
                if (works.open(me, assignment) instanceof Opened.Refused(var why)) {
                    said = words().refusal(why);
                }
                open();
                rebuild();
            });
            really.addThemeVariants(ButtonVariant.PRIMARY);
            dialog.getFooter().add(cancel, really);
            dialog.open();
        });
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        return new Div(new Paragraph(getTranslation("homework.begin.note", words().length(limit))), begin);
    }

    private Optional<Component> adjustments(Work work) {
        List<Adjustment> made = homework.adjustments(me, work);
        if (made.isEmpty() || seen().points().isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        made.forEach(one -> list.add(new ListItem(getTranslation(
                switch (one.kind()) {
                    case SET -> "homework.adjusted.set";
                    case ADD -> "homework.adjusted.add";
                    case EXCUSE -> "homework.adjusted.excuse";
                },
                one.key().flatMap(work::slot).map(this::title).orElse(getTranslation("homework.adjusted.whole")),
                one.step().isPresent() ? HomeworkWords.percent(one.amount()) : words().points(one.amount()),
                one.why()))));
        return Optional.of(new Div(new H2(getTranslation("homework.adjusted")), list));
    }

    @Override
    void look() {
        StudentHomework.Seen before = seen();
        StudentHomework.Seen now;
        try {
            now = open();
        } catch (NotAllowed gone) {
            getUI().ifPresent(ui -> ui.navigate(HomeworkListView.class));
            return;
        }
        boolean closed = before.accepts() && !now.accepts();
        if (closed) {
            said = getTranslation("homework.closedNow");
        }
        if (closed
                || before.accepts() != now.accepts()
                || before.sealed() != now.sealed()
                || before.handedIn().size() != now.handedIn().size()
                || before.mine().assigned().revision() != now.mine().assigned().revision()) {
            rebuild();
        } else {
            words(now);
            lookAgain(Stream.of(now.mine()));
        }
    }

    @Override
    public String getPageTitle() {
        StudentHomework.Seen now = seen;
        boolean hidden = now == null || now.mine().window().at(now.now()) instanceof Standing.NotYet;
        return (hidden
                        ? getTranslation("homework.title")
                        : now.mine().assigned().assignment().title()) + " · Pagewalk";
    }
}
