package dev.pagewalk.exercise.expression;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.HeapBlock;
import dev.pagewalk.machine.snapshot.HeapReader;
import dev.pagewalk.machine.snapshot.HeapSnapshot;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.HashMap;
import java.util.Map;

/** What expressions ask of heaps, read from their bytes. */
final class HeapFunctions {

    private HeapFunctions() {}

    /** True if nothing is destroyed in any heap, nor was in one that was taken down. */
    static boolean valid(Moment moment) {
        return moment.tally().peaks().damagedHeaps() == 0 && new HeapReader(moment.machine()).sound();
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
