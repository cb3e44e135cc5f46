package dev.pagewalk.machine.snapshot;

import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import java.util.List;

/**
 * A section: memory that views of one or more processes show through prototype PTEs.
 *
 * @param number tells sections of a machine apart
 * @param name of the file or of the mapping; may be empty
 * @param backing where its pages come from and go to
 * @param protection the most a view may do
 * @param pages length
 * @param commitPages pages charged for it
 * @param references handles, views and openings that hold on to it
 * @param views where it is mapped
 * @param prototypes the first of its prototype PTEs (at most {@link #MOST_PROTOTYPES})
 */
public record SectionSnapshot(
        int number,
        String name,
        Backing backing,
        Protection protection,
        int pages,
        int commitPages,
        int references,
        List<View> views,
        Words prototypes) {

    /** Prototype PTEs of a section that a snapshot holds. */
    public static final int MOST_PROTOTYPES = 256;

    public SectionSnapshot {
        views = List.copyOf(views);
    }

    /** Where a section's pages come from. */
    public enum Backing {
        PAGE_FILE,
        FILE,
        IMAGE
    }

    /**
     * A view.
     *
     * @param process number of the process, from 1
     * @param start address of its first byte
     * @param pages length
     * @param sectionPage page of the section that it begins with
     * @param protection of its pages
     */
    public record View(int process, VirtualAddress start, int pages, int sectionPage, Protection protection) {}
}
