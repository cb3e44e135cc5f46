package dev.pagewalk.win32.file;

import dev.pagewalk.memory.MemoryManager;

/** What the processes of one machine share: the disk with its files, and the names of file mapping objects. */
public final class KernelObjects {

    final Disk disk;
    final MappingNames names;
    private final int pageSize;

    public KernelObjects(MemoryManager memory) {
        pageSize = memory.format().pageSize();
        disk = new Disk(pageSize);
        names = new MappingNames(memory::drop);
    }

    /**
     * Puts a file on the disk, or replaces what it holds.
     *
     * @return false if the name is impossible, the disk is full or somebody has the file open or mapped
     */
    public boolean put(String name, byte[] bytes) {
        if (!Disk.isValid(name)) {
            return false;
        }
        DiskFile known = disk.find(name);
        if (known != null && (known.opens > 0 || known.section() != null)) {
            return false;
        }
        DiskFile file = known == null ? new DiskFile(name, pageSize) : known;
        if (!disk.hasRoom(file, bytes.length)) {
            return false;
        }
        DiskFile onDisk = known == null ? disk.create(name) : known;
        onDisk.setLength(0);
        onDisk.write(0, bytes);
        return true;
    }
}
