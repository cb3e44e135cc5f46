package dev.pagewalk.ui.pane;

import dev.pagewalk.address.AddressRange;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.HeapBlock;
import dev.pagewalk.machine.snapshot.HeapBlocks;
import dev.pagewalk.machine.snapshot.HeapReader;
import dev.pagewalk.machine.snapshot.HeapSnapshot;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.MemoryView;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.RecordPane;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Heaps: blocks, segments with their uncommitted ranges, free lists. */
final class HeapRecords implements RecordsPanel.Source {

    /** Bytes of a block that are compared to tell whether it changed. */
    private static final int COMPARED = 4_096;

    private final Phrases texts;
    private @Nullable Walked walked;

    HeapRecords(Phrases texts) {
        this.texts = texts;
    }

    /** The blocks of a heap, kept while pages of the same moment are turned. */
    private record Walked(MachineSnapshot machine, HeapSnapshot heap, HeapBlocks blocks) {}

    @Override
    public RecordPane.View view(SnapshotDiff moment, RecordsPanel.Choice choice) {
        var records = new Records(texts, choice.kind(), "blocks", "segments", "free-lists");
        var reader = new HeapReader(moment.now());
        List<VirtualAddress> handles = reader.handles();
        int chosen = records.items(
                "heap", handles.stream().map(each -> item(reader.heap(each))).toList(), choice.item());
        if (handles.isEmpty()) {
            return records.table(0, 0, place -> Records.row().done(false, ""), "address");
        }
        HeapSnapshot heap = reader.heap(handles.get(chosen));
        HeapBlocks blocks = blocks(moment.now(), reader, heap);
        HeapSnapshot before = new HeapReader(moment.before()).heap(heap.handle());
        records.fact("committed", Sizes.text(heap.committed()), Sizes.text(before.committed()))
                .fact("reserved", Sizes.text(heap.reserved()), Sizes.text(before.reserved()))
                .fact("free-bytes", "%,d B".formatted(heap.totalFree()), "%,d B".formatted(before.totalFree()))
                .fact("busy-blocks", counted(blocks, HeapBlock.Kind.BUSY), counted(blocks, HeapBlock.Kind.BUSY))
                .fact("damaged", Integer.toString(blocks.damaged()), "0");
        return switch (records.kind()) {
            case "segments" -> segments(records, heap, choice);
            case "free-lists" -> lists(records, heap, before, choice);
            default -> blocks(records, moment, blocks, choice);
        };
    }

    private RecordPane.Choice item(HeapSnapshot heap) {
        String name = Records.address(heap.handle().value());
        String label = heap.processHeap() ? texts.get("lab.records.process-heap", name) : name;
        return new RecordPane.Choice(name, label);
    }

    private HeapBlocks blocks(MachineSnapshot machine, HeapReader reader, HeapSnapshot heap) {
        Walked last = walked;
        if (last == null || last.machine() != machine || !last.heap().handle().equals(heap.handle())) {
            last = new Walked(machine, heap, reader.blocks(heap));
            walked = last;
        }
        return last.blocks();
    }

    private static String counted(HeapBlocks blocks, HeapBlock.Kind kind) {
        return "%,d".formatted(blocks.count(kind));
    }

    private RecordPane.View blocks(
            Records records, SnapshotDiff moment, HeapBlocks blocks, RecordsPanel.Choice choice) {
        MemoryView now = moment.now().memory();
        MemoryView before = moment.before().memory();
        boolean same = moment.now() == moment.before();
        return records.table(
                blocks.size(),
                choice.from(),
                place -> {
                    HeapBlock block = blocks.get(place);
                    int length = (int) Math.min(COMPARED, block.size());
                    boolean changed = !same && !now.same(before, block.address().raw(), length);
                    return row(block, changed);
                },
                "entry",
                "block-size",
                "state",
                "asked",
                "previous",
                "flags",
                "what");
    }

    private RecordPane.Row row(HeapBlock block, boolean changed) {
        boolean bad = block.damage() != HeapBlock.Damage.NONE || fenceBroken(block.debug());
        boolean holds = block.kind() == HeapBlock.Kind.BUSY || block.kind() == HeapBlock.Kind.VIRTUAL;
        boolean entry = block.kind() != HeapBlock.Kind.UNCOMMITTED;
        return Records.row()
                .address(block.address())
                .number(block.size())
                .text(texts.get("lab.records.block." + block.kind()))
                .text(holds ? "%,d".formatted(block.requested()) : "")
                .text(entry ? "%,d".formatted(block.previousSize()) : "")
                .text(entry ? "%02X".formatted(block.flags()) : "")
                .text(notes(block))
                .done(changed, bad ? "bad" : block.kind() == HeapBlock.Kind.UNCOMMITTED ? "quiet" : "");
    }

    private static boolean fenceBroken(HeapBlock.@Nullable Debug debug) {
        return debug != null && !(debug.frontIntact() && debug.backIntact());
    }

    private String notes(HeapBlock block) {
        List<String> notes = new ArrayList<>();
        if (block.damage() != HeapBlock.Damage.NONE) {
            notes.add(texts.get("lab.records.damage." + block.damage()));
        }
        HeapBlock.Debug debug = block.debug();
        if (debug != null) {
            notes.add(
                    texts.get("lab.records.debug", Integer.toString(debug.request()), Long.toString(debug.dataSize())));
            if (!debug.frontIntact()) {
                notes.add(texts.get("lab.records.fence.front"));
            }
            if (!debug.backIntact()) {
                notes.add(texts.get("lab.records.fence.back"));
            }
        }
        return String.join(" ", notes);
    }

    private RecordPane.View segments(Records records, HeapSnapshot heap, RecordsPanel.Choice choice) {
        List<RecordPane.Row> rows = new ArrayList<>();
        for (HeapSnapshot.Segment segment : heap.segments()) {
            rows.add(row(segment.range(), texts.get("lab.records.segment", Integer.toString(segment.index())), ""));
            for (AddressRange range : segment.uncommitted()) {
                rows.add(row(range, texts.get("lab.records.block.UNCOMMITTED"), "quiet"));
            }
        }
        return records.table(rows.size(), choice.from(), rows::get, "start", "end", "size", "what");
    }

    private static RecordPane.Row row(AddressRange range, String what, String tone) {
        return Records.row()
                .address(range.start())
                .text(Records.address(range.last().value()))
                .text(Sizes.text(range.size()))
                .text(what)
                .done(false, tone);
    }

    private RecordPane.View lists(Records records, HeapSnapshot heap, HeapSnapshot before, RecordsPanel.Choice choice) {
        List<HeapSnapshot.FreeList> lists = heap.freeLists();
        return records.table(
                lists.size(),
                choice.from(),
                place -> {
                    HeapSnapshot.FreeList list = lists.get(place);
                    Records.Row row = Records.row()
                            .text(texts.get(
                                    list.index() == 0 ? "lab.records.list.large" : "lab.records.list",
                                    Integer.toString(list.index()),
                                    Integer.toString(8 * list.index())))
                            .number(list.blocks());
                    row = list.first().isEmpty()
                            ? row.text("")
                            : row.address(list.first().getFirst());
                    return row.text(list.intact() ? "" : texts.get("lab.records.list.broken"))
                            .done(!before.freeLists().contains(list), list.intact() ? "" : "bad");
                },
                "list",
                "blocks",
                "first",
                "what");
    }
}
