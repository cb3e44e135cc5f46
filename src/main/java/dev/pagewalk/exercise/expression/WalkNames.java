package dev.pagewalk.exercise.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the values on the way of an address through the tables are called, in cells and in formulas of misconceptions.
 */
public final class WalkNames {

    private static final List<String> ALL = List.of(
            "va",
            "directoryIndex",
            "tableIndex",
            "offset",
            "pdeAddress",
            "pde",
            "pteAddress",
            "pte",
            "physical",
            "selfMapPde",
            "selfMapPte",
            "virtual");

    private WalkNames() {}

    /** All of them, with what they hold. */
    public static Map<String, Class<?>> types() {
        var types = new LinkedHashMap<String, Class<?>>();
        ALL.forEach(name -> types.put(name, Long.class));
        return types;
    }
}
