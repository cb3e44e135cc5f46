package dev.pagewalk.memory;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.hardware.PagingFormat;
import dev.pagewalk.hardware.PhysicalMemory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the whole memory of a machine without touching it: no fault, no accessed bit, no event. Bytes that it hands out are
 * the frames' own; a frame gets an array of its own at its next write, so looking costs no copy.
 */
public final class MemoryInspector {

    private final PhysicalMemory memory;
    private final PagingFormat format;
    private final Pager pager;
    private final SectionRegister sections;
    private final List<AddressSpace> spaces;
    private final @Nullable AddressSpace current;

    MemoryInspector(
            PhysicalMemory memory,
            PagingFormat format,
            Pager pager,
            SectionRegister sections,
            List<AddressSpace> spaces,
            @Nullable AddressSpace current) {
        this.memory = memory;
        this.format = format;
        this.pager = pager;
        this.sections = sections;
        this.spaces = spaces;
        this.current = current;
    }

    /** Number of a process, from 1 in the order of their making; 0 for none. */
    public int process(@Nullable AddressSpace space) {
        return spaces.indexOf(space) + 1;
    }

    /** Shows every frame that was used at least once, in ascending order; the others are zeroed. */
    public void frames(Consumer<FrameRecord> visitor) {
        pager.frames.forEach(frame -> visitor.accept(record(frame)));
        if (current != null) {
            // What it keeps of the frames' bytes is shared now: the next write must look again.
            current.forgetAll();
        }
    }

    private FrameRecord record(Frame frame) {
        boolean active = frame.state == Frame.State.ACTIVE;
        return new FrameRecord(
                frame.number,
                FrameRecord.State.valueOf(frame.state.name()),
                FrameRecord.Use.valueOf(frame.use.name()),
                frame.space == null ? 0 : process(frame.space),
                frame.section == null ? 0 : frame.section.number,
                frame.index,
                frame.section == null ? active ? 1 : 0 : frame.shareCount,
                frame.originalPte,
                frame.modified,
                frame.locked,
                memory.share(frame.number));
    }

    /** Shows every slot of the page file in use, in ascending order, with its content, which never changes. */
    public void pageFile(BiConsumer<Integer, byte[]> visitor) {
        pager.pageFile.forEach(visitor);
    }

    /**
     * The sections that somebody holds on to, oldest first.
     *
     * @param mostPrototypes of each section that are copied
     */
    public List<SectionRecord> sections(int mostPrototypes) {
        List<SectionRecord> records = new ArrayList<>();
        for (Section section : sections.alive()) {
            List<SectionRecord.View> views = new ArrayList<>();
            section.forEachView((space, vad) -> views.add(view(space, vad)));
            records.add(new SectionRecord(
                    section.number,
                    section.label,
                    section.isFile(),
                    section.isImage(),
                    ProtectionCode.toProtection(section.protection),
                    section.prototypes.length,
                    section.commitCharge,
                    section.references(),
                    views,
                    Arrays.copyOf(section.prototypes, Math.min(mostPrototypes, section.prototypes.length))));
        }
        return records;
    }

    private SectionRecord.View view(AddressSpace space, Vad vad) {
        return new SectionRecord.View(
                process(space),
                new VirtualAddress(vad.startPage << format.pageShift()),
                vad.pages(),
                vad.sectionPage,
                ProtectionCode.toProtection(vad.protection));
    }

    /** The VADs of a process in ascending order. */
    public List<VadRecord> vads(AddressSpace space) {
        List<VadRecord> records = new ArrayList<>();
        for (Vad vad : space.vads.all()) {
            records.add(new VadRecord(
                    vad.startPage,
                    vad.endPage,
                    vad.commitCharge,
                    switch (vad.kind) {
                        case PRIVATE -> RegionQuery.Type.PRIVATE;
                        case MAPPED -> RegionQuery.Type.MAPPED;
                        case IMAGE -> RegionQuery.Type.IMAGE;
                    },
                    ProtectionCode.toProtection(vad.protection),
                    vad.memCommit,
                    vad.section == null ? 0 : vad.section.number,
                    vad.section != null && vad.section.isFile(),
                    vad.label));
        }
        return records;
    }
}
