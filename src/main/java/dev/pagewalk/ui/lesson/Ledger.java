package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import dev.pagewalk.machine.snapshot.Counters;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import dev.pagewalk.ui.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Budgets beside one another as a table: before and after, or what each of several ways costs. */
final class Ledger {

    private static final Map<String, ToLongFunction<Counters>> SIZES = sizes();
    private static final Map<String, ToLongFunction<Counters>> COUNTS = counts();

    private Ledger() {}

    private static Map<String, ToLongFunction<Counters>> sizes() {
        var sizes = new LinkedHashMap<String, ToLongFunction<Counters>>();
        sizes.put("address", Counters::addressSpaceTaken);
        sizes.put("commit", Counters::processCommit);
        return sizes;
    }

    private static Map<String, ToLongFunction<Counters>> counts() {
        var counts = new LinkedHashMap<String, ToLongFunction<Counters>>();
        counts.put("resident", Counters::residentPages);
        counts.put("tables", Counters::pageTablePages);
        counts.put("soft", Counters::softFaults);
        counts.put("hard", Counters::hardFaults);
        counts.put("violations", Counters::accessViolations);
        return counts;
    }

    /** Before and after; what changed stands out, and says so. */
    static Component ofTwo(MachineSnapshot before, MachineSnapshot after, Phrases words) {
        var table = table(
                words.get("lesson.ledger"), List.of(words.get("lesson.which.before"), words.get("lesson.which.after")));
        SIZES.forEach((name, field) -> {
            long was = field.applyAsLong(before.counters());
            long is = field.applyAsLong(after.counters());
            row(
                    table,
                    words.get("lesson.ledger." + name),
                    List.of(size(was), size(is) + change(size(Math.abs(is - was)), is - was)),
                    was != is);
        });
        COUNTS.forEach((name, field) -> {
            long was = field.applyAsLong(before.counters());
            long is = field.applyAsLong(after.counters());
            row(
                    table,
                    words.get("lesson.ledger." + name),
                    List.of(was + "", is + change(Math.abs(is - was) + "", is - was)),
                    was != is);
        });
        return scrolling(table, words.get("lesson.ledger"));
    }

    private static String change(String amount, long difference) {
        return difference == 0 ? "" : " (" + (difference > 0 ? "+" : "−") + amount + ")";
    }

    /**
     * What each way adds to the budgets.
     *
     * @param ways by name, the counters afterwards
     */
    static Component ofWays(Counters begin, Map<String, Counters> ways, Phrases words) {
        var table = table(words.get("lesson.ledger.ways"), List.copyOf(ways.keySet()));
        SIZES.forEach((name, field) -> row(
                table,
                words.get("lesson.ledger." + name),
                ways.values().stream()
                        .map(way -> added(field, begin, way, true))
                        .toList(),
                false));
        COUNTS.forEach((name, field) -> row(
                table,
                words.get("lesson.ledger." + name),
                ways.values().stream()
                        .map(way -> added(field, begin, way, false))
                        .toList(),
                false));
        return scrolling(table, words.get("lesson.ledger.ways"));
    }

    private static String added(ToLongFunction<Counters> field, Counters begin, Counters end, boolean bytes) {
        long more = field.applyAsLong(end) - field.applyAsLong(begin);
        String amount = bytes ? size(Math.abs(more)) : Math.abs(more) + "";
        return more == 0 ? "0" : (more > 0 ? "+" : "−") + amount;
    }

    private static NativeTable table(String caption, List<String> columns) {
        var table = new NativeTable();
        table.setCaptionText(caption);
        var head = table.getHead().addRow();
        head.addDataCell();
        columns.forEach(column -> head.addHeaderCell().setText(column));
        return table;
    }

    private static void row(NativeTable table, String name, List<String> values, boolean changed) {
        var row = table.getBody().addRow();
        row.addHeaderCell().setText(name);
        var cells = new ArrayList<String>(values);
        cells.forEach(value -> row.addDataCell().setText(value));
        if (changed) {
            row.addClassName("now");
        }
    }

    /** A table that scrolls by itself where it is wider than its place. */
    static Div scrolling(NativeTable table, String name) {
        var place = new Div(table);
        place.addClassName("ledger");
        Texts.scrolls(place, name);
        return place;
    }

    /** With the largest unit that gives a whole number. */
    static String size(long bytes) {
        String[] units = {"B", "KiB", "MiB", "GiB"};
        int unit = 0;
        long value = bytes;
        while (value > 0 && value % 1024 == 0 && unit < units.length - 1) {
            value /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%,d %s", value, units[unit]);
    }

    static String state(RegionSnapshot.State state) {
        return switch (state) {
            case FREE -> "MEM_FREE";
            case RESERVED -> "MEM_RESERVE";
            case COMMITTED -> "MEM_COMMIT";
        };
    }

    static String protection(RegionSnapshot region) {
        return region.state() == RegionSnapshot.State.COMMITTED
                ? region.protection().toString()
                : "–";
    }
}
