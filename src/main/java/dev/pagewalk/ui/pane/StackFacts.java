package dev.pagewalk.ui.pane;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.MemoryView;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.RecordPane;
import java.util.ArrayList;
import java.util.List;

/** The limits of the stack as the thread environment block has them, and its guard page. */
final class StackFacts {

    /** Fields of the thread environment block (winternl.h, NT_TIB; public symbols). */
    private static final int STACK_BASE = 0x04;

    private static final int STACK_LIMIT = 0x08;
    private static final int DEALLOCATION_STACK = 0xE0C;

    private StackFacts() {}

    static List<RecordPane.Fact> of(SnapshotDiff moment, Phrases texts) {
        List<String> now = values(moment.now(), texts);
        List<String> before = values(moment.before(), texts);
        List<RecordPane.Fact> facts = new ArrayList<>();
        List<String> keys = List.of("base", "limit", "guard", "end", "committed", "reserved");
        for (int i = 0; i < keys.size(); i++) {
            String value = now.get(i);
            facts.add(new RecordPane.Fact(texts.get("lab.stack." + keys.get(i)), value, !value.equals(before.get(i))));
        }
        return facts;
    }

    private static List<String> values(MachineSnapshot machine, Phrases texts) {
        MemoryView memory = machine.memory();
        int block = machine.system().threadBlock();
        long base = Math.max(0, memory.read32(block + STACK_BASE));
        long limit = Math.max(0, memory.read32(block + STACK_LIMIT));
        long end = Math.max(0, memory.read32(block + DEALLOCATION_STACK));
        return List.of(
                Records.address(base),
                Records.address(limit),
                guard(machine, end, base, texts),
                Records.address(end),
                Sizes.text(base - limit),
                Sizes.text(base - end));
    }

    private static String guard(MachineSnapshot machine, long end, long base, Phrases texts) {
        for (RegionSnapshot region : machine.regions()) {
            VirtualAddress start = region.range().start();
            if (start.value() >= end
                    && start.value() < base
                    && region.protection().guard()) {
                return Records.address(start.value());
            }
        }
        return texts.get("lab.stack.no-guard");
    }
}
