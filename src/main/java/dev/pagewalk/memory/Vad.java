package dev.pagewalk.memory;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A virtual address descriptor: one allocation of a process, from its first to its last page.
 *
 * <p>Page numbers, not addresses. {@code memCommit} says that pages with a zero PTE are committed (reserved and
 * committed in one call); without it a zero PTE is a reserved page.
 */
final class Vad {

    /** What stands behind the pages. */
    enum Kind {
        PRIVATE,
        MAPPED,
        IMAGE
    }

    final int startPage;
    final int endPage;
    final Kind kind;
    /** Protection code given at allocation. */
    final int protection;

    final boolean memCommit;
    /** What it is for, for whoever looks at the map; "" if nobody said. */
    String label;
    /** Committed pages charged for this VAD. */
    int commitCharge;
    /** The section a view shows; null for private memory. */
    final @Nullable Section section;
    /** Page of the section that the first page of the view shows. */
    final int sectionPage;
    /** Protection codes of pages of a view that differ from {@link #protection}. */
    final TreeMap<Integer, Integer> pageProtections = new TreeMap<>();

    private Vad(
            int startPage,
            int endPage,
            Kind kind,
            int protection,
            boolean memCommit,
            String label,
            @Nullable Section section,
            int sectionPage) {
        this.startPage = startPage;
        this.endPage = endPage;
        this.kind = kind;
        this.protection = protection;
        this.memCommit = memCommit;
        this.label = label;
        this.section = section;
        this.sectionPage = sectionPage;
    }

    static Vad ofPrivate(int startPage, int endPage, int protection, boolean memCommit, String label) {
        return new Vad(startPage, endPage, Kind.PRIVATE, protection, memCommit, label, null, 0);
    }

    static Vad ofView(int startPage, int endPage, int protection, String label, Section section, int sectionPage) {
        Kind kind = section.isImage() ? Kind.IMAGE : Kind.MAPPED;
        return new Vad(startPage, endPage, kind, protection, false, label, section, sectionPage);
    }

    int pages() {
        return endPage - startPage + 1;
    }

    boolean contains(int page) {
        return startPage <= page && page <= endPage;
    }

    /** The section, for a view. */
    Section viewed() {
        if (section == null) {
            throw new IllegalStateException("VAD at page %05X is private".formatted(startPage));
        }
        return section;
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
}
