package dev.pagewalk.exercise.expression;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.HeapBlock;
import dev.pagewalk.machine.snapshot.HeapBlocks;
import dev.pagewalk.machine.snapshot.HeapReader;
import dev.pagewalk.machine.snapshot.HeapSnapshot;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.HashMap;
import java.util.Map;

/** What expressions ask of heaps, read from their bytes. */
final class HeapFunctions {

    private HeapFunctions() {}

    /** True if no entry, free list or fence of a heap is destroyed. */
    static boolean valid(MachineSnapshot machine) {
        var reader = new HeapReader(machine);
        return reader.handles().stream().map(reader::heap).allMatch(heap -> valid(reader, heap));
    }

    private static boolean valid(HeapReader reader, HeapSnapshot heap) {
        if (!heap.readable() || !heap.freeLists().stream().allMatch(HeapSnapshot.FreeList::intact)) {
            return false;
        }
        HeapBlocks blocks = reader.blocks(heap);
        for (int place = 0; place < blocks.size(); place++) {
            HeapBlock block = blocks.get(place);
            HeapBlock.Debug debug = block.debug();
            boolean fenced = debug == null || debug.frontIntact() && debug.backIntact();
            if (block.damage() != HeapBlock.Damage.NONE || !fenced) {
                return false;
            }
        }
        return true;
    }

    static Map<String, Long> block(MachineSnapshot machine, long va) {
        var reader = new HeapReader(machine);
        VirtualAddress data = MachineFunctions.address(va);
        return reader.handles().stream()
                .map(reader::heap)
                .filter(HeapSnapshot::readable)
                .map(reader::blocks)
                .filter(blocks -> blocks.find(data) >= 0)
                .map(blocks -> blocks.get(blocks.find(data)))
                .findFirst()
                .map(block -> fields(block, va))
                .orElseThrow(
                        () -> new IllegalArgumentException("no block of a heap has its data at 0x%08X".formatted(va)));
    }

    private static Map<String, Long> fields(HeapBlock block, long va) {
        var fields = new HashMap<String, Long>();
        HeapBlock.Debug debug = block.debug();
        fields.put("address", block.address().value());
        fields.put("size", block.size());
        fields.put("userSize", debug == null ? block.requested() : debug.dataSize());
        fields.put("busy", block.kind() == HeapBlock.Kind.BUSY || block.kind() == HeapBlock.Kind.VIRTUAL ? 1L : 0L);
        fields.put("offset", va - block.address().value());
        return fields;
    }
}
