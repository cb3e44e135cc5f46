package dev.pagewalk.win32;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.memory.MemoryUse;
import dev.pagewalk.memory.RegionManager;
import dev.pagewalk.memory.RegionQuery;
import dev.pagewalk.win32.header.WindowsConstants;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** What a program can ask about memory: VirtualQuery, GetSystemInfo, GlobalMemoryStatus and GlobalMemoryStatusEx. */
public final class MemoryInformationApi {

    /** TotalVirtual: 10000h to 7FFEFFFFh (windows-facts A19). */
    public static final long TOTAL_VIRTUAL = 0x7FFE0000L;

    private static final int SIZE_OF_BASIC_INFORMATION = 28;
    private static final int SIZE_OF_SYSTEM_INFO = 36;
    private static final int SIZE_OF_MEMORYSTATUS = 32;
    private static final int SIZE_OF_MEMORYSTATUSEX = 64;

    private final MemoryManager memory;

    public MemoryInformationApi(MemoryManager memory) {
        this.memory = memory;
    }

    /** The functions by name. */
    public Map<String, NativeFunction> functions() {
        return Map.of(
                "VirtualQuery", call -> query(call, 0),
                "VirtualQueryEx", call -> query(call, 1),
                "GetSystemInfo", this::systemInfo,
                "GlobalMemoryStatus", this::memoryStatus,
                "GlobalMemoryStatusEx", this::memoryStatusEx);
    }

    private long query(NativeCall call, int first) {
        AddressSpace space = call.memory();
        if (Integer.compareUnsigned(call.argument(first + 2), SIZE_OF_BASIC_INFORMATION) < 0) {
            LastError.set(space, Win32Error.ERROR_BAD_LENGTH);
            return 0;
        }
        RegionQuery.Run run = space.query().run(new VirtualAddress(call.argument(first)));
        if (run == null) {
            LastError.set(space, Win32Error.ERROR_INVALID_PARAMETER);
            return 0;
        }
        ByteBuffer information = buffer(SIZE_OF_BASIC_INFORMATION)
                .putInt(run.range().start().raw())
                .putInt(run.allocationBase().raw())
                .putInt(run.allocationProtection().flags())
                .putInt((int) run.range().size())
                .putInt(value(run.state()))
                .putInt(run.protection().flags())
                .putInt(value(run.type()));
        return give(space, call.argument(first + 1), information) ? SIZE_OF_BASIC_INFORMATION : 0;
    }

    private static int value(RegionQuery.State state) {
        return switch (state) {
            case COMMITTED -> WindowsConstants.MEM_COMMIT;
            case RESERVED -> WindowsConstants.MEM_RESERVE;
            case FREE -> WindowsConstants.MEM_FREE;
        };
    }

    private static int value(RegionQuery.Type type) {
        return switch (type) {
            case NONE -> 0;
            case PRIVATE -> WindowsConstants.MEM_PRIVATE;
            case MAPPED -> WindowsConstants.MEM_MAPPED;
            case IMAGE -> WindowsConstants.MEM_IMAGE;
        };
    }

    private long systemInfo(NativeCall call) {
        ByteBuffer information = buffer(SIZE_OF_SYSTEM_INFO)
                .putInt(0) // PROCESSOR_ARCHITECTURE_INTEL
                .putInt(memory.format().pageSize())
                .putInt((int) RegionManager.LOWEST)
                .putInt(0x7FFEFFFF)
                .putInt(1) // active processor mask
                .putInt(1) // number of processors
                .putInt(586) // PROCESSOR_INTEL_PENTIUM
                .putInt(RegionManager.ALLOCATION_GRANULARITY)
                .putInt(0x00000F06); // a Pentium III class processor: family 6
        call.memory().write(call.argument(0), information.array());
        return 0;
    }

    private long memoryStatus(NativeCall call) {
        MemoryUse use = memory.use();
        ByteBuffer status = buffer(SIZE_OF_MEMORYSTATUS)
                .putInt(SIZE_OF_MEMORYSTATUS)
                .putInt(load(use))
                .putInt(small(bytes(use.frames())))
                .putInt(small(bytes(use.available())))
                .putInt(small(bytes(use.commitLimit())))
                .putInt(small(bytes(use.commitLimit() - use.commitCharge())))
                .putInt((int) TOTAL_VIRTUAL)
                .putInt((int) (TOTAL_VIRTUAL - call.memory().regions().usedBytes()));
        call.memory().write(call.argument(0), status.array());
        return 0;
    }

    private long memoryStatusEx(NativeCall call) {
        AddressSpace space = call.memory();
        int address = call.argument(0);
        MemoryUse use = memory.use();
        try {
            if (space.load32(address) != SIZE_OF_MEMORYSTATUSEX) {
                LastError.set(space, Win32Error.ERROR_INVALID_PARAMETER);
                return 0;
            }
        } catch (SimulatedException refused) {
            LastError.set(space, Win32Error.ERROR_NOACCESS);
            return 0;
        }
        ByteBuffer status = buffer(SIZE_OF_MEMORYSTATUSEX)
                .putInt(SIZE_OF_MEMORYSTATUSEX)
                .putInt(load(use))
                .putLong(bytes(use.frames()))
                .putLong(bytes(use.available()))
                .putLong(bytes(use.commitLimit()))
                .putLong(bytes(use.commitLimit() - use.commitCharge()))
                .putLong(TOTAL_VIRTUAL)
                .putLong(TOTAL_VIRTUAL - space.regions().usedBytes())
                .putLong(0);
        return give(space, address, status) ? 1 : 0;
    }

    private static int load(MemoryUse use) {
        return 100 - (int) (100L * use.available() / use.frames());
    }

    private long bytes(long pages) {
        return pages << memory.format().pageShift();
    }

    /** GlobalMemoryStatus reports at most 2 GiB less a page where there is more (curriculum C21). */
    private static int small(long bytes) {
        return (int) Math.min(bytes, 0x7FFFFFFFL);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static boolean give(AddressSpace space, int address, ByteBuffer bytes) {
        try {
            space.write(address, bytes.array());
            return true;
        } catch (SimulatedException refused) {
            LastError.set(space, Win32Error.ERROR_NOACCESS);
            return false;
        }
    }
}
