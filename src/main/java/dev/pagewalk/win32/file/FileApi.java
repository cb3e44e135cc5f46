package dev.pagewalk.win32.file;

import static dev.pagewalk.win32.header.WindowsConstants.GENERIC_ALL;
import static dev.pagewalk.win32.header.WindowsConstants.GENERIC_READ;
import static dev.pagewalk.win32.header.WindowsConstants.GENERIC_WRITE;
import static dev.pagewalk.win32.header.WindowsConstants.INVALID_FILE_SIZE;
import static dev.pagewalk.win32.header.WindowsConstants.INVALID_HANDLE_VALUE;
import static dev.pagewalk.win32.header.WindowsConstants.INVALID_SET_FILE_POINTER;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.memory.Section;
import dev.pagewalk.win32.LastError;
import dev.pagewalk.win32.Win32Error;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CreateFile, ReadFile, WriteFile and what goes with them, on the simulated disk. */
final class FileApi {

    private static final int LONGEST_NAME = 1024;

    private final Disk disk;
    private final HandleTable handles;
    private final MemoryManager memory;

    FileApi(Disk disk, HandleTable handles, MemoryManager memory) {
        this.disk = disk;
        this.handles = handles;
        this.memory = memory;
    }

    Map<String, NativeFunction> functions() {
        return Map.ofEntries(
                Map.entry("CreateFileA", this::createFile),
                Map.entry("ReadFile", this::readFile),
                Map.entry("WriteFile", this::writeFile),
                Map.entry("SetFilePointer", this::setFilePointer),
                Map.entry("SetFilePointerEx", this::setFilePointerEx),
                Map.entry("GetFileSize", this::getFileSize),
                Map.entry("GetFileSizeEx", this::getFileSizeEx),
                Map.entry("SetEndOfFile", this::setEndOfFile),
                Map.entry("FlushFileBuffers", this::flushFileBuffers),
                Map.entry("DeleteFileA", this::deleteFile),
                Map.entry("CloseHandle", this::closeHandle));
    }

    private long createFile(NativeCall call) {
        String name = string(call.memory(), call.argument(0));
        int access = call.argument(1);
        int share = call.argument(2);
        boolean read = (access & (GENERIC_READ | GENERIC_ALL)) != 0;
        boolean write = (access & (GENERIC_WRITE | GENERIC_ALL)) != 0;
        if (!Disk.isValid(name)) {
            return invalid(call, name.isEmpty() ? Win32Error.ERROR_PATH_NOT_FOUND : Win32Error.ERROR_INVALID_NAME);
        }
        DiskFile file = disk.find(name);
        int disposition = call.argument(4);
        Win32Error refused = refusal(file, disposition, write);
        if (refused != null) {
            return invalid(call, refused);
        }
        if (file != null && !disk.mayShare(file, read, write, share)) {
            return invalid(call, Win32Error.ERROR_SHARING_VIOLATION);
        }
        boolean existed = file != null;
        boolean truncates = disposition == 2 || disposition == 5;
        if (file != null && truncates && file.section() != null) {
            return invalid(call, Win32Error.ERROR_USER_MAPPED_FILE);
        }
        if (file == null) {
            file = disk.create(name);
        } else if (truncates) {
            file.setLength(0);
        }
        if (disposition == 2 || disposition == 4) {
            LastError.set(call.memory(), existed ? Win32Error.ERROR_ALREADY_EXISTS : Win32Error.ERROR_SUCCESS);
        }
        return handles.add(disk.open(file, read, write, share));
    }

    /** Why a file can't be created or opened in this way: CREATE_NEW 1 to TRUNCATE_EXISTING 5. */
    private static @Nullable Win32Error refusal(@Nullable DiskFile file, int disposition, boolean write) {
        return switch (disposition) {
            case 1 -> file == null ? null : Win32Error.ERROR_FILE_EXISTS;
            case 2, 4 -> null;
            case 3 -> file == null ? Win32Error.ERROR_FILE_NOT_FOUND : null;
            case 5 -> {
                if (!write) {
                    yield Win32Error.ERROR_INVALID_PARAMETER;
                }
                yield file == null ? Win32Error.ERROR_FILE_NOT_FOUND : null;
            }
            default -> Win32Error.ERROR_INVALID_PARAMETER;
        };
    }

    private long readFile(NativeCall call) {
        AddressSpace space = call.memory();
        int countAddress = call.argument(3);
        OpenFile open = file(call);
        if (open == null) {
            return 0;
        }
        setCount(space, countAddress, 0);
        if (!open.mayRead) {
            return fail(call, Win32Error.ERROR_ACCESS_DENIED);
        }
        synchronize(open.file);
        byte[] bytes = open.file.read(open.position, clamp(call.argument(2)));
        try {
            space.write(call.argument(1), bytes);
        } catch (SimulatedException refused) {
            return fail(call, Win32Error.ERROR_NOACCESS);
        }
        open.position += bytes.length;
        setCount(space, countAddress, bytes.length);
        return 1;
    }

    private long writeFile(NativeCall call) {
        AddressSpace space = call.memory();
        int countAddress = call.argument(3);
        OpenFile open = file(call);
        if (open == null) {
            return 0;
        }
        setCount(space, countAddress, 0);
        if (!open.mayWrite) {
            return fail(call, Win32Error.ERROR_ACCESS_DENIED);
        }
        int count = clamp(call.argument(2));
        if (!disk.hasRoom(open.file, Math.max(open.file.length(), open.position + count))) {
            return fail(call, Win32Error.ERROR_DISK_FULL);
        }
        byte[] bytes;
        try {
            bytes = space.read(call.argument(1), count);
        } catch (SimulatedException refused) {
            return fail(call, Win32Error.ERROR_NOACCESS);
        }
        if (count > 0) {
            synchronize(open.file);
            open.file.write((int) open.position, bytes);
            Section section = open.file.section();
            if (section != null) {
                memory.fileChanged(section, open.position, count);
            }
        }
        open.position += count;
        setCount(space, countAddress, count);
        return 1;
    }

    /** Brings the file up to date with what views wrote: on Windows both see the same cached pages. */
    private void synchronize(DiskFile file) {
        Section section = file.section();
        if (section != null) {
            memory.flush(section);
        }
    }

    private long setFilePointer(NativeCall call) {
        OpenFile open = file(call);
        if (open == null) {
            return INVALID_SET_FILE_POINTER;
        }
        int high = call.argument(2);
        long distance = call.argument(1);
        if (high != 0) {
            distance = Integer.toUnsignedLong(call.argument(1))
                    | (long) call.memory().load32(high) << 32;
        }
        Win32Error error = move(open, distance, call.argument(3));
        if (error != null) {
            LastError.set(call.memory(), error);
            return INVALID_SET_FILE_POINTER;
        }
        if (high != 0) {
            call.memory().store32(high, (int) (open.position >>> 32));
        }
        return Integer.toUnsignedLong((int) open.position);
    }

    private long setFilePointerEx(NativeCall call) {
        OpenFile open = file(call);
        if (open == null) {
            return 0;
        }
        long distance = Integer.toUnsignedLong(call.argument(1)) | (long) call.argument(2) << 32;
        Win32Error error = move(open, distance, call.argument(4));
        if (error != null) {
            return fail(call, error);
        }
        if (call.argument(3) != 0) {
            call.memory().store64(call.argument(3), open.position);
        }
        return 1;
    }

    private static @Nullable Win32Error move(OpenFile open, long distance, int method) {
        long from = switch (method) {
            case 0 -> 0;
            case 1 -> open.position;
            case 2 -> open.file.length();
            default -> -1;
        };
        if (from < 0) {
            return Win32Error.ERROR_INVALID_PARAMETER;
        }
        if (from + distance < 0) {
            return Win32Error.ERROR_NEGATIVE_SEEK;
        }
        open.position = from + distance;
        return null;
    }

    private long getFileSize(NativeCall call) {
        OpenFile open = file(call);
        if (open == null) {
            return INVALID_FILE_SIZE;
        }
        if (call.argument(1) != 0) {
            call.memory().store32(call.argument(1), 0);
        }
        return open.file.length();
    }

    private long getFileSizeEx(NativeCall call) {
        OpenFile open = file(call);
        if (open == null) {
            return 0;
        }
        call.memory().store64(call.argument(1), open.file.length());
        return 1;
    }

    private long setEndOfFile(NativeCall call) {
        OpenFile open = file(call);
        if (open == null) {
            return 0;
        }
        if (!open.mayWrite) {
            return fail(call, Win32Error.ERROR_ACCESS_DENIED);
        }
        if (open.file.section() != null && open.position < open.file.length()) {
            return fail(call, Win32Error.ERROR_USER_MAPPED_FILE);
        }
        if (!disk.hasRoom(open.file, open.position)) {
            return fail(call, Win32Error.ERROR_DISK_FULL);
        }
        open.file.setLength((int) open.position);
        return 1;
    }

    private long flushFileBuffers(NativeCall call) {
        OpenFile open = file(call);
        if (open == null) {
            return 0;
        }
        return open.mayWrite ? 1 : fail(call, Win32Error.ERROR_ACCESS_DENIED);
    }

    private long deleteFile(NativeCall call) {
        String name = string(call.memory(), call.argument(0));
        DiskFile file = disk.find(name);
        if (file == null) {
            return fail(call, Win32Error.ERROR_FILE_NOT_FOUND);
        }
        if (file.opens > 0) {
            return fail(call, Win32Error.ERROR_SHARING_VIOLATION);
        }
        if (file.section() != null) {
            return fail(call, Win32Error.ERROR_ACCESS_DENIED);
        }
        disk.delete(file);
        return 1;
    }

    private long closeHandle(NativeCall call) {
        // Pseudo handles such as GetCurrentProcess() can be closed without effect.
        if (call.argument(0) == INVALID_HANDLE_VALUE) {
            return 1;
        }
        return handles.close(call.argument(0)) ? 1 : fail(call, Win32Error.ERROR_INVALID_HANDLE);
    }

    private @Nullable OpenFile file(NativeCall call) {
        if (handles.get(call.argument(0)) instanceof OpenFile open) {
            return open;
        }
        LastError.set(call.memory(), Win32Error.ERROR_INVALID_HANDLE);
        return null;
    }

    private static void setCount(AddressSpace space, int address, int count) {
        if (address != 0) {
            space.store32(address, count);
        }
    }

    private static int clamp(int count) {
        return (int) Math.min(Integer.toUnsignedLong(count), Disk.CAPACITY);
    }

    private static long invalid(NativeCall call, Win32Error error) {
        LastError.set(call.memory(), error);
        return Integer.toUnsignedLong(INVALID_HANDLE_VALUE);
    }

    private static int fail(NativeCall call, Win32Error error) {
        LastError.set(call.memory(), error);
        return 0;
    }

    /** A zero-terminated string of simulated memory, cut at {@link #LONGEST_NAME} bytes. */
    static String string(AddressSpace space, int address) {
        byte[] bytes = new byte[LONGEST_NAME];
        int length = 0;
        while (length < bytes.length) {
            int c = space.load8(address + length);
            if (c == 0) {
                break;
            }
            bytes[length++] = (byte) c;
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
