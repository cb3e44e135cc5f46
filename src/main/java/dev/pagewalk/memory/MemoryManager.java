package dev.pagewalk.memory;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.hardware.Mmu;
import dev.pagewalk.hardware.PhysicalMemory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The memory manager of one machine: wires its parts together and is their door for other rooms. */
public final class MemoryManager {

    private final PhysicalMemory memory;
    private final Mmu mmu;
    private final PagingFormat format;
    private final CommitCharge commit;
    private final Pager pager;
    private final PageFaultHandler faults;
    private final List<AddressSpace> spaces = new ArrayList<>();
    private final SectionRegister sections = new SectionRegister();
    private @Nullable AddressSpace current;
    private EventSink events = EventSink.NONE;

    /**
     * A machine that can promise as much as RAM and page file hold.
     *
     * @param pageFilePages size of the page file in pages
     * @param seed of the order in which frames are given out
     */
    public MemoryManager(PhysicalMemory memory, Mmu mmu, PagingFormat format, int pageFilePages, long seed) {
        this(memory, mmu, format, pageFilePages, commitLimit(memory.frames(), format, pageFilePages), seed);
    }

    /**
     * @param pageFilePages size of the page file in pages
     * @param commitLimit most pages that are promised; more than RAM and page file hold isn't possible
     * @param seed of the order in which frames are given out
     */
    public MemoryManager(
            PhysicalMemory memory, Mmu mmu, PagingFormat format, int pageFilePages, long commitLimit, long seed) {
        this.memory = memory;
        this.mmu = mmu;
        this.format = format;
        this.commit = new CommitCharge(Math.min(commitLimit, commitLimit(memory.frames(), format, pageFilePages)));
        this.pager = new Pager(memory, format, new PfnDatabase(memory, seed), new PageFile(pageFilePages));
        this.faults = new PageFaultHandler(memory, format, pager);
    }

    /**
     * Pages that can be promised: RAM and page file, less the frames that page tables may come to need, which nobody is
     * charged for and which are never paged out.
     */
    public static long commitLimit(int frames, PagingFormat format, int pageFilePages) {
        int kept = Math.min(format.directoryEntries() / 2 + 1, frames / 8);
        return (long) frames - kept + pageFilePages;
    }

    /** Where events go from now on. */
    public void recordTo(EventSink sink) {
        events = sink;
        faults.recordTo(sink);
        for (AddressSpace space : spaces) {
            space.recordTo(sink);
        }
    }

    /** A new, empty process address space. */
    public AddressSpace createAddressSpace() {
        AddressSpace space = new AddressSpace(memory, mmu, format, pager, faults, commit);
        space.recordTo(events);
        spaces.add(space);
        return space;
    }

    /**
     * Ends the memory of a process: every region is released, private or mapped, with its frames, page tables, page
     * file slots and commit charge. The page directory stays until {@link #delete}, as it does on Windows for as long
     * as somebody has a handle to the process.
     */
    public void clean(AddressSpace space) {
        space.endThread();
        for (Vad vad : List.copyOf(space.vads.all())) {
            if (vad.isPrivate()) {
                space.pages.remove(vad);
            } else {
                space.views.remove(vad);
            }
        }
        space.forgetAll();
    }

    /** Gives back the page directory of a process whose memory has ended; it must not be the running one. */
    public void delete(AddressSpace space) {
        if (space == current) {
            throw new IllegalStateException("the running process needs its page directory");
        }
        spaces.remove(space);
        space.tables.delete();
    }

    /** Gives up a reference to a section; with the last one its frames and slots are free. */
    public void drop(Section section) {
        section.drop(pager, format, commit);
    }

    /** The running process, whose page directory CR3 names; null before the first switch. */
    public @Nullable AddressSpace current() {
        return current;
    }

    /** Accesses to memory so far, by all processes that are still here. */
    public long accesses() {
        long accesses = 0;
        for (AddressSpace space : spaces) {
            accesses += space.accesses();
        }
        return accesses;
    }

    /** Makes a process the running one: loads CR3. */
    public void switchTo(AddressSpace space) {
        if (current != space) {
            if (current != null) {
                current.forgetAll();
            }
            current = space;
            mmu.loadCr3(space.tables.directoryBase());
        }
    }

    /**
     * A private region that the system itself makes: page-aligned, anywhere in user space, its first pages committed.
     *
     * @param size bytes of the region
     * @param committed bytes committed at its start, touched by nobody yet
     */
    public void place(
            AddressSpace space, VirtualAddress start, int size, int committed, Protection protection, String label) {
        new SystemRegions(space, commit)
                .place(start.raw() >>> format.pageShift(), pages(size), pages(committed), protection, label);
    }

    /**
     * Gives the thread of a process its stack: committed at the top, a guard page below, the rest reserved.
     *
     * @param base lowest address of the reservation
     * @param size bytes reserved
     * @param committed bytes committed at the top, without the guard page
     * @param threadBlock address of the thread environment block, whose stack fields are written
     */
    public void createStack(AddressSpace space, VirtualAddress base, int size, int committed, int threadBlock) {
        space.regions.reserve(base.value(), size, Protection.READ_WRITE, false, false, "stack");
        long top = base.value() + size;
        space.regions.commit(top - committed, committed, Protection.READ_WRITE);
        int guard = Protection.PAGE_READWRITE | Protection.PAGE_GUARD;
        space.regions.commit(top - committed - format.pageSize(), format.pageSize(), new Protection(guard));
        Vad vad = space.vads.find(base.raw() >>> format.pageShift());
        if (vad == null) {
            throw new IllegalStateException("no room for the stack at " + base);
        }
        space.setThread(threadBlock, new ThreadStack(space, format, vad, commit));
    }

    /**
     * A section backed by the page file.
     *
     * @param size bytes, at least 1
     * @param committed false for SEC_RESERVE: pages are committed one by one through views
     * @return null if the commit limit, or for SEC_RESERVE the paged pool, doesn't allow it
     */
    public @Nullable Section createPageFileSection(long size, Protection protection, boolean committed, String label) {
        int pages = pages(size);
        if (!(committed ? commit.charge(pages) : commit.takePool(pages))) {
            return null;
        }
        int code = ProtectionCode.of(protection).orElseThrow();
        return sections.make(number -> committed
                ? Section.committed(number, label, code, pages)
                : Section.reserved(number, label, code, pages));
    }

    /** A section that shows a data file. */
    public Section createFileSection(SectionFile file, long size, Protection protection, String label) {
        int code = ProtectionCode.of(protection).orElseThrow();
        return sections.make(number -> Section.ofFile(number, label, code, pages(size), file));
    }

    /**
     * Maps an executable image.
     *
     * @param base where, page-aligned
     * @param content pages of the image
     * @param pagesInFile how many of them its file has; the others are zeros, which nobody reads from a disk
     * @param protections one for each page; PAGE_WRITECOPY for data
     * @return false if the commit limit doesn't allow its data pages
     */
    public boolean mapImage(
            AddressSpace space,
            VirtualAddress base,
            SectionFile content,
            int pagesInFile,
            List<Protection> protections,
            String label) {
        byte[] codes = new byte[protections.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) ProtectionCode.of(protections.get(i)).orElseThrow();
        }
        Section section = sections.make(number -> Section.ofImage(number, label, content, pagesInFile, codes));
        Protection allocation = new Protection(Protection.PAGE_EXECUTE_WRITECOPY);
        RegionManager.Allocation result =
                space.views.mapAt(section, base.raw() >>> format.pageShift(), codes.length, 0, allocation);
        space.views.drop(section);
        return result.status() == NtStatus.SUCCESS;
    }

    /** Makes a file-backed section cover at least this many bytes of its file. */
    public void grow(Section section, long size) {
        section.grow(pages(size));
    }

    /** Brings a section's file up to date with what views have written. */
    public void flush(Section section) {
        section.flush(pager, format, 0, section.pages() - 1);
    }

    /**
     * Tells a section that its file was written by another way.
     *
     * @param offset first byte written
     * @param length bytes, at least 1
     */
    public void fileChanged(Section section, long offset, long length) {
        section.refresh(pager, format, (int) (offset >>> format.pageShift()), (int)
                (offset + length - 1 >>> format.pageShift()));
        if (current != null) {
            current.forgetAll();
        }
    }

    /** Keeps committed pages in memory, faulting them in, or lets them go again. */
    public NtStatus lock(AddressSpace space, long address, long size, boolean lock) {
        return new PageLocks(space, format, pager).set(address, size, lock);
    }

    /** What the machine has and uses, in pages. */
    public MemoryUse use() {
        PfnDatabase frames = pager.frames;
        return new MemoryUse(
                frames.total(),
                frames.zeroed(),
                frames.free(),
                frames.standby(),
                frames.modified(),
                commit.charged(),
                commit.peak(),
                frames.mostUsed(),
                commit.limit(),
                pager.pageFile.size(),
                pager.pageFile.used(),
                pager.pagesWritten(),
                faults.counts().soft,
                faults.counts().hard,
                faults.counts().violations);
    }

    /** Looks at everything without touching it. */
    public MemoryInspector inspector() {
        return new MemoryInspector(memory, format, pager, sections, commit, spaces, current);
    }

    /** The page size, and how addresses split. */
    public PagingFormat format() {
        return format;
    }

    private int pages(long size) {
        return (int) (size + format.offsetMask() >>> format.pageShift());
    }
}
