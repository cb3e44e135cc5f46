package dev.pagewalk.ui.pane;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.EntrySnapshot;
import dev.pagewalk.machine.snapshot.FrameSnapshot;
import dev.pagewalk.machine.snapshot.FrameTable;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.PageFileTable;
import dev.pagewalk.machine.snapshot.PageTables;
import dev.pagewalk.machine.snapshot.SectionSnapshot;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.RecordPane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** RAM frame by frame, the working set, and the slots of the page file. */
final class FrameRecords implements RecordsPanel.Source {

    private static final String ALL = "used";

    private final Phrases texts;

    FrameRecords(Phrases texts) {
        this.texts = texts;
    }

    @Override
    public RecordPane.View view(SnapshotDiff moment, RecordsPanel.Choice choice) {
        var records = new Records(texts, choice.kind(), "frames", "working-set", "page-file");
        FrameTable now = moment.now().system().frames();
        FrameTable before = moment.before().system().frames();
        for (FrameSnapshot.State state : states()) {
            records.fact("frames." + state, "%,d".formatted(now.count(state)), "%,d".formatted(before.count(state)));
        }
        PageFileTable file = moment.now().system().pageFile();
        PageFileTable fileBefore = moment.before().system().pageFile();
        records.fact("page-file", used(file), used(fileBefore));
        return switch (records.kind()) {
            case "page-file" -> slots(records, moment, choice);
            case "working-set" ->
                frames(
                        records,
                        moment,
                        places(
                                now,
                                frame -> frame.state() == FrameSnapshot.State.ACTIVE
                                        && (frame.use() == FrameSnapshot.Use.PRIVATE_PAGE || frame.shareCount() > 0)
                                        && frame.use() != FrameSnapshot.Use.PAGE_DIRECTORY
                                        && frame.use() != FrameSnapshot.Use.PAGE_TABLE),
                        choice);
            default -> {
                List<RecordPane.Choice> items = new ArrayList<>();
                items.add(new RecordPane.Choice(ALL, texts.get("lab.records.state.used")));
                for (FrameSnapshot.State state : states()) {
                    if (state != FrameSnapshot.State.ZEROED) {
                        items.add(new RecordPane.Choice(state.name(), texts.get("lab.records.state." + state)));
                    }
                }
                String wanted =
                        items.get(records.items("state", items, choice.item())).id();
                yield frames(
                        records,
                        moment,
                        places(
                                now,
                                frame -> wanted.equals(ALL)
                                        ? frame.used()
                                        : frame.state().name().equals(wanted)),
                        choice);
            }
        };
    }

    private static List<FrameSnapshot.State> states() {
        return List.of(
                FrameSnapshot.State.ACTIVE,
                FrameSnapshot.State.STANDBY,
                FrameSnapshot.State.MODIFIED,
                FrameSnapshot.State.FREE,
                FrameSnapshot.State.ZEROED);
    }

    private static String used(PageFileTable file) {
        return "%,d / %,d".formatted(file.used(), file.size());
    }

    private static int[] places(FrameTable frames, java.util.function.Predicate<FrameSnapshot> wanted) {
        return IntStream.range(0, frames.size())
                .filter(place -> wanted.test(frames.at(place)))
                .toArray();
    }

    private RecordPane.View frames(Records records, SnapshotDiff moment, int[] places, RecordsPanel.Choice choice) {
        FrameTable now = moment.now().system().frames();
        FrameTable before = moment.before().system().frames();
        return records.table(
                places.length,
                choice.from(),
                place -> {
                    FrameSnapshot frame = now.at(places[place]);
                    boolean changed = now != before && !frame.equals(before.find(frame.number()));
                    Records.Row row = Records.row()
                            .text("%05X".formatted(frame.number()))
                            .text(texts.get("lab.records.state." + frame.state()))
                            .text(use(frame));
                    row = frame.use() == FrameSnapshot.Use.PRIVATE_PAGE
                            ? row.address(new VirtualAddress(frame.index() << now.pageShift()))
                            : section(row, moment.now(), frame);
                    return row.text(frame.used() ? Integer.toString(frame.shareCount()) : "")
                            .text(notes(frame))
                            .done(changed, frame.used() ? "" : "quiet");
                },
                "frame",
                "state",
                "use",
                "page",
                "shares",
                "what");
    }

    /** For a section's page the address at which its first view shows it. */
    private static Records.Row section(Records.Row row, MachineSnapshot machine, FrameSnapshot frame) {
        if (frame.use() != FrameSnapshot.Use.SECTION_PAGE) {
            return row.text("");
        }
        for (SectionSnapshot section : machine.system().sections()) {
            if (section.number() == frame.section()) {
                for (SectionSnapshot.View view : section.views()) {
                    int page = frame.index() - view.sectionPage();
                    if (page >= 0 && page < view.pages()) {
                        int shift = machine.system().frames().pageShift();
                        return row.address(view.start().plus((long) page << shift));
                    }
                }
            }
        }
        return row.text("");
    }

    private String use(FrameSnapshot frame) {
        String index = "%X".formatted(frame.index());
        return switch (frame.use()) {
            case NOTHING -> "";
            case PAGE_DIRECTORY -> texts.get("lab.records.use.directory", Integer.toString(frame.process()));
            case PAGE_TABLE -> texts.get("lab.records.use.table", Integer.toString(frame.process()), index);
            case PRIVATE_PAGE -> texts.get("lab.records.use.private", Integer.toString(frame.process()));
            case SECTION_PAGE -> texts.get("lab.records.use.section", Integer.toString(frame.section()), index);
        };
    }

    private String notes(FrameSnapshot frame) {
        List<String> notes = new ArrayList<>();
        if (frame.locked()) {
            notes.add(texts.get("lab.records.locked"));
        }
        if (frame.modified()) {
            notes.add(texts.get("lab.records.modified"));
        }
        if (frame.used() && frame.slot() != 0) {
            notes.add(texts.get("lab.records.copy-in-slot", "%X".formatted(frame.slot())));
        }
        return String.join(" ", notes);
    }

    private RecordPane.View slots(Records records, SnapshotDiff moment, RecordsPanel.Choice choice) {
        PageFileTable file = moment.now().system().pageFile();
        PageFileTable before = moment.before().system().pageFile();
        Map<Integer, VirtualAddress> pages = pagesInFile(moment.now());
        Map<Integer, Integer> frames = new HashMap<>();
        FrameTable table = moment.now().system().frames();
        for (int place = 0; place < table.size(); place++) {
            FrameSnapshot frame = table.at(place);
            if (frame.used() && frame.slot() != 0) {
                frames.put(frame.slot(), frame.number());
            }
        }
        return records.table(
                file.used(),
                choice.from(),
                place -> {
                    int slot = file.slot(place);
                    Records.Row row = Records.row().text("%X".formatted(slot));
                    VirtualAddress page = pages.get(slot);
                    Integer frame = frames.get(slot);
                    row = page != null ? row.address(page) : ofFrame(row, moment.now(), frame);
                    return row.text(
                                    frame == null
                                            ? texts.get("lab.records.only-in-file")
                                            : texts.get("lab.records.also-in-frame", "%05X".formatted(frame)))
                            .done(!before.holds(slot), "");
                },
                "slot",
                "page",
                "what");
    }

    private static Records.Row ofFrame(
            Records.Row row, MachineSnapshot machine, @org.jspecify.annotations.Nullable Integer number) {
        if (number == null) {
            return row.text("");
        }
        FrameTable frames = machine.system().frames();
        FrameSnapshot frame = frames.find(number);
        return frame.use() == FrameSnapshot.Use.PRIVATE_PAGE
                ? row.address(new VirtualAddress(frame.index() << frames.pageShift()))
                : section(row, machine, frame);
    }

    /** The pages whose PTE names a slot. */
    private static Map<Integer, VirtualAddress> pagesInFile(MachineSnapshot machine) {
        Map<Integer, VirtualAddress> pages = new HashMap<>();
        PageTables tables = machine.pageTables();
        for (int table : tables.presentTables()) {
            for (int index = 0; index < tables.entries(table); index++) {
                EntrySnapshot entry = tables.tableEntry(table, index).orElseThrow();
                if (entry.kind() == EntrySnapshot.Kind.PAGE_FILE) {
                    int page = table * tables.entries(table) + index;
                    pages.put(
                            entry.slot(),
                            new VirtualAddress(page << tables.format().pageShift()));
                }
            }
        }
        return pages;
    }
}
