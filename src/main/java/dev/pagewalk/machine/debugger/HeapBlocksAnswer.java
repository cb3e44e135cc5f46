package dev.pagewalk.machine.debugger;

import dev.pagewalk.address.AddressRange;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.HeapBlock;
import dev.pagewalk.machine.snapshot.HeapBlocks;
import dev.pagewalk.machine.snapshot.HeapReader;
import dev.pagewalk.machine.snapshot.HeapSnapshot;
import dev.pagewalk.machine.snapshot.MachineSnapshot;

/**
 * {@code !heap -p}: segments, blocks and free lists of one heap.
 *
 * @param heap what its head says
 * @param blocks every stretch of it
 */
public record HeapBlocksAnswer(HeapSnapshot heap, HeapBlocks blocks) implements DebuggerAnswer {

    static HeapBlocksAnswer of(MachineSnapshot machine, VirtualAddress handle) {
        var reader = new HeapReader(machine);
        HeapSnapshot heap = reader.heap(handle);
        return new HeapBlocksAnswer(heap, reader.blocks(heap));
    }

    @Override
    public String text() {
        if (!heap.readable()) {
            return "%08x is no heap: the signature EEFFEEFF is missing\n"
                    .formatted(heap.handle().raw());
        }
        StringBuilder text = new StringBuilder("heap %08x  flags %08x  free %x bytes\n"
                .formatted(heap.handle().raw(), heap.flags(), heap.totalFree()));
        for (HeapSnapshot.Segment segment : heap.segments()) {
            text.append("segment %02d  %s  committed %x of %x bytes\n"
                    .formatted(
                            segment.index(),
                            range(segment.range()),
                            segment.committed(),
                            segment.range().size()));
        }
        for (HeapSnapshot.FreeList list : heap.freeLists()) {
            text.append("free list %-3d  %d blocks%s\n"
                    .formatted(list.index(), list.blocks(), list.intact() ? "" : "  LINKS DAMAGED"));
        }
        text.append("entry     size      prev      flags  state\n");
        for (int place = 0; place < Math.min(MOST_LINES, blocks.size()); place++) {
            text.append(line(blocks.get(place)));
        }
        if (blocks.size() > MOST_LINES) {
            text.append("... and %d more\n".formatted(blocks.size() - MOST_LINES));
        }
        return text.append("busy %d, free %d, with pages of their own %d, damaged %d\n"
                        .formatted(
                                blocks.count(HeapBlock.Kind.BUSY),
                                blocks.count(HeapBlock.Kind.FREE),
                                blocks.count(HeapBlock.Kind.VIRTUAL),
                                blocks.damaged()))
                .toString();
    }

    private static String line(HeapBlock block) {
        String state = switch (block.kind()) {
            case HEADER -> "header of the heap";
            case UNCOMMITTED -> "uncommitted";
            case FREE -> "free";
            case BUSY -> "busy, %x bytes".formatted(block.requested());
            case VIRTUAL -> "busy, %x bytes, pages of its own".formatted(block.requested());
        };
        String damage = block.damage() == HeapBlock.Damage.NONE ? "" : "  DAMAGED: " + block.damage();
        HeapBlock.Debug debug = block.debug();
        String runtime = debug == null
                ? ""
                : "  {%d} %x bytes at %08x%s"
                        .formatted(
                                debug.request(),
                                debug.dataSize(),
                                debug.data().raw(),
                                debug.frontIntact() && debug.backIntact() ? "" : "  FENCE DAMAGED");
        return "%08x  %08x  %08x  %02x     %s%s%s\n"
                .formatted(
                        block.address().raw(),
                        block.size(),
                        block.previousSize(),
                        block.flags(),
                        state,
                        damage,
                        runtime);
    }

    private static String range(AddressRange range) {
        return "%08x-%08x".formatted(range.start().raw(), range.start().value() + range.size());
    }
}
