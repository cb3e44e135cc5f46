package dev.pagewalk.memory;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A virtual address descriptor: one allocation of a process, from its first to its last page. Page numbers, not
 * addresses.
 */
final class Vad {

    private final int startPage;
    private final int endPage;
    private final int protection;
    private final boolean memCommit;
    private final @Nullable Section section;
    private final int sectionPage;
    private String label;
    private int commitCharge;
    /** Protection codes of pages of a view that differ from {@link #protection}. */
    private final TreeMap<Integer, Integer> pageProtections = new TreeMap<>();

    private Vad(
            int startPage,
            int endPage,
            int protection,
            boolean memCommit,
            String label,
            int commitCharge,
            @Nullable Section section,
            int sectionPage) {
        if (endPage < startPage) {
            throw new IllegalStateException("VAD from page %05X to %05X".formatted(startPage, endPage));
        }
        this.startPage = startPage;
        this.endPage = endPage;
        this.protection = protection;
        this.memCommit = memCommit;
        this.label = label;
        this.commitCharge = commitCharge;
        this.section = section;
        this.sectionPage = sectionPage;
    }

    /** Private memory of which nothing is committed yet. */
    static Vad reserved(int startPage, int endPage, int protection, String label) {
        return new Vad(startPage, endPage, protection, false, label, 0, null, 0);
    }

    /** Private memory, reserved and committed in one call; all its pages were charged. */
    static Vad committed(int startPage, int endPage, int protection, String label) {
        return new Vad(startPage, endPage, protection, true, label, endPage - startPage + 1, null, 0);
    }

    /**
     * A view of a section.
     *
     * @param commitCharge pages charged for private copies that there may come to be
     * @param sectionPage page of the section that the first page of the view shows
     */
    static Vad ofView(int startPage, int endPage, int protection, int commitCharge, Section section, int sectionPage) {
        return new Vad(startPage, endPage, protection, false, section.label(), commitCharge, section, sectionPage);
    }

    int startPage() {
        return startPage;
    }

    int endPage() {
        return endPage;
    }

    int pages() {
        return endPage - startPage + 1;
    }

    boolean contains(int page) {
        return startPage <= page && page <= endPage;
    }

    /** What stands behind the pages. */
    RegionQuery.Type type() {
        if (section == null) {
            return RegionQuery.Type.PRIVATE;
        }
        return section.isImage() ? RegionQuery.Type.IMAGE : RegionQuery.Type.MAPPED;
    }

    boolean isPrivate() {
        return section == null;
    }

    /** Protection code given at allocation. */
    int protection() {
        return protection;
    }

    /** True if pages with a zero PTE are committed; without it they are reserved. */
    boolean memCommit() {
        return memCommit;
    }

    /** What it is for, for whoever looks at the map; "" if nobody said. */
    String label() {
        return label;
    }

    void rename(String newLabel) {
        label = newLabel;
    }

    // ---- what it is charged for

    /** Committed pages charged for it. */
    int commitCharge() {
        return commitCharge;
    }

    /** More of its pages were charged to commit. */
    void charge(int pages) {
        commitCharge += pages;
    }

    /** Pages of it were given back to commit. */
    void giveBack(int pages) {
        if (pages > commitCharge) {
            throw new IllegalStateException(
                    "VAD at page %05X gave back %d pages of %d".formatted(startPage, pages, commitCharge));
        }
        commitCharge -= pages;
    }

    // ---- of a view

    /** The section that a view shows; null for private memory. */
    @Nullable Section section() {
        return section;
    }

    /** The section, for a view. */
    Section viewed() {
        if (section == null) {
            throw new IllegalStateException("VAD at page %05X is private".formatted(startPage));
        }
        return section;
    }

    /** True for a view of a data file. */
    boolean isFile() {
        return section != null && section.isFile();
    }

    /** Number of the section that it shows; 0 for private memory. */
    int sectionNumber() {
        return section == null ? 0 : section.number();
    }

    /** Page of the section that the first page of the view shows. */
    int sectionPage() {
        return sectionPage;
    }

    /** Index of the prototype PTE of a page of a view. */
    int prototypeIndex(int page) {
        return sectionPage + page - startPage;
    }

    /** Protection code of a page of a view as long as it isn't private to the process. */
    int viewProtection(int page) {
        Integer own = pageProtections.isEmpty() ? null : pageProtections.get(page);
        return own != null ? own : viewed().initialProtection(prototypeIndex(page), protection);
    }

    /** Gives a page of a view a protection of its own. */
    void protectPage(int page, int code) {
        pageProtections.put(page, code);
    }

    /** Tells a digest all of its state. */
    void digest(StateDigest digest) {
        digest.add(startPage).add(endPage).add(type().ordinal()).add(protection);
        digest.add(memCommit).add(commitCharge).add(sectionPage).add(label);
        digest.add(sectionNumber());
        pageProtections.forEach((page, code) -> digest.add(page).add(code));
    }
}
