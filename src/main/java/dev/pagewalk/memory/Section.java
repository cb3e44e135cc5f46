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

    final String label;
    int number;
    /** The file behind it; null if backed by the page file. */
    final @Nullable SectionFile file;
    /** Image only: the initial protection code of each page. */
    private final byte @Nullable [] imageProtections;
    /** Protection code given when the section was created: the most a view may do. */
    final int protection;

    int[] prototypes;
    /** Pages charged to commit at creation. */
    int commitCharge;
    /** Prototype PTEs charged to paged pool: those of a SEC_RESERVE section. */
    int poolCharge;

    private final List<View> views = new ArrayList<>();
    /** References: handles and views. */
    private int references = 1;

    Section(
            String label,
            @Nullable SectionFile file,
            byte @Nullable [] imageProtections,
            int protection,
            int pages,
            int initialPrototype) {
        this.label = label;
        this.file = file;
        this.imageProtections = imageProtections;
        this.protection = protection;
        this.prototypes = new int[pages];
        Arrays.fill(prototypes, initialPrototype);
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

    /** How many hold on to it: handles, views, and its file's other openings. */
    int references() {
        return references;
    }

    /** Shows the views of this section, oldest first. */
    void forEachView(BiConsumer<AddressSpace, Vad> visitor) {
        views.forEach(view -> visitor.accept(view.space, view.vad));
    }

    /** Makes a file-backed section show at least this many pages of its file. */
    void grow(int pages) {
        int before = prototypes.length;
        if (pages > before) {
            prototypes = Arrays.copyOf(prototypes, pages);
            Arrays.fill(prototypes, before, pages, IN_FILE);
        }
    }

    /** False once the last reference is gone. */
    public boolean isAlive() {
        return references > 0;
    }

    int initialProtection(int page, int viewProtection) {
        return imageProtections == null ? viewProtection : imageProtections[page];
    }

    void addView(AddressSpace space, Vad vad) {
        views.add(new View(space, vad));
    }

    void removeView(AddressSpace space, Vad vad) {
        views.remove(new View(space, vad));
    }

    /** Makes all PTEs invalid that show a frame of this section; true if one of them had written to it. */
    boolean removeFromViews(Frame frame, PagingFormat format) {
        boolean dirty = false;
        for (View view : views) {
            int page = view.pageOf(frame.index);
            int pte = page < 0 ? 0 : view.space.tables.read(page);
            if (shows(pte, frame, format)) {
                dirty |= (pte & PageTableEntry.DIRTY) != 0;
                view.space.tables.write(page, SoftwarePte.prototype(view.vad.viewProtection(page)));
            }
        }
        return dirty;
    }

    /** Clears the accessed bits of all PTEs that show a frame; true if one was set. */
    boolean clearAccessed(Frame frame, PagingFormat format) {
        boolean accessed = false;
        for (View view : views) {
            int page = view.pageOf(frame.index);
            if (page >= 0 && shows(view.space.tables.read(page), frame, format)) {
                accessed |= Pager.clearAccessed(view.space, page);
            }
        }
        return accessed;
    }

    /** One valid PTE of a shared frame is gone. With the last one the frame leaves the working sets. */
    void dropShare(Pager pager, PagingFormat format, Frame frame, int pte) {
        frame.modified |= (pte & PageTableEntry.DIRTY) != 0;
        if (--frame.shareCount == 0) {
            prototypes[frame.index] =
                    SoftwarePte.transition(frame.number, format.pageShift(), SoftwarePte.protection(frame.originalPte));
            pager.toStandbyOrModified(frame, false);
        }
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
            boolean changed = frame.modified;
            for (View view : views) {
                int page = view.pageOf(index);
                int pte = page < 0 ? 0 : view.space.tables.read(page);
                if (shows(pte, frame, format) && (pte & PageTableEntry.DIRTY) != 0) {
                    changed = true;
                    view.space.tables.write(page, pte & ~PageTableEntry.DIRTY);
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
            prototypes[index] = 0;
        }
    }

    private static boolean shows(int pte, Frame frame, PagingFormat format) {
        return PageTableEntry.present(pte) && PageTableEntry.frame(format, pte) == frame.number;
    }

    /** A view of this section in a process. */
    private record View(AddressSpace space, Vad vad) {
        /** The page that shows a prototype, -1 if the view doesn't reach it. */
        int pageOf(int prototype) {
            int page = vad.startPage + prototype - vad.sectionPage;
            return vad.contains(page) ? page : -1;
        }
    }

    /** Somebody else holds on to it too; to be matched by {@link MemoryManager#drop}. */
    public void addReference() {
        references++;
    }
}
