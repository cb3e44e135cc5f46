package dev.pagewalk.ui.lab;

import dev.pagewalk.machine.snapshot.WatchSnapshot;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.CallConsole;
import dev.pagewalk.ui.component.CodeEditor;
import dev.pagewalk.ui.component.TabGroup;
import dev.pagewalk.ui.component.WatchPane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** What stands below the program: its output, single calls, watched expressions, problems. */
final class LowerTabs {

    private static final String OUTPUT = "output";
    private static final String CONSOLE = "console";
    private static final String WATCH = "watch";
    private static final String PROBLEMS = "problems";
    private static final int MOST_LINES = 100;

    private final Phrases texts;
    private final TabGroup tabs = new TabGroup();
    private final OutputPane output = new OutputPane();
    private final CallConsole console = new CallConsole();
    private final WatchPane watchPane = new WatchPane();
    private final WatchList watches;
    private final ProblemList problems = new ProblemList();
    private final List<CallConsole.Entry> lines = new ArrayList<>();

    /** @param watch evaluates expressions; gives nothing while the machine is busy */
    LowerTabs(Phrases texts, Function<List<String>, List<WatchSnapshot>> watch) {
        this.texts = texts;
        this.watches = new WatchList(watch);
        tabs.add(OUTPUT, output);
        tabs.add(CONSOLE, console);
        tabs.add(WATCH, watchPane);
        tabs.add(PROBLEMS, problems);
        watchPane.onAdd(watches::add);
        watchPane.onRemove(watches::remove);
    }

    TabGroup tabs() {
        return tabs;
    }

    /** Told a line that a person wants to be run. */
    void onCall(Consumer<String> listener) {
        console.onCall(listener);
    }

    /** Told line and column of the problem that a person chose. */
    void onProblem(BiConsumer<Integer, Integer> listener) {
        problems.onChoose(listener);
    }

    /** Told the watched expressions whenever there are others, to be kept for {@link #restoreWatches}. */
    void onWatches(Consumer<String> listener) {
        watchPane.onAdd(expression -> keep(listener));
        watchPane.onRemove(index -> keep(listener));
    }

    private void keep(Consumer<String> listener) {
        listener.accept(watches.kept());
        showWatches();
    }

    void restoreWatches(String kept) {
        watches.restore(kept);
    }

    void busy(boolean busy) {
        console.setBusy(busy);
    }

    /** A line of the console was answered. */
    void answered(CallConsole.Entry entry) {
        lines.add(entry);
        showLines();
    }

    /** The machine is at another moment. */
    void moved() {
        watches.moved();
    }

    void showConsole() {
        tabs.select(CONSOLE);
    }

    /** The program ran: its output is shown, unless somebody watches. */
    void showOutput() {
        if (!tabs.selected().equals(WATCH)) {
            tabs.select(OUTPUT);
        }
    }

    void showProblems() {
        tabs.select(PROBLEMS);
    }

    /** @param printed all that was printed so far */
    void show(String printed) {
        output.show(printed);
        showLines();
        showWatches();
    }

    /** The problems of the program that is shown. */
    void show(List<CodeEditor.Problem> found) {
        problems.show(found);
        String number = found.isEmpty() ? "" : " (" + found.size() + ")";
        tabs.setTitles(
                texts.get("lab.below"),
                List.of(
                        texts.get("lab.output"),
                        texts.get("lab.console"),
                        texts.get("lab.watch"),
                        texts.get("lab.problems") + number));
    }

    /** Writes the texts anew, in the language of now. */
    void translate() {
        output.translate();
        problems.translate();
        console.setForms(ApiForms.in(texts));
    }

    private void showLines() {
        console.setEntries(List.copyOf(lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size())));
    }

    private void showWatches() {
        watchPane.setRows(watches.rows(texts), watches.full());
    }
}
