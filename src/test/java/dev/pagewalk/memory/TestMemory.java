package dev.pagewalk.memory;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.hardware.Mmu;
import dev.pagewalk.hardware.PhysicalMemory;

/** A memory manager with one empty process, for tests: real collaborators, no mocks. */
final class TestMemory {

    static final int TEB = 0x7FFDE000;
    static final long COMMIT = 1;

    final PhysicalMemory ram;
    final MemoryManager manager;
    final AddressSpace space;

    TestMemory(int frames, int pageFilePages) {
        this(frames, pageFilePages, PagingFormat.PAGE_4K);
    }

    TestMemory(int frames, int pageFilePages, PagingFormat format) {
        ram = new PhysicalMemory(frames, format);
        manager = new MemoryManager(ram, new Mmu(ram, format), format, pageFilePages, 42);
        space = manager.createAddressSpace();
        manager.switchTo(space);
    }

    static TestMemory roomy() {
        return new TestMemory(4096, 4096);
    }

    /** Reserves and commits; the address it got. */
    int allocate(long address, long size, Protection protection) {
        RegionManager.Allocation result = space.regions().reserve(address, size, protection, true, false);
        if (result.status() != NtStatus.SUCCESS) {
            throw new AssertionError(result.status());
        }
        return result.start().raw();
    }

    TestMemory withStack() {
        manager.place(space, new VirtualAddress(TEB), 0x1000, 0x1000, Protection.READ_WRITE, "TEB");
        manager.createStack(space, new VirtualAddress(0x30000), 0x100000, 0x1000, TEB);
        return this;
    }
}
