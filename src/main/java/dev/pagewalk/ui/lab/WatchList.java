package dev.pagewalk.ui.lab;

import dev.pagewalk.machine.snapshot.WatchSnapshot;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.Sentences;
import dev.pagewalk.ui.component.WatchPane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The expressions a person watches, their values at this moment, and which of them changed with the last step. */
final class WatchList {

    private static final int MOST = 20;

    private final List<String> expressions = new ArrayList<>();
    private final Function<List<String>, List<WatchSnapshot>> machine;
    private Map<String, WatchSnapshot> before = Map.of();
    private Map<String, WatchSnapshot> now = Map.of();

    /** @param machine evaluates expressions; gives nothing while it is busy */
    WatchList(Function<List<String>, List<WatchSnapshot>> machine) {
        this.machine = machine;
    }

    /** Takes what {@link #kept()} gave. */
    void restore(String kept) {
        kept.lines().map(String::strip).filter(each -> !each.isEmpty()).forEach(this::add);
    }

    /** All expressions, one a line. */
    String kept() {
        return String.join("\n", expressions);
    }

    /** Adds an expression unless it is there already. */
    void add(String expression) {
        if (expressions.size() < MOST && !expressions.contains(expression)) {
            expressions.add(expression);
            evaluate();
        }
    }

    void remove(int index) {
        if (index >= 0 && index < expressions.size()) {
            expressions.remove(index);
        }
    }

    /** The machine is at another moment: what differs from the one before counts as changed. */
    void moved() {
        before = now;
        evaluate();
    }

    private void evaluate() {
        List<WatchSnapshot> values = machine.apply(List.copyOf(expressions));
        if (values.size() == expressions.size()) {
            Map<String, WatchSnapshot> found = new HashMap<>();
            values.forEach(each -> found.put(each.expression(), each));
            now = found;
        }
    }

    boolean full() {
        return expressions.size() >= MOST;
    }

    List<WatchPane.Row> rows(Phrases texts) {
        return expressions.stream().map(each -> row(each, texts)).toList();
    }

    private WatchPane.Row row(String expression, Phrases texts) {
        WatchSnapshot value = now.get(expression);
        if (value == null) {
            return new WatchPane.Row(expression, "", "", texts.get("lab.watch.busy"), false);
        }
        String problem = switch (value.state()) {
            case VALUE -> "";
            case UNREADABLE -> texts.get("lab.watch.unreadable");
            case DIVISION -> texts.get("lab.watch.division");
            case REFUSED -> new Sentences(texts).of(value.diagnostics());
        };
        WatchSnapshot earlier = before.get(expression);
        boolean changed = earlier != null
                && earlier.state() == WatchSnapshot.State.VALUE
                && value.state() == WatchSnapshot.State.VALUE
                && !earlier.value().equals(value.value());
        return new WatchPane.Row(expression, value.type(), value.value(), problem, changed);
    }
}
