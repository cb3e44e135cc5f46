package dev.pagewalk.memory;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.hardware.PageTableEntry;
import dev.pagewalk.hardware.PhysicalMemory;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves pages between RAM and the disk: trims working sets when memory is short, writes modified pages out, gives
 * standby frames a new purpose. windows-facts 3.5.
 *
 * <p>Replacement is a clock over the accessed bits, in the order the pages came in: deterministic.
 */
final class Pager implements FrameSupply {

    private final PhysicalMemory memory;
    private final PagingFormat format;
    final PfnDatabase frames;
    final PageFile pageFile;
    private long pagesWritten;

    Pager(PhysicalMemory memory, PagingFormat format, PfnDatabase frames, PageFile pageFile) {
        this.memory = memory;
        this.format = format;
        this.frames = frames;
        this.pageFile = pageFile;
    }

    /** Pages written to the page file or to mapped files so far. */
    long pagesWritten() {
        return pagesWritten;
    }

    @Override
    public Frame take() {
        Frame frame = frames.takeZeroed();
        while (frame == null) {
            if (!makeOneFree()) {
                throw new SimulatedException(new ExceptionRecord(ExceptionRecord.NO_MEMORY, List.of()));
            }
            frame = frames.takeZeroed();
        }
        return frame;
    }

    @Override
    public void release(Frame frame) {
        releaseSlot(frame.originalPte);
        frames.release(frame);
    }

    /** Gives back the page file slot that a software PTE names, if it names one. */
    void releaseSlot(int pte) {
        int slot = SoftwarePte.slot(pte);
        if (slot != 0) {
            pageFile.release(slot);
        }
    }

    /** A frame came into use for a page that can be trimmed again. */
    void activate(Frame frame) {
        if (frame.list != null) {
            frame.list.remove(frame);
        }
        frame.state = Frame.State.ACTIVE;
        frames.active.addLast(frame);
    }

    private boolean makeOneFree() {
        Frame standby = frames.standby.head();
        if (standby != null) {
            repurpose(standby);
            return true;
        }
        Frame modified = frames.modified.head();
        if (modified != null) {
            return writeOut(modified);
        }
        return trimOne();
    }

    /** Takes a frame from its page, whose content is on disk: only now does the PTE say so. */
    private void repurpose(Frame frame) {
        setOwnersPte(frame, frame.originalPte);
        frame.originalPte = 0;
        frames.release(frame);
    }

    /** The modified page writer: the page's content goes to its file or to the page file, the frame to standby. */
    boolean writeOut(Frame frame) {
        Section section = frame.section;
        if (section != null && section.isFile()) {
            writeToFile(frame);
        } else {
            int slot = pageFile.write(memory.share(frame.number));
            if (slot == 0) {
                return false;
            }
            frame.originalPte = SoftwarePte.pageFile(slot, SoftwarePte.protection(frame.originalPte));
        }
        frame.modified = false;
        frames.modified.remove(frame);
        pagesWritten++;
        frame.state = Frame.State.STANDBY;
        frames.standby.addLast(frame);
        return true;
    }

    /** Writes a page of a file-backed section to its file. */
    void writeToFile(Frame frame) {
        fileOf(frame).writePage(frame.index, memory.readable(frame.number));
        frame.originalPte = Section.IN_FILE;
        frame.modified = false;
    }

    /** Reads a page of a file-backed section again. */
    void readFromFile(Frame frame) {
        byte[] content = memory.writable(frame.number);
        Arrays.fill(content, (byte) 0);
        fileOf(frame).readPage(frame.index, content);
    }

    private static SectionFile fileOf(Frame frame) {
        SectionFile file = frame.section == null ? null : frame.section.file;
        if (file == null) {
            throw new IllegalStateException("frame %05X has no file".formatted(frame.number));
        }
        return file;
    }

    /** One turn of the clock's hand until a page wasn't used since the last time: that page leaves its working sets. */
    private boolean trimOne() {
        int looks = 2 * frames.active.size();
        for (int i = 0; i < looks; i++) {
            Frame frame = frames.active.head();
            if (frame == null) {
                return false;
            }
            if (frame.locked || clearAccessed(frame)) {
                frames.active.remove(frame);
                frames.active.addLast(frame);
            } else {
                trim(frame);
                return true;
            }
        }
        return false;
    }

    /** Takes a page out of all working sets: its PTEs become invalid, its frame goes to modified or standby. */
    void trim(Frame frame) {
        boolean dirty;
        if (frame.section == null) {
            AddressSpace space = owner(frame);
            int pte = space.tables.read(frame.index);
            dirty = (pte & PageTableEntry.DIRTY) != 0;
            int protection = SoftwarePte.protection(frame.originalPte);
            space.tables.write(frame.index, SoftwarePte.transition(frame.number, format.pageShift(), protection));
        } else {
            dirty = frame.section.removeFromViews(frame, format);
            int protection = SoftwarePte.protection(frame.originalPte);
            frame.section.prototypes[frame.index] =
                    SoftwarePte.transition(frame.number, format.pageShift(), protection);
            frame.shareCount = 0;
        }
        toStandbyOrModified(frame, dirty);
    }

    /** The last valid PTE of a frame is gone; {@code dirty} if any of them had written to it. */
    void toStandbyOrModified(Frame frame, boolean dirty) {
        if (frame.list != null) {
            frame.list.remove(frame);
        }
        frame.modified |= dirty;
        if (frame.modified) {
            if (SoftwarePte.slot(frame.originalPte) != 0) {
                releaseSlot(frame.originalPte);
                frame.originalPte = SoftwarePte.demandZero(SoftwarePte.protection(frame.originalPte));
            }
            frame.state = Frame.State.MODIFIED;
            frames.modified.addLast(frame);
        } else {
            frame.state = Frame.State.STANDBY;
            frames.standby.addLast(frame);
        }
    }

    private boolean clearAccessed(Frame frame) {
        if (frame.section != null) {
            return frame.section.clearAccessed(frame, format);
        }
        return clearAccessed(owner(frame), frame.index);
    }

    /** Clears the accessed bit of a valid PTE; true if it was set. */
    static boolean clearAccessed(AddressSpace space, int page) {
        int pte = space.tables.read(page);
        boolean accessed = (pte & PageTableEntry.ACCESSED) != 0;
        if (accessed) {
            space.tables.write(page, pte & ~PageTableEntry.ACCESSED);
        }
        return accessed;
    }

    private void setOwnersPte(Frame frame, int pte) {
        if (frame.section != null) {
            frame.section.prototypes[frame.index] = pte;
        } else {
            owner(frame).tables.write(frame.index, pte);
        }
    }

    private static AddressSpace owner(Frame frame) {
        @Nullable AddressSpace space = frame.space;
        if (space == null) {
            throw new IllegalStateException("frame %05X has no owner".formatted(frame.number));
        }
        return space;
    }
}
