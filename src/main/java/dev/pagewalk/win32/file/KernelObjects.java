package dev.pagewalk.win32.file;

import dev.pagewalk.memory.MemoryManager;

/** What the processes of one machine share: the disk with its files, and the names of file mapping objects. */
public final class KernelObjects {

    final Disk disk;
    final MappingNames names;

    public KernelObjects(MemoryManager memory) {
        disk = new Disk(memory.format().pageSize());
        names = new MappingNames(memory::drop);
    }
}
