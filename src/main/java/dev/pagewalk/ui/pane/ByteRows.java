package dev.pagewalk.ui.pane;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.HeapBlock;
import dev.pagewalk.machine.snapshot.HeapBlocks;
import dev.pagewalk.machine.snapshot.HeapReader;
import dev.pagewalk.machine.snapshot.HeapSnapshot;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.MemoryView;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.BytePane;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bytes around an address; in a heap with what each of them is. */
final class ByteRows {

    private static final int BYTES = 256;
    private static final int VIRTUAL_ENTRY = 0x20;
    private static final int DEBUG_HEADER = 0x1C;
    private static final int FENCE = 4;

    private ByteRows() {}

    static BytePane.View of(SnapshotDiff moment, VirtualAddress selected, Phrases texts) {
        int start = (int) Math.min(selected.value() & ~0xFL, 0x1_0000_0000L - BYTES);
        MemoryView now = moment.now().memory();
        MemoryView before = moment.before().memory();
        List<Integer> bytes = new ArrayList<>();
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < BYTES; i++) {
            int value = now.readByte(start + i);
            bytes.add(value);
            if (moment.now() != moment.before() && value != before.readByte(start + i)) {
                changed.add(i);
            }
        }
        var first = new VirtualAddress(start);
        return new BytePane.View(
                first.value(),
                bytes,
                changed,
                runs(moment.now(), first, texts),
                RegionTexts.region(moment.now(), first, texts));
    }

    private static List<BytePane.Run> runs(MachineSnapshot machine, VirtualAddress start, Phrases texts) {
        if (start.raw() < 0 || machine.region(start).use() != RegionSnapshot.Use.HEAP) {
            return List.of();
        }
        HeapBlocks blocks = blocks(machine, start);
        int place = blocks == null ? -1 : blocks.find(start);
        if (blocks == null || place < 0) {
            return List.of();
        }
        var runs = new Runs(start.value(), texts);
        for (; place < blocks.size() && runs.at < start.value() + BYTES; place++) {
            HeapBlock block = blocks.get(place);
            if (block.address().value() > runs.at) {
                break;
            }
            runs.block(block);
        }
        return runs.list;
    }

    /** The blocks of the heap that an address belongs to. */
    private static @Nullable HeapBlocks blocks(MachineSnapshot machine, VirtualAddress address) {
        var reader = new HeapReader(machine);
        for (VirtualAddress handle : reader.handles()) {
            HeapSnapshot heap = reader.heap(handle);
            boolean inside =
                    heap.segments().stream().anyMatch(segment -> segment.range().contains(address));
            if (inside) {
                return reader.blocks(heap);
            }
        }
        for (VirtualAddress handle : reader.handles()) {
            HeapBlocks blocks = reader.blocks(reader.heap(handle));
            if (blocks.count(HeapBlock.Kind.VIRTUAL) > 0 && blocks.find(address) >= 0) {
                return blocks;
            }
        }
        return null;
    }

    /** Stretches one after another from an address on. */
    private static final class Runs {
        private final List<BytePane.Run> list = new ArrayList<>();
        private final Phrases texts;
        private long at;

        Runs(long start, Phrases texts) {
            this.at = start;
            this.texts = texts;
        }

        void block(HeapBlock block) {
            long start = block.address().value();
            long end = start + block.size();
            switch (block.kind()) {
                case HEADER -> until("SG", end);
                case UNCOMMITTED -> until("", end);
                case FREE -> {
                    until("HE", start + HeapBlock.ENTRY);
                    until("FR", end);
                }
                case BUSY, VIRTUAL -> {
                    long data = block.data().value();
                    until("HE", data);
                    long behind = block.kind() == HeapBlock.Kind.VIRTUAL
                            ? start + Math.max(VIRTUAL_ENTRY, block.requested())
                            : data + Math.max(0, block.requested());
                    data(block.debug(), data, Math.min(end, behind));
                    until("SL", end);
                }
            }
        }

        private void data(HeapBlock.@Nullable Debug debug, long data, long end) {
            if (debug != null) {
                until("CR", data + DEBUG_HEADER);
                until("FN", data + DEBUG_HEADER + FENCE);
                until("DA", Math.min(end, debug.data().value() + debug.dataSize()));
                until("FN", end);
            } else {
                until("DA", end);
            }
        }

        private void until(String code, long end) {
            if (end > at) {
                String label = code.isEmpty() ? "" : texts.get("lab.byte." + code);
                list.add(new BytePane.Run(code, label, (int) Math.min(BYTES, end - at)));
                at = end;
            }
        }
    }
}
