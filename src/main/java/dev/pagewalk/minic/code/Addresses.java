package dev.pagewalk.minic.code;

import dev.pagewalk.minic.syntax.Variable;
import java.util.HashMap;
import java.util.Map;

/** Where variables and functions lie that are not in a frame. */
public final class Addresses {
    private final Map<Variable, Integer> addresses;
    private final Map<Variable, Integer> entries;

    Addresses() {
        this(Map.of(), Map.of());
    }

    private Addresses(Map<Variable, Integer> addresses, Map<Variable, Integer> entries) {
        this.addresses = new HashMap<>(addresses);
        this.entries = new HashMap<>(entries);
    }

    /** The same, to add more to. */
    Addresses copy() {
        return new Addresses(addresses, entries);
    }

    /** A variable or function lies at an address. */
    void place(Variable variable, int address) {
        addresses.put(variable, address);
    }

    /** All of these lie where the map says. */
    void placeAll(Map<Variable, Integer> more) {
        addresses.putAll(more);
    }

    /** The code of a function begins at an instruction. */
    void enter(Variable function, int instruction) {
        entries.put(function, instruction);
    }

    /** True once it is known where it lies. */
    boolean isPlaced(Variable variable) {
        return addresses.containsKey(variable);
    }

    /** Where it lies; 0 for what lies nowhere, such as a function of the system to which no code leads. */
    public int of(Variable variable) {
        return addresses.getOrDefault(variable, 0);
    }

    /** True if there is code for a function. */
    boolean hasCode(Variable function) {
        return entries.containsKey(function);
    }

    /** Index of the first instruction of a function. */
    int entry(Variable function) {
        Integer entry = entries.get(function);
        if (entry == null) {
            throw new IllegalStateException("no code for " + function.name());
        }
        return entry;
    }
}
