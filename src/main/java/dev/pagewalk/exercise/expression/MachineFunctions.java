package dev.pagewalk.exercise.expression;

import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.pagewalk.address.PhysicalAddress;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.exercise.yaml.Numbers;
import dev.pagewalk.machine.Peaks;
import dev.pagewalk.machine.snapshot.Counters;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.MemoryDump;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.machine.snapshot.RegionSnapshot;
import dev.pagewalk.machine.snapshot.WalkSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions and names that ask the machine; the pure ones are in {@link PureFunctions}. */
public final class MachineFunctions {

    private static final Set<String> FIELDS = Set.of(
            "addressSpaceTotal",
            "addressSpaceUsed",
            "addressSpaceTaken",
            "commitCharge",
            "commitLimit",
            "processCommit",
            "residentPages",
            "pageTablePages",
            "framesTotal",
            "framesUsed",
            "softFaults",
            "hardFaults",
            "accessViolations",
            "directoryIndex",
            "tableIndex",
            "offset",
            "pdeAddress",
            "pde",
            "pteAddress",
            "pte",
            "physical",
            "BaseAddress",
            "AllocationBase",
            "AllocationProtect",
            "RegionSize",
            "State",
            "Protect",
            "Type",
            "ResidentPages",
            "address",
            "size",
            "userSize",
            "busy");

    private MachineFunctions() {}

    public static CelLateFunctionBindings of(Scope scope) {
        var all = new ArrayList<>(SystemFunctions.of(scope));
        all.addAll(List.of(
                CelFunctionBinding.from("page_int", Long.class, x -> x & -scope.pageSize()),
                CelFunctionBinding.from("walk_int", Long.class, va -> walk(machine(scope), va)),
                CelFunctionBinding.from("query_int", Long.class, va -> query(machine(scope), va)),
                CelFunctionBinding.from("variable_string", String.class, name -> variable(machine(scope), name)),
                CelFunctionBinding.from("physical_int", Long.class, address -> physical(machine(scope), address))));
        return CelLateFunctionBindings.from(all);
    }

    /** What a name stands for; looked up only if an expression uses it. */
    public static Optional<Object> variable(Scope scope, String name) {
        Object local = scope.values().get(name);
        return local != null
                ? Optional.of(local)
                : Optional.ofNullable(ofMachine(scope.now(), scope.before(), name))
                        .or(() -> Optional.ofNullable(Constants.values().get(name)));
    }

    private static @Nullable Object ofMachine(@Nullable Moment moment, @Nullable Moment before, String name) {
        if (moment == null) {
            return null;
        }
        MachineSnapshot now = moment.machine();
        return switch (name) {
            case "counters" -> counters(now.counters());
            case "before" -> counters((before == null ? now : before.machine()).counters());
            case "peak" -> peaks(moment.tally().peaks());
            case "heapsValid" -> HeapFunctions.valid(moment);
            case "output" -> now.output();
            case "lastError" -> Integer.toUnsignedLong(now.lastError());
            case "exitCode" -> Integer.toUnsignedLong(now.program().exitCode());
            case "crashed" -> now.program().state() == ProgramSnapshot.State.CRASHED;
            case "cr3" -> Integer.toUnsignedLong(now.pageTables().cr3());
            case "value" -> value(moment.tally().value());
            case "pageFileUsed" -> (long) now.system().pageFile().used();
            default -> null;
        };
    }

    /** Names of what stands behind a point: counters, and what walk, query and heapBlock give. */
    static Set<String> fields() {
        return FIELDS;
    }

    private static Map<String, Long> peaks(Peaks peaks) {
        return Map.of(
                "addressSpaceUsed", peaks.addressSpaceUsed(),
                "commitCharge", peaks.commitCharge(),
                "framesUsed", (long) peaks.framesUsed());
    }

    public static MachineSnapshot machine(Scope scope) {
        return now(scope).machine();
    }

    public static Moment now(Scope scope) {
        Moment now = scope.now();
        if (now == null) {
            throw new IllegalArgumentException("the machine can't be asked here: parameters are drawn before it runs");
        }
        return now;
    }

    /** The number that a console line evaluated to; 0 if it was none. */
    private static long value(String text) {
        String number = text.strip().split(" ")[0];
        return Numbers.isNumber(number) ? Numbers.parse(number) : 0;
    }

    public static Map<String, Long> walk(MachineSnapshot machine, long va) {
        WalkSnapshot walk = machine.pageTables().walk(address(va));
        var fields = new HashMap<String, Long>();
        fields.put("directoryIndex", (long) walk.directoryIndex());
        fields.put("tableIndex", (long) walk.tableIndex());
        fields.put("offset", (long) walk.offset());
        fields.put("pdeAddress", walk.directoryEntryAddress().value());
        fields.put("pde", Integer.toUnsignedLong(walk.directoryEntry().raw()));
        if (walk.tableEntryAddress() != null && walk.tableEntry() != null) {
            fields.put("pteAddress", walk.tableEntryAddress().value());
            fields.put("pte", Integer.toUnsignedLong(walk.tableEntry().raw()));
        }
        if (walk.physical() != null) {
            fields.put("physical", walk.physical().value());
        }
        return fields;
    }

    public static Map<String, Long> query(MachineSnapshot machine, long va) {
        VirtualAddress page = address(va & ~(long) machine.pageTables().format().offsetMask());
        if (page.raw() < 0) {
            throw new IllegalArgumentException("query asks about user space, up to 0x7FFFFFFF");
        }
        RegionSnapshot region = machine.region(page);
        boolean free = region.state() == RegionSnapshot.State.FREE;
        return Map.of(
                "BaseAddress", page.value(),
                "AllocationBase", free ? 0L : region.allocationBase().value(),
                "AllocationProtect", (long) region.allocationProtection().flags(),
                "RegionSize", region.range().start().value() + region.range().size() - page.value(),
                "State", (long) region.state().value(),
                "Protect", (long) region.protection().flags(),
                "Type", (long) region.type().value(),
                "ResidentPages", (long) region.residentPages());
    }

    /** The number in a variable of the innermost function that has it, or else in a global one. */
    public static Long variable(MachineSnapshot machine, String name) {
        String text = named(machine, name).value().split(" ")[0];
        return text.equals("NULL") ? 0L : Numbers.parse(text);
    }

    /** Where that variable lies: its bytes tell what no number can. */
    static Long place(MachineSnapshot machine, String name) {
        return named(machine, name).address().value();
    }

    private static ProgramSnapshot.Variable named(MachineSnapshot machine, String name) {
        ProgramSnapshot program = machine.program();
        return Stream.concat(
                        program.callStack().stream().flatMap(frame -> frame.variables().stream()),
                        program.globals().stream())
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MissingVariable(name));
    }

    private static Long physical(MachineSnapshot machine, long address) {
        return MemoryDump.of(machine.pageTables())
                .dword(new PhysicalAddress((int) address))
                .orElseThrow(() -> new IllegalArgumentException("no page table lies at 0x%08X".formatted(address)));
    }

    public static VirtualAddress address(long va) {
        if (va < 0 || va > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("an address has 32 bits, this is " + va);
        }
        return new VirtualAddress((int) va);
    }

    public static Map<String, Long> counters(@Nullable Counters counters) {
        if (counters == null) {
            return Map.of();
        }
        var all = new HashMap<String, Long>();
        all.put("addressSpaceTotal", counters.addressSpaceTotal());
        all.put("addressSpaceUsed", counters.addressSpaceUsed());
        all.put("addressSpaceTaken", counters.addressSpaceTaken());
        all.put("commitCharge", counters.commitCharge());
        all.put("commitLimit", counters.commitLimit());
        all.put("processCommit", counters.processCommit());
        all.put("residentPages", (long) counters.residentPages());
        all.put("pageTablePages", (long) counters.pageTablePages());
        all.put("framesTotal", (long) counters.framesTotal());
        all.put("framesUsed", (long) counters.framesUsed());
        all.put("softFaults", counters.softFaults());
        all.put("hardFaults", counters.hardFaults());
        all.put("accessViolations", counters.accessViolations());
        return all;
    }
}
