package dev.pagewalk.machine.debugger;

import dev.pagewalk.machine.snapshot.HeapReader;
import dev.pagewalk.machine.snapshot.HeapSnapshot;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.List;

/**
 * {@code !heap}: the heaps of the process.
 *
 * @param heaps in the order of the process environment block
 */
public record HeapAnswer(List<HeapSnapshot> heaps) implements DebuggerAnswer {

    public HeapAnswer {
        heaps = List.copyOf(heaps);
    }

    static HeapAnswer of(MachineSnapshot machine) {
        var reader = new HeapReader(machine);
        return new HeapAnswer(reader.handles().stream().map(reader::heap).toList());
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder("heap      flags     segments  reserved  committed  free\n");
        for (HeapSnapshot heap : heaps.subList(0, Math.min(MOST_LINES, heaps.size()))) {
            if (heap.readable()) {
                text.append("%08x  %08x  %8d  %08x  %08x   %08x%s\n"
                        .formatted(
                                heap.handle().raw(),
                                heap.flags(),
                                heap.segments().size(),
                                heap.reserved(),
                                heap.committed(),
                                heap.totalFree(),
                                heap.processHeap() ? "  process heap" : ""));
            } else {
                text.append("%08x  no heap: the signature EEFFEEFF is missing\n"
                        .formatted(heap.handle().raw()));
            }
        }
        return text.toString();
    }
}
