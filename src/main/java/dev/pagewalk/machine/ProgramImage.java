package dev.pagewalk.machine;

import dev.pagewalk.abi.ImageSection;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.memory.SectionFile;
import java.util.ArrayList;
import java.util.List;

/** The executable file of a compiled program: its sections one behind the other, page by page. */
final class ProgramImage implements SectionFile {

    /** File name of the first process's program. */
    static final String NAME = "program.exe";

    private final List<ImageSection> sections;
    private final int base;
    private final int pageSize;

    ProgramImage(List<ImageSection> sections, int pageSize) {
        this.sections = sections;
        this.base = sections.getFirst().start().raw();
        this.pageSize = pageSize;
    }

    /** Maps the image at its base; false if the commit limit doesn't allow it. */
    boolean map(MemoryManager memory, AddressSpace space, String name) {
        List<Protection> protections = new ArrayList<>();
        for (ImageSection section : sections) {
            int start = section.start().raw() - base;
            int end = start + section.size();
            if (start % pageSize != 0) {
                // With pages larger than the headers, the code begins in the headers' page.
                protections.removeLast();
                protections.add(section.protection());
            }
            while (protections.size() * pageSize < end) {
                protections.add(section.protection());
            }
        }
        return memory.mapImage(space, new VirtualAddress(base), this, pagesInFile(), protections, name);
    }

    /** Up to the last byte that has an initial value; the headers are in the file in any case. */
    private int pagesInFile() {
        int bytes = sections.stream()
                .mapToInt(section -> section.start().raw() - base + section.content().length)
                .max()
                .orElseThrow();
        return Math.max(1, (bytes + pageSize - 1) / pageSize);
    }

    @Override
    public void readPage(int page, byte[] into) {
        int pageStart = base + page * pageSize;
        for (ImageSection section : sections) {
            int from = Math.max(pageStart, section.start().raw());
            int to = Math.min(pageStart + pageSize, section.start().raw() + section.content().length);
            if (from < to) {
                System.arraycopy(section.content(), from - section.start().raw(), into, from - pageStart, to - from);
            }
        }
    }

    @Override
    public void writePage(int page, byte[] from) {
        throw new IllegalStateException("an image is never written");
    }
}
