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
 * (windows-facts 3.6), DLLs at their preferred bases, no randomisation.
 */
final class ProcessLayout {

    static final int STACK_BASE = 0x00030000;
    static final int STACK_SIZE = 0x00100000;
    static final int PROCESS_HEAP = 0x00150000;
    static final int IMAGE_BASE = 0x00400000;
    static final int TEB = 0x7FFDE000;
    static final int PEB = 0x7FFDF000;
    private static final int SHARED_USER_DATA = 0x7FFE0000;
    private static final int PAGE = 0x1000;

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

    ProcessLayout(MemoryManager memory, AddressSpace space) {
        this.memory = memory;
        this.space = space;
    }

    /** Builds everything but the program's image and the heaps. */
    void build() {
        place(0x00010000, PAGE, PAGE, Protection.READ_WRITE, "environment");
        place(0x00020000, PAGE, PAGE, Protection.READ_WRITE, "process parameters");
        place(TEB, PAGE, PAGE, Protection.READ_WRITE, "TEB");
        place(PEB, PAGE, PAGE, Protection.READ_WRITE, "PEB");
        place(SHARED_USER_DATA, 0x10000, PAGE, Protection.READ_ONLY, "shared user data");
        memory.createStack(space, new VirtualAddress(STACK_BASE), STACK_SIZE, PAGE, TEB);
        mapSystemViews();
        mapLibraries();
        writeThreadBlock();
    }

    private void mapSystemViews() {
        view(0x00130000, 0x003, "api set");
        view(0x00140000, 0x002, "activation context");
        Section shared = memory.createPageFileSection(0x10000, Protection.READ_WRITE, true, "console");
        if (shared != null) {
            space.views().map(shared, 0x00260000, 0, 0, 0x10000, Protection.READ_WRITE);
            space.views().drop(shared);
        }
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
        Section section = memory.createPageFileSection((long) pages * PAGE, Protection.READ_ONLY, true, label);
        if (section != null) {
            space.views().map(section, start, 0, 0, (long) pages * PAGE, Protection.READ_ONLY);
            space.views().drop(section);
        }
    }

    private void file(int start, int pages, String label) {
        Section section = memory.createFileSection(EMPTY, (long) pages * PAGE, Protection.READ_ONLY, label);
        space.views().map(section, start, 0, 0, (long) pages * PAGE, Protection.READ_ONLY);
        space.views().drop(section);
    }

    /** An image: a page of headers, code, data that is copied on write, and the rest to be read. */
    private void library(int base, int pages, int dataPages, String name) {
        List<Protection> protections = new ArrayList<>();
        int code = pages * 2 / 3;
        for (int page = 0; page < pages; page++) {
            if (page == 0 || page > code + dataPages) {
                protections.add(Protection.READ_ONLY);
            } else {
                protections.add(page <= code ? Protection.EXECUTE_READ : Protection.WRITE_COPY);
            }
        }
        memory.mapImage(space, new VirtualAddress(base), EMPTY, protections, name);
    }

    /** The fields of TEB and PEB that programs and the interpreter use (winternl.h, public symbols). */
    private void writeThreadBlock() {
        int top = STACK_BASE + STACK_SIZE;
        space.store32(TEB, END_OF_CHAIN);
        space.store32(TEB + 0x04, top);
        space.store32(TEB + 0x08, top - PAGE);
        space.store32(TEB + 0x18, TEB);
        space.store32(TEB + 0x20, PROCESS_ID);
        space.store32(TEB + 0x24, THREAD_ID);
        space.store32(TEB + 0x30, PEB);
        space.store32(TEB + 0xE0C, STACK_BASE);
        space.store32(PEB + 0x08, IMAGE_BASE);
        space.store32(PEB + 0x18, PROCESS_HEAP);
    }

    /** Handed out by every machine to its first process and thread. */
    static final int PROCESS_ID = 0x6D4;

    static final int THREAD_ID = 0x6D8;
}
