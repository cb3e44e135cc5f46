package dev.pagewalk.memory;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.hardware.PageTableEntry;
import dev.pagewalk.hardware.PhysicalMemory;
import java.util.Arrays;
import java.util.List;

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
        releaseSlot(frame.originalPte());
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
        frames.activate(frame);
    }

    private boolean makeOneFree() {
        Frame standby = frames.oldestStandby();
        if (standby != null) {
            repurpose(standby);
            return true;
        }
        Frame modified = frames.oldestModified();
        if (modified != null) {
            return writeOut(modified);
        }
        return trimOne();
    }

    /** Takes a frame from its page, whose content is on disk: only now does the PTE say so. */
    private void repurpose(Frame frame) {
        setOwnersPte(frame, frame.originalPte());
        frames.release(frame);
    }

    /** The modified page writer: the page's content goes to its file or to the page file, the frame to standby. */
    boolean writeOut(Frame frame) {
        Section section = frame.section();
        if (section != null && section.isFile()) {
            writeToFile(frame);
        } else {
            int slot = pageFile.write(memory.share(frame.number()));
            if (slot == 0) {
                return false;
            }
            frame.saved(SoftwarePte.pageFile(slot, frame.protection()));
        }
        pagesWritten++;
        frames.toStandby(frame);
        return true;
    }

    /** Writes a page of a file-backed section to its file. */
    void writeToFile(Frame frame) {
        fileOf(frame).writePage(frame.index(), memory.readable(frame.number()));
        frame.saved(Section.IN_FILE);
    }

    /** Reads a page of a file-backed section again. */
    void readFromFile(Frame frame) {
        byte[] content = memory.writable(frame.number());
        Arrays.fill(content, (byte) 0);
        fileOf(frame).readPage(frame.index(), content);
    }

    private static SectionFile fileOf(Frame frame) {
        Section section = frame.section();
        SectionFile file = section == null ? null : section.file();
        if (file == null) {
            throw new IllegalStateException("frame %05X has no file".formatted(frame.number()));
        }
        return file;
    }

    /** One turn of the clock's hand until a page wasn't used since the last time: that page leaves its working sets. */
    private boolean trimOne() {
        int looks = 2 * frames.trimmable();
        for (int i = 0; i < looks; i++) {
            Frame frame = frames.nextToTrim();
            if (frame == null) {
                return false;
            }
            if (frame.locked() || clearAccessed(frame)) {
                frames.activate(frame);
            } else {
                trim(frame);
                return true;
            }
        }
        return false;
    }

    /** Takes a page out of all working sets: its PTEs become invalid, its frame goes to modified or standby. */
    void trim(Frame frame) {
        Section section = frame.section();
        if (section == null) {
            frame.keepDirty(owner(frame).tables.read(frame.index()));
        } else {
            section.removeFromViews(frame, format);
            frame.unshareAll();
        }
        setOwnersPte(frame, SoftwarePte.transition(frame.number(), format.pageShift(), frame.protection()));
        toStandbyOrModified(frame);
    }

    /** The last valid PTE of a frame is gone, and the frame knows whether any of them had written to it. */
    void toStandbyOrModified(Frame frame) {
        if (frame.modified()) {
            if (frame.slot() != 0) {
                releaseSlot(frame.originalPte());
                frame.forgetSlot();
            }
            frames.toModified(frame);
        } else {
            frames.toStandby(frame);
        }
    }

    private boolean clearAccessed(Frame frame) {
        Section section = frame.section();
        return section == null ? clearAccessed(owner(frame), frame.index()) : section.clearAccessed(frame, format);
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
        Section section = frame.section();
        if (section != null) {
            section.setPrototype(frame.index(), pte);
        } else {
            owner(frame).tables.write(frame.index(), pte);
        }
    }

    private static AddressSpace owner(Frame frame) {
        AddressSpace space = frame.space();
        if (space == null) {
            throw new IllegalStateException("frame %05X has no owner".formatted(frame.number()));
        }
        return space;
    }
}
