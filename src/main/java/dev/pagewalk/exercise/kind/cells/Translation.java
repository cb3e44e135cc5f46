package dev.pagewalk.exercise.kind.cells;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Misconception;
import dev.pagewalk.exercise.MisconceptionLibrary;
import dev.pagewalk.exercise.Notation;
import dev.pagewalk.exercise.Trap;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.ExpressionLanguage;
import dev.pagewalk.exercise.expression.WalkNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Translation by hand, 10/10/12 with pages of 4 KiB and 8/11/13 with pages of 8 KiB: cells, each computed from the
 * student's own earlier ones, and the wrong answers of the library for each.
 */
final class Translation {

    /** The value of a cell where the walk has ended before: not present. */
    static final long FAULT = -1;

    /** Formulas of the cells in the order of the walk. {@code va} is the address that is translated. */
    static final Map<String, String> FORMULAS = formulas();

    /** Formulas from the entries back to the virtual address. */
    static final Map<String, String> BACK = back();

    /** What is told when a virtual address is looked for. */
    static final List<String> GIVEN_BACK = List.of("pdeAddress", "pde", "pteAddress", "pte", "physical");

    private static final Map<String, String> SELF_MAP = selfMap();

    private final Map<String, Class<?>> parameters;
    private final MisconceptionLibrary library;
    private final SourceSpan span;
    private final Consumer<Diagnostic> problems;

    /** @param span where problems are */
    Translation(
            Map<String, Class<?>> parameters,
            MisconceptionLibrary library,
            SourceSpan span,
            Consumer<Diagnostic> problems) {
        this.parameters = parameters;
        this.library = library;
        this.span = span;
        this.problems = problems;
    }

    private static Map<String, String> formulas() {
        var formulas = new LinkedHashMap<String, String>();
        formulas.put("directoryIndex", "bits(va, 31, DIRECTORY_BIT)");
        formulas.put("tableIndex", "bits(va, DIRECTORY_BIT - 1, PAGE_BITS)");
        formulas.put("offset", "va % PAGE_SIZE");
        formulas.put("pdeAddress", "page(cr3) + 4 * directoryIndex");
        formulas.put("pde", "physicalMemory(pdeAddress)");
        formulas.put("pteAddress", "bits(pde, 0, 0) == 1 ? page(pde) + 4 * tableIndex : -1");
        formulas.put("pte", "pteAddress == -1 ? -1 : physicalMemory(pteAddress)");
        formulas.put("physical", "pte == -1 || bits(pte, 0, 0) == 0 ? -1 : page(pte) + offset");
        return formulas;
    }

    private static Map<String, String> selfMap() {
        var formulas = new LinkedHashMap<String, String>();
        formulas.put("selfMapPde", "0xC0000000 + 4 * bits(0xC0000000, 31, PAGE_BITS) + 4 * directoryIndex");
        formulas.put("selfMapPte", "0xC0000000 + 4 * bits(va, 31, PAGE_BITS)");
        return formulas;
    }

    private static Map<String, String> back() {
        var formulas = new LinkedHashMap<String, String>();
        formulas.put("pdeAddress", "page(cr3) + 4 * bits(va, 31, DIRECTORY_BIT)");
        formulas.put("pde", "physicalMemory(pdeAddress)");
        formulas.put("pteAddress", "page(pde) + 4 * bits(va, DIRECTORY_BIT - 1, PAGE_BITS)");
        formulas.put("pte", "physicalMemory(pteAddress)");
        formulas.put("physical", "page(pte) + va % PAGE_SIZE");
        formulas.put("directoryIndex", "(pdeAddress - page(cr3)) / 4");
        formulas.put("tableIndex", "(pteAddress - page(pde)) / 4");
        formulas.put("offset", "physical % PAGE_SIZE");
        formulas.put("virtual", "directoryIndex * TABLE_REACH + tableIndex * PAGE_SIZE + offset");
        return formulas;
    }

    /** The cells of a walk, with those of the directory's map of itself if {@code selfMap}. */
    static Map<String, String> forward(boolean selfMap) {
        var all = new LinkedHashMap<>(FORMULAS);
        if (selfMap) {
            all.putAll(SELF_MAP);
        }
        return all;
    }

    /**
     * The cells with the traps of the chosen misconceptions.
     *
     * @param formulas by cell, in order
     * @param constant cells whose answer is the same in every variant
     * @param back true from the entries to the virtual address
     */
    List<Cell> cells(
            Map<String, String> formulas,
            List<String> misconceptions,
            List<String> given,
            List<String> constant,
            boolean back) {
        Map<String, Class<?>> names = new LinkedHashMap<>(parameters);
        names.putAll(WalkNames.types());
        var language = new ExpressionLanguage(names);
        var cells = new ArrayList<Cell>();
        formulas.forEach((id, formula) -> {
            var traps = new ArrayList<Trap>();
            for (String misconception : given.contains(id) ? List.<String>of() : misconceptions) {
                Misconception idea = library.get(misconception);
                String wrong = (back ? idea.back() : idea.cells()).get(id);
                // A formula of the library stands in another file than the activity that refers to it.
                SourceSpan place =
                        idea.own() ? idea.places().getOrDefault((back ? "back/" : "cells/") + id, span) : span;
                Expression value =
                        wrong == null ? null : language.compile(wrong, place, Expression.Type.NUMBER, problems);
                if (value != null) {
                    traps.add(new Trap(misconception, value));
                }
            }
            Expression answer = language.compile(formula, span, Expression.Type.NUMBER, problems);
            if (answer != null) {
                boolean faultable = !back && (id.equals("pteAddress") || id.equals("pte") || id.equals("physical"));
                cells.add(new Cell(
                        id,
                        digits(id),
                        Notation.HEXADECIMAL,
                        false,
                        given.contains(id),
                        faultable,
                        constant.contains(id),
                        answer,
                        Optional.empty(),
                        traps));
            }
        });
        return cells;
    }

    private static int digits(String cell) {
        return switch (cell) {
            case "directoryIndex", "tableIndex", "offset" -> 3;
            default -> 8;
        };
    }
}
