package dev.pagewalk.minic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions of the system that the code uses, numbered; those whose address is taken need a thunk. */
final class NativeTable {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Variable> thunks = new LinkedHashMap<>();

    NativeTable(List<String> known) {
        known.forEach(this::number);
    }

    int number(String name) {
        return numbers.computeIfAbsent(name, _ -> numbers.size());
    }

    /** Stands for the native as something that has an address. */
    Variable thunk(Variable function) {
        number(function.name);
        return thunks.computeIfAbsent(
                function.name,
                name -> new Variable(name, function.type, Variable.Place.FUNCTION, function.declared));
    }

    Map<String, Variable> thunks() {
        return thunks;
    }

    List<String> names() {
        return new ArrayList<>(numbers.keySet());
    }
}
