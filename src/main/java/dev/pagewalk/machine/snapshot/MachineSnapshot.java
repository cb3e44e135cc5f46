package dev.pagewalk.machine.snapshot;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.Position;
import java.util.List;

/**
 * The machine at one moment.
 *
 * @param position which moment
 * @param program where the program is
 * @param regions tile the user address space from 0 to 0x7FFFFFFF in ascending order
 * @param pageTables directory and tables of the process
 * @param counters budgets and counts
 * @param system frames, page file, sections, files and handles
 * @param output all that was printed (at most the output budget)
 * @param lastError what GetLastError would return
 * @param process number of the process that all this is about
 * @param processes of the machine, by number
 */
public record MachineSnapshot(
        Position position,
        ProgramSnapshot program,
        List<RegionSnapshot> regions,
        PageTables pageTables,
        Counters counters,
        SystemSnapshot system,
        String output,
        int lastError,
        int process,
        List<ProcessSnapshot> processes) {

    public MachineSnapshot {
        regions = List.copyOf(regions);
        processes = List.copyOf(processes);
    }

    /** The bytes of the process. */
    public MemoryView memory() {
        return new MemoryView(this);
    }

    /** The region an address of user space lies in. */
    public RegionSnapshot region(VirtualAddress address) {
        int low = 0;
        int high = regions.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (regions.get(middle).range().start().compareTo(address) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return regions.get(low);
    }
}
