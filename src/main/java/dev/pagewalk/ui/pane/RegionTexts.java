package dev.pagewalk.ui.pane;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.EntrySnapshot;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import dev.pagewalk.machine.snapshot.WalkSnapshot;
import dev.pagewalk.ui.Phrases;

/** What Windows says of an address, in a sentence. */
final class RegionTexts {

    private RegionTexts() {}

    static String region(MachineSnapshot machine, VirtualAddress address, Phrases texts) {
        if (address.raw() < 0) {
            return texts.get("lab.walk.kernel");
        }
        RegionSnapshot region = machine.region(address);
        return texts.get(
                "lab.walk.region",
                region.range().toString(),
                PaneRows.state(region.state()),
                region.protection().toString(),
                region.label());
    }

    /** Why a walk does not end in RAM, and what an access would cause; "" if it does. */
    static String stop(MachineSnapshot machine, WalkSnapshot found, Phrases texts) {
        if (found.physical() != null) {
            return "";
        }
        VirtualAddress address = found.address();
        if (address.raw() < 0) {
            return texts.get("lab.stop.kernel");
        }
        RegionSnapshot region = machine.region(address);
        if (region.state() != RegionSnapshot.State.COMMITTED) {
            return texts.get("lab.stop." + region.state());
        }
        EntrySnapshot last = found.tableEntry();
        boolean unknown = last == null || last.kind() == EntrySnapshot.Kind.ZERO;
        if (unknown && region.type() != RegionSnapshot.Type.PRIVATE) {
            return texts.get("lab.stop.FILE");
        }
        return texts.get("lab.stop." + (last == null ? "NO_TABLE" : last.kind().name()));
    }
}
