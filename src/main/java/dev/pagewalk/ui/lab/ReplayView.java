package dev.pagewalk.ui.lab;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.lesson.Desk;
import dev.pagewalk.lesson.Failure;
import dev.pagewalk.lesson.Replay;
import dev.pagewalk.lesson.Replays;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.Position;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.ui.Addresses;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.Sentences;
import dev.pagewalk.ui.account.CurrentPerson;
import dev.pagewalk.ui.component.CodeEditor;
import dev.pagewalk.ui.component.Timeline;
import dev.pagewalk.ui.pane.EditorMarks;
import dev.pagewalk.ui.pane.PaneKind;
import dev.pagewalk.ui.pane.SnapshotDiff;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that a student handed in, on its machine, step by step, with the panes of the lab. For who teaches the student. */
@Route(value = "teach/replay/:submission/:slot/:step", layout = MainLayout.class)
@PermitAll
@CssImport("./styles/lab.css")
public class ReplayView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle, Screen {

    private static final long serialVersionUID = 1L;
    private static final int MOST_STEPS = 200;
    private static final List<LabAction> ACTIONS = List.of(
            LabAction.RUN,
            LabAction.STEP,
            LabAction.OVER,
            LabAction.OUT,
            LabAction.BACK,
            LabAction.RESTART,
            LabAction.STOP);

    private final transient Replays replays;
    private final transient Sentences sentences = new Sentences(this::getTranslation);
    private final transient PageLock page = new PageLock();
    private final long me;

    private transient @Nullable Stage stage;
    private final H1 title = new H1();

    ReplayView(Replays replays, CurrentPerson person) {
        this.replays = replays;
        this.me = person.id();
        addClassNames("lab", "replay");
        title.addClassName("lab-title");
    }

    /** All that is there once an answer was opened. */
    private final class Stage {
        private final Replay replay;
        private final DeskWork work;
        private final ActionButtons buttons;
        private final CodeEditor editor = new CodeEditor();
        private final OutputPane output = new OutputPane();
        private final PaneTabs panes;
        private final Timeline timeline = new Timeline();
        private final Span status = new Span();
        private final Div facts = new Div();
        private SnapshotDiff diff;
        private List<Diagnostic> found = List.of();
        /** Until it stands where the answer begins; what is done until then can be stopped, too. */
        private boolean opening = true;
        /** Where it stood when it was opened; empty before it stands there. */
        private Optional<Position> beginning = Optional.empty();

        Stage(Replay replay) {
            this.replay = replay;
            this.work = new DeskWork(replay.desk(), ReplayView.this, page::run, () -> {});
            this.diff = SnapshotDiff.none(replay.desk().snapshot());
            this.panes = new PaneTabs(diff, ReplayView.this::getTranslation);
            this.buttons = new ActionButtons(ACTIONS, this::act);
            facts.addClassName("replay-facts");
            status.addClassName("lab-status");
            status.getElement().setAttribute("role", "status");
            var says = new Div(facts, status);
            says.addClassName("lab-says");
            var toolbar = new Div(buttons, says);
            toolbar.addClassName("lab-toolbar");
            editor.fix();
            editor.setValue(source());
            var below = new Div(output);
            below.addClassName("replay-output");
            var program = source().isEmpty() ? new Div(answer(), below) : new Div(editor, below);
            program.addClassName("lab-program");
            var machine = new Div(panes.tabs());
            machine.addClassName("lab-machine");
            var table = new Div(program, machine);
            table.addClassName("lab-desk");
            panes.budgets().addClassName("lab-budgets");
            timeline.addClassName("lab-timeline");
            timeline.onSeek((command, instruction) ->
                    work.travel((desk, listener) -> desk.seek(new Position(command, instruction), listener)));
            timeline.onAddress(address -> panes.address(address, PaneKind.MAP));
            panes.onLine(line -> editor.goTo(line, 1));
            ReplayView.this.add(title, toolbar, table, panes.budgets(), timeline);
        }

        private Div answer() {
            var given = new Pre(replay.given());
            given.getElement().setAttribute("tabindex", "0");
            return new Div(given);
        }

        private String source() {
            return switch (replay.about()) {
                case Replay.Written(String source) -> source;
                case Replay.Told(String source) -> source;
                case Replay.Called() -> "";
            };
        }

        private void act(LabAction action) {
            switch (action) {
                case RUN -> work.execute(new Command.Run(editor.getBreakpoints()), null);
                case STEP -> work.execute(new Command.Step(Command.StepKind.INTO), null);
                case OVER -> work.execute(new Command.Step(Command.StepKind.OVER), null);
                case OUT -> work.execute(new Command.Step(Command.StepKind.OUT), null);
                case CURSOR -> work.execute(new Command.RunToLine(editor.getCursorLine()), null);
                case BACK -> work.travel(Desk::back);
                case RESTART ->
                    beginning.ifPresent(position -> work.travel((desk, listener) -> desk.seek(position, listener)));
                case STOP -> work.desk().stop();
            }
        }

        /** The machine stands where the answer begins, or has done what it is about. */
        private void arrived(Outcome outcome) {
            opening = false;
            List<Desk.Entry> done = work.desk().history();
            beginning = done.isEmpty()
                    ? Optional.empty()
                    : Optional.of(done.getLast().end());
            diff = SnapshotDiff.none(outcome.snapshot());
            if (outcome instanceof Outcome.Refused refused) {
                found = refused.diagnostics();
            }
            show();
        }

        private void show() {
            MachineSnapshot now = diff.now();
            boolean busy = work.busy();
            boolean paused = now.program().state() == ProgramSnapshot.State.PAUSED;
            buttons.enable(action -> switch (action) {
                case STOP -> busy || opening;
                case OUT -> !busy && paused && now.program().callStack().size() > 1;
                case RUN, STEP, OVER, CURSOR -> !busy && paused;
                case BACK, RESTART -> !busy && beginning.isPresent();
            });
            timeline.setBusy(busy);
            timeline.setSteps(StepTexts.of(work.desk().history(), MOST_STEPS, ReplayView.this::getTranslation));
            editor.setCurrentLine(StepTexts.line(now, now.process()));
            editor.setNotes(ConsoleTexts.notes(diff));
            editor.setDiagnostics(EditorMarks.of(found, sentences));
            output.show(now.output());
            panes.show(diff);
        }

        private void translate() {
            buttons.translate();
            output.translate();
            panes.translate();
            facts.removeAll();
            var back = new Anchor("/teach/marks/" + replay.work().id(), getTranslation("replay.back"));
            back.addClassName("back-link");
            facts.add(back, new Span(facts()));
            title.setText(getTranslation("replay.title"));
            show();
        }

        private String facts() {
            String time = DateTimeFormatter.ofPattern(getTranslation("homework.moment.exactly"), getLocale())
                    .withZone(replay.zone())
                    .format(replay.handedIn().receipt().at());
            String given = replay.about() instanceof Replay.Written ? "" : " · " + shortly(replay.given());
            return replay.line().fullName() + " · " + replay.step() + " · " + time + " · "
                    + replay.handedIn().receipt().number() + given;
        }

        private static String shortly(String given) {
            String line = given.lines().findFirst().orElse("");
            return line.length() > 60 ? line.substring(0, 60) + "…" : line;
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        long submission = Addresses.number(me, event, "submission");
        String slot = Addresses.key(event);
        String step = event.getRouteParameters().get("step").orElse("");
        Optional<Replay> opened = replays.open(me, submission, slot, step, new Desk.Listener() {
            @Override
            public void finished(Outcome outcome) {
                page.run(() -> {
                    if (stage != null) {
                        stage.arrived(outcome);
                    }
                });
            }

            @Override
            public void failed(Failure failure) {
                page.run(() -> broke(failure));
            }
        });
        if (opened.isEmpty()) {
            stage = null;
            add(new Paragraph(getTranslation("replay.unreadable")));
        } else {
            stage = new Stage(opened.get());
            stage.translate();
        }
    }

    @Override
    public void began() {
        if (stage != null) {
            stage.show();
        }
    }

    @Override
    public void progress(long instructions) {
        if (stage != null) {
            stage.status.setText(getTranslation("lab.status.running", "%,d".formatted(instructions)));
        }
    }

    @Override
    public void ran(Outcome.Ran outcome, SnapshotDiff change, int program, @Nullable String line) {
        if (stage != null) {
            stage.diff = change;
            stage.status.setText("");
            stage.timeline.setEvents(
                    EventTexts.of(outcome, this::getTranslation), EventTexts.dropped(outcome, this::getTranslation));
            stage.show();
        }
    }

    @Override
    public void refused(List<Diagnostic> diagnostics, int program, @Nullable String line) {
        if (stage != null) {
            stage.found = diagnostics;
            stage.show();
        }
    }

    @Override
    public void broke(Failure failure) {
        if (stage != null) {
            stage.opening = false;
            stage.status.setText(getTranslation("lab.status.broke", failure.reference()));
            stage.show();
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (stage != null) {
            stage.translate();
        }
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("replay.title") + " · Pagewalk";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        page.attach(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        page.detach();
        if (stage != null) {
            stage.work.desk().stop();
        }
    }
}
