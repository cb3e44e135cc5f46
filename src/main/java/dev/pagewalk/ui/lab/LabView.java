package dev.pagewalk.ui.lab;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import dev.pagewalk.course.Progress;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.lesson.Desks;
import dev.pagewalk.machine.Command.StepKind;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.Position;
import dev.pagewalk.machine.debugger.DebuggerAnswer;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.Translations;
import dev.pagewalk.ui.account.CurrentPerson;
import dev.pagewalk.ui.component.CallConsole;
import dev.pagewalk.ui.component.CodeEditor;
import dev.pagewalk.ui.component.TabGroup;
import dev.pagewalk.ui.component.Timeline;
import dev.pagewalk.ui.component.WatchPane;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The lab: a machine of one's own to write programs for. A reload keeps it; the program is kept in the account. */
@Route(value = "lab", layout = MainLayout.class)
@PermitAll
@PreserveOnRefresh
@CssImport("./styles/lab.css")
public class LabView extends Div implements LocaleChangeObserver, HasDynamicTitle, LabDesk.Screen {

    private static final long serialVersionUID = 1L;
    private static final String PLACE = "lab";
    private static final String SOURCE = "source";
    private static final String WATCHES = "watches";
    private static final int MOST_STEPS = 200;
    private static final int MOST_LINES = 100;

    private final transient Progress progress;
    private final transient ProblemTexts problems;
    private final long me;
    private final transient LabDesk desk;
    private final transient MachinePanels panels;
    private final H1 title = new H1();
    private final LabToolbar toolbar;
    private final CodeEditor editor = new CodeEditor();
    private final TabGroup below = new TabGroup();
    private final OutputPane output = new OutputPane();
    private final CallConsole console = new CallConsole();
    private final WatchPane watchPane = new WatchPane();
    private final transient WatchList watches;
    private final ProblemList problemList = new ProblemList();
    private final Timeline timeline = new Timeline();
    private final PhoneSwitch side = new PhoneSwitch(this);
    private final transient List<CallConsole.Entry> lines = new ArrayList<>();

    private final transient Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private transient volatile @Nullable UI page;
    private transient SnapshotDiff diff;
    private transient Outcome.@Nullable Ran last;
    private transient List<Diagnostic> diagnostics = List.of();

    LabView(Desks desks, Progress progress, CurrentPerson person, Translations translations) {
        this.progress = progress;
        this.problems = new ProblemTexts(translations, this::getLocale);
        this.me = person.id();
        this.desk = new LabDesk(desks.open(), this, this::withLock);
        this.watches = new WatchList(desk::watch);
        this.diff = SnapshotDiff.none(desk.snapshot());
        this.panels = new MachinePanels(diff, this::getTranslation);
        this.toolbar = new LabToolbar(this::act, this::loadExample);
        setClassName("lab");
        build();
        hear();
        Map<String, String> drafts = progress.drafts(me, PLACE);
        editor.setValue(drafts.getOrDefault(SOURCE, Examples.source(Examples.NAMES.getFirst())));
        watches.restore(drafts.getOrDefault(WATCHES, ""));
    }

    private void build() {
        title.addClassName("lab-title");
        below.add("output", output);
        below.add("console", console);
        below.add("watch", watchPane);
        below.add("problems", problemList);
        var program = new Div(editor, below);
        program.addClassName("lab-program");
        var machine = new Div(panels.tabs());
        machine.addClassName("lab-machine");
        var desk = new Div(program, machine);
        desk.addClassName("lab-desk");
        panels.budgets().addClassName("lab-budgets");
        timeline.addClassName("lab-timeline");
        add(title, toolbar, side, desk, panels.budgets(), timeline);
    }

    private void hear() {
        editor.onChange(text -> {
            progress.saveDraft(me, PLACE, SOURCE, text);
            editor.setStale(desk.stale(text));
        });
        editor.onTooLong(length -> toolbar.status(
                getTranslation("lab.status.too-long", Integer.toString(length), Integer.toString(CodeEditor.LONGEST)), "bad"));
        console.onCall(this::call);
        problemList.onChoose(editor::goTo);
        watchPane.onAdd(watches::add);
        watchPane.onRemove(watches::remove);
        watchPane.onAdd(expression -> keepWatches());
        watchPane.onRemove(index -> keepWatches());
        panels.onLine(line -> editor.goTo(line, 1));
        timeline.onSeek((command, instruction) -> desk.seek(new Position(command, instruction)));
        timeline.onAddress(address -> {
            panels.select(address);
            panels.show("map");
        });
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

    private void act(LabAction action) {
        String source = editor.getValue();
        switch (action) {
            case RUN -> desk.run(source, editor.getBreakpoints());
            case STEP -> desk.step(source, StepKind.INTO);
            case OVER -> desk.step(source, StepKind.OVER);
            case OUT -> desk.step(source, StepKind.OUT);
            case CURSOR -> desk.runTo(source, editor.getCursorLine());
            case BACK -> desk.back();
            case RESTART -> desk.restart(source);
            case STOP -> desk.stop();
        }
    }

    private void call(String line) {
        if (DebuggerAnswer.isCommand(line)) {
            lines.add(ConsoleTexts.entry(line, DebuggerAnswer.to(line, diff.now()), problems));
            showLines();
        } else {
            desk.call(line);
        }
    }

    private void showLines() {
        console.setEntries(List.copyOf(lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size())));
    }

    private void keepWatches() {
        progress.saveDraft(me, PLACE, WATCHES, watches.kept());
        showWatches();
    }

    private void showWatches() {
        watchPane.setRows(watches.rows(this::getTranslation, problems::all), watches.full());
    }

    private void loadExample(String name) {
        String before = editor.getValue();
        String text = Examples.source(name);
        editor.setValue(text);
        editor.setDiagnostics(List.of());
        editor.setStale(desk.stale(text));
        progress.saveDraft(me, PLACE, SOURCE, text);
        boolean own = Examples.NAMES.stream().noneMatch(each -> Examples.source(each).equals(before));
        if (own && !before.isBlank()) {
            progress.saveDraft(me, PLACE, "before-example", before);
            toolbar.offerBack(getTranslation("lab.replaced"), getTranslation("lab.replaced.back"), () -> {
                editor.setValue(before);
                progress.saveDraft(me, PLACE, SOURCE, before);
            });
        }
    }

    @Override
    public void began() {
        toolbar.busy(true, desk.snapshot().program());
        console.setBusy(true);
        timeline.setBusy(true);
    }

    @Override
    public void progress(long instructions) {
        toolbar.status(getTranslation("lab.status.running", "%,d".formatted(instructions)), "running");
    }

    @Override
    public void ran(Outcome.Ran outcome, SnapshotDiff change, @Nullable String line) {
        diff = change;
        last = outcome;
        diagnostics = outcome.warnings();
        watches.moved();
        if (line != null) {
            lines.add(ConsoleTexts.entry(line, outcome, change, this::getTranslation));
            below.select("console");
        } else if (!below.selected().equals("watch")) {
            below.select("output");
        }
        show();
    }

    @Override
    public void refused(List<Diagnostic> found, @Nullable String line) {
        if (line != null) {
            lines.add(new CallConsole.Entry(line, "", problems.all(found), false));
            below.select("console");
        } else {
            diagnostics = found;
            below.select("problems");
        }
        show();
        if (line == null) {
            toolbar.status(getTranslation("lab.status.refused", Integer.toString(found.size())), "bad");
        }
    }

    /** Everything from what is kept here, in the language of now. */
    private void show() {
        ProgramSnapshot program = diff.now().program();
        boolean busy = desk.busy();
        toolbar.busy(busy, program);
        console.setBusy(busy);
        timeline.setBusy(busy);
        String status = last == null ? StatusTexts.of(program, this::getTranslation) : StatusTexts.of(last, this::getTranslation);
        String changes = getTranslation("lab.changes", Integer.toString(diff.changedRegionCount()));
        toolbar.status(diff.before() == diff.now() ? status : status + " " + changes, LabToolbar.tone(program));
        toolbar.lastError(problems.lastError(diff.now().lastError()));
        editor.setCurrentLine(program.next() == null ? program.exceptionLine() : program.next().line());
        editor.setNotes(ConsoleTexts.notes(diff));
        editor.setStale(desk.stale(editor.getValue()));
        editor.setDiagnostics(problems.marks(diagnostics));
        problemList.show(problems.marks(diagnostics));
        output.show(diff.now().output());
        showLines();
        timeline.setSteps(PanelRows.steps(desk.history(), MOST_STEPS, this::getTranslation));
        timeline.setEvents(
                last == null ? List.of() : EventTexts.of(last.events(), this::getTranslation),
                last == null || last.eventsDropped() == 0
                        ? ""
                        : getTranslation("lab.events-dropped", Long.toString(last.eventsDropped())));
        panels.show(diff);
        showWatches();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("lab.title"));
        below.setTitles(getTranslation("lab.below"), List.of(
                getTranslation("lab.output"), getTranslation("lab.console"),
                getTranslation("lab.watch"), getTranslation("lab.problems")));
        toolbar.translate();
        side.translate();
        output.translate();
        problemList.translate();
        console.setForms(ApiForms.in(this::getTranslation));
        panels.translate();
        show();
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lab.title") + " · Pagewalk";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        page = event.getUI();
        for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
            task.run();
        }
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        page = null;
        desk.stop();
    }

    /** Runs a task with the page's lock; between two pages, during a reload, it waits for the next one. */
    private void withLock(Runnable task) {
        UI ui = page;
        try {
            if (ui != null) {
                ui.access(task::run);
                return;
            }
        } catch (UIDetachedException reloading) {
            // the page went away between the question and the answer
        }
        waiting.add(task);
    }
}
