package dev.pagewalk.machine;

import dev.pagewalk.address.AddressRange;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.hardware.Mmu;
import dev.pagewalk.machine.snapshot.Counters;
import dev.pagewalk.machine.snapshot.PageTables;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.memory.MemoryUse;
import dev.pagewalk.memory.RegionQuery;
import dev.pagewalk.win32.MemoryInformationApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes the picture of a machine's memory, without touching it. */
final class SnapshotTaker {

    /** The no-access zone below 2 GiB, which VirtualQuery doesn't know (windows-facts E1). */
    private static final AddressRange NO_ACCESS_ZONE = new AddressRange(new VirtualAddress(0x7FFF0000), 0x10000);

    private final MemoryManager memory;
    private final AddressSpace space;
    private final Mmu mmu;

    SnapshotTaker(MemoryManager memory, AddressSpace space, Mmu mmu) {
        this.memory = memory;
        this.space = space;
        this.mmu = mmu;
    }

    List<RegionSnapshot> regions() {
        List<RegionSnapshot> regions = new ArrayList<>();
        for (RegionQuery.Run run : space.query().all()) {
            regions.add(region(run));
        }
        regions.add(new RegionSnapshot(
                NO_ACCESS_ZONE,
                RegionSnapshot.State.FREE,
                RegionSnapshot.Type.NONE,
                Protection.NO_ACCESS,
                NO_ACCESS_ZONE.start(),
                Protection.NONE,
                RegionSnapshot.Use.SYSTEM,
                "no-access zone",
                0));
        return regions;
    }

    private static RegionSnapshot region(RegionQuery.Run run) {
        RegionSnapshot.State state = switch (run.state()) {
            case FREE -> RegionSnapshot.State.FREE;
            case RESERVED -> RegionSnapshot.State.RESERVED;
            case COMMITTED -> RegionSnapshot.State.COMMITTED;
        };
        RegionSnapshot.Type type = switch (run.type()) {
            case NONE -> RegionSnapshot.Type.NONE;
            case PRIVATE -> RegionSnapshot.Type.PRIVATE;
            case MAPPED -> RegionSnapshot.Type.MAPPED;
            case IMAGE -> RegionSnapshot.Type.IMAGE;
        };
        boolean free = run.state() == RegionQuery.State.FREE;
        return new RegionSnapshot(
                run.range(),
                state,
                type,
                run.protection(),
                free ? run.range().start() : run.allocationBase(),
                run.allocationProtection(),
                use(run),
                run.label(),
                run.residentPages());
    }

    private static RegionSnapshot.Use use(RegionQuery.Run run) {
        return switch (run.type()) {
            case NONE -> RegionSnapshot.Use.FREE;
            case IMAGE -> RegionSnapshot.Use.IMAGE;
            case MAPPED -> run.file() ? RegionSnapshot.Use.MAPPED_FILE : RegionSnapshot.Use.SHAREABLE;
            case PRIVATE -> privateUse(run.label());
        };
    }

    private static RegionSnapshot.Use privateUse(String label) {
        if (label.isEmpty()) {
            return RegionSnapshot.Use.PRIVATE;
        }
        if (label.equals("stack")) {
            return RegionSnapshot.Use.STACK;
        }
        return label.contains("heap") ? RegionSnapshot.Use.HEAP : RegionSnapshot.Use.SYSTEM;
    }

    PageTables pageTables() {
        Map<Integer, byte[]> tables = new TreeMap<>();
        int entries = memory.format().directoryEntries();
        for (int index = 0; index < entries; index++) {
            byte[] table = space.shareTable(index);
            if (table != null) {
                tables.put(index, table);
            }
        }
        return new PageTables(memory.format(), space.directoryBase(), space.shareDirectory(), tables);
    }

    Counters counters(List<RegionSnapshot> regions) {
        MemoryUse use = memory.use();
        int shift = memory.format().pageShift();
        int resident = 0;
        for (RegionSnapshot region : regions) {
            resident += region.residentPages();
        }
        return new Counters(
                MemoryInformationApi.TOTAL_VIRTUAL,
                space.regions().usedBytes(),
                space.regions().unusableBytes(),
                use.commitCharge() << shift,
                use.commitLimit() << shift,
                space.regions().committedBytes(),
                resident,
                space.pageTables(),
                use.frames(),
                use.frames() - use.zeroed() - use.free(),
                use.softFaults(),
                use.hardFaults(),
                use.violations(),
                memory.accesses() - mmu.misses(),
                mmu.misses());
    }
}
