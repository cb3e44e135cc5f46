package dev.pagewalk.win32.file;

import dev.pagewalk.address.Protection;
import dev.pagewalk.memory.Section;

/**
 * A file mapping object as a handle sees it.
 *
 * @param object what all handles to it share
 * @param mayWrite whether views for writing can be mapped through this handle
 * @param names where its name is kept
 */
record Mapping(Shared object, boolean mayWrite, MappingNames names) implements KernelObject {

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

        boolean writable() {
            return protection.writable() && !protection.copyOnWrite();
        }
    }
}
