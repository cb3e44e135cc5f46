package dev.pagewalk.exercise.expression;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.types.MapType;
import dev.cel.runtime.CelFunctionBinding;
import dev.pagewalk.event.FaultKind;
import dev.pagewalk.exercise.yaml.Words;
import dev.pagewalk.machine.Tally;
import dev.pagewalk.machine.snapshot.FrameSnapshot;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.MemoryView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Functions that ask for bytes, heaps, frames, counts and other processes. Nothing is touched by asking. */
public final class SystemFunctions {

    private static final int LONGEST_TEXT = 4_096;
    private static final MapType FIELDS = MapType.create(STRING, INT);

    public static final List<CelFunctionDecl> DECLARATIONS = List.of(
            newFunctionDeclaration("count", newGlobalOverload("count_string", INT, STRING)),
            newFunctionDeclaration("inner", newGlobalOverload("inner_string", INT, STRING)),
            newFunctionDeclaration("events", newGlobalOverload("events_string", INT, STRING)),
            newFunctionDeclaration("exceptions", newGlobalOverload("exceptions_int", INT, INT)),
            newFunctionDeclaration("frames", newGlobalOverload("frames_string", INT, STRING)),
            newFunctionDeclaration("byte", newGlobalOverload("byte_int", INT, INT)),
            newFunctionDeclaration("dword", newGlobalOverload("dword_int", INT, INT)),
            newFunctionDeclaration("text", newGlobalOverload("text_int_int", STRING, INT, INT)),
            newFunctionDeclaration("address", newGlobalOverload("address_string", INT, STRING)),
            newFunctionDeclaration("heapBlock", newGlobalOverload("heapBlock_int", FIELDS, INT)),
            newFunctionDeclaration("variableIn", newGlobalOverload("variableIn_int_string", INT, INT, STRING)),
            newFunctionDeclaration("queryIn", newGlobalOverload("queryIn_int_int", FIELDS, INT, INT)),
            newFunctionDeclaration("walkIn", newGlobalOverload("walkIn_int_int", FIELDS, INT, INT)));

    private static final Map<String, Set<FaultKind>> FAULTS = Map.of(
            "demand-zero", Set.of(FaultKind.DEMAND_ZERO),
            "transition", Set.of(FaultKind.TRANSITION),
            "hard", Set.of(FaultKind.PAGE_FILE, FaultKind.FILE),
            "prototype", Set.of(FaultKind.PROTOTYPE),
            "copy-on-write", Set.of(FaultKind.COPY_ON_WRITE),
            "guard", Set.of(FaultKind.GUARD_PAGE, FaultKind.STACK_GROWTH),
            "violation", Set.of(FaultKind.ACCESS_VIOLATION, FaultKind.STACK_OVERFLOW));

    private SystemFunctions() {}

    public static List<CelFunctionBinding> of(Scope scope) {
        return List.of(
                CelFunctionBinding.from("count_string", String.class, name -> count(scope, name)),
                CelFunctionBinding.from(
                        "inner_string",
                        String.class,
                        name -> MachineFunctions.now(scope).tally().inner().getOrDefault(name, 0L)),
                CelFunctionBinding.from("events_string", String.class, kind -> events(scope, kind)),
                CelFunctionBinding.from(
                        "exceptions_int",
                        Long.class,
                        code -> MachineFunctions.now(scope).tally().exceptions().getOrDefault(code.intValue(), 0L)),
                CelFunctionBinding.from("frames_string", String.class, state -> frames(scope, state)),
                CelFunctionBinding.from("byte_int", Long.class, va -> octet(memory(scope), va)),
                CelFunctionBinding.from("dword_int", Long.class, va -> dword(memory(scope), va)),
                CelFunctionBinding.from(
                        "text_int_int", Long.class, Long.class, (va, length) -> text(memory(scope), va, length)),
                CelFunctionBinding.from(
                        "address_string",
                        String.class,
                        name -> MachineFunctions.place(MachineFunctions.machine(scope), name)),
                CelFunctionBinding.from(
                        "heapBlock_int", Long.class, va -> HeapFunctions.block(MachineFunctions.machine(scope), va)),
                CelFunctionBinding.from(
                        "variableIn_int_string",
                        Long.class,
                        String.class,
                        (process, name) -> MachineFunctions.variable(in(scope, process), name)),
                CelFunctionBinding.from(
                        "queryIn_int_int",
                        Long.class,
                        Long.class,
                        (process, va) -> MachineFunctions.query(in(scope, process), va)),
                CelFunctionBinding.from(
                        "walkIn_int_int",
                        Long.class,
                        Long.class,
                        (process, va) -> MachineFunctions.walk(in(scope, process), va)));
    }

    private static MachineSnapshot in(Scope scope, long process) {
        return MachineFunctions.now(scope).process(process);
    }

    private static MemoryView memory(Scope scope) {
        return MachineFunctions.machine(scope).memory();
    }

    /** Calls of a function, or of all for "". */
    private static long count(Scope scope, String name) {
        Tally now = MachineFunctions.now(scope).tally();
        return name.isEmpty() ? now.total() : now.calls().getOrDefault(name, 0L);
    }

    private static long events(Scope scope, String kind) {
        Set<FaultKind> kinds = FAULTS.get(kind);
        if (kinds == null) {
            throw new IllegalArgumentException("events are " + Words.joined(FAULTS.keySet()) + ", not " + kind);
        }
        Map<FaultKind, Long> faults = MachineFunctions.now(scope).tally().faults();
        return kinds.stream().mapToLong(one -> faults.getOrDefault(one, 0L)).sum();
    }

    private static long frames(Scope scope, String state) {
        try {
            return MachineFunctions.machine(scope)
                    .system()
                    .frames()
                    .count(FrameSnapshot.State.valueOf(state.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "frames are free, zeroed, standby, modified, active, not " + state, unknown);
        }
    }

    private static long octet(MemoryView memory, long va) {
        return known(memory.readByte(MachineFunctions.address(va).raw()), va);
    }

    private static long dword(MemoryView memory, long va) {
        return known(memory.read32(MachineFunctions.address(va).raw()), va);
    }

    private static long known(long value, long va) {
        if (value < 0) {
            throw new IllegalArgumentException("no byte of memory lies at 0x%08X".formatted(va));
        }
        return value;
    }

    private static String text(MemoryView memory, long va, long length) {
        var text = new StringBuilder();
        for (int i = 0; i < Math.clamp(length, 0, LONGEST_TEXT); i++) {
            long one = octet(memory, va + i);
            if (one == 0) {
                break;
            }
            text.append((char) one);
        }
        return text.toString();
    }
}
