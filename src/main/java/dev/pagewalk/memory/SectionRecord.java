package dev.pagewalk.memory;

import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import java.util.List;

/**
 * A section at one moment.
 *
 * @param number tells sections of a machine apart
 * @param label name of the file or of the mapping; may be empty
 * @param file true if backed by a data file
 * @param image true for an executable image
 * @param protection the most a view may do
 * @param pages length
 * @param commitCharge pages charged for it
 * @param references handles, views and openings that hold on to it
 * @param views where it is mapped
 * @param prototypes the first of its prototype PTEs, a copy
 */
public record SectionRecord(
        int number,
        String label,
        boolean file,
        boolean image,
        Protection protection,
        int pages,
        int commitCharge,
        int references,
        List<View> views,
        int[] prototypes) {

    /**
     * A view of a section.
     *
     * @param process number of the process, from 1
     * @param start address of its first byte
     * @param pages length
     * @param sectionPage page of the section that it begins with
     * @param protection of its pages
     */
    public record View(int process, VirtualAddress start, int pages, int sectionPage, Protection protection) {}
}
