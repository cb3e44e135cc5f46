package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import dev.pagewalk.exercise.kind.which.Which;
import dev.pagewalk.exercise.kind.which.WhichExhibit;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which call did it: what the machine was before and after, and the calls to choose from. */
final class WhichPanel extends Div {

    private static final long serialVersionUID = 1L;

    WhichPanel(LessonSession session, Which which, Runnable changed) {
        WhichExhibit exhibit = session.exhibit(which);
        MachineSnapshot before = exhibit.before();
        MachineSnapshot after = exhibit.after();
        addClassName("which");
        add(regions(before, after), Ledger.ofTwo(before, after, this::getTranslation));
        if (before.lastError() != after.lastError()) {
            var error = new Span(getTranslation(
                    "lesson.which.lastError", String.valueOf(before.lastError()), String.valueOf(after.lastError())));
            error.addClassName("changed-line");
            add(error);
        }
        Map<String, String> calls = exhibit.calls();
        add(new ChoicePanel(session, which, false, id -> call(calls.getOrDefault(id, id)), changed));
    }

    private static Component call(String text) {
        var code = new Code(text);
        code.addClassName("call-option");
        return code;
    }

    /** Only the regions that differ, each as it was and as it is, in the order of their addresses. */
    private Component regions(MachineSnapshot before, MachineSnapshot after) {
        var table = new NativeTable();
        table.setCaptionText(getTranslation("lesson.which.regions"));
        var head = table.getHead().addRow();
        List.of("when", "start", "size", "state", "protection")
                .forEach(column -> head.addHeaderCell().setText(getTranslation("lesson.region." + column)));
        var rows = new ArrayList<Row>();
        differing(before, after).forEach(region -> rows.add(new Row(region, false)));
        differing(after, before).forEach(region -> rows.add(new Row(region, true)));
        rows.sort(Comparator.comparing(Row::later)
                .thenComparing(row -> row.region().range().start().value()));
        for (Row row : rows) {
            var line = table.getBody().addRow();
            line.addClassName(row.later() ? "now" : "earlier");
            line.addHeaderCell().setText(getTranslation(row.later() ? "lesson.which.after" : "lesson.which.before"));
            cells(row.region()).forEach(cell -> line.addDataCell().setText(cell));
        }
        if (rows.isEmpty()) {
            var none = new Span(getTranslation("lesson.which.noRegion"));
            none.addClassName("muted");
            return none;
        }
        return Ledger.scrolling(table, getTranslation("lesson.which.regions"));
    }

    private record Row(RegionSnapshot region, boolean later) {}

    /** What a row says of a region; how much of it is in RAM stands among the counters. */
    private static List<String> cells(RegionSnapshot region) {
        return List.of(
                region.range().start().toString(),
                Ledger.size(region.range().size()),
                Ledger.state(region.state()),
                Ledger.protection(region));
    }

    /** Of these regions those that would be another row among the others. */
    static List<RegionSnapshot> differing(MachineSnapshot these, MachineSnapshot others) {
        var known = others.regions().stream().map(WhichPanel::cells).collect(Collectors.toSet());
        return these.regions().stream()
                .filter(region -> !known.contains(cells(region)))
                .toList();
    }
}
