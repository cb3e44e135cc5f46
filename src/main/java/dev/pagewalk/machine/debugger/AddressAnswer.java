package dev.pagewalk.machine.debugger;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import java.util.List;

/**
 * {@code !address}: what VirtualQuery and the debugger know of the region that an address lies in, or of all regions.
 *
 * @param address asked for; the regions' start if all were
 * @param regions in ascending order; empty for an address of the system
 * @param all true if all were asked for
 */
public record AddressAnswer(VirtualAddress address, List<RegionSnapshot> regions, boolean all)
        implements DebuggerAnswer {

    public AddressAnswer {
        regions = List.copyOf(regions);
    }

    static AddressAnswer all(MachineSnapshot machine) {
        return new AddressAnswer(new VirtualAddress(0), machine.regions(), true);
    }

    static AddressAnswer at(MachineSnapshot machine, VirtualAddress address) {
        List<RegionSnapshot> found = address.raw() < 0 ? List.of() : List.of(machine.region(address));
        return new AddressAnswer(address, found, false);
    }

    @Override
    public String text() {
        if (all) {
            return table();
        }
        if (regions.isEmpty()) {
            return "Usage:               system space, no access for programs\n";
        }
        RegionSnapshot region = regions.getFirst();
        boolean free = region.state() == RegionSnapshot.State.FREE;
        StringBuilder text = new StringBuilder();
        line(text, "Usage", usage(region));
        line(text, "Base Address", "%08x".formatted(region.range().start().raw()));
        line(
                text,
                "End Address",
                "%08x".formatted(region.range().start().value() + region.range().size()));
        line(text, "Region Size", "%08x".formatted(region.range().size()));
        line(text, "State", "%08x  MEM_%s".formatted(region.state().value(), state(region)));
        line(text, "Protect", "%08x  %s".formatted(region.protection().flags(), Entries.name(region.protection())));
        line(text, "Type", "%08x  %s".formatted(region.type().value(), free ? "-" : "MEM_" + region.type()));
        if (!free) {
            line(
                    text,
                    "Allocation Base",
                    "%08x".formatted(region.allocationBase().raw()));
            line(
                    text,
                    "Allocation Protect",
                    "%08x  %s"
                            .formatted(
                                    region.allocationProtection().flags(),
                                    Entries.name(region.allocationProtection())));
            line(text, "Pages in RAM", Integer.toString(region.residentPages()));
        }
        return text.toString();
    }

    private String table() {
        StringBuilder text = new StringBuilder("base      end       size      type     state    protection\n");
        int lines = 0;
        for (RegionSnapshot region : regions) {
            if (lines++ < MOST_LINES) {
                text.append("%08x  %08x  %08x  %-8s %-8s %-24s %s\n"
                        .formatted(
                                region.range().start().raw(),
                                region.range().start().value() + region.range().size(),
                                region.range().size(),
                                region.type() == RegionSnapshot.Type.NONE
                                        ? "-"
                                        : region.type().toString(),
                                state(region),
                                Entries.name(region.protection()),
                                usage(region))
                        .stripTrailing());
                text.append('\n');
            }
        }
        return lines > MOST_LINES ? text + "... and %d more\n".formatted(lines - MOST_LINES) : text.toString();
    }

    private static String state(RegionSnapshot region) {
        return switch (region.state()) {
            case FREE -> "FREE";
            case RESERVED -> "RESERVE";
            case COMMITTED -> "COMMIT";
        };
    }

    private static String usage(RegionSnapshot region) {
        return region.label().isEmpty() ? region.use().toString() : region.use() + " (" + region.label() + ")";
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("%-20s %s\n".formatted(name + ":", value));
    }
}
