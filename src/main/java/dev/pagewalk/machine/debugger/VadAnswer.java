package dev.pagewalk.machine.debugger;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import dev.pagewalk.machine.snapshot.VadSnapshot;
import java.util.List;

/**
 * {@code !vad}: allocations of the process.
 *
 * @param vads ascending
 */
public record VadAnswer(List<VadSnapshot> vads) implements DebuggerAnswer {

    public VadAnswer {
        vads = List.copyOf(vads);
    }

    static VadAnswer all(MachineSnapshot machine) {
        return new VadAnswer(machine.system().vads());
    }

    static VadAnswer at(MachineSnapshot machine, VirtualAddress address) {
        int page = address.raw() >>> machine.system().frames().pageShift();
        return new VadAnswer(machine.system().vads().stream()
                .filter(vad -> vad.startPage() <= page && page <= vad.endPage())
                .toList());
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder("start  end    commit\n");
        long commit = 0;
        int lines = 0;
        for (VadSnapshot vad : vads) {
            commit += vad.commitPages();
            if (lines++ < MOST_LINES) {
                text.append("%5x  %5x  %6x  %-8s%-8s %-24s %s\n"
                        .formatted(
                                vad.startPage(),
                                vad.endPage(),
                                vad.commitPages(),
                                type(vad),
                                vad.memCommit() ? "Commit" : "",
                                Entries.name(vad.protection()),
                                vad.label())
                        .stripTrailing());
                text.append('\n');
            }
        }
        if (lines > MOST_LINES) {
            text.append("... and %d more\n".formatted(lines - MOST_LINES));
        }
        return text.append("Total VADs: %d, commit %d pages\n".formatted(vads.size(), commit))
                .toString();
    }

    private static String type(VadSnapshot vad) {
        return vad.type() == RegionSnapshot.Type.IMAGE
                ? "Exe"
                : vad.type() == RegionSnapshot.Type.PRIVATE ? "Private" : vad.file() ? "File" : "Mapped";
    }
}
