package dev.pagewalk.machine;

import dev.pagewalk.machine.snapshot.FileSnapshot;
import dev.pagewalk.machine.snapshot.FrameSnapshot;
import dev.pagewalk.machine.snapshot.FrameTable;
import dev.pagewalk.machine.snapshot.HandleSnapshot;
import dev.pagewalk.machine.snapshot.PageFileTable;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import dev.pagewalk.machine.snapshot.SectionSnapshot;
import dev.pagewalk.machine.snapshot.SystemSnapshot;
import dev.pagewalk.machine.snapshot.VadSnapshot;
import dev.pagewalk.machine.snapshot.Words;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.FrameRecord;
import dev.pagewalk.memory.MemoryInspector;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.memory.MemoryUse;
import dev.pagewalk.memory.SectionRecord;
import dev.pagewalk.memory.VadRecord;
import dev.pagewalk.win32.file.FileRecord;
import dev.pagewalk.win32.file.Files;
import dev.pagewalk.win32.file.HandleRecord;

/** Takes the picture of what belongs to the machine as a whole, without touching it. */
final class SystemInspector {

    private final MemoryManager memory;
    private final AddressSpace space;
    private final Files files;

    SystemInspector(MemoryManager memory, AddressSpace space, Files files) {
        this.memory = memory;
        this.space = space;
        this.files = files;
    }

    SystemSnapshot system() {
        MemoryInspector inspector = memory.inspector();
        return new SystemSnapshot(
                frames(inspector),
                pageFile(inspector),
                inspector.sections(SectionSnapshot.MOST_PROTOTYPES).stream()
                        .map(SystemInspector::section)
                        .toList(),
                files.list(SystemSnapshot.MOST, FileSnapshot.EXCERPT).stream()
                        .map(SystemInspector::file)
                        .toList(),
                files.openHandles(SystemSnapshot.MOST).stream()
                        .map(SystemInspector::handle)
                        .toList(),
                inspector.vads(space).stream().map(SystemInspector::vad).toList(),
                space.threadBlock());
    }

    private FrameTable frames(MemoryInspector inspector) {
        MemoryUse use = memory.use();
        FrameTable.Builder table =
                FrameTable.builder(use.frames(), memory.format().pageShift(), use.frames() - use.zeroed());
        inspector.frames(frame -> table.add(frame(frame), frame.content()));
        return table.build();
    }

    private static FrameSnapshot frame(FrameRecord frame) {
        boolean used = frame.state() != FrameRecord.State.FREE && frame.state() != FrameRecord.State.ZEROED;
        FrameSnapshot.State state = switch (frame.state()) {
            case ZEROED -> FrameSnapshot.State.ZEROED;
            case FREE -> FrameSnapshot.State.FREE;
            case STANDBY -> FrameSnapshot.State.STANDBY;
            case MODIFIED -> FrameSnapshot.State.MODIFIED;
            case ACTIVE -> FrameSnapshot.State.ACTIVE;
        };
        FrameSnapshot.Use use = !used
                ? FrameSnapshot.Use.NOTHING
                : switch (frame.use()) {
                    case PAGE_DIRECTORY -> FrameSnapshot.Use.PAGE_DIRECTORY;
                    case PAGE_TABLE -> FrameSnapshot.Use.PAGE_TABLE;
                    case PRIVATE_PAGE -> FrameSnapshot.Use.PRIVATE_PAGE;
                    case SECTION_PAGE -> FrameSnapshot.Use.SECTION_PAGE;
                };
        return new FrameSnapshot(
                frame.number(),
                state,
                use,
                frame.process(),
                frame.section(),
                used ? frame.index() : 0,
                frame.shareCount(),
                frame.originalPte(),
                frame.modified(),
                frame.locked());
    }

    private PageFileTable pageFile(MemoryInspector inspector) {
        MemoryUse use = memory.use();
        int[] slots = new int[use.pageFileUsed()];
        byte[][] contents = new byte[slots.length][];
        int[] place = {0};
        inspector.pageFile((slot, content) -> {
            slots[place[0]] = slot;
            contents[place[0]++] = content;
        });
        return new PageFileTable(use.pageFileSlots(), slots, contents);
    }

    private static SectionSnapshot section(SectionRecord section) {
        SectionSnapshot.Backing backing = section.image()
                ? SectionSnapshot.Backing.IMAGE
                : section.file() ? SectionSnapshot.Backing.FILE : SectionSnapshot.Backing.PAGE_FILE;
        return new SectionSnapshot(
                section.number(),
                section.label(),
                backing,
                section.protection(),
                section.pages(),
                section.commitCharge(),
                section.references(),
                section.views().stream()
                        .map(view -> new SectionSnapshot.View(
                                view.process(), view.start(), view.pages(), view.sectionPage(), view.protection()))
                        .toList(),
                Words.of(section.prototypes()));
    }

    private static FileSnapshot file(FileRecord file) {
        return new FileSnapshot(file.name(), file.length(), file.opens(), file.section(), Words.of(file.beginning()));
    }

    private static HandleSnapshot handle(HandleRecord handle) {
        return new HandleSnapshot(
                handle.handle(),
                handle.kind() == HandleRecord.Kind.FILE ? HandleSnapshot.Kind.FILE : HandleSnapshot.Kind.SECTION,
                handle.name(),
                handle.mayRead(),
                handle.mayWrite(),
                handle.position(),
                handle.section(),
                handle.handles());
    }

    private static VadSnapshot vad(VadRecord vad) {
        return new VadSnapshot(
                vad.startPage(),
                vad.endPage(),
                vad.commitCharge(),
                switch (vad.kind()) {
                    case NONE, PRIVATE -> RegionSnapshot.Type.PRIVATE;
                    case MAPPED -> RegionSnapshot.Type.MAPPED;
                    case IMAGE -> RegionSnapshot.Type.IMAGE;
                },
                vad.protection(),
                vad.memCommit(),
                vad.section(),
                vad.file(),
                vad.label());
    }
}
