package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.Desk;
import dev.pagewalk.lesson.Failure;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.ui.component.CallConsole;
import dev.pagewalk.ui.pane.CallTexts;
import dev.pagewalk.ui.pane.Pane;
import dev.pagewalk.ui.pane.PaneKind;
import dev.pagewalk.ui.pane.SnapshotDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The live machine beside the text: budgets, program, regions, and a line to give it calls. */
final class MachinePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LessonSession session;
    private final transient KindViews kinds;
    private final transient List<Pane> own;
    private final transient List<AskedPane> asked = new ArrayList<>();
    private final Pre program = new Pre();
    private final Div console = new Div();
    private final TextField line = new TextField();
    private final Div answers = new Div();
    private final Div apology = new Div();
    private final Paragraph whose = new Paragraph();
    private final Paragraph none = new Paragraph();
    private final Button stop = new Button();
    private final H2 title = new H2();
    private final FurtherLook further = new FurtherLook();
    private transient @Nullable Activity activity;
    /** True once the machine ran what the student wrote in this activity. */
    private boolean ranOwn;
    /** Tells the panel of the activity that the machine is a new one. */
    private transient Runnable startedOver = () -> {};

    private transient @Nullable MachineSnapshot before;
    private transient @Nullable SnapshotDiff shown;
    private transient VirtualAddress selected = new VirtualAddress(0x00400000);

    MachinePanel(LessonSession session, KindViews kinds) {
        this.session = session;
        this.kinds = kinds;
        addClassName("machine-panel");
        program.addClassName("listing");
        console.addClassName("console");
        answers.addClassName("console-answers");
        answers.getElement().setAttribute("role", "log");
        answers.getElement().setAttribute("aria-live", "polite");
        Texts.scrolls(answers, getTranslation("lesson.call.answers"));
        Texts.scrolls(program, getTranslation("lesson.program"));
        title.setText(getTranslation("lesson.machine"));
        line.setLabel(getTranslation("lesson.call"));
        line.setPlaceholder("VirtualAlloc(...)");
        line.addClassName("mono-field");
        line.setMaxLength(400);
        Texts.technical(line, "text");
        var run = new Button(getTranslation("lesson.call.run"), click -> call());
        run.addThemeVariants(ButtonVariant.PRIMARY);
        line.addKeyDownListener(Key.ENTER, press -> call());
        var over = new Button(getTranslation("lesson.call.over"), click -> startOver());
        over.addThemeVariants(ButtonVariant.TERTIARY);
        stop.setText(getTranslation("lesson.program.stop"));
        stop.addClickListener(click -> session.desk().stop());
        stop.setVisible(false);
        var row = new Div(line, run, stop);
        row.addClassName("console-line");
        console.add(row, answers, over);
        Pane budgets = PaneKind.BUDGETS.open(this::getTranslation);
        Pane regions = PaneKind.REGIONS.open(this::getTranslation);
        own = List.of(budgets, regions);
        apology.addClassName("machine-broke");
        apology.getElement().setAttribute("role", "alert");
        apology.setVisible(false);
        whose.addClassName("machine-whose");
        whose.getElement().setAttribute("role", "status");
        whose.setVisible(false);
        none.addClassName("machine-none");
        none.setText(getTranslation("lesson.machine.none"));
        none.setVisible(false);
        add(title, apology, whose, none, budgets.component(), program, console, regions.component(), further);
    }

    /**
     * One more pane of this machine, to be put anywhere in the page; it follows the machine until the next activity.
     *
     * @return empty if it names no {@link PaneKind}
     */
    Optional<Component> pane(Texts.Wish wish) {
        return PaneKind.of(wish.name()).map(kind -> {
            var pane = new AskedPane(kind.open(this::getTranslation), wish.at());
            asked.add(pane);
            if (shown != null) {
                pane.show(shown);
            }
            return pane.pane.component();
        });
    }

    /** A pane in a text. */
    private final class AskedPane {

        private final Pane pane;
        /** Where it stands by itself; empty if it goes along with the others. */
        private Optional<VirtualAddress> at;

        private AskedPane(Pane pane, Optional<VirtualAddress> at) {
            this.pane = pane;
            this.at = at;
            pane.listen((address, best) -> {
                var chosen = new VirtualAddress((int) address);
                if (this.at.isPresent()) {
                    this.at = Optional.of(chosen);
                } else {
                    selected = chosen;
                }
                fill();
            });
        }

        private void show(SnapshotDiff moment) {
            pane.show(moment, at.orElse(selected));
        }
    }

    private void fill() {
        SnapshotDiff moment = shown;
        if (moment != null) {
            own.forEach(pane -> pane.show(moment, selected));
            asked.forEach(pane -> pane.show(moment));
            further.show(moment);
        }
        offerMore();
    }

    /** Calls of one's own would tell what is to be predicted: until then they are only where they are asked for. */
    private void offerCalls() {
        Activity here = current();
        List<Activity> alike = session.exercise().activities().stream()
                .filter(one -> session.sameMachine(one, here))
                .toList();
        boolean foreseen = alike.stream().filter(Activity::predicts).allMatch(session::ran);
        console.setVisible(kinds.calls(here) || foreseen && alike.stream().anyMatch(kinds::calls));
    }

    /** Called after each answer: all views of the machine are there once nothing is asked of it that they would tell. */
    void offerMore() {
        offerCalls();
        further.setVisible(!none.isVisible() && (ranOwn || nothingIsOpen()));
    }

    private boolean nothingIsOpen() {
        Activity here = current();
        return session.exercise().activities().stream()
                .filter(one -> session.sameMachine(one, here) && !kinds.calls(one))
                .allMatch(session::ran);
    }

    /** Turns to an activity and brings the machine there. */
    void show(Activity shown) {
        activity = shown;
        ranOwn = false;
        before = null;
        asked.clear();
        startedOver = () -> {};
        answers.removeAll();
        offerCalls();
        session.visit(shown, arrived());
    }

    /** Tells until the next activity when the student puts a new machine into the place of this one. */
    void onStartOver(Runnable hears) {
        startedOver = hears;
    }

    /** Lets the machine do what was predicted. */
    void run(Activity predicted) {
        before = session.desk().snapshot();
        session.run(predicted, arrived());
    }

    /** Shows the machine after a program that the student ran. */
    void ran(Outcome outcome) {
        before = null;
        ranOwn = true;
        show(outcome.snapshot());
    }

    private Desk.Listener arrived() {
        return later(outcome -> show(outcome.snapshot()));
    }

    /**
     * For another thread: it must not look for the UI itself, and when the student has left there is nothing to show.
     */
    private Desk.Listener later(SerializableConsumer<Outcome> task) {
        SerializableConsumer<Outcome> end = UI.getCurrent().accessLater(task, () -> {});
        SerializableConsumer<String> sorry = UI.getCurrent().accessLater(this::broke, () -> {});
        return new Desk.Listener() {
            @Override
            public void finished(Outcome outcome) {
                end.accept(outcome);
            }

            @Override
            public void failed(Failure failure) {
                sorry.accept(failure.reference());
            }
        };
    }

    /** We were wrong: nothing of this machine is true any more until it is brought here again. */
    private void broke(String reference) {
        before = null;
        stop.setVisible(false);
        line.setEnabled(false);
        apology.removeAll();
        apology.add(
                new Paragraph(getTranslation("lesson.machine.broke", reference)),
                new Button(getTranslation("lesson.machine.anew"), click -> show(current())));
        apology.setVisible(true);
        Focus.ifLost(apology);
    }

    private void show(MachineSnapshot machine) {
        if (apology.isVisible()) {
            Focus.ifLost(title);
        }
        apology.setVisible(false);
        line.setEnabled(true);
        MachineSnapshot start = before == null ? session.begin(current()) : before;
        // What differs between two processes is no change that either of them saw.
        shown = start.process() == machine.process() ? new SnapshotDiff(start, machine) : SnapshotDiff.none(machine);
        fill();
        list(machine);
        whose(machine);
        boolean another = isOfAnotherProgram(machine);
        none.setVisible(another);
        own.forEach(pane -> pane.component().setVisible(!another));
        offerMore();
    }

    /** With several processes: whose source, regions and differences are shown. */
    private void whose(MachineSnapshot machine) {
        machine.processes().stream()
                .filter(process -> process.number() == machine.process()
                        && machine.processes().size() > 1)
                .findFirst()
                .ifPresentOrElse(
                        process -> {
                            whose.setText(getTranslation(
                                    "lesson.machine.whose", String.valueOf(process.number()), process.name()));
                            whose.setVisible(true);
                        },
                        () -> whose.setVisible(false));
    }

    /** A program to be written or repaired has no machine before it runs; what stands here is an earlier one's. */
    private boolean isOfAnotherProgram(MachineSnapshot machine) {
        return !ranOwn
                && activity != null
                && kinds.edits(activity)
                && session.desk().program(machine.process()).isPresent();
    }

    private Activity current() {
        return activity == null ? session.resume() : activity;
    }

    private void list(MachineSnapshot machine) {
        program.removeAll();
        String source = session.desk().program(machine.process()).orElse("");
        boolean editor = activity != null && kinds.edits(activity);
        program.setVisible(!source.isEmpty() && !editor);
        program.getElement().setAttribute("tabindex", "0");
        program.getElement().setAttribute("aria-label", getTranslation("lesson.program"));
        boolean paused = machine.program().state() == ProgramSnapshot.State.PAUSED;
        int next = paused && machine.program().next() != null
                ? machine.program().next().line()
                : 0;
        String[] lines = source.stripTrailing().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var text = new Span(lines[i] + "\n");
            Texts.line(text, i + 1, lines[i]);
            if (i + 1 == next) {
                text.addClassName("next");
                text.getElement().setAttribute("aria-current", "step");
            }
            program.add(text);
        }
        if (!machine.output().isEmpty()) {
            var output =
                    new Span(getTranslation("lesson.output", machine.output().stripTrailing()));
            output.addClassName("output");
            program.add(output);
        }
    }

    private void call() {
        String text = line.getValue().strip();
        if (text.isEmpty() || activity == null) {
            return;
        }
        line.clear();
        line.focus();
        before = session.desk().snapshot();
        stop.setVisible(true);
        session.call(activity, text, later(outcome -> answered(text, outcome)));
    }

    private void answered(String text, Outcome outcome) {
        stop.setVisible(false);
        Focus.ifLost(line);
        var said = new Div(new Span(text));
        said.addClassName("console-call");
        MachineSnapshot start = before == null ? session.begin(current()) : before;
        CallConsole.Entry entry =
                CallTexts.entry(text, outcome, new SnapshotDiff(start, outcome.snapshot()), this::getTranslation);
        var answer = new Span(result(entry, outcome.snapshot().lastError()));
        answer.addClassName("console-result");
        said.add(answer);
        said.getElement().setAttribute("data-good", String.valueOf(entry.good()));
        answers.addComponentAsFirst(said);
        show(outcome.snapshot());
    }

    private String result(CallConsole.Entry entry, int lastError) {
        if (entry.good()) {
            return getTranslation(
                    "lesson.call.result",
                    entry.value().isEmpty() ? "–" : entry.value(),
                    Integer.toUnsignedString(lastError));
        }
        return entry.value().isEmpty()
                ? entry.message()
                : getTranslation("lesson.call.failed", entry.value(), entry.message());
    }

    private void startOver() {
        if (activity != null) {
            answers.removeAll();
            before = null;
            session.startOver(activity, arrived());
            startedOver.run();
        }
    }
}
