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
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.Position;
import dev.pagewalk.machine.debugger.DebuggerAnswer;
import dev.pagewalk.machine.snapshot.ProcessSnapshot;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.Translations;
import dev.pagewalk.ui.account.CurrentPerson;
import dev.pagewalk.ui.component.CallConsole;
import dev.pagewalk.ui.component.CodeEditor;
import dev.pagewalk.ui.component.TabGroup;
import dev.pagewalk.ui.component.Timeline;
import dev.pagewalk.ui.component.WatchPane;
import dev.pagewalk.ui.pane.PaneKind;
import dev.pagewalk.ui.pane.SnapshotDiff;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
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
    /** The keys of the drafts: the program of the first process, then that of the second. */
    private static final List<String> SOURCES = List.of("source", "second");

    private static final String WATCHES = "watches";
    private static final String MACHINE = "machine";
    private static final int MOST_STEPS = 200;
    private static final int MOST_LINES = 100;

    private final transient Progress progress;
    private final transient ProblemTexts problems;
    private final long me;
    private final transient Desks desks;
    private final transient LabDesk desk;
    private transient MachineSettings settings;
    private final transient PaneTabs panels;
    private final H1 title = new H1();
    private final LabToolbar toolbar;
    private final transient ProgramTabs programs;
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
    /** What the compiler said of the program of each process. */
    private final transient Map<Integer, List<Diagnostic>> diagnostics = new HashMap<>();
    /** The process that was current when this was last shown. */
    private transient int process = 1;

    LabView(Desks desks, Progress progress, CurrentPerson person, Translations translations) {
        this.progress = progress;
        this.problems = new ProblemTexts(translations, this::getLocale);
        this.me = person.id();
        this.desks = desks;
        Map<String, String> drafts = progress.drafts(me, PLACE);
        this.settings = KeptMachine.of(drafts.getOrDefault(MACHINE, ""));
        this.desk = new LabDesk(desks.open(settings), this, this::withLock);
        this.watches = new WatchList(desk::watch);
        this.diff = SnapshotDiff.none(desk.snapshot());
        this.panels = new PaneTabs(diff, this::getTranslation);
        this.toolbar = new LabToolbar(this::act, desk::switchTo, this::loadExample, this::askForMachine);
        this.programs = new ProgramTabs(this::getTranslation, this::changed, this::tooLong);
        setClassName("lab");
        build();
        hear();
        programs.write(new Sources(
                drafts.getOrDefault(SOURCES.get(0), Examples.source(Examples.NAMES.getFirst())),
                drafts.getOrDefault(SOURCES.get(1), "")));
        watches.restore(drafts.getOrDefault(WATCHES, ""));
    }

    private void build() {
        title.addClassName("lab-title");
        below.add("output", output);
        below.add("console", console);
        below.add("watch", watchPane);
        below.add("problems", problemList);
        var program = new Div(programs.tabs(), below);
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
        programs.tabs().onSelect(id -> showProblems());
        console.onCall(this::call);
        problemList.onChoose((line, column) -> programs.editor(programs.shown()).goTo(line, column));
        watchPane.onAdd(watches::add);
        watchPane.onRemove(watches::remove);
        watchPane.onAdd(expression -> keepWatches());
        watchPane.onRemove(index -> keepWatches());
        panels.onLine(line -> {
            programs.show(process);
            programs.editor(process).goTo(line, 1);
        });
        timeline.onSeek((command, instruction) -> desk.seek(new Position(command, instruction)));
        timeline.onAddress(address -> panels.address(address, PaneKind.MAP));
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
        progress.saveDraft(me, PLACE, SOURCES.get(process - 1), text);
        programs.editor(process).setStale(desk.stale(process, text));
        showProblems();
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
        progress.saveDraft(me, PLACE, MACHINE, KeptMachine.text(chosen));
        desk.moveTo(desks.open(chosen));
        diff = SnapshotDiff.none(desk.snapshot());
        last = null;
        diagnostics.clear();
        show();
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
        Sources before = programs.sources();
        write(Examples.sources(name));
        boolean own =
                Examples.NAMES.stream().noneMatch(each -> Examples.sources(each).equals(before.meant()));
        if (own && !before.first().isBlank()) {
            progress.saveDraft(me, PLACE, "before-example", before.first());
            progress.saveDraft(me, PLACE, "before-example-second", before.second());
            toolbar.offerBack(getTranslation("lab.replaced"), getTranslation("lab.replaced.back"), () -> write(before));
        }
    }

    private void write(Sources sources) {
        programs.write(sources);
        programs.show(1);
        diagnostics.clear();
        showProblems();
        for (int each = 1; each <= SOURCES.size(); each++) {
            if (programs.has(each)) {
                changed(each, sources.of(each));
            }
        }
    }

    @Override
    public void began() {
        toolbar.busy(true, desk.snapshot());
        console.setBusy(true);
        timeline.setBusy(true);
    }

    @Override
    public void progress(long instructions) {
        toolbar.status(getTranslation("lab.status.running", "%,d".formatted(instructions)), "running");
    }

    @Override
    public void ran(Outcome.Ran outcome, SnapshotDiff change, int program, @Nullable String line) {
        diff = change;
        last = outcome;
        watches.moved();
        if (program < 2) {
            diagnostics.clear();
        }
        diagnostics.put(program, outcome.warnings());
        if (program > 0) {
            // Freshly loaded: the program that goes on is shown, whichever was being written.
            programs.show(change.now().process());
        }
        if (line != null) {
            lines.add(ConsoleTexts.entry(line, outcome, change, this::getTranslation));
            below.select("console");
        } else if (!below.selected().equals("watch")) {
            below.select("output");
        }
        show();
    }

    @Override
    public void refused(List<Diagnostic> found, int program, @Nullable String line) {
        if (line != null) {
            lines.add(new CallConsole.Entry(line, "", problems.all(found), false));
            below.select("console");
        } else {
            diagnostics.put(program, found);
            programs.show(program);
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
        toolbar.busy(busy, diff.now());
        console.setBusy(busy);
        timeline.setBusy(busy);
        String status = last == null
                ? StatusTexts.of(program, this::getTranslation)
                : StatusTexts.of(last, this::getTranslation);
        String changes = getTranslation("lab.changes", Integer.toString(diff.changedRegionCount()));
        String whole = StatusTexts.process(diff.now(), this::getTranslation)
                + status
                + StatusTexts.others(diff.now(), this::getTranslation);
        toolbar.status(diff.before() == diff.now() ? whole : whole + " " + changes, LabToolbar.tone(program));
        toolbar.lastError(problems.lastError(diff.now().lastError()));
        showPrograms();
        showProblems();
        output.show(diff.now().output());
        showLines();
        timeline.setSteps(StepTexts.of(desk.history(), MOST_STEPS, this::getTranslation));
        timeline.setEvents(
                last == null ? List.of() : EventTexts.of(last, this::getTranslation),
                last == null || last.eventsDropped() == 0
                        ? ""
                        : getTranslation("lab.events-dropped", Long.toString(last.eventsDropped())));
        panels.show(diff);
        showWatches();
    }

    private void showPrograms() {
        if (process != diff.now().process()) {
            process = diff.now().process();
            programs.show(process);
        }
        for (int each = 1; each <= SOURCES.size(); each++) {
            if (programs.has(each)) {
                CodeEditor editor = programs.editor(each);
                int number = each;
                editor.setCurrentLine(diff.now().processes().stream()
                        .filter(it -> it.number() == number)
                        .mapToInt(ProcessSnapshot::line)
                        .sum());
                editor.setNotes(each == process ? ConsoleTexts.notes(diff) : List.of());
                editor.setStale(desk.stale(each, editor.getValue()));
                editor.setDiagnostics(marks(each));
            }
        }
    }

    /** What is wrong with a program: as the compiler said, and as was noted while it ran, if it is still that program. */
    private List<CodeEditor.Problem> marks(int program) {
        List<CodeEditor.Problem> marks = new ArrayList<>(problems.marks(diagnostics.getOrDefault(program, List.of())));
        if (program == diff.now().process()
                && !desk.stale(program, programs.editor(program).getValue())) {
            marks.addAll(problems.remarks(diff.now().program().notes()));
        }
        return marks;
    }

    /** What is wrong with the program that is shown. */
    private void showProblems() {
        List<CodeEditor.Problem> marks = marks(programs.shown());
        problemList.show(marks);
        String number = marks.isEmpty() ? "" : " (" + marks.size() + ")";
        below.setTitles(
                getTranslation("lab.below"),
                List.of(
                        getTranslation("lab.output"),
                        getTranslation("lab.console"),
                        getTranslation("lab.watch"),
                        getTranslation("lab.problems") + number));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("lab.title"));
        programs.translate();
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
