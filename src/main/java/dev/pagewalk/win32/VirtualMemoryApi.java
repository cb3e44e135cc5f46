package dev.pagewalk.win32;

import static dev.pagewalk.win32.header.WindowsConstants.MEM_COMMIT;
import static dev.pagewalk.win32.header.WindowsConstants.MEM_DECOMMIT;
import static dev.pagewalk.win32.header.WindowsConstants.MEM_RELEASE;
import static dev.pagewalk.win32.header.WindowsConstants.MEM_RESERVE;
import static dev.pagewalk.win32.header.WindowsConstants.MEM_RESET;
import static dev.pagewalk.win32.header.WindowsConstants.MEM_TOP_DOWN;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.memory.NtStatus;
import dev.pagewalk.memory.RegionManager;
import java.util.Map;

/**
 * VirtualAlloc, VirtualFree, VirtualProtect, VirtualLock and VirtualUnlock: the checks that kernel32 and the system
 * call do, in their order, before the memory manager decides (windows-facts 3.8).
 */
public final class VirtualMemoryApi {

    private static final int ALLOCATION_TYPES = MEM_COMMIT | MEM_RESERVE | MEM_RESET | MEM_TOP_DOWN;

    private final MemoryManager memory;

    public VirtualMemoryApi(MemoryManager memory) {
        this.memory = memory;
    }

    /** The functions by name. */
    public Map<String, NativeFunction> functions() {
        return Map.of(
                "VirtualAlloc", this::virtualAlloc,
                "VirtualFree", this::virtualFree,
                "VirtualProtect", this::virtualProtect,
                "VirtualLock", call -> lock(call, true),
                "VirtualUnlock", call -> lock(call, false));
    }

    private long virtualAlloc(NativeCall call) {
        return allocate(
                call.memory(), call.argument(0), call.argument(1), call.argument(2), new Protection(call.argument(3)));
    }

    /**
     * VirtualAlloc for callers within the system, the heap for instance.
     *
     * @return the address, 0 with the last error set
     */
    public static int allocate(AddressSpace space, int address, int size, int type, Protection protection) {
        RegionManager.Allocation result =
                allocation(space, Integer.toUnsignedLong(address), Integer.toUnsignedLong(size), type, protection);
        return result.status() == NtStatus.SUCCESS ? result.start().raw() : LastError.fail(space, result.status());
    }

    private static RegionManager.Allocation allocation(
            AddressSpace space, long address, long size, int type, Protection protection) {
        var nowhere = new VirtualAddress(0);
        if (address != 0 && address < RegionManager.LOWEST
                || (type & ~ALLOCATION_TYPES) != 0
                || (type & (MEM_COMMIT | MEM_RESERVE | MEM_RESET)) == 0) {
            return new RegionManager.Allocation(NtStatus.INVALID_PARAMETER, nowhere);
        }
        RegionManager regions = space.regions();
        if ((type & MEM_RESET) != 0) {
            return type == MEM_RESET
                    ? regions.reset(address, size, protection)
                    : new RegionManager.Allocation(NtStatus.INVALID_PARAMETER, nowhere);
        }
        if (address == 0 || (type & MEM_RESERVE) != 0) {
            return regions.reserve(address, size, protection, (type & MEM_COMMIT) != 0, (type & MEM_TOP_DOWN) != 0);
        }
        return regions.commit(address, size, protection);
    }

    private long virtualFree(NativeCall call) {
        return free(call.memory(), call.argument(0), call.argument(1), call.argument(2));
    }

    /**
     * VirtualFree for callers within the system.
     *
     * @return 1, or 0 with the last error set
     */
    public static int free(AddressSpace space, int address, int size, int type) {
        long at = Integer.toUnsignedLong(address);
        long bytes = Integer.toUnsignedLong(size);
        NtStatus status = NtStatus.INVALID_PARAMETER;
        if (type == MEM_DECOMMIT) {
            status = space.regions().decommit(at, bytes);
        } else if (type == MEM_RELEASE && bytes == 0) {
            status = space.regions().release(at);
        }
        return status == NtStatus.SUCCESS ? 1 : LastError.fail(space, status);
    }

    private long virtualProtect(NativeCall call) {
        AddressSpace space = call.memory();
        int oldProtection = call.argument(3);
        var protection = new Protection(call.argument(2));
        if (!RegionManager.isValid(protection)) {
            return LastError.fail(space, NtStatus.INVALID_PAGE_PROTECTION);
        }
        if (!writable(space, oldProtection)) {
            return LastError.fail(space, NtStatus.ACCESS_VIOLATION);
        }
        RegionManager.Change change = space.regions()
                .protect(
                        Integer.toUnsignedLong(call.argument(0)), Integer.toUnsignedLong(call.argument(1)), protection);
        if (change.status() != NtStatus.SUCCESS) {
            return LastError.fail(space, change.status());
        }
        return store(space, oldProtection, change.before().flags()) ? 1 : 0;
    }

    private static boolean writable(AddressSpace space, int address) {
        try {
            space.probeWrite(address, Integer.BYTES);
            return true;
        } catch (SimulatedException refused) {
            return false;
        }
    }

    /** Writes the result, unless the call just took the right to write there away: Windows then fails with 998. */
    private static boolean store(AddressSpace space, int address, int value) {
        try {
            space.store32(address, value);
            return true;
        } catch (SimulatedException refused) {
            LastError.set(space, Win32Error.ERROR_NOACCESS);
            return false;
        }
    }

    private long lock(NativeCall call, boolean lock) {
        NtStatus status = memory.lock(
                call.memory(),
                Integer.toUnsignedLong(call.argument(0)),
                Integer.toUnsignedLong(call.argument(1)),
                lock);
        return status == NtStatus.SUCCESS ? 1 : LastError.fail(call.memory(), status);
    }
}
