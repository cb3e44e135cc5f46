package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.win32.MemoryBlocks;
import java.util.List;

/**
 * The debug flavour of {@code malloc}: each block has a header and gaps around its data, is filled with telling bytes,
 * and is on a doubly linked list, newest first. Headers are bytes in simulated memory; only the list's ends and the
 * counters are here, as they are variables of the runtime itself.
 */
final class DebugHeap {

    static final int ALLOC_MEM = 0x01;
    static final int DELAY_FREE = 0x02;
    static final int CHECK_ALWAYS = 0x04;
    static final int CHECK_CRT = 0x10;
    static final int LEAK_CHECK = 0x20;

    private static final int LARGEST = 0xFFFFFFE0 - DebugBlock.OVERHEAD;
    private static final int BREAKPOINT = 0x80000003;
    private static final int IN_PLACE_ONLY = 0x10;

    private final MallocFunctions malloc;
    private final DebugReport report;
    private int flags = ALLOC_MEM;
    private int newest;
    private int oldest;
    private int nextRequest = 1;
    private int breakAt = -1;
    private int listed;
    private int inUse;
    private int mostInUse;
    private int total;

    DebugHeap(MallocFunctions malloc, DebugReport report) {
        this.malloc = malloc;
        this.report = report;
    }

    int flags() {
        return flags;
    }

    /** What {@code _CrtSetDbgFlag} does: -1 only asks. */
    int setFlags(int value) {
        int before = flags;
        if (value != -1) {
            flags = value;
        }
        return before;
    }

    int setBreak(int request) {
        int before = breakAt;
        breakAt = request;
        return before;
    }

    int newest() {
        return newest;
    }

    int mostInUse() {
        return mostInUse;
    }

    int total() {
        return total;
    }

    /** The data's address, 0 if there is no memory. */
    int allocate(NativeCall call, int size, int use, int fileName, int line, int fill) {
        int request = number();
        if (Integer.compareUnsigned(size, LARGEST) > 0) {
            return malloc.refused(call);
        }
        int address = malloc.allocate(call, size + DebugBlock.OVERHEAD, 0);
        if (address == 0) {
            return 0;
        }
        DebugBlock block = new DebugBlock(call.memory(), address);
        block.setSize(size);
        if ((flags & ALLOC_MEM) == 0 || use == DebugBlock.IGNORE) {
            block.setOlder(0);
            block.setNewer(0);
            block.setPlace(0, DebugBlock.IGNORED_LINE);
            block.setUse(DebugBlock.IGNORE);
            block.setRequest(0);
        } else {
            block.setUse(use);
            block.setPlace(fileName, line);
            block.setRequest(request);
            link(block);
            count(size);
        }
        block.writeGaps();
        MemoryBlocks.fill(call.memory(), block.data(), fill, size);
        return block.data();
    }

    private int number() {
        int request = nextRequest++;
        if (request == breakAt) {
            throw new SimulatedException(new ExceptionRecord(BREAKPOINT, List.of()));
        }
        return request;
    }

    private void count(int size) {
        total += size;
        inUse += size;
        mostInUse = Math.max(mostInUse, inUse);
    }

    /** How many blocks are on the list: a walk that meets more goes over destroyed links. */
    int listed() {
        return listed;
    }

    private void link(DebugBlock block) {
        listed++;
        block.setOlder(newest);
        block.setNewer(0);
        if (newest == 0) {
            oldest = block.address();
        } else {
            at(block, newest).setNewer(block.address());
        }
        newest = block.address();
    }

    private static DebugBlock at(DebugBlock other, int address) {
        return new DebugBlock(other.memory(), address);
    }

    private void unlink(DebugBlock block) {
        listed--;
        int older = block.older();
        int newer = block.newer();
        if (older == 0) {
            oldest = newer;
        } else {
            at(block, older).setNewer(newer);
        }
        if (newer == 0) {
            newest = older;
        } else {
            at(block, newer).setOlder(older);
        }
    }

    boolean isHeapPointer(NativeCall call, int data) {
        return data != 0 && call.callNative("HeapValidate", malloc.heap(call), 0, data - DebugBlock.HEADER) != 0;
    }

    /** Reports what is wrong with a block the program names; false if it can't be used at all. */
    private boolean check(NativeCall call, int data) {
        if (!isHeapPointer(call, data)) {
            report.assertion(call, "_CrtIsValidHeapPointer(pUserData)");
            return false;
        }
        DebugBlock block = DebugBlock.ofData(call.memory(), data);
        if (!block.hasValidKind()) {
            report.assertion(call, "_BLOCK_TYPE_IS_VALID(pHead->nBlockUse)");
            return false;
        }
        report.damage(call, block);
        return true;
    }

    void free(NativeCall call, int data) {
        if (data == 0 || !check(call, data)) {
            return;
        }
        DebugBlock block = DebugBlock.ofData(call.memory(), data);
        int size = block.size();
        boolean listed = block.kind() != DebugBlock.IGNORE;
        if (listed) {
            inUse -= size;
        }
        if ((flags & DELAY_FREE) != 0 && listed) {
            block.setUse(DebugBlock.FREE);
            MemoryBlocks.fill(call.memory(), data, DebugBlock.DEAD_LAND, size);
            return;
        }
        if (listed) {
            unlink(block);
        }
        MemoryBlocks.fill(call.memory(), block.address(), DebugBlock.DEAD_LAND, size + DebugBlock.OVERHEAD);
        malloc.free(call, block.address());
    }

    /** {@code realloc} and {@code _expand}: the block keeps its place on the list though it may move. */
    int reallocate(NativeCall call, int data, int size, int fileName, int line, boolean inPlace) {
        if (!check(call, data) || Integer.compareUnsigned(size, LARGEST) > 0) {
            return malloc.refused(call);
        }
        DebugBlock block = DebugBlock.ofData(call.memory(), data);
        int old = block.size();
        int request = number();
        int flag = inPlace ? IN_PLACE_ONLY : 0;
        int moved = (int)
                call.callNative("HeapReAlloc", malloc.heap(call), flag, block.address(), size + DebugBlock.OVERHEAD);
        if (moved == 0) {
            return malloc.refused(call);
        }
        DebugBlock now = new DebugBlock(call.memory(), moved);
        now.setSize(size);
        if (now.kind() != DebugBlock.IGNORE) {
            relink(now);
            now.setPlace(fileName, line);
            now.setRequest(request);
            inUse -= old;
            count(size);
        }
        now.writeGaps();
        if (Integer.compareUnsigned(size, old) > 0) {
            MemoryBlocks.fill(call.memory(), now.data() + old, DebugBlock.CLEAN_LAND, size - old);
        }
        return now.data();
    }

    private void relink(DebugBlock block) {
        if (block.older() == 0) {
            oldest = block.address();
        } else {
            at(block, block.older()).setNewer(block.address());
        }
        if (block.newer() == 0) {
            newest = block.address();
        } else {
            at(block, block.newer()).setOlder(block.address());
        }
    }

    int size(NativeCall call, int data) {
        return check(call, data) ? DebugBlock.ofData(call.memory(), data).size() : -1;
    }
}
