package dev.pagewalk.ui.lab;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import dev.pagewalk.course.Drafts;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.lesson.Desks;
import dev.pagewalk.lesson.Failure;
import dev.pagewalk.machine.Command.StepKind;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.Position;
import dev.pagewalk.machine.debugger.DebuggerAnswer;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.Sentences;
import dev.pagewalk.ui.Translations;
import dev.pagewalk.ui.account.CurrentPerson;
import dev.pagewalk.ui.component.CallConsole;
import dev.pagewalk.ui.component.CodeEditor;
import dev.pagewalk.ui.component.DraftKeeper;
import dev.pagewalk.ui.component.Timeline;
import dev.pagewalk.ui.pane.CallTexts;
import dev.pagewalk.ui.pane.EditorMarks;
import dev.pagewalk.ui.pane.PaneKind;
import dev.pagewalk.ui.pane.SnapshotDiff;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lab: a machine of one's own to write programs for. A reload keeps it; the program is kept in the account. */
@Route(value = "lab", layout = MainLayout.class)
@PermitAll
@PreserveOnRefresh
@CssImport("./styles/lab.css")
public class LabView extends Div implements LocaleChangeObserver, HasDynamicTitle, Screen {

    private static final long serialVersionUID = 1L;
    private static final int MOST_STEPS = 200;
    private static final int PROCESSES = 2;

    private final transient Desks desks;
    private final transient LabDrafts drafts;
    private final transient LabDesk desk;
    private final transient LabMoment moment;
    private final transient PageLock page = new PageLock();
    private final transient Sentences sentences = new Sentences(this::getTranslation);
    private final transient LastErrorText lastError;
    private transient MachineSettings settings;

    private final H1 title = new H1();
    private final LabToolbar toolbar;
    private final PhoneSwitch side = new PhoneSwitch(this);
    private final transient ProgramTabs programs;
    private final transient LowerTabs below;
    private final transient PaneTabs panes;
    private final Timeline timeline = new Timeline();

    /** The process that was current when this was last shown. */
    private int process = 1;

    LabView(Desks desks, Drafts drafts, CurrentPerson person, Translations translations) {
        this.desks = desks;
        this.drafts = new LabDrafts(drafts, person.id());
        this.settings = this.drafts.machine();
        this.desk = new LabDesk(desks.open(settings), this, page::run);
        this.moment = new LabMoment(desk.snapshot());
        this.lastError = new LastErrorText(translations);
        this.toolbar = new LabToolbar(this::act, desk::switchTo, this::loadExample, this::askForMachine);
        this.programs = new ProgramTabs(this::getTranslation, this::changed, this::keep, this::tooLong);
        this.below = new LowerTabs(this::getTranslation, desk::watch);
        this.panes = new PaneTabs(moment.diff(), this::getTranslation);
        setClassName("lab");
        build();
        hear();
        programs.write(this.drafts.sources());
        below.restoreWatches(this.drafts.watches());
    }

    private void build() {
        title.addClassName("lab-title");
        var program = new Div(programs.tabs(), below.tabs());
        program.addClassName("lab-program");
        var machine = new Div(panes.tabs());
        machine.addClassName("lab-machine");
        var table = new Div(program, machine);
        table.addClassName("lab-desk");
        panes.budgets().addClassName("lab-budgets");
        timeline.addClassName("lab-timeline");
        add(title, toolbar, new DraftKeeper(drafts.page()), side, table, panes.budgets(), timeline);
    }

    private void hear() {
        programs.tabs().onSelect(id -> showProblems());
        below.onCall(this::call);
        below.onProblem((line, column) -> programs.editor(programs.shown()).goTo(line, column));
        below.onWatches(drafts::keepWatches);
        panes.onLine(line -> {
            programs.show(process);
            programs.editor(process).goTo(line, 1);
        });
        timeline.onSeek((command, instruction) -> desk.seek(new Position(command, instruction)));
        timeline.onAddress(address -> panes.address(address, PaneKind.MAP));
        shortcut(LabAction.RUN, Key.ENTER, KeyModifier.CONTROL);
        shortcut(LabAction.STEP, Key.F8);
        shortcut(LabAction.OVER, Key.F10);
        shortcut(LabAction.OUT, Key.F8, KeyModifier.SHIFT);
        shortcut(LabAction.CURSOR, Key.F10, KeyModifier.CONTROL);
        shortcut(LabAction.BACK, Key.F7);
        shortcut(LabAction.STOP, Key.PERIOD, KeyModifier.CONTROL);
    }

    private void shortcut(LabAction action, Key key, KeyModifier... modifiers) {
        Command command = () -> act(action);
        Shortcuts.addShortcutListener(this, command, key, modifiers);
    }

    private void changed(int process, String text) {
        drafts.keepSource(process, text);
        programs.editor(process).setStale(desk.stale(process, text));
        showProblems();
    }

    /** Shows in an editor what another page wrote, or this one before it was loaded again. */
    private void keep(CodeEditor editor, int process) {
        DraftKeeper.field(drafts.page(), editor, LabDrafts.source(process), text -> {
            editor.setValue(text);
            changed(process, text);
        });
    }

    private void tooLong(int length) {
        toolbar.status(
                getTranslation("lab.status.too-long", Integer.toString(length), Integer.toString(CodeEditor.LONGEST)),
                "bad");
    }

    private void act(LabAction action) {
        Sources source = programs.sources();
        switch (action) {
            case RUN -> desk.run(source, each -> programs.editor(each).getBreakpoints());
            case STEP -> desk.step(source, StepKind.INTO);
            case OVER -> desk.step(source, StepKind.OVER);
            case OUT -> desk.step(source, StepKind.OUT);
            case CURSOR -> desk.runTo(source, each -> programs.editor(each).getCursorLine());
            case BACK -> desk.back();
            case RESTART -> desk.restart(source);
            case STOP -> desk.stop();
        }
    }

    private void askForMachine() {
        new MachineDialog(settings, this::build).open();
    }

    /** A new machine, on which nothing was run yet; the programs stay in their editors. */
    private void build(MachineSettings chosen) {
        if (desk.busy()) {
            return;
        }
        settings = chosen;
        drafts.keepMachine(chosen);
        desk.moveTo(desks.open(chosen));
        moment.begin(desk.snapshot());
        show();
    }

    private void call(String line) {
        if (DebuggerAnswer.isCommand(line)) {
            below.answered(ConsoleTexts.entry(line, DebuggerAnswer.to(line, moment.now()), sentences));
        } else {
            desk.call(line);
        }
    }

    private void loadExample(String name) {
        Sources before = programs.sources();
        write(Examples.sources(name));
        boolean own =
                Examples.NAMES.stream().noneMatch(each -> Examples.sources(each).equals(before.meant()));
        if (own && !before.first().isBlank()) {
            drafts.keepReplaced(before);
            toolbar.offerBack(getTranslation("lab.replaced"), getTranslation("lab.replaced.back"), () -> write(before));
        }
    }

    private void write(Sources sources) {
        programs.write(sources);
        programs.show(1);
        moment.forgetDiagnostics();
        showProblems();
        for (int each = 1; each <= PROCESSES; each++) {
            if (programs.has(each)) {
                changed(each, sources.of(each));
            }
        }
    }

    @Override
    public void began() {
        busy(true);
    }

    @Override
    public void progress(long instructions) {
        toolbar.status(getTranslation("lab.status.running", "%,d".formatted(instructions)), "running");
    }

    @Override
    public void ran(Outcome.Ran outcome, SnapshotDiff change, int program, @Nullable String line) {
        moment.ran(outcome, change, program);
        below.moved();
        if (program > 0) {
            // Freshly loaded: the program that goes on is shown, whichever was being written.
            programs.show(change.now().process());
        }
        if (line != null) {
            below.answered(CallTexts.entry(line, outcome, change, this::getTranslation));
            below.showConsole();
        } else {
            below.showOutput();
        }
        show();
    }

    @Override
    public void refused(List<Diagnostic> found, int program, @Nullable String line) {
        if (line != null) {
            below.answered(new CallConsole.Entry(line, "", sentences.of(found), false));
            below.showConsole();
            show();
        } else {
            moment.refused(program, found);
            programs.show(program);
            below.showProblems();
            show();
            toolbar.status(getTranslation("lab.status.refused", Integer.toString(found.size())), "bad");
        }
    }

    @Override
    public void broke(Failure failure) {
        moment.begin(desk.snapshot());
        below.moved();
        show();
        toolbar.status(getTranslation("lab.status.broke", failure.reference()), "bad");
    }

    private void busy(boolean busy) {
        toolbar.busy(busy, moment.now());
        below.busy(busy);
        timeline.setBusy(busy);
    }

    /** Everything from what is kept here, in the language of now. */
    private void show() {
        busy(desk.busy());
        toolbar.status(
                StatusTexts.whole(moment, this::getTranslation),
                LabToolbar.tone(moment.now().program()));
        toolbar.lastError(lastError.of(moment.now().lastError(), getLocale()));
        showPrograms();
        showProblems();
        below.show(moment.now().output());
        timeline.setSteps(StepTexts.of(desk.history(), MOST_STEPS, this::getTranslation));
        timeline.setEvents(
                EventTexts.of(moment.last(), this::getTranslation),
                EventTexts.dropped(moment.last(), this::getTranslation));
        panes.show(moment.diff());
    }

    private void showPrograms() {
        if (process != moment.now().process()) {
            process = moment.now().process();
            programs.show(process);
        }
        for (int each = 1; each <= PROCESSES; each++) {
            if (programs.has(each)) {
                CodeEditor editor = programs.editor(each);
                editor.setCurrentLine(StepTexts.line(moment.now(), each));
                editor.setNotes(each == process ? ConsoleTexts.notes(moment.diff()) : List.of());
                editor.setStale(desk.stale(each, editor.getValue()));
                editor.setDiagnostics(marks(each));
            }
        }
    }

    /**
     * What is wrong with a program: as the compiler said, and as was noted while it ran, if it is still that program.
     */
    private List<CodeEditor.Problem> marks(int program) {
        List<CodeEditor.Problem> marks = new ArrayList<>(EditorMarks.of(moment.diagnostics(program), sentences));
        if (program == moment.now().process()
                && !desk.stale(program, programs.editor(program).getValue())) {
            marks.addAll(EditorMarks.ofNotes(moment.now().program().notes(), sentences));
        }
        return marks;
    }

    private void showProblems() {
        below.show(marks(programs.shown()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("lab.title"));
        programs.translate();
        toolbar.translate();
        side.translate();
        below.translate();
        panes.translate();
        show();
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lab.title") + " · Pagewalk";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        page.attach(event.getUI());
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        page.detach();
        desk.stop();
    }
}
