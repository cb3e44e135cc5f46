package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Translation by hand, 10/10/12: eight cells, each computed from the student's own earlier ones, and the wrong answers of
 * the library for each.
 */
final class Translation {

    /** The value of a cell where the walk has ended before: not present. */
    static final long FAULT = -1;

    /** Formulas of the cells in the order of the walk. {@code va} is the address that is translated. */
    static final Map<String, String> FORMULAS = formulas();

    private static final Map<String, Integer> DIGITS = Map.of(
            "directoryIndex", 3, "tableIndex", 3, "offset", 3, "pdeAddress", 8, "pde", 8, "pteAddress", 8, "pte", 8,
            "physical", 8);

    private Translation() {}

    private static Map<String, String> formulas() {
        var formulas = new LinkedHashMap<String, String>();
        formulas.put("directoryIndex", "bits(va, 31, 22)");
        formulas.put("tableIndex", "bits(va, 21, 12)");
        formulas.put("offset", "bits(va, 11, 0)");
        formulas.put("pdeAddress", "page(cr3) + 4 * directoryIndex");
        formulas.put("pde", "physicalMemory(pdeAddress)");
        formulas.put("pteAddress", "bits(pde, 0, 0) == 1 ? page(pde) + 4 * tableIndex : -1");
        formulas.put("pte", "pteAddress == -1 ? -1 : physicalMemory(pteAddress)");
        formulas.put("physical", "pte == -1 || bits(pte, 0, 0) == 0 ? -1 : page(pte) + offset");
        return formulas;
    }

    /** Names that formulas of cells may use. */
    static Map<String, Class<?>> names() {
        var names = new LinkedHashMap<String, Class<?>>();
        names.put("va", Long.class);
        FORMULAS.keySet().forEach(cell -> names.put(cell, Long.class));
        return names;
    }

    /** The cells with the traps of the chosen misconceptions. */
    static List<Activity.Cell> cells(
            List<String> misconceptions, List<String> given, SourceSpan span, Consumer<Diagnostic> problems) {
        var language = new ExpressionLanguage(names());
        var cells = new ArrayList<Activity.Cell>();
        FORMULAS.forEach((id, formula) -> {
            var traps = new ArrayList<Activity.Trap>();
            for (String misconception : given.contains(id) ? List.<String>of() : misconceptions) {
                String wrong = MisconceptionLibrary.BUILT_IN.get(misconception).cells().get(id);
                Expression value = wrong == null ? null : language.compile(wrong, span, Expression.Type.NUMBER, problems);
                if (value != null) {
                    traps.add(new Activity.Trap(misconception, value));
                }
            }
            Expression answer = language.compile(formula, span, Expression.Type.NUMBER, problems);
            if (answer != null) {
                boolean faultable = id.equals("pteAddress") || id.equals("pte") || id.equals("physical");
                cells.add(new Activity.Cell(id, DIGITS.get(id), given.contains(id), faultable, answer, traps));
            }
        });
        return cells;
    }
}
