package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads activities made of cells: {@code number}, {@code predict}, {@code translate}. */
final class CellsReader {

    private final Reading reading;

    CellsReader(Reading reading) {
        this.reading = reading;
    }

    Activity numbers(String id, Optional<Scene> scene, Yaml.Mapping fields, Activity.Cells.Kind kind) {
        Map<String, Class<?>> known = new LinkedHashMap<>(reading.names());
        var cells = new ArrayList<Activity.Cell>();
        for (Yaml.Mapping cell : reading.items(fields, "cells")) {
            var here = new ExpressionLanguage(known);
            boolean text = cell.text("text", "").equals("true");
            Expression.Type type = text ? Expression.Type.TEXT : Expression.Type.NUMBER;
            List<Activity.Trap> traps = reading.traps(cell, here, type);
            Expression answer = reading.compile(cell, "answer", here, type);
            String name = cell.text("id", "");
            if (answer != null) {
                int digits = text ? 0 : (int) cell.number("digits", 0);
                cells.add(new Activity.Cell(name, digits, text, false, false, answer, traps));
            }
            if (reading.names().containsKey(name) || ExpressionLanguage.reserved(name)) {
                reading.problems().accept(Diagnostic.error(ExerciseLoader.span(cell, "id"), "exercise.reserved", name));
            } else if (!text) {
                known.put(name, Long.class);
            }
        }
        Scene run = reading.scenes().read(fields.mapping("run"), reading.language());
        return new Activity.Cells(id, scene, kind, cells, run, null);
    }

    Activity translate(String id, Optional<Scene> scene, Yaml.Mapping fields) {
        var chosen = new ArrayList<String>();
        for (Yaml item : fields.list("misconceptions")) {
            String misconception = ExerciseLoader.text(item);
            if (reading.known(misconception, item.span())) {
                chosen.add(misconception);
            }
        }
        boolean back = fields.text("back", "").equals("true");
        Map<String, String> steps = back
                ? Translation.BACK
                : Translation.forward(fields.text("selfMap", "").equals("true"));
        List<String> given = new ArrayList<>(reading.ids(fields, "given"));
        if (fields.get("hidden").isPresent()) {
            List<String> hidden = reading.ids(fields, "hidden");
            steps.keySet().stream().filter(cell -> !hidden.contains(cell)).forEach(given::add);
        }
        if (back) {
            given.addAll(Translation.GIVEN_BACK);
        }
        List<String> cells = List.copyOf(steps.keySet());
        fields.list("given").forEach(cell -> reading.one(cells, ExerciseLoader.text(cell), cell.span()));
        fields.list("hidden").forEach(cell -> reading.one(cells, ExerciseLoader.text(cell), cell.span()));
        var translation = new Translation(reading.names(), reading.library(), fields.span(), reading.problems());
        return new Activity.Cells(
                id,
                scene,
                Activity.Cells.Kind.TRANSLATE,
                translation.cells(steps, chosen, given, back),
                Scene.NOTHING,
                reading.compile(fields, "address", Expression.Type.NUMBER));
    }
}
