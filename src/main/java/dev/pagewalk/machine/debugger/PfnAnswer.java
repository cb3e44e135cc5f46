package dev.pagewalk.machine.debugger;

import dev.pagewalk.machine.snapshot.EntrySnapshot;
import dev.pagewalk.machine.snapshot.FrameSnapshot;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.PageTables;

/**
 * {@code !pfn}: what the PFN database says of a frame.
 *
 * @param frame as it is in the database
 * @param pageShift bits of the offset in a page
 */
public record PfnAnswer(FrameSnapshot frame, int pageShift) implements DebuggerAnswer {

    static PfnAnswer of(MachineSnapshot machine, int number) {
        return new PfnAnswer(
                machine.system().frames().find(number),
                machine.system().frames().pageShift());
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(
                "PFN %X at physical address %08X\n".formatted(frame.number(), frame.number() << pageShift));
        line(text, "state", frame.state().toString());
        line(text, "use", use());
        if (frame.used()) {
            line(text, "share count", Integer.toString(frame.shareCount()));
            line(text, "reference count", Integer.toString(references()));
            EntrySnapshot original = PageTables.decode(0, frame.originalPte(), pageShift);
            line(text, "original PTE", "%08X  %s".formatted(frame.originalPte(), Entries.meaning(original, pageShift)));
            line(text, "modified", frame.modified() ? "yes" : "no");
            line(text, "locked", frame.locked() ? "yes" : "no");
        }
        return text.toString();
    }

    private int references() {
        return (frame.state() == FrameSnapshot.State.ACTIVE ? 1 : 0) + (frame.locked() ? 1 : 0);
    }

    private String use() {
        return switch (frame.use()) {
            case NOTHING -> "nothing";
            case PAGE_DIRECTORY -> "page directory of process " + frame.process();
            case PAGE_TABLE ->
                "page table of process %d for directory entry %03X".formatted(frame.process(), frame.index());
            case PRIVATE_PAGE ->
                "page %05X of process %d, virtual address %08X"
                        .formatted(frame.index(), frame.process(), frame.index() << pageShift);
            case SECTION_PAGE -> "page %X of section %d".formatted(frame.index(), frame.section());
        };
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  %-16s %s\n".formatted(name, value));
    }
}
