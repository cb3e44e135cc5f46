package dev.pagewalk.minic.watch;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.address.AddressRange;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.event.Event;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.minic.code.CodeFacts;
import dev.pagewalk.minic.code.Form;
import dev.pagewalk.minic.code.Instruction;
import dev.pagewalk.minic.code.InstructionSet;
import dev.pagewalk.minic.code.Opcode;
import dev.pagewalk.minic.code.Operation;
import dev.pagewalk.minic.code.Program;
import dev.pagewalk.minic.processor.Cpu;
import dev.pagewalk.minic.processor.Halt;
import dev.pagewalk.minic.processor.Watcher;
import dev.pagewalk.minic.type.CType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches a program for what C leaves undefined, and notes it once for each line and kind. It runs the program one
 * instruction at a time and only looks: what is computed, printed, counted and retired stays the same.
 */
public final class Watchman implements Watcher {

    /**
     * Instructions that are watched; a longer run goes on at full speed, unwatched. An instruction costs about 100 ns
     * when it is watched and every replay watches again, so this is what a run or a step back may take longer: a
     * quarter of a second.
     */
    static final long MOST_INSTRUCTIONS = 1_500_000;

    /** Notes that are kept of one program: more than anybody reads. */
    private static final int MOST_NOTES = 100;

    private static final int ARGUMENT_BYTES = 64;

    /** Whose accesses those of the moment are. */
    private enum Mode {
        /** Of the program's own instructions. */
        PROGRAM,
        /** Of a function that works on texts. */
        TEXT,
        /** Of a function that works on bytes, whatever they are. */
        BYTES,
        /** Of the system: it may do everything, and what it writes is written. */
        SYSTEM,
        /** Of the heap within its own blocks. */
        HEAP
    }

    private final Cpu cpu;
    private final EventSink events;
    private final Program program;
    private final CodeFacts.@Nullable Extent[] extents;
    private final MemoryShadow shadow = new MemoryShadow();
    private final HeapLedger ledger = new HeapLedger(shadow);
    private final OverflowCheck overflow;
    private final FormatWatch formats;
    private final Set<Noted> noted = new HashSet<>();
    private final List<Event.UndefinedBehaviour> notes;
    private Mode mode = Mode.SYSTEM;
    private long watched;
    private int pc;
    private int fp;
    private Instruction instruction = Instruction.ILLEGAL;
    private CodeFacts.@Nullable Extent extent;
    /**
     * Accesses of this instruction that find an index in the frame, before that of the element; and accesses so far.
     */
    private int indexes;

    private int accesses;
    /** What a function of the system was given to write to, if it is an array of the program. */
    private ProgramObjects.@Nullable Found destination;

    private final ProgramObjects objects;
    private String function = "";
    /** Where its arguments lie. */
    private int arguments;

    /**
     * @param events where what is noted is recorded
     * @param notes takes it too
     */
    public Watchman(Cpu cpu, Program program, EventSink events, List<Event.UndefinedBehaviour> notes) {
        this.events = events;
        this.notes = notes;
        this.cpu = cpu;
        this.program = program;
        this.overflow = new OverflowCheck(cpu);
        this.formats = new FormatWatch(cpu.memory(), program);
        this.objects = new ProgramObjects(program);
        this.extents = new CodeFacts.@Nullable Extent[program.code().length / 4];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = program.facts().extentAt(4 * i);
        }
    }

    @Override
    public boolean isDone() {
        return watched >= MOST_INSTRUCTIONS;
    }

    @Override
    public int execute(int[] code, int budget) {
        int most = (int) Math.min(budget, MOST_INSTRUCTIONS - watched);
        int executed = 0;
        do {
            executed += step(code);
        } while (executed < most && cpu.halt() == Halt.NONE);
        watched += executed;
        if (isDone()) {
            cpu.memory().observe(null);
        }
        return executed;
    }

    private int step(int[] code) {
        pc = cpu.pc();
        fp = cpu.fp();
        int operation = code[pc];
        instruction = InstructionSet.of(operation);
        extent = pc >> 2 < extents.length ? extents[pc >> 2] : null;
        mode = instruction.operation().accesses() == Operation.Accesses.MACHINE ? Mode.SYSTEM : Mode.PROGRAM;
        if (mode == Mode.PROGRAM && program.facts().isSigned(pc)) {
            List<String> over = overflow.of(pc);
            if (over != null) {
                note("overflow", () -> over);
            }
        }
        indexes = isOfElement(instruction) ? instruction.localAccesses() : 0;
        accesses = 0;
        int sp = cpu.sp();
        int size = operation == Opcode.ALLOCA ? cpu.register(code[pc + 2]) : 0;
        int executed = cpu.execute(code, 1);
        mode = Mode.SYSTEM;
        if (cpu.halt() == Halt.NONE) {
            switch (operation) {
                case Opcode.ENTER -> shadow.mark(cpu.sp(), cpu.fp() - cpu.sp(), MemoryShadow.UNWRITTEN);
                case Opcode.ALLOCA -> shadow.mark(cpu.sp(), size, MemoryShadow.UNWRITTEN);
                case Opcode.RET -> {
                    if (Integer.compareUnsigned(sp, fp) < 0) {
                        shadow.mark(sp, fp - sp, MemoryShadow.RETURNED);
                    }
                }
                default -> {}
            }
        }
        return executed;
    }

    /** True for loads and stores of an element whose index, and perhaps array, is found in locals. */
    private static boolean isOfElement(Instruction instruction) {
        boolean memory =
                instruction.operation() instanceof Operation.Load || instruction.operation() instanceof Operation.Store;
        return memory && instruction.form() != Form.RL;
    }

    @Override
    public void accessed(int address, int size, boolean write, boolean block) {
        if (mode == Mode.PROGRAM || mode == Mode.TEXT || mode == Mode.BYTES) {
            // a push has two accesses, of which the store is the machine's own
            boolean push = write
                    && mode == Mode.PROGRAM
                    && Integer.compareUnsigned(address, cpu.sp()) < 0
                    && instruction.operation().accesses() == Operation.Accesses.PUSH;
            if (!push) {
                check(address, size, write, block);
            }
        }
        if (write && mode != Mode.HEAP) {
            for (int i = 0; i < size; i++) {
                byte state = shadow.at(address + i);
                if (state == MemoryShadow.UNWRITTEN || state == MemoryShadow.RETURNED) {
                    shadow.mark(address + i, 1, MemoryShadow.FINE);
                }
            }
        }
    }

    private void check(int address, int size, boolean write, boolean block) {
        if (mode == Mode.PROGRAM && extent != null && !block && accesses++ >= indexes) {
            int start = extent.start(fp);
            int end = start + extent.size();
            if (address < start || address + size > end) {
                int index = Math.floorDiv(address - start, extent.element());
                CodeFacts.Extent array = extent;
                note(
                        "index",
                        () -> List.of(
                                array.name(),
                                Integer.toString(index),
                                Integer.toString(array.size() / array.element()),
                                hex(address)));
                return;
            }
        }
        if (mode != Mode.PROGRAM
                && write
                && destination != null
                && address - destination.start() >= 0
                && address + size > destination.start() + destination.size()
                && address <= destination.start() + destination.size()) {
            ProgramObjects.Found array = destination;
            note(
                    "overrun",
                    () -> List.of(
                            function, array.name(), Integer.toString(array.size()), hex(array.start() + array.size())));
            return;
        }
        // functions on texts read pieces that may go beyond the text's end
        int length = mode == Mode.TEXT && block && !write ? 1 : size;
        boolean looks = !write && (mode == Mode.PROGRAM && !block || mode == Mode.TEXT && !isArgument(address));
        int first = shadow.firstMarked(address, length, looks);
        if (first >= 0) {
            marked(address + first, shadow.at(address + first), write);
        }
    }

    /** True where a function looks for its arguments; that one is missing is told by its format. */
    private boolean isArgument(int address) {
        return address - arguments >= 0 && address - arguments < ARGUMENT_BYTES;
    }

    private void marked(int address, byte state, boolean write) {
        switch (state) {
            case MemoryShadow.UNWRITTEN -> unwritten(address);
            case MemoryShadow.FREED -> {
                HeapLedger.Block gone = ledger.freedHolding(address);
                if (gone != null) {
                    note(
                            write ? "freedWrite" : "freedRead",
                            () -> List.of(
                                    hex(address),
                                    hex(gone.start()),
                                    Integer.toUnsignedString(gone.size()),
                                    Integer.toString(gone.line())));
                }
            }
            case MemoryShadow.BESIDE -> {
                HeapLedger.Block near = ledger.beside(address);
                if (near != null) {
                    note(
                            write ? "besideWrite" : "besideRead",
                            () -> List.of(
                                    hex(address),
                                    hex(near.start()),
                                    Integer.toUnsignedString(near.size()),
                                    Integer.toString(address - near.start())));
                }
            }
            default -> note(write ? "returnedWrite" : "returnedRead", () -> List.of(hex(address)));
        }
    }

    private void unwritten(int address) {
        HeapLedger.Block block = ledger.holding(address);
        String value = hex(cpu.memory().glance().number(address));
        if (block != null) {
            note(
                    "unwrittenHeap",
                    () -> List.of(hex(address), hex(block.start()), Integer.toUnsignedString(block.size()), value));
            return;
        }
        ProgramObjects.Found local = objects.local(pc, fp, address);
        if (local != null) {
            note("unwrittenLocal", () -> List.of(local.name(), hex(address), value));
        } else {
            note("unwrittenStack", () -> List.of(hex(address), value));
        }
    }

    // ---- functions of the system

    @Override
    public long call(NativeFunction target, NativeCall call) {
        String name = call.function();
        int[] arguments = new int[5];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] =
                    call.depth() > 0 ? call.argument(i) : cpu.memory().glance().number(call.argumentsAddress() + 4 * i);
        }
        Optional<HeapCall> heapCall = HeapCall.of(name);
        boolean ofHeap = heapCall.filter(HeapCall::isOfHeap).isPresent();
        Mode before = mode;
        if (call.depth() == 0) {
            function = name;
            this.arguments = call.argumentsAddress();
            mode = ByteFunctions.isOnBytes(name) ? Mode.BYTES : ByteFunctions.isOnText(name) ? Mode.TEXT : Mode.SYSTEM;
            destination = mode == Mode.SYSTEM ? null : objects.array(pc, fp, arguments[0]);
            List<CType> types = pc < program.code().length ? program.facts().argumentsAt(pc) : List.of();
            FormatWatch.Mismatch mismatch = formats.of(name, arguments, types);
            if (mismatch != null) {
                note(mismatch.key(), mismatch::arguments);
            }
        } else if (mode != Mode.HEAP) {
            mode = ofHeap ? Mode.HEAP : Mode.SYSTEM;
        }
        if (call.depth() == 0) {
            heapCall.map(heap -> heap.freed(arguments)).ifPresent(block -> block.ifPresent(this::freeing));
        }
        if (ofHeap) {
            mode = Mode.HEAP;
        }
        try {
            long result = target.call(call);
            heapCall.ifPresent(heap -> heap.returned(ledger, arguments, (int) result, line()));
            return result;
        } finally {
            mode = before;
        }
    }

    private void freeing(int block) {
        HeapLedger.Block used = block == 0 ? null : ledger.holding(block);
        HeapLedger.Block freed = ledger.freedHolding(block);
        if (used != null && used.start() != block) {
            note("badFree", () -> List.of(hex(block), hex(used.start()), Integer.toUnsignedString(used.size())));
        } else if (used == null && freed != null && freed.start() == block) {
            note("doubleFree", () -> List.of(hex(block), Integer.toString(freed.line())));
        }
    }

    /** Address space was reserved or given back. */
    public void changed(AddressRange range) {
        ledger.forget((int) range.start().value(), (int) range.size());
    }

    // ---- notes

    private int line() {
        SourceSpan span = pc < program.code().length ? program.lines().spanAt(pc) : null;
        return span == null ? 0 : span.line();
    }

    private void note(String key, Supplier<List<String>> arguments) {
        int line = line();
        if (notes.size() < MOST_NOTES && noted.add(new Noted(key, line))) {
            var note = new Event.UndefinedBehaviour(key, arguments.get(), line);
            notes.add(note);
            events.record(note);
        }
    }

    private record Noted(String key, int line) {}

    private static String hex(int value) {
        return "0x%08X".formatted(value);
    }
}
