package dev.pagewalk.machine.debugger;

import dev.pagewalk.machine.snapshot.Counters;
import dev.pagewalk.machine.snapshot.FrameSnapshot;
import dev.pagewalk.machine.snapshot.FrameTable;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.PageFileTable;
import java.util.Locale;

/**
 * {@code !vm}: RAM, page file and commit of the whole machine.
 *
 * @param frames RAM
 * @param pageFile the page file
 * @param counters commit and faults
 */
public record VmAnswer(FrameTable frames, PageFileTable pageFile, Counters counters) implements DebuggerAnswer {

    static VmAnswer of(MachineSnapshot machine) {
        return new VmAnswer(machine.system().frames(), machine.system().pageFile(), machine.counters());
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, "Physical memory", frames.total());
        for (FrameSnapshot.State state : new FrameSnapshot.State[] {
            FrameSnapshot.State.ACTIVE,
            FrameSnapshot.State.STANDBY,
            FrameSnapshot.State.MODIFIED,
            FrameSnapshot.State.FREE,
            FrameSnapshot.State.ZEROED
        }) {
            String name = state.name().charAt(0) + state.name().substring(1).toLowerCase(Locale.ROOT);
            line(text, "  " + name, frames.count(state));
        }
        line(text, "Working set", counters.residentPages());
        line(text, "Page tables", counters.pageTablePages());
        line(text, "Commit charge", counters.commitCharge() >> frames.pageShift());
        line(text, "Commit limit", counters.commitLimit() >> frames.pageShift());
        line(text, "Page file", pageFile.size());
        line(text, "  in use", pageFile.used());
        return text.append("Page faults: %d soft, %d hard; access violations: %d\n"
                        .formatted(counters.softFaults(), counters.hardFaults(), counters.accessViolations()))
                .toString();
    }

    private void line(StringBuilder text, String name, long pages) {
        text.append("%-16s %8d pages (%8d KiB)\n".formatted(name + ":", pages, pages << frames.pageShift() >> 10));
    }
}
