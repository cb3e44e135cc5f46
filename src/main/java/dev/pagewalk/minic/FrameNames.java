package dev.pagewalk.minic;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables of the innermost call while the program is paused, for what is typed beside it: watch expressions and lines
 * of the console. They lie at fixed addresses then, so that to the compiler they are like globals.
 */
final class FrameNames {

    /** No program, or none that is in the middle of a call. */
    static final FrameNames NONE = new FrameNames(Map.of(), Map.of(), false);

    /** Address and type by name. */
    private final Map<String, Placed> inScope;
    /** The function that declares a variable by this name, for variables that have no place now. */
    private final Map<String, String> elsewhere;

    private record Placed(CType type, int address) {}

    private final boolean running;

    private FrameNames(Map<String, Placed> inScope, Map<String, String> elsewhere, boolean running) {
        this.running = running;
        this.inScope = inScope;
        this.elsewhere = elsewhere;
    }

    /** What can be seen from the instruction that is next; nothing if the program has ended. */
    static FrameNames of(Core core, @Nullable Program program, boolean running) {
        if (program == null) {
            return NONE;
        }
        Map<String, Placed> inScope = new HashMap<>();
        Program.Function function = running ? program.functionAt(core.pc) : null;
        if (function != null && core.pc != function.first()) {
            for (Program.Local local : CallStack.inScope(function, core.pc)) {
                inScope.put(local.name(), new Placed(local.type(), core.fp + local.offset()));
            }
        }
        return new FrameNames(inScope, program.functionsByLocal(), running);
    }

    /** A scope around what is typed in which these names are known. */
    Scope scope(Scope file, Token declared) {
        Scope scope = new Scope(file);
        inScope.forEach((name, placed) -> {
            Variable variable = new Variable(name, placed.type, Variable.Place.GLOBAL, declared);
            variable.address = placed.address;
            variable.placed = true;
            variable.defined = true;
            variable.used = true;
            variable.assigned = true;
            scope.names.put(name, variable);
        });
        return scope;
    }

    /** True if the name is a variable of the innermost call. */
    boolean has(String name) {
        return inScope.containsKey(name);
    }

    /** True if a program that can go on has a variable by this name in another function: no good name for a new one. */
    boolean isTaken(String name) {
        return running && elsewhere.containsKey(name);
    }

    /** The function that declares a local variable by this name, whose call isn't the innermost now; null if none does. */
    @Nullable String ownerOf(String name) {
        return elsewhere.get(name);
    }
}
