package dev.pagewalk.memory;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.hardware.PhysicalMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the whole memory of a machine without touching it: no fault, no accessed bit, no event. Bytes that it hands
 * out are the frames' own; a frame gets an array of its own at its next write, so looking costs no copy.
 */
public final class MemoryInspector {

    private final PhysicalMemory memory;
    private final PagingFormat format;
    private final Pager pager;
    private final SectionRegister sections;
    private final CommitCharge commit;
    private final List<AddressSpace> spaces;
    private final @Nullable AddressSpace current;

    MemoryInspector(
            PhysicalMemory memory,
            PagingFormat format,
            Pager pager,
            SectionRegister sections,
            CommitCharge commit,
            List<AddressSpace> spaces,
            @Nullable AddressSpace current) {
        this.memory = memory;
        this.format = format;
        this.pager = pager;
        this.sections = sections;
        this.commit = commit;
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
        boolean active = frame.state() == FrameRecord.State.ACTIVE;
        AddressSpace space = frame.space();
        return new FrameRecord(
                frame.number(),
                frame.state(),
                frame.use(),
                space == null ? 0 : process(space),
                frame.sectionNumber(),
                frame.index(),
                frame.section() == null ? active ? 1 : 0 : frame.shareCount(),
                frame.originalPte(),
                frame.modified(),
                frame.locked(),
                memory.share(frame.number()));
    }

    /** Shows every slot of the page file in use, in ascending order, with its content, which never changes. */
    public void pageFile(BiConsumer<Integer, byte[]> visitor) {
        pager.pageFile.forEach(visitor);
    }

    /**
     * Tells a digest the whole state of memory: every frame with its bytes and its place on its list, page file,
     * sections, commit charge, and of each process its VADs.
     */
    public void digest(StateDigest digest) {
        pager.frames.forEach(frame -> {
            AddressSpace space = frame.space();
            digest.add(frame.number())
                    .add(frame.state().ordinal())
                    .add(frame.use().ordinal());
            digest.add(space == null ? 0 : process(space));
            digest.add(frame.sectionNumber()).add(frame.index()).add(frame.shareCount());
            digest.add(frame.originalPte()).add(frame.modified()).add(frame.locked());
            digest.add(memory.readable(frame.number()));
        });
        pager.frames.forEachList(list -> {
            digest.add(list.size());
            for (Frame frame = list.head(); frame != null; frame = frame.next()) {
                digest.add(frame.number());
            }
        });
        digest.add(pager.frames.zeroed());
        pager.pageFile.forEach((slot, content) -> digest.add(slot).add(content));
        sections.alive().forEach(section -> section.digest(digest));
        digest.add(commit.charged());
        for (AddressSpace space : spaces) {
            digest.add(space.directoryBase()).add(space.workingSet().locked()).add(space == current);
            space.vads.all().forEach(vad -> vad.digest(digest));
            space.debugger.digest(digest);
        }
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
                    section.number(),
                    section.label(),
                    section.isFile(),
                    section.isImage(),
                    ProtectionCode.toProtection(section.protection()),
                    section.pages(),
                    section.commitCharge(),
                    section.references(),
                    views,
                    section.prototypes(mostPrototypes)));
        }
        return records;
    }

    private SectionRecord.View view(AddressSpace space, Vad vad) {
        return new SectionRecord.View(
                process(space),
                new VirtualAddress(vad.startPage() << format.pageShift()),
                vad.pages(),
                vad.sectionPage(),
                ProtectionCode.toProtection(vad.protection()));
    }

    /** The VADs of a process in ascending order. */
    public List<VadRecord> vads(AddressSpace space) {
        List<VadRecord> records = new ArrayList<>();
        for (Vad vad : space.vads.all()) {
            records.add(new VadRecord(
                    vad.startPage(),
                    vad.endPage(),
                    vad.commitCharge(),
                    vad.type(),
                    ProtectionCode.toProtection(vad.protection()),
                    vad.memCommit(),
                    vad.sectionNumber(),
                    vad.isFile(),
                    vad.label()));
        }
        return records;
    }
}
