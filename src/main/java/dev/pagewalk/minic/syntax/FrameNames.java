package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables of the innermost call while the program is paused, for what is typed beside it: watch expressions and
 * lines of the console. They lie at fixed addresses then, so that to the compiler they are like globals.
 */
public final class FrameNames {

    /** No program, or none that is in the middle of a call. */
    public static final FrameNames NONE = new FrameNames(Map.of(), Map.of(), false);

    /** Address and type by name. */
    private final Map<String, Placed> inScope;
    /** The function that declares a variable by this name, for variables that have no place now. */
    private final Map<String, String> elsewhere;

    /** A variable that lies at an address. */
    public record Placed(CType type, int address) {}

    private final boolean running;

    /**
     * @param inScope the variables of the innermost call
     * @param elsewhere for each name of a variable of another function that function
     * @param running whether the program can go on
     */
    public FrameNames(Map<String, Placed> inScope, Map<String, String> elsewhere, boolean running) {
        this.running = running;
        this.inScope = inScope;
        this.elsewhere = elsewhere;
    }

    /** A scope around what is typed, and where its variables lie. */
    record Visible(Scope scope, Map<Variable, Integer> addresses) {}

    /** Makes these names known around what is typed. */
    Visible in(Scope file, Token declared) {
        Scope scope = new Scope(file);
        Map<Variable, Integer> addresses = new HashMap<>();
        inScope.forEach((name, placed) -> {
            Variable variable = new Variable(name, placed.type, Variable.Kind.GLOBAL, declared);
            variable.defined = true;
            variable.used = true;
            variable.assigned = true;
            scope.names.put(name, variable);
            addresses.put(variable, placed.address);
        });
        return new Visible(scope, addresses);
    }

    /** True if the name is a variable of the innermost call. */
    public boolean has(String name) {
        return inScope.containsKey(name);
    }

    /** True if a program that can go on has a variable by this name in another function: no good name for a new one. */
    boolean isTaken(String name) {
        return running && elsewhere.containsKey(name);
    }

    /**
     * The function that declares a local variable by this name, whose call isn't the innermost now; null if none does.
     */
    @Nullable String ownerOf(String name) {
        return elsewhere.get(name);
    }
}
