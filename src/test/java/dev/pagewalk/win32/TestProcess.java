package dev.pagewalk.win32;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.crt.CRuntime;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.hardware.Mmu;
import dev.pagewalk.hardware.PhysicalMemory;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.memory.MemoryManager;
import dev.pagewalk.win32.file.Files;
import dev.pagewalk.win32.file.KernelObjects;
import dev.pagewalk.win32.heap.HeapApi;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A process without a program: a test calls the system's functions as compiled C would. Real collaborators, no mocks.
 */
public final class TestProcess {

    private static final int TEB = 0x7FFDE000;
    private static final int PEB = 0x7FFDF000;
    private static final int STACK = 0x00030000;
    private static final int ARGUMENTS = 0x0012F000;
    private static final int SCRATCH = 0x00400000;

    public final AddressSpace memory;
    public final MemoryManager manager;
    public final Files files;
    public final List<String> nested = new ArrayList<>();
    private final Map<String, NativeFunction> functions = new HashMap<>();
    private final StringBuilder output = new StringBuilder();
    private int scratch = SCRATCH;
    private int exitCode = -1;
    private ExceptionRecord caught = new ExceptionRecord(0, List.of());

    public TestProcess() {
        this(16384, 65536, PagingFormat.PAGE_4K);
    }

    public TestProcess(int frames, int pageFilePages, PagingFormat format) {
        PhysicalMemory ram = new PhysicalMemory(frames, format);
        manager = new MemoryManager(ram, new Mmu(ram, format), format, pageFilePages, 1);
        memory = manager.createAddressSpace();
        manager.switchTo(memory);
        int page = format.pageSize();
        manager.place(memory, new VirtualAddress(PEB & -page), page, page, Protection.READ_WRITE, "PEB");
        if ((TEB & -page) != (PEB & -page)) {
            manager.place(memory, new VirtualAddress(TEB), page, page, Protection.READ_WRITE, "TEB");
        }
        manager.createStack(memory, new VirtualAddress(STACK), 0x100000, 0x4000, TEB);
        memory.store32(TEB + 0x30, PEB);
        manager.place(memory, new VirtualAddress(SCRATCH), 0x100000, 0x100000, Protection.READ_WRITE, "scratch");
        functions.putAll(new VirtualMemoryApi(manager).functions());
        functions.putAll(new SystemFunctions(new SimulatedClock()).functions());
        functions.putAll(PointerFunctions.functions());
        files = new Files(manager, new KernelObjects(manager));
        functions.putAll(files.functions());
        HeapApi heaps = new HeapApi(manager);
        heaps.createProcessHeap(memory, new VirtualAddress(0x00150000));
        functions.putAll(heaps.functions());
        CRuntime runtime = new CRuntime(new SimulatedClock());
        runtime.useHeap(heaps.createRuntimeHeap(memory));
        functions.putAll(runtime.functions());
    }

    /** Calls a function with words on the stack. */
    public int call(String function, int... arguments) {
        return (int) callLong(function, arguments);
    }

    public long callLong(String function, int... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            memory.store32(ARGUMENTS + 4 * i, arguments[i]);
        }
        return function(function).call(new Call(function, null, 0));
    }

    /** The code of the exception that the call raises, 0 if it raises none. */
    public int exceptionOf(String function, int... arguments) {
        try {
            call(function, arguments);
            return 0;
        } catch (SimulatedException e) {
            return e.record().code();
        }
    }

    private NativeFunction function(String name) {
        NativeFunction function = functions.get(name);
        if (function == null) {
            throw new IllegalArgumentException("no function " + name);
        }
        return function;
    }

    public boolean has(String name) {
        return functions.containsKey(name);
    }

    /** A zero-terminated string of Latin-1 somewhere in memory. */
    public int string(String text) {
        return bytes((text + "\0").getBytes(StandardCharsets.ISO_8859_1));
    }

    public int wide(String text) {
        return bytes((text + "\0").getBytes(StandardCharsets.UTF_16LE));
    }

    public int bytes(byte[] bytes) {
        int address = scratch;
        memory.write(address, bytes);
        scratch += bytes.length + 15 & -16;
        return address;
    }

    public String text(int address) {
        return new String(MemoryBlocks.string(memory, address, 1000), StandardCharsets.ISO_8859_1);
    }

    public int lastError() {
        return LastError.get(memory);
    }

    /** What was printed since the last look. */
    public String printed() {
        String text = output.toString();
        output.setLength(0);
        return text;
    }

    public int exitCode() {
        return exitCode;
    }

    private final class Call implements NativeCall {

        private final String name;
        private final int @Nullable [] given;
        private final int depth;

        Call(String name, int @Nullable [] given, int depth) {
            this.name = name;
            this.given = given;
            this.depth = depth;
        }

        @Override
        public String function() {
            return name;
        }

        @Override
        public int argument(int index) {
            return given != null ? given[index] : memory.load32(ARGUMENTS + 4 * index);
        }

        @Override
        public int argumentsAddress() {
            return ARGUMENTS;
        }

        @Override
        public AddressSpace memory() {
            return memory;
        }

        @Override
        public void print(byte[] bytes) {
            output.append(new String(bytes, StandardCharsets.ISO_8859_1));
        }

        @Override
        public void printError(byte[] bytes) {
            print(bytes);
        }

        @Override
        public void exit(int code) {
            exitCode = code;
        }

        @Override
        public EventSink events() {
            return EventSink.NONE;
        }

        @Override
        public int depth() {
            return depth;
        }

        @Override
        public long callNative(String function, int... arguments) {
            nested.add(function);
            return TestProcess.this.function(function).call(new Call(function, arguments, depth + 1));
        }

        @Override
        public void caught(ExceptionRecord exception) {
            caught = exception;
        }

        @Override
        public ExceptionRecord lastCaught() {
            return caught;
        }
    }
}
