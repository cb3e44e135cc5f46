package dev.pagewalk.win32.file;

import dev.pagewalk.address.Protection;
import dev.pagewalk.memory.Section;

/**
 * A file mapping object as a handle sees it.
 *
 * @param object what all handles to it share
 * @param rights what may be mapped through this handle: {@link #MAP_WRITE}, {@link #MAP_READ}, {@link #MAP_EXECUTE}
 * @param names where its name is kept
 */
record Mapping(Shared object, int rights, MappingNames names) implements KernelObject {

    // The SECTION_MAP_* rights of the kernel; the first two are also FILE_MAP_WRITE and FILE_MAP_READ.
    static final int MAP_WRITE = 2;
    static final int MAP_READ = 4;
    static final int MAP_EXECUTE = 8;

    /** The rights that whoever creates a mapping object with this protection gets. */
    static int rightsOf(Protection protection) {
        boolean writes = protection.writable() && !protection.copyOnWrite();
        return MAP_READ | (writes ? MAP_WRITE : 0) | (protection.executable() ? MAP_EXECUTE : 0);
    }

    /** The rights that a view of this protection takes; even one without access takes the right to read. */
    static int rightsFor(Protection view) {
        boolean writes = view.writable() && !view.copyOnWrite();
        return (writes ? MAP_WRITE : MAP_READ) | (view.executable() ? MAP_EXECUTE : 0);
    }

    boolean mayRead() {
        return (rights & MAP_READ) != 0;
    }

    boolean mayWrite() {
        return (rights & MAP_WRITE) != 0;
    }

    @Override
    public void closed() {
        names.closed(object);
    }

    /** The object behind the handles. */
    static final class Shared {
        final String name;
        final Section section;
        /** Bytes that can be seen. */
        final long size;

        final Protection protection;
        int handles;

        Shared(String name, Section section, long size, Protection protection) {
            this.name = name;
            this.section = section;
            this.size = size;
            this.protection = protection;
        }

        /** Whether a view may have this protection, whatever the handle allows. */
        boolean allows(Protection view) {
            return (rightsFor(view) & ~rightsOf(protection)) == 0;
        }
    }
}
