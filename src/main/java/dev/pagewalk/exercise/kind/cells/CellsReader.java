package dev.pagewalk.exercise.kind.cells;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.ActivitySource;
import dev.pagewalk.exercise.Notation;
import dev.pagewalk.exercise.Notation.Unit;
import dev.pagewalk.exercise.Proof;
import dev.pagewalk.exercise.Trap;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.ExpressionLanguage;
import dev.pagewalk.exercise.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads activities made of cells: {@code number}, {@code predict}, {@code translate}. */
final class CellsReader {

    private final ActivitySource source;

    CellsReader(ActivitySource source) {
        this.source = source;
    }

    Cells numbers(String id, Optional<Scene> scene, Yaml.Mapping fields, Cells.Form form) {
        Map<String, Class<?>> known = new LinkedHashMap<>(source.names());
        var cells = new ArrayList<Cell>();
        for (Yaml.Mapping cell : source.items(fields, "cells")) {
            var here = new ExpressionLanguage(known);
            boolean text = cell.flag("text");
            Expression.Type type = text ? Expression.Type.TEXT : Expression.Type.NUMBER;
            List<Trap> traps = source.traps(cell, here, type);
            Expression answer = source.compile(cell, "answer", here, type);
            String name = cell.text("id", "");
            if (answer != null) {
                int digits = text ? 0 : (int) cell.number("digits", 0);
                Notation notation = notation(cell, digits > 0);
                cells.add(new Cell(
                        name, digits, notation, text, false, false, cell.flag("constant"), answer, proof(cell), traps));
            }
            if (source.names().containsKey(name) || ExpressionLanguage.reserved(name)) {
                source.problems().accept(Diagnostic.error(cell.span("id"), "exercise.reserved", name));
            } else if (!text) {
                known.put(name, Long.class);
            }
        }
        Scene run = source.scenes().read(fields.mapping("run"), source.language());
        List<String> asked =
                cells.stream().filter(cell -> !cell.text()).map(Cell::id).toList();
        return new Cells(id, scene, form, cells, run, null, fields.get("ruler").flatMap(ruler -> ruler(ruler, asked)));
    }

    /** It can't use other cells: what they are proves nothing. */
    private Optional<Proof> proof(Yaml.Mapping cell) {
        return source.proof(cell, "proof");
    }

    private static Notation notation(Yaml.Mapping cell, boolean hexadecimal) {
        Notation plain = hexadecimal ? Notation.HEXADECIMAL : Notation.DECIMAL;
        Notation asked = cell.flag("conversion") ? plain.converting() : plain;
        String word = cell.text("unit", "");
        return Stream.of(Unit.values())
                .filter(unit -> unit.word().equals(word))
                .findFirst()
                .map(asked::in)
                .orElse(asked);
    }

    private Optional<Ruler> ruler(Yaml written, List<String> asked) {
        if (!(written instanceof Yaml.Mapping fields)) {
            return Optional.empty();
        }
        Expression from = source.compile(fields, "from", Expression.Type.NUMBER);
        Expression to = source.compile(fields, "to", Expression.Type.NUMBER);
        var bars = new ArrayList<Ruler.Bar>();
        for (Yaml.Mapping bar : source.items(fields, "bars")) {
            boolean sized = bar.get("size").isPresent();
            if (sized == bar.get("to").isPresent()) {
                source.problems().accept(Diagnostic.error(bar.span(), "exercise.rulerEnd", bar.text("id", "")));
                continue;
            }
            Optional<Ruler.End> start = end(bar, "from", asked);
            Optional<Ruler.End> end = end(bar, sized ? "size" : "to", asked);
            if (start.isPresent() && end.isPresent()) {
                bars.add(new Ruler.Bar(bar.text("id", ""), start.get(), end.get(), sized));
            }
        }
        return from == null || to == null ? Optional.empty() : Optional.of(new Ruler(from, to, bars));
    }

    /** The name of a cell alone is what the student says of it; all else is told. */
    private Optional<Ruler.End> end(Yaml.Mapping bar, String key, List<String> asked) {
        String text = bar.text(key, "");
        return asked.contains(text)
                ? Optional.of(new Ruler.End.Asked(text))
                : Optional.ofNullable(source.compile(bar, key, Expression.Type.NUMBER))
                        .map(Ruler.End.Told::new);
    }

    Cells translate(String id, Optional<Scene> scene, Yaml.Mapping fields) {
        var chosen = new ArrayList<String>();
        for (Yaml item : fields.list("misconceptions")) {
            String misconception = Yaml.text(item);
            if (source.known(misconception, item.span())) {
                chosen.add(misconception);
            }
        }
        boolean back = fields.flag("back");
        Map<String, String> steps = back ? Translation.BACK : Translation.forward(fields.flag("selfMap"));
        List<String> given = new ArrayList<>(source.ids(fields, "given"));
        if (fields.get("hidden").isPresent()) {
            List<String> hidden = source.ids(fields, "hidden");
            steps.keySet().stream().filter(cell -> !hidden.contains(cell)).forEach(given::add);
        }
        if (back) {
            given.addAll(Translation.GIVEN_BACK);
        }
        List<String> cells = List.copyOf(steps.keySet());
        fields.list("given").forEach(cell -> source.one(cells, Yaml.text(cell), cell.span()));
        fields.list("hidden").forEach(cell -> source.one(cells, Yaml.text(cell), cell.span()));
        fields.list("constant").forEach(cell -> source.one(cells, Yaml.text(cell), cell.span()));
        var translation = new Translation(source.names(), source.library(), fields.span(), source.problems());
        return new Cells(
                id,
                scene,
                Cells.Form.TRANSLATE,
                translation.cells(steps, chosen, given, source.ids(fields, "constant"), back),
                Scene.NOTHING,
                source.compile(fields, "address", Expression.Type.NUMBER),
                Optional.empty());
    }
}
