package dev.pagewalk.ui.pane;

import dev.pagewalk.machine.snapshot.EntrySnapshot;
import dev.pagewalk.machine.snapshot.FileSnapshot;
import dev.pagewalk.machine.snapshot.FrameSnapshot;
import dev.pagewalk.machine.snapshot.FrameTable;
import dev.pagewalk.machine.snapshot.HandleSnapshot;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.PageTables;
import dev.pagewalk.machine.snapshot.SectionSnapshot;
import dev.pagewalk.machine.snapshot.SystemSnapshot;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.RecordPane;
import java.util.ArrayList;
import java.util.List;

/** Files of the simulated disk, sections with their views and prototype PTEs, open handles. */
final class FileRecords implements RecordsPanel.Source {

    private static final int SHOWN_CHARACTERS = 24;

    private final Phrases texts;

    FileRecords(Phrases texts) {
        this.texts = texts;
    }

    @Override
    public RecordPane.View view(SnapshotDiff moment, RecordsPanel.Choice choice) {
        var records = new Records(texts, choice.kind(), "files", "sections", "views", "prototypes", "handles");
        return switch (records.kind()) {
            case "sections" -> sections(records, moment, choice);
            case "views" -> views(records, moment, choice);
            case "prototypes" -> prototypes(records, moment, choice);
            case "handles" -> handles(records, moment, choice);
            default -> files(records, moment, choice);
        };
    }

    private RecordPane.View files(Records records, SnapshotDiff moment, RecordsPanel.Choice choice) {
        List<FileSnapshot> files = moment.now().system().files();
        List<FileSnapshot> before = moment.before().system().files();
        return records.table(
                files.size(),
                choice.from(),
                place -> {
                    FileSnapshot file = files.get(place);
                    boolean same = before.stream().anyMatch(old -> sameFile(old, file));
                    return Records.row()
                            .text(file.name())
                            .number(file.length())
                            .text(Integer.toString(file.handles()))
                            .text(file.section() == 0 ? "" : Integer.toString(file.section()))
                            .text(file.section() == 0 ? "" : Integer.toString(dirty(moment.now(), file.section())))
                            .text(beginning(file))
                            .done(!same, "");
                },
                "name",
                "length",
                "handles",
                "section",
                "dirty",
                "beginning");
    }

    private static boolean sameFile(FileSnapshot old, FileSnapshot now) {
        return old.name().equals(now.name())
                && old.length() == now.length()
                && old.handles() == now.handles()
                && old.section() == now.section()
                && beginning(old).equals(beginning(now));
    }

    /** The first characters on disk. */
    private static String beginning(FileSnapshot file) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(SHOWN_CHARACTERS, file.beginning().size()); i++) {
            int value = file.beginning().get(i);
            text.append(value >= ' ' && value < 0x7F ? (char) value : '·');
        }
        return file.length() > SHOWN_CHARACTERS ? text + "…" : text.toString();
    }

    /** Pages of a section that are newer than its file. */
    private static int dirty(MachineSnapshot machine, int section) {
        FrameTable frames = machine.system().frames();
        int dirty = 0;
        for (int place = 0; place < frames.size(); place++) {
            FrameSnapshot frame = frames.at(place);
            if (frame.section() == section && frame.used() && (frame.modified() || written(machine, frame))) {
                dirty++;
            }
        }
        return dirty;
    }

    /** Whether a view's PTE says that the frame was written to. */
    private static boolean written(MachineSnapshot machine, FrameSnapshot frame) {
        PageTables tables = machine.pageTables();
        return machine.system().sections().stream()
                .filter(section -> section.number() == frame.section())
                .flatMap(section -> section.views().stream())
                .filter(view ->
                        frame.index() >= view.sectionPage() && frame.index() < view.sectionPage() + view.pages())
                .map(view -> view.start()
                        .plus((long) (frame.index() - view.sectionPage())
                                << tables.format().pageShift()))
                .map(address -> tables.walk(address).tableEntry())
                .anyMatch(entry -> entry != null && entry.valid() && entry.dirty() && entry.frame() == frame.number());
    }

    private RecordPane.View sections(Records records, SnapshotDiff moment, RecordsPanel.Choice choice) {
        SystemSnapshot system = moment.now().system();
        List<SectionSnapshot> before = moment.before().system().sections();
        List<SectionSnapshot> sections = system.sections().reversed();
        return records.table(
                sections.size(),
                choice.from(),
                place -> {
                    SectionSnapshot section = sections.get(place);
                    boolean same = before.stream()
                            .anyMatch(old -> old.number() == section.number()
                                    && old.references() == section.references()
                                    && old.pages() == section.pages()
                                    && old.views().equals(section.views()));
                    return Records.row()
                            .text(Integer.toString(section.number()))
                            .text(section.name())
                            .text(texts.get("lab.records.backing." + section.backing()))
                            .text(section.protection().toString().replace("PAGE_", ""))
                            .number(section.pages())
                            .text(Integer.toString(section.views().size()))
                            .text(Integer.toString(section.references()))
                            .done(!same, "");
                },
                "number",
                "name",
                "backing",
                "protection",
                "pages",
                "views",
                "references");
    }

    /** A view with its section. */
    private record Mapped(SectionSnapshot section, SectionSnapshot.View view) {}

    private RecordPane.View views(Records records, SnapshotDiff moment, RecordsPanel.Choice choice) {
        List<SectionSnapshot.View> before = moment.before().system().sections().stream()
                .flatMap(section -> section.views().stream())
                .toList();
        List<Mapped> views = new ArrayList<>();
        for (SectionSnapshot section : moment.now().system().sections().reversed()) {
            section.views().forEach(view -> views.add(new Mapped(section, view)));
        }
        return records.table(
                views.size(),
                choice.from(),
                place -> {
                    Mapped mapped = views.get(place);
                    SectionSnapshot.View view = mapped.view();
                    return Records.row()
                            .address(view.start())
                            .number(view.pages())
                            .text(Integer.toString(view.process()))
                            .text(view.protection().toString().replace("PAGE_", ""))
                            .text("%X".formatted(view.sectionPage()))
                            .text(mapped.section().number() + " "
                                    + mapped.section().name())
                            .done(!before.contains(view), "");
                },
                "start",
                "pages",
                "process",
                "protection",
                "section-page",
                "section");
    }

    private RecordPane.View prototypes(Records records, SnapshotDiff moment, RecordsPanel.Choice choice) {
        List<SectionSnapshot> sections = moment.now().system().sections().reversed();
        int chosen = records.items(
                "section",
                sections.stream()
                        .map(each -> new RecordPane.Choice(
                                Integer.toString(each.number()), each.number() + " " + each.name()))
                        .toList(),
                choice.item());
        if (sections.isEmpty()) {
            return records.table(0, 0, place -> Records.row().done(false, ""), "section-page");
        }
        SectionSnapshot section = sections.get(chosen);
        SectionSnapshot old = moment.before().system().sections().stream()
                .filter(each -> each.number() == section.number())
                .findFirst()
                .orElse(section);
        int shift = moment.now().system().frames().pageShift();
        return records.table(
                section.prototypes().size(),
                choice.from(),
                place -> {
                    int raw = section.prototypes().get(place);
                    boolean same =
                            place < old.prototypes().size() && old.prototypes().get(place) == raw;
                    EntrySnapshot entry = PageTables.decode(place, raw, shift);
                    String frame = entry.valid() || entry.kind() == EntrySnapshot.Kind.TRANSITION
                            ? "%05X".formatted(entry.frame())
                            : "";
                    return Records.row()
                            .text("%X".formatted(place))
                            .text("%08X".formatted(raw))
                            .text(frame)
                            .text(meaning(entry))
                            .done(!same, frame.isEmpty() ? "quiet" : "");
                },
                "section-page",
                "entry-bits",
                "frame",
                "what");
    }

    private String meaning(EntrySnapshot entry) {
        return entry.kind() == EntrySnapshot.Kind.PROTOTYPE
                ? texts.get("lab.records.in-file")
                : texts.get("lab.kind." + entry.kind());
    }

    private RecordPane.View handles(Records records, SnapshotDiff moment, RecordsPanel.Choice choice) {
        List<HandleSnapshot> handles = moment.now().system().handles();
        List<HandleSnapshot> before = moment.before().system().handles();
        return records.table(
                handles.size(),
                choice.from(),
                place -> {
                    HandleSnapshot handle = handles.get(place);
                    return Records.row()
                            .text("%08X".formatted(handle.handle()))
                            .text(texts.get("lab.records.handle." + handle.kind()))
                            .text(handle.name())
                            .text((handle.mayRead() ? "R" : "-") + (handle.mayWrite() ? "W" : "-"))
                            .number(handle.position())
                            .text(Integer.toString(handle.handles()))
                            .done(!before.contains(handle), "");
                },
                "handle",
                "kind",
                "name",
                "access",
                "position",
                "handles");
    }
}
