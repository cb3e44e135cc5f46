package dev.pagewalk.win32;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.memory.MemoryUse;
import dev.pagewalk.memory.NtStatus;
import dev.pagewalk.memory.RegionQuery;
import java.util.Map;

/**
 * What a process has in RAM and what it is charged for: GetProcessMemoryInfo and EmptyWorkingSet of psapi,
 * SetProcessWorkingSetSize and GetProcessWorkingSetSize.
 */
public final class ProcessMemoryApi {

    private static final int CURRENT_PROCESS = -1;
    private static final int SIZE = 40;

    /** With PrivateUsage: PROCESS_MEMORY_COUNTERS_EX. */
    private static final int SIZE_EX = 44;

    private final MemoryManager memory;

    /** The largest working set and charge that anybody asked for; peaks between two questions aren't known. */
    private long peakWorkingSet;

    private long peakCharge;

    public ProcessMemoryApi(MemoryManager memory) {
        this.memory = memory;
    }

    /** The functions by name. */
    public Map<String, NativeFunction> functions() {
        return Map.of(
                "GetProcessMemoryInfo", this::memoryInfo,
                "EmptyWorkingSet", this::emptyWorkingSet,
                "SetProcessWorkingSetSize", this::setWorkingSetSize,
                "GetProcessWorkingSetSize", this::workingSetSize);
    }

    private long emptyWorkingSet(NativeCall call) {
        if (call.argument(0) != CURRENT_PROCESS) {
            LastError.set(call.memory(), Win32Error.ERROR_INVALID_HANDLE);
            return 0;
        }
        call.memory().workingSet().empty();
        return 1;
    }

    /** Both sizes -1 ask for an empty working set, as EmptyWorkingSet does. */
    private long setWorkingSetSize(NativeCall call) {
        AddressSpace space = call.memory();
        if (call.argument(0) != CURRENT_PROCESS) {
            LastError.set(space, Win32Error.ERROR_INVALID_HANDLE);
            return 0;
        }
        if (call.argument(1) == -1 && call.argument(2) == -1) {
            space.workingSet().empty();
            return 1;
        }
        int shift = memory.format().pageShift();
        NtStatus status = space.workingSet().resize(call.argument(1) >>> shift, call.argument(2) >>> shift);
        return status == NtStatus.SUCCESS ? 1 : LastError.fail(space, status);
    }

    private long workingSetSize(NativeCall call) {
        AddressSpace space = call.memory();
        if (call.argument(0) != CURRENT_PROCESS) {
            LastError.set(space, Win32Error.ERROR_INVALID_HANDLE);
            return 0;
        }
        int shift = memory.format().pageShift();
        try {
            space.store32(call.argument(1), space.workingSet().minimum() << shift);
            space.store32(call.argument(2), space.workingSet().maximum() << shift);
        } catch (SimulatedException refused) {
            LastError.set(space, Win32Error.ERROR_NOACCESS);
            return 0;
        }
        return 1;
    }

    private long memoryInfo(NativeCall call) {
        AddressSpace space = call.memory();
        if (call.argument(0) != CURRENT_PROCESS) {
            LastError.set(space, Win32Error.ERROR_INVALID_HANDLE);
            return 0;
        }
        int size = call.argument(2);
        if (Integer.compareUnsigned(size, SIZE) < 0) {
            LastError.set(space, Win32Error.ERROR_INSUFFICIENT_BUFFER);
            return 0;
        }
        long workingSet = workingSet(space);
        long charge = space.regions().committedBytes();
        peakWorkingSet = Math.max(peakWorkingSet, workingSet);
        peakCharge = Math.max(peakCharge, charge);
        MemoryUse use = memory.use();
        int[] counters = {
            size < SIZE_EX ? SIZE : SIZE_EX,
            (int) (use.softFaults() + use.hardFaults()),
            (int) peakWorkingSet,
            (int) workingSet,
            0,
            0,
            0,
            0,
            (int) charge,
            (int) peakCharge,
            (int) charge
        };
        for (int i = 0; i < counters[0] / Integer.BYTES; i++) {
            space.store32(call.argument(1) + Integer.BYTES * i, counters[i]);
        }
        return 1;
    }

    /** Bytes of valid pages in user space. */
    private long workingSet(AddressSpace space) {
        long pages = 0;
        for (RegionQuery.Run run : space.query().all()) {
            pages += run.residentPages();
        }
        return pages * memory.format().pageSize();
    }
}
