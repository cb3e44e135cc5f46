package dev.pagewalk.win32.file;

import static dev.pagewalk.win32.header.WindowsConstants.FILE_MAP_COPY;
import static dev.pagewalk.win32.header.WindowsConstants.FILE_MAP_EXECUTE;
import static dev.pagewalk.win32.header.WindowsConstants.FILE_MAP_READ;
import static dev.pagewalk.win32.header.WindowsConstants.FILE_MAP_WRITE;
import static dev.pagewalk.win32.header.WindowsConstants.INVALID_HANDLE_VALUE;
import static dev.pagewalk.win32.header.WindowsConstants.SEC_COMMIT;
import static dev.pagewalk.win32.header.WindowsConstants.SEC_RESERVE;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.memory.NtStatus;
import dev.pagewalk.memory.RegionManager;
import dev.pagewalk.memory.Section;
import dev.pagewalk.win32.LastError;
import dev.pagewalk.win32.Win32Error;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CreateFileMapping, OpenFileMapping, MapViewOfFile, FlushViewOfFile, UnmapViewOfFile (windows-facts 3.8). */
final class MappingApi {

    private static final long MOST_BYTES = 0x7FFFFFFFL;

    private final HandleTable handles;
    private final MappingNames names;
    private final MemoryManager memory;
    private final Disk disk;

    MappingApi(Disk disk, HandleTable handles, MappingNames names, MemoryManager memory) {
        this.disk = disk;
        this.handles = handles;
        this.names = names;
        this.memory = memory;
    }

    Map<String, NativeFunction> functions() {
        return Map.of(
                "CreateFileMappingA", this::createFileMapping,
                "OpenFileMappingA", this::openFileMapping,
                "MapViewOfFile", call -> map(call, 0),
                "MapViewOfFileEx", call -> map(call, call.argument(5)),
                "UnmapViewOfFile", this::unmap,
                "FlushViewOfFile", this::flush);
    }

    private long createFileMapping(NativeCall call) {
        AddressSpace space = call.memory();
        int flags = call.argument(2);
        boolean reserve = (flags & SEC_RESERVE) != 0;
        var protection = new Protection(flags & 0xFF);
        if (!isSectionProtection(protection)
                || (flags & ~(0xFF | SEC_RESERVE | SEC_COMMIT)) != 0
                || reserve && (flags & SEC_COMMIT) != 0) {
            return fail(space, Win32Error.ERROR_INVALID_PARAMETER);
        }
        long size = (long) call.argument(3) << 32 | Integer.toUnsignedLong(call.argument(4));
        String name = call.argument(5) == 0 ? "" : FileApi.string(space, call.argument(5));
        Mapping.Shared existing = name.isEmpty() ? null : names.find(name);
        Mapping.Shared object;
        if (call.argument(0) == INVALID_HANDLE_VALUE) {
            if (size == 0) {
                return fail(space, Win32Error.ERROR_INVALID_PARAMETER);
            }
            object = existing != null ? existing : ofPageFile(space, size, protection, !reserve, name);
        } else {
            if (!(handles.get(call.argument(0)) instanceof OpenFile file)) {
                return fail(space, Win32Error.ERROR_INVALID_HANDLE);
            }
            object = existing != null ? existing : ofFile(space, file, size, protection, name);
        }
        if (object == null) {
            return 0;
        }
        LastError.set(space, existing != null ? Win32Error.ERROR_ALREADY_EXISTS : Win32Error.ERROR_SUCCESS);
        return handles.add(names.open(object, Mapping.rightsOf(protection)));
    }

    private static boolean isSectionProtection(Protection protection) {
        return switch (protection.flags()) {
            case Protection.PAGE_READONLY,
                    Protection.PAGE_READWRITE,
                    Protection.PAGE_WRITECOPY,
                    Protection.PAGE_EXECUTE_READ,
                    Protection.PAGE_EXECUTE_READWRITE,
                    Protection.PAGE_EXECUTE_WRITECOPY -> true;
            default -> false;
        };
    }

    private Mapping.@Nullable Shared ofPageFile(
            AddressSpace space, long size, Protection protection, boolean committed, String name) {
        if (size < 0 || size > MOST_BYTES) {
            fail(space, Win32Error.ERROR_NOT_ENOUGH_MEMORY);
            return null;
        }
        Section section = memory.createPageFileSection(size, protection, committed, name);
        if (section == null) {
            fail(space, Win32Error.ERROR_COMMITMENT_LIMIT);
            return null;
        }
        return new Mapping.Shared(name, section, size, protection);
    }

    private Mapping.@Nullable Shared ofFile(
            AddressSpace space, OpenFile open, long size, Protection protection, String name) {
        boolean writes = protection.writable() && !protection.copyOnWrite();
        if (!open.mayRead || writes && !open.mayWrite) {
            fail(space, Win32Error.ERROR_ACCESS_DENIED);
            return null;
        }
        DiskFile file = open.file;
        long bytes = size == 0 ? file.length() : size;
        if (bytes == 0) {
            fail(space, Win32Error.ERROR_FILE_INVALID);
            return null;
        }
        if (bytes < 0 || bytes > file.length()) {
            if (!writes || size < 0) {
                fail(space, Win32Error.ERROR_NOT_ENOUGH_MEMORY);
                return null;
            }
            if (!disk.hasRoom(file, bytes)) {
                fail(space, Win32Error.ERROR_DISK_FULL);
                return null;
            }
            file.setLength((int) bytes);
        }
        Section section = file.section();
        if (section == null) {
            section = memory.createFileSection(file, bytes, protection, file.name);
            file.setSection(section);
        } else {
            section.addReference();
            memory.grow(section, bytes);
        }
        return new Mapping.Shared(name, section, bytes, protection);
    }

    private long openFileMapping(NativeCall call) {
        AddressSpace space = call.memory();
        if (call.argument(2) == 0) {
            return fail(space, Win32Error.ERROR_INVALID_PARAMETER);
        }
        Mapping.Shared object = names.find(FileApi.string(space, call.argument(2)));
        if (object == null) {
            return fail(space, Win32Error.ERROR_FILE_NOT_FOUND);
        }
        int access = call.argument(0);
        int rights = access == FILE_MAP_COPY
                ? Mapping.MAP_READ
                : access & (Mapping.MAP_WRITE | Mapping.MAP_READ | Mapping.MAP_EXECUTE)
                        | ((access & FILE_MAP_EXECUTE) != 0 ? Mapping.MAP_EXECUTE : 0);
        return handles.add(names.open(object, rights));
    }

    private long map(NativeCall call, int address) {
        AddressSpace space = call.memory();
        if (!(handles.get(call.argument(0)) instanceof Mapping mapping)) {
            return fail(space, Win32Error.ERROR_INVALID_HANDLE);
        }
        Protection protection = protectionOf(call.argument(1));
        if ((Mapping.rightsFor(protection) & ~mapping.rights()) != 0) {
            return fail(space, Win32Error.ERROR_ACCESS_DENIED);
        }
        if (!mapping.object().allows(protection)) {
            return fail(space, Win32Error.ERROR_INVALID_PARAMETER);
        }
        long offset = (long) call.argument(2) << 32 | Integer.toUnsignedLong(call.argument(3));
        RegionManager.Allocation view = space.views()
                .map(
                        mapping.object().section,
                        Integer.toUnsignedLong(address),
                        offset,
                        Integer.toUnsignedLong(call.argument(4)),
                        mapping.object().size,
                        protection);
        return view.status() == NtStatus.SUCCESS ? view.start().value() : LastError.fail(space, view.status());
    }

    /**
     * The protection of a view for these FILE_MAP_* bits; without read, write or copy the view has no access at all.
     */
    private static Protection protectionOf(int access) {
        boolean executes = (access & FILE_MAP_EXECUTE) != 0;
        if ((access & FILE_MAP_WRITE) != 0) {
            return executes ? new Protection(Protection.PAGE_EXECUTE_READWRITE) : Protection.READ_WRITE;
        }
        if ((access & ~FILE_MAP_EXECUTE) == FILE_MAP_COPY) {
            return executes ? new Protection(Protection.PAGE_EXECUTE_WRITECOPY) : Protection.WRITE_COPY;
        }
        if ((access & FILE_MAP_READ) != 0) {
            return executes ? Protection.EXECUTE_READ : Protection.READ_ONLY;
        }
        return Protection.NO_ACCESS;
    }

    private long unmap(NativeCall call) {
        NtStatus status = call.memory().views().unmap(new VirtualAddress(call.argument(0)));
        return status == NtStatus.SUCCESS ? 1 : LastError.fail(call.memory(), status);
    }

    private long flush(NativeCall call) {
        NtStatus status = call.memory()
                .views()
                .flush(new VirtualAddress(call.argument(0)), Integer.toUnsignedLong(call.argument(1)));
        return status == NtStatus.SUCCESS ? 1 : LastError.fail(call.memory(), status);
    }

    private static int fail(AddressSpace space, Win32Error error) {
        LastError.set(space, error);
        return 0;
    }
}
