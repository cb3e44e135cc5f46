package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.win32.MemoryBlocks;
import java.util.Map;

/** {@code crtdbg.h}: the debug heap as programs call it. */
final class DebugFunctions {

    private static final int KINDS = 5;

    /** Offsets in {@code _CrtMemState}. */
    private static final int COUNTS = 4;

    private static final int SIZES = COUNTS + 4 * KINDS;
    private static final int HIGHEST = SIZES + 4 * KINDS;
    private static final int TOTAL = HIGHEST + 4;

    private final DebugHeap heap;
    private final DebugReport report = new DebugReport();

    DebugFunctions(MallocFunctions malloc) {
        heap = new DebugHeap(malloc, report);
    }

    void register(Map<String, NativeFunction> functions) {
        blocks(functions);
        functions.put("_CrtSetDbgFlag", call -> heap.setFlags(call.argument(0)));
        functions.put("_CrtSetBreakAlloc", call -> heap.setBreak(call.argument(0)));
        functions.put("_CrtSetReportMode", call -> report.setMode(call.argument(0), call.argument(1)));
        functions.put("_CrtSetReportFile", call -> report.setFile(call.argument(0), call.argument(1)));
        functions.put("_CrtCheckMemory", call -> isSound(call) ? 1 : 0);
        functions.put("_CrtDumpMemoryLeaks", call -> dumpLeaks(call) ? 1 : 0);
        functions.put("_CrtIsValidHeapPointer", call -> heap.isHeapPointer(call, call.argument(0)) ? 1 : 0);
        functions.put("_CrtIsValidPointer", call -> call.argument(0) != 0 ? 1 : 0);
        functions.put("_CrtIsMemoryBlock", this::isMemoryBlock);
        functions.put("_CrtMemCheckpoint", this::checkpoint);
        functions.put("_CrtMemDifference", this::difference);
        functions.put("_CrtMemDumpStatistics", this::statistics);
        functions.put("_CrtMemDumpAllObjectsSince", call -> {
            report.write(call, DebugReport.WARN, "Dumping objects ->\n");
            dump(call, call.argument(0) == 0 ? 0 : call.memory().load32(call.argument(0)));
            report.write(call, DebugReport.WARN, "Object dump complete.\n");
            return 0;
        });
    }

    private void blocks(Map<String, NativeFunction> functions) {
        functions.put("_malloc_dbg", call -> {
            checkAlways(call);
            return heap.allocate(
                    call,
                    call.argument(0),
                    call.argument(1),
                    call.argument(2),
                    call.argument(3),
                    DebugBlock.CLEAN_LAND);
        });
        functions.put("_calloc_dbg", call -> {
            checkAlways(call);
            long size = (call.argument(0) & 0xFFFF_FFFFL) * (call.argument(1) & 0xFFFF_FFFFL);
            return heap.allocate(
                    call, (int) Math.min(size, 0xFFFF_FFFFL), call.argument(2), call.argument(3), call.argument(4), 0);
        });
        functions.put("_realloc_dbg", call -> {
            checkAlways(call);
            if (call.argument(0) == 0) {
                return heap.allocate(
                        call,
                        call.argument(1),
                        call.argument(2),
                        call.argument(3),
                        call.argument(4),
                        DebugBlock.CLEAN_LAND);
            }
            if (call.argument(1) == 0) {
                heap.free(call, call.argument(0));
                return 0;
            }
            return heap.reallocate(call, call.argument(0), call.argument(1), call.argument(3), call.argument(4), false);
        });
        functions.put(
                "_expand_dbg",
                call -> heap.reallocate(
                        call, call.argument(0), call.argument(1), call.argument(3), call.argument(4), true));
        functions.put("_free_dbg", call -> {
            checkAlways(call);
            heap.free(call, call.argument(0));
            return 0;
        });
        functions.put("_msize_dbg", call -> heap.size(call, call.argument(0)));
        functions.put("_strdup_dbg", call -> {
            if (call.argument(0) == 0) {
                return 0;
            }
            int size = MemoryBlocks.stringLength(call.memory(), call.argument(0)) + 1;
            int copy = heap.allocate(
                    call, size, call.argument(1), call.argument(2), call.argument(3), DebugBlock.CLEAN_LAND);
            if (copy != 0) {
                MemoryBlocks.move(call.memory(), copy, call.argument(0), size);
            }
            return copy;
        });
    }

    private void checkAlways(NativeCall call) {
        if ((heap.flags() & DebugHeap.CHECK_ALWAYS) != 0) {
            isSound(call);
        }
    }

    private boolean isSound(NativeCall call) {
        if ((heap.flags() & DebugHeap.ALLOC_MEM) == 0) {
            return true;
        }
        boolean sound = true;
        int address = heap.newest();
        for (int i = 0; address != 0 && i < heap.listed(); i++) {
            DebugBlock block = new DebugBlock(call.memory(), address);
            sound &= block.hasValidKind() && report.damage(call, block);
            address = block.older();
        }
        return sound && call.callNative("HeapValidate", (int) call.callNative("_get_heap_handle"), 0, 0) != 0;
    }

    /** What {@code _CrtDumpMemoryLeaks} does; also at the end of a program that asked for it. */
    boolean dumpLeaks(NativeCall call) {
        int[] counts = new int[KINDS];
        int address = heap.newest();
        for (int i = 0; address != 0 && i < heap.listed(); i++) {
            DebugBlock block = new DebugBlock(call.memory(), address);
            if (block.hasValidKind()) {
                counts[block.kind()]++;
            }
            address = block.older();
        }
        boolean leaks = counts[DebugBlock.NORMAL] != 0
                || counts[DebugBlock.CLIENT] != 0
                || (heap.flags() & DebugHeap.CHECK_CRT) != 0 && counts[DebugBlock.CRT] != 0;
        if (leaks) {
            report.write(call, DebugReport.WARN, "Detected memory leaks!\nDumping objects ->\n");
            dump(call, 0);
            report.write(call, DebugReport.WARN, "Object dump complete.\n");
        }
        return leaks;
    }

    boolean dumpsLeaksAtExit() {
        return (heap.flags() & DebugHeap.LEAK_CHECK) != 0;
    }

    /** Describes the blocks from the newest to the one before {@code until}. */
    private void dump(NativeCall call, int until) {
        int address = heap.newest();
        for (int i = 0; address != 0 && address != until && i < heap.listed(); i++) {
            DebugBlock block = new DebugBlock(call.memory(), address);
            int kind = block.kind();
            boolean shown = kind == DebugBlock.NORMAL
                    || kind == DebugBlock.CLIENT
                    || kind == DebugBlock.CRT && (heap.flags() & DebugHeap.CHECK_CRT) != 0;
            if (shown) {
                report.describe(call, block);
            }
            address = block.older();
        }
    }

    private long isMemoryBlock(NativeCall call) {
        AddressSpace memory = call.memory();
        if (!heap.isHeapPointer(call, call.argument(0))) {
            return 0;
        }
        DebugBlock block = DebugBlock.ofData(memory, call.argument(0));
        if (!block.hasValidKind() || block.size() != call.argument(1)) {
            return 0;
        }
        int[] values = {block.request(), block.fileName(), block.line()};
        for (int i = 0; i < values.length; i++) {
            if (call.argument(2 + i) != 0) {
                memory.store32(call.argument(2 + i), values[i]);
            }
        }
        return 1;
    }

    private long checkpoint(NativeCall call) {
        AddressSpace memory = call.memory();
        int state = call.argument(0);
        int[] counts = new int[KINDS];
        int[] sizes = new int[KINDS];
        int address = heap.newest();
        for (int i = 0; address != 0 && i < heap.listed(); i++) {
            DebugBlock block = new DebugBlock(memory, address);
            if (block.hasValidKind()) {
                counts[block.kind()]++;
                sizes[block.kind()] += block.size();
            }
            address = block.older();
        }
        memory.store32(state, heap.newest());
        for (int kind = 0; kind < KINDS; kind++) {
            memory.store32(state + COUNTS + 4 * kind, counts[kind]);
            memory.store32(state + SIZES + 4 * kind, sizes[kind]);
        }
        memory.store32(state + HIGHEST, heap.mostInUse());
        memory.store32(state + TOTAL, heap.total());
        return 0;
    }

    private long difference(NativeCall call) {
        AddressSpace memory = call.memory();
        int result = call.argument(0);
        boolean significant = false;
        memory.store32(result, 0);
        for (int field = COUNTS; field <= TOTAL; field += 4) {
            int change = memory.load32(call.argument(2) + field) - memory.load32(call.argument(1) + field);
            memory.store32(result + field, change);
            int kind = (field - COUNTS) / 4 % KINDS;
            boolean counted = kind == DebugBlock.NORMAL
                    || kind == DebugBlock.CLIENT
                    || kind == DebugBlock.CRT && (heap.flags() & DebugHeap.CHECK_CRT) != 0;
            significant |= field < HIGHEST && counted && change != 0;
        }
        return significant ? 1 : 0;
    }

    private long statistics(NativeCall call) {
        AddressSpace memory = call.memory();
        int state = call.argument(0);
        String[] names = {"Free", "Normal", "CRT", "Ignore", "Client"};
        StringBuilder text = new StringBuilder();
        for (int kind = 0; kind < KINDS; kind++) {
            text.append(memory.load32(state + SIZES + 4 * kind)).append(" bytes in ");
            text.append(memory.load32(state + COUNTS + 4 * kind))
                    .append(' ')
                    .append(names[kind])
                    .append(" Blocks.\n");
        }
        text.append("Largest number used: ")
                .append(memory.load32(state + HIGHEST))
                .append(" bytes.\n");
        text.append("Total allocations: ").append(memory.load32(state + TOTAL)).append(" bytes.\n");
        report.write(call, DebugReport.WARN, text.toString());
        return 0;
    }
}
