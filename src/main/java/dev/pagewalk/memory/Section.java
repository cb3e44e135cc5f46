package dev.pagewalk.memory;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.hardware.PageTableEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A section: memory that views of one or more processes show, page by page through prototype PTEs.
 *
 * <p>Backed by the page file, by a data file or by an image. A prototype PTE is valid (the page is in a frame), a
 * transition or page-file PTE, demand-zero, 0 (not committed: SEC_RESERVE), or "in the file".
 */
public final class Section {

    /** A prototype PTE that says: read the page from the file. */
    static final int IN_FILE = SoftwarePte.PROTOTYPE;

    private static final int NOT_COMMITTED = 0;

    private final int number;
    private final String label;
    private final @Nullable SectionFile file;
    /** Image only: the initial protection code of each page. */
    private final byte @Nullable [] imageProtections;

    private final int protection;
    private int[] prototypes;
    private int commitCharge;
    private final int poolCharge;

    private final List<View> views = new ArrayList<>();
    /** References: handles and views. */
    private int references = 1;

    private Section(
            int number,
            String label,
            @Nullable SectionFile file,
            byte @Nullable [] imageProtections,
            int protection,
            int pages,
            int initialPrototype,
            int commitCharge,
            int poolCharge) {
        this.number = number;
        this.label = label;
        this.file = file;
        this.imageProtections = imageProtections;
        this.protection = protection;
        this.prototypes = new int[pages];
        this.commitCharge = commitCharge;
        this.poolCharge = poolCharge;
        Arrays.fill(prototypes, initialPrototype);
    }

    /** Backed by the page file: {@code pages} were charged to commit. */
    static Section committed(int number, String label, int protection, int pages) {
        int demandZero = SoftwarePte.demandZero(ProtectionCode.READ_WRITE);
        return new Section(number, label, null, null, protection, pages, demandZero, pages, 0);
    }

    /** Backed by the page file, SEC_RESERVE: the prototype PTEs of {@code pages} were charged to paged pool. */
    static Section reserved(int number, String label, int protection, int pages) {
        return new Section(number, label, null, null, protection, pages, NOT_COMMITTED, 0, pages);
    }

    /** Backed by a data file. */
    static Section ofFile(int number, String label, int protection, int pages, SectionFile file) {
        return new Section(number, label, file, null, protection, pages, IN_FILE, 0, 0);
    }

    /**
     * Backed by an executable image.
     *
     * @param pagesInFile pages that are read from the file; those behind them (variables without an initial value) are
     *     in no file and begin as zeros
     * @param protections the initial protection code of each page
     */
    static Section ofImage(int number, String label, SectionFile content, int pagesInFile, byte[] protections) {
        int most = ProtectionCode.EXECUTE_WRITE_COPY;
        var image = new Section(number, label, content, protections, most, protections.length, IN_FILE, 0, 0);
        int zero = SoftwarePte.demandZero(ProtectionCode.READ_WRITE);
        Arrays.fill(image.prototypes, Math.min(pagesInFile, protections.length), protections.length, zero);
        return image;
    }

    /** True for an executable image. */
    public boolean isImage() {
        return imageProtections != null;
    }

    /** True if changed pages go to a data file. */
    public boolean isFile() {
        return file != null && imageProtections == null;
    }

    /** Tells sections of a machine apart, from 1 in the order of their making. */
    public int number() {
        return number;
    }

    /** Name of its file or of the mapping; may be empty. */
    String label() {
        return label;
    }

    /** The file or image behind it; null if backed by the page file. */
    @Nullable SectionFile file() {
        return file;
    }

    /** Protection code given when the section was created: the most a view may do. */
    int protection() {
        return protection;
    }

    /** Pages that it has. */
    int pages() {
        return prototypes.length;
    }

    /** Pages charged to commit. */
    int commitCharge() {
        return commitCharge;
    }

    /** How many hold on to it: handles, views, and its file's other openings. */
    int references() {
        return references;
    }

    /** False once the last reference is gone. */
    public boolean isAlive() {
        return references > 0;
    }

    /** Shows the views of this section, oldest first. */
    void forEachView(BiConsumer<AddressSpace, Vad> visitor) {
        views.forEach(view -> visitor.accept(view.space, view.vad));
    }

    // ---- its pages

    /** The prototype PTE of a page. */
    int prototype(int page) {
        return prototypes[page];
    }

    /** Says where a page is from now on. */
    void setPrototype(int page, int prototype) {
        prototypes[page] = prototype;
    }

    /** The first of its prototype PTEs, a copy. */
    int[] prototypes(int most) {
        return Arrays.copyOf(prototypes, Math.min(most, prototypes.length));
    }

    /** False for a page of a SEC_RESERVE section that no view has committed yet. */
    boolean isCommitted(int page) {
        return prototypes[page] != NOT_COMMITTED;
    }

    /** Commits a page of a SEC_RESERVE section, for all its views. */
    void commitPage(int page, CommitCharge commit) {
        if (!isCommitted(page)) {
            prototypes[page] = SoftwarePte.demandZero(ProtectionCode.READ_WRITE);
            if (commit.charge(1)) {
                commitCharge++;
            }
        }
    }

    /** Makes a file-backed section show at least this many pages of its file. */
    void grow(int pages) {
        int before = prototypes.length;
        if (pages > before) {
            prototypes = Arrays.copyOf(prototypes, pages);
            Arrays.fill(prototypes, before, pages, IN_FILE);
        }
    }

    int initialProtection(int page, int viewProtection) {
        return imageProtections == null ? viewProtection : imageProtections[page];
    }

    /** Pages of a copy-on-write view that may come to need a private copy. */
    int privateCopies(int firstPage, int pages) {
        if (imageProtections == null) {
            return pages;
        }
        int count = 0;
        for (int page = firstPage; page < firstPage + pages; page++) {
            count += ProtectionCode.copyOnWrite(imageProtections[page]) ? 1 : 0;
        }
        return count;
    }

    // ---- its views and the frames they show

    void addView(AddressSpace space, Vad vad) {
        views.add(new View(space, vad));
    }

    void removeView(AddressSpace space, Vad vad) {
        views.remove(new View(space, vad));
    }

    /**
     * Makes all PTEs invalid that show a frame of this section; the frame keeps whether one of them had written to it.
     */
    void removeFromViews(Frame frame, PagingFormat format) {
        for (View view : views) {
            int pte = view.pte(frame.index());
            if (shows(pte, frame, format)) {
                frame.keepDirty(pte);
                int page = view.pageOf(frame.index());
                view.space.tables.write(page, SoftwarePte.prototype(view.vad.viewProtection(page)));
            }
        }
    }

    /** Clears the accessed bits of all PTEs that show a frame; true if one was set. */
    boolean clearAccessed(Frame frame, PagingFormat format) {
        boolean accessed = false;
        for (View view : views) {
            if (shows(view.pte(frame.index()), frame, format)) {
                accessed |= Pager.clearAccessed(view.space, view.pageOf(frame.index()));
            }
        }
        return accessed;
    }

    /** One valid PTE of a shared frame is gone. With the last one the frame leaves the working sets. */
    void dropShare(Pager pager, PagingFormat format, Frame frame, int pte) {
        frame.keepDirty(pte);
        if (frame.unshare()) {
            prototypes[frame.index()] = SoftwarePte.transition(frame.number(), format.pageShift(), frame.protection());
            pager.toStandbyOrModified(frame);
        }
    }

    /** Brings the file up to date with the pages from {@code first} to {@code last} that are in memory and changed. */
    void flush(Pager pager, PagingFormat format, int first, int last) {
        if (!isFile()) {
            return;
        }
        for (int index = first; index <= last; index++) {
            Frame frame = resident(pager, format, index);
            if (frame == null) {
                continue;
            }
            boolean changed = frame.modified();
            for (View view : views) {
                int pte = view.pte(index);
                if (shows(pte, frame, format) && (pte & PageTableEntry.DIRTY) != 0) {
                    changed = true;
                    view.space.tables.write(view.pageOf(index), pte & ~PageTableEntry.DIRTY);
                }
            }
            if (changed) {
                pager.writeToFile(frame);
            }
        }
    }

    /** Reads pages from the file again that are in memory: the file was written by another way. */
    void refresh(Pager pager, PagingFormat format, int first, int last) {
        for (int index = first; index <= Math.min(last, prototypes.length - 1); index++) {
            Frame frame = resident(pager, format, index);
            if (frame != null) {
                pager.readFromFile(frame);
            }
        }
    }

    private @Nullable Frame resident(Pager pager, PagingFormat format, int index) {
        int prototype = prototypes[index];
        boolean inFrame = PageTableEntry.present(prototype) || SoftwarePte.isTransition(prototype);
        return inFrame ? pager.frames.get(PageTableEntry.frame(format, prototype)) : null;
    }

    private static boolean shows(int pte, Frame frame, PagingFormat format) {
        return PageTableEntry.present(pte) && PageTableEntry.frame(format, pte) == frame.number();
    }

    /** A view of this section in a process. */
    private record View(AddressSpace space, Vad vad) {

        /** The page of the process that shows a page of the section, or would if the view reached that far. */
        int pageOf(int prototype) {
            return vad.startPage() + prototype - vad.sectionPage();
        }

        /** The PTE that shows a page of the section; 0, which shows nothing, if the view doesn't reach it. */
        int pte(int prototype) {
            int page = pageOf(prototype);
            return vad.contains(page) ? space.tables.read(page) : 0;
        }
    }

    // ---- its end

    /** Somebody else holds on to it too; to be matched by {@link MemoryManager#drop}. */
    public void addReference() {
        references++;
    }

    /** Gives up a reference; with the last one frames, slots and commit charge are given back. */
    void drop(Pager pager, PagingFormat format, CommitCharge commit) {
        if (references <= 0) {
            throw new IllegalStateException("section " + label + " has no references left");
        }
        if (--references == 0) {
            destroy(pager, format);
            commit.giveBack(commitCharge);
            commit.givePool(poolCharge);
        }
    }

    /** The last reference is gone: changed pages go to the file, frames and slots are given back. */
    private void destroy(Pager pager, PagingFormat format) {
        flush(pager, format, 0, prototypes.length - 1);
        for (int index = 0; index < prototypes.length; index++) {
            Frame frame = resident(pager, format, index);
            if (frame != null) {
                pager.release(frame);
            } else {
                pager.releaseSlot(prototypes[index]);
            }
            prototypes[index] = NOT_COMMITTED;
        }
    }

    /** Tells a digest all of its state. */
    void digest(StateDigest digest) {
        digest.add(number).add(references).add(commitCharge).add(poolCharge);
        for (int prototype : prototypes) {
            digest.add(prototype);
        }
    }
}
