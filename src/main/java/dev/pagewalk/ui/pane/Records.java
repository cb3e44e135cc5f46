package dev.pagewalk.ui.pane;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.RecordPane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Helps to write tables of records: texts of {@code lab.records.*}, pages, cells. */
final class Records {

    private final Phrases texts;
    private final List<RecordPane.Choice> kinds;
    private final String kind;
    private final List<RecordPane.Fact> facts = new ArrayList<>();
    private List<RecordPane.Choice> items = List.of();
    private String item = "";
    private String itemLabel = "";

    /** @param kinds of records; their texts are {@code lab.records.kind.*} */
    Records(Phrases texts, String chosen, String... kinds) {
        this.texts = texts;
        this.kinds = Arrays.stream(kinds)
                .map(each -> new RecordPane.Choice(each, texts.get("lab.records.kind." + each)))
                .toList();
        this.kind = Arrays.asList(kinds).contains(chosen) ? chosen : kinds[0];
    }

    /** The kind that is shown. */
    String kind() {
        return kind;
    }

    /** Lets choose among items; answers the index of the chosen one, the first unless {@code wanted} is among them. */
    int items(String label, List<RecordPane.Choice> all, String wanted) {
        items = all;
        itemLabel = texts.get("lab.records." + label);
        int found = Math.max(
                0,
                IntStream.range(0, all.size())
                        .filter(i -> all.get(i).id().equals(wanted))
                        .findFirst()
                        .orElse(0));
        item = all.isEmpty() ? "" : all.get(found).id();
        return found;
    }

    /** A number above the table; marked if it was another before. */
    Records fact(String key, String now, String before) {
        facts.add(new RecordPane.Fact(texts.get("lab.records.fact." + key), now, !now.equals(before)));
        return this;
    }

    /** The table: {@code columns} are keys below {@code lab.records.column}. */
    RecordPane.View table(int total, int wanted, IntFunction<RecordPane.Row> row, String... columns) {
        int last = total == 0 ? 0 : (total - 1) / RecordsPanel.PAGE * RecordsPanel.PAGE;
        int from = Math.clamp(wanted / RecordsPanel.PAGE * RecordsPanel.PAGE, 0, last);
        List<RecordPane.Row> rows = IntStream.range(from, Math.min(total, from + RecordsPanel.PAGE))
                .mapToObj(row)
                .toList();
        return new RecordPane.View(
                texts.get("lab.records.kind." + kind),
                kinds,
                kind,
                items,
                item,
                itemLabel,
                List.copyOf(facts),
                Arrays.stream(columns)
                        .map(each -> texts.get("lab.records.column." + each))
                        .toList(),
                rows,
                from,
                total,
                RecordsPanel.PAGE,
                texts.get("lab.records.empty." + kind));
    }

    /** Starts a row. */
    static Row row() {
        return new Row();
    }

    /** An address as people who debug write it. */
    static String address(long value) {
        return "%04X_%04X".formatted(value >>> 16 & 0xFFFF, value & 0xFFFF);
    }

    /** A row being written. */
    static final class Row {
        private final List<String> cells = new ArrayList<>();
        private final List<@Nullable Long> addresses = new ArrayList<>();

        Row text(String text) {
            cells.add(text);
            addresses.add(null);
            return this;
        }

        Row number(long number) {
            return text("%,d".formatted(number));
        }

        Row address(VirtualAddress address) {
            cells.add(Records.address(address.value()));
            addresses.add(address.value());
            return this;
        }

        RecordPane.Row done(boolean changed, String tone) {
            return new RecordPane.Row(cells, addresses, changed, tone);
        }
    }
}
