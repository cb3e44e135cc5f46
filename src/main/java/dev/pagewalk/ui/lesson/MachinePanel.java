package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.lesson.Desk;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.snapshot.Counters;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The live machine beside the text: budgets, program, regions, and a line to give it calls. */
final class MachinePanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ROWS = 48;

    private final transient LessonSession session;
    private final BudgetBars budgets = new BudgetBars();
    private final Pre program = new Pre();
    private final Div regions = new Div();
    private final Div console = new Div();
    private final TextField line = new TextField();
    private final Div answers = new Div();
    private final Div dumpPlace = new Div();
    private transient @Nullable Activity activity;
    private transient @Nullable Counters before;

    MachinePanel(LessonSession session) {
        this.session = session;
        addClassName("machine-panel");
        program.addClassName("listing");
        regions.addClassName("regions");
        console.addClassName("console");
        answers.addClassName("console-answers");
        answers.getElement().setAttribute("role", "log");
        answers.getElement().setAttribute("aria-live", "polite");
        Texts.scrolls(answers, getTranslation("lesson.call.answers"));
        Texts.scrolls(program, getTranslation("lesson.program"));
        Texts.scrolls(regions, getTranslation("lesson.regions"));
        var title = new H2(getTranslation("lesson.machine"));
        line.setLabel(getTranslation("lesson.call"));
        line.setPlaceholder("VirtualAlloc(...)");
        line.addClassName("mono-field");
        line.setMaxLength(400);
        line.getElement().setAttribute("spellcheck", "false");
        var run = new Button(getTranslation("lesson.call.run"), click -> call());
        run.addThemeVariants(ButtonVariant.PRIMARY);
        line.addKeyDownListener(Key.ENTER, press -> call());
        var over = new Button(getTranslation("lesson.call.over"), click -> startOver());
        over.addThemeVariants(ButtonVariant.TERTIARY);
        var row = new Div(line, run);
        row.addClassName("console-line");
        console.add(row, answers, over);
        add(title, budgets, dumpPlace, program, console, regions);
    }

    /** Turns to an activity and brings the machine there. */
    void show(Activity shown) {
        activity = shown;
        before = null;
        answers.removeAll();
        boolean calls = session.exercise().activities().stream()
                .anyMatch(one -> one instanceof Activity.Build && session.sameMachine(one, shown));
        console.setVisible(calls);
        dumpPlace.removeAll();
        if (shown instanceof Activity.Cells cells && cells.kind() == Activity.Cells.Kind.TRANSLATE) {
            dumpPlace.add(new DumpPanel(session, cells));
        }
        session.visit(shown, arrived());
    }

    /** Lets the machine do what was predicted. */
    void run(Activity.Cells cells) {
        before = session.desk().snapshot().counters();
        session.run(cells, arrived());
    }

    private Desk.Listener arrived() {
        return outcome -> inUi(() -> show(outcome.snapshot()));
    }

    private void inUi(Runnable task) {
        getUI().ifPresentOrElse(ui -> ui.access(task::run), task);
    }

    private void show(MachineSnapshot machine) {
        Counters start = before == null ? session.begin(current()).counters() : before;
        budgets.show(machine.counters(), start);
        list(machine);
        regions(machine);
    }

    private Activity current() {
        return activity == null ? session.resume() : activity;
    }

    private void list(MachineSnapshot machine) {
        program.removeAll();
        String source = session.desk().program().orElse("");
        program.setVisible(!source.isEmpty());
        program.getElement().setAttribute("tabindex", "0");
        program.getElement().setAttribute("aria-label", getTranslation("lesson.program"));
        boolean paused = machine.program().state() == ProgramSnapshot.State.PAUSED;
        int next = paused && machine.program().next() != null ? machine.program().next().line() : 0;
        String[] lines = source.stripTrailing().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var text = new Span(lines[i] + "\n");
            text.getElement().setAttribute("data-line", String.valueOf(i + 1));
            if (i + 1 == next) {
                text.addClassName("next");
                text.getElement().setAttribute("aria-current", "step");
            }
            program.add(text);
        }
        if (!machine.output().isEmpty()) {
            var output = new Span(getTranslation("lesson.output", machine.output().stripTrailing()));
            output.addClassName("output");
            program.add(output);
        }
    }

    private void regions(MachineSnapshot machine) {
        regions.removeAll();
        List<RegionSnapshot> shown = machine.regions().stream()
                .filter(region -> region.use() == RegionSnapshot.Use.PRIVATE)
                .limit(MOST_ROWS)
                .toList();
        if (shown.isEmpty()) {
            var none = new Paragraph(getTranslation("lesson.regions.none"));
            none.addClassName("muted");
            regions.add(none);
            return;
        }
        var table = new NativeTable();
        table.setCaptionText(getTranslation("lesson.regions"));
        var head = table.getHead().addRow();
        for (String column : List.of("start", "size", "state", "protection", "resident")) {
            head.addHeaderCell().setText(getTranslation("lesson.regions." + column));
        }
        for (RegionSnapshot region : shown) {
            var row = table.getBody().addRow();
            row.addDataCell().setText(region.range().start().toString());
            row.addDataCell().setText(BudgetBars.size(region.range().size()));
            row.addDataCell().setText(getTranslation("lesson.state." + region.state().name().toLowerCase(java.util.Locale.ROOT)));
            row.addDataCell().setText(region.protection().toString().replace("PAGE_", ""));
            row.addDataCell().setText(String.valueOf(region.residentPages()));
            row.getElement().setAttribute("data-state", region.state().name().toLowerCase(java.util.Locale.ROOT));
        }
        regions.add(table);
    }

    private void call() {
        String text = line.getValue().strip();
        if (text.isEmpty() || activity == null) {
            return;
        }
        line.clear();
        line.focus();
        before = session.desk().snapshot().counters();
        session.call(activity, text, outcome -> inUi(() -> answered(text, outcome)));
    }

    private void answered(String text, Outcome outcome) {
        var said = new Div(new Span(text));
        said.addClassName("console-call");
        String result = switch (outcome) {
            case Outcome.Refused refused -> refused.diagnostics().stream()
                    .findFirst()
                    .map(this::sentence)
                    .orElse("");
            case Outcome.Ran ran -> ran.snapshot().program().state() == ProgramSnapshot.State.CRASHED
                    ? getTranslation("lesson.call.crashed", exception(ran.snapshot().program().exception()))
                    : getTranslation("lesson.call.result", ran.value().isEmpty() ? "–" : ran.value(),
                            String.valueOf(ran.snapshot().lastError()));
        };
        var answer = new Span(result);
        answer.addClassName("console-result");
        said.add(answer);
        said.getElement().setAttribute("data-refused", String.valueOf(outcome instanceof Outcome.Refused));
        answers.addComponentAsFirst(said);
        show(outcome.snapshot());
    }

    /** The code, and for an access violation what was accessed. */
    private static String exception(@Nullable ExceptionRecord record) {
        if (record == null) {
            return "";
        }
        String code = "0x%08X".formatted(record.code());
        return record.code() == ExceptionRecord.ACCESS_VIOLATION
                ? "%s, 0x%08X".formatted(code, record.information(1))
                : code;
    }

    private String sentence(Diagnostic diagnostic) {
        return getTranslation("diagnostic." + diagnostic.key(), diagnostic.arguments().toArray());
    }

    private void startOver() {
        if (activity != null) {
            answers.removeAll();
            before = null;
            session.startOver(activity, arrived());
        }
    }
}
