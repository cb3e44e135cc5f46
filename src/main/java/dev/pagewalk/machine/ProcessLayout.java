package dev.pagewalk.machine;

import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.memory.Section;
import dev.pagewalk.memory.SectionFile;
import java.util.ArrayList;
import java.util.List;

/**
 * What a new process finds in its address space before its program is loaded: the map of a real Windows XP SP3 process
 * (windows-facts 3.6), DLLs at their preferred bases, no randomisation. With larger pages everything keeps its address
 * and its bytes, but PEB and TEB still have a page each.
 */
final class ProcessLayout {

    static final int STACK_BASE = 0x00030000;
    static final int STACK_SIZE = 0x00100000;
    static final int PROCESS_HEAP = 0x00150000;
    static final int IMAGE_BASE = 0x00400000;
    private static final int SHARED_USER_DATA = 0x7FFE0000;
    /** The unit of the sizes below: they are those of a system with 4 KiB pages. */
    private static final int KIB_4 = 0x1000;

    /** End of the exception handler chain. */
    private static final int END_OF_CHAIN = -1;

    private static final SectionFile EMPTY = new SectionFile() {
        @Override
        public void readPage(int page, byte[] into) {
            // The system's own files stand for zeros: nothing in a lesson looks into them.
        }

        @Override
        public void writePage(int page, byte[] from) {
            throw new IllegalStateException("a system file is never written");
        }
    };

    private final MemoryManager memory;
    private final AddressSpace space;
    private final int page;
    /** The page below the shared user data, and the one below that. */
    private final int peb;

    private final int teb;

    private final int process;

    /**
     * @param process number of the process on its machine, from 1: gives it its ids
     */
    ProcessLayout(MemoryManager memory, AddressSpace space, int process) {
        this.memory = memory;
        this.space = space;
        this.process = process;
        page = memory.format().pageSize();
        peb = SHARED_USER_DATA - page;
        teb = peb - page;
    }

    /** Builds everything but the program's image and the heaps. */
    void build() {
        place(0x00010000, page, page, Protection.READ_WRITE, "environment");
        place(0x00020000, page, page, Protection.READ_WRITE, "process parameters");
        place(teb, page, page, Protection.READ_WRITE, "TEB");
        place(peb, page, page, Protection.READ_WRITE, "PEB");
        place(SHARED_USER_DATA, 0x10000, page, Protection.READ_ONLY, "shared user data");
        memory.createStack(space, new VirtualAddress(STACK_BASE), STACK_SIZE, page, teb);
        mapSystemViews();
        mapLibraries();
        writeThreadBlock();
    }

    private void mapSystemViews() {
        view(0x00130000, 0x003, "api set");
        view(0x00140000, 0x002, "activation context");
        view(0x00260000, 0x010, Protection.READ_WRITE, "console");
        file(0x00270000, 0x016, "unicode.nls");
        file(0x00290000, 0x041, "locale.nls");
        file(0x002E0000, 0x041, "sortkey.nls");
        file(0x00330000, 0x006, "sorttbls.nls");
        view(0x00340000, 0x041, "desktop heap");
        view(0x7F6F0000, 0x100, "CSR");
        file(0x7FFA0000, 0x033, "code pages");
    }

    private void mapLibraries() {
        library(0x5ADC0000, 0x037, 0x0C, "uxtheme.dll");
        library(0x77C10000, 0x058, 0x07, "msvcrt.dll");
        library(0x77D10000, 0x08F, 0x02, "user32.dll");
        library(0x77DA0000, 0x0A9, 0x05, "advapi32.dll");
        library(0x77E50000, 0x092, 0x01, "rpcrt4.dll");
        library(0x77EF0000, 0x047, 0x02, "gdi32.dll");
        library(0x7C800000, 0x11E, 0x05, "kernel32.dll");
        library(0x7C920000, 0x093, 0x05, "ntdll.dll");
    }

    private void place(int start, int size, int committed, Protection protection, String label) {
        memory.place(space, new VirtualAddress(start), size, committed, protection, label);
    }

    private void view(int start, int pages, String label) {
        view(start, pages, Protection.READ_ONLY, label);
    }

    private void view(int start, int pages, Protection protection, String label) {
        Section section = memory.createPageFileSection((long) pages * KIB_4, protection, true, label);
        if (section == null) {
            throw new IllegalStateException("the commit limit is too small for a process: " + label);
        }
        space.views().map(section, start, 0, 0, (long) pages * KIB_4, protection);
        space.views().drop(section);
    }

    private void file(int start, int pages, String label) {
        Section section = memory.createFileSection(EMPTY, (long) pages * KIB_4, Protection.READ_ONLY, label);
        space.views().map(section, start, 0, 0, (long) pages * KIB_4, Protection.READ_ONLY);
        space.views().drop(section);
    }

    /** An image: a page of headers, code, data that is copied on write, and the rest to be read. */
    private void library(int base, int size, int data, String name) {
        List<Protection> protections = new ArrayList<>();
        int pages = inPages(size);
        int dataPages = inPages(data);
        int code = pages * 2 / 3;
        for (int each = 0; each < pages; each++) {
            if (each == 0 || each > code + dataPages) {
                protections.add(Protection.READ_ONLY);
            } else {
                protections.add(each <= code ? Protection.EXECUTE_READ : Protection.WRITE_COPY);
            }
        }
        memory.mapImage(space, new VirtualAddress(base), EMPTY, protections.size(), protections, name);
    }

    private int inPages(int size) {
        return (size * KIB_4 + page - 1) / page;
    }

    /** The fields of TEB and PEB that programs and the interpreter use (winternl.h, public symbols). */
    private void writeThreadBlock() {
        int top = STACK_BASE + STACK_SIZE;
        space.store32(teb, END_OF_CHAIN);
        space.store32(teb + 0x04, top);
        space.store32(teb + 0x08, top - page);
        space.store32(teb + 0x18, teb);
        space.store32(teb + 0x20, processId(process));
        space.store32(teb + 0x24, processId(process) + 4);
        space.store32(teb + 0x30, peb);
        space.store32(teb + 0xE0C, STACK_BASE);
        space.store32(peb + 0x08, IMAGE_BASE);
        space.store32(peb + 0x18, PROCESS_HEAP);
    }

    /** Processes and threads get their ids from one table, in steps of 4; every machine's first process has 0x6D4. */
    static int processId(int process) {
        return 0x6D4 + 8 * (process - 1);
    }
}
