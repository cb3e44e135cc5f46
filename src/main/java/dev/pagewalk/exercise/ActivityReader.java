package dev.pagewalk.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads {@code ask}. */
final class ActivityReader {

    private final Reading reading;
    private final CellsReader cells;
    private final TaskReader tasks;

    ActivityReader(Reading reading) {
        this.reading = reading;
        this.cells = new CellsReader(reading);
        this.tasks = new TaskReader(reading);
    }

    List<Activity> read(List<Yaml> items) {
        var activities = new ArrayList<Activity>();
        var ids = new HashSet<String>();
        for (Yaml item : items) {
            var fields = (Yaml.Mapping) item;
            reading.unique(ids, fields);
            activities.add(activity(fields));
        }
        return activities;
    }

    private Activity activity(Yaml.Mapping fields) {
        String id = fields.text("id", "");
        Optional<Scene> scene = scene(fields, "scene");
        var placing = new PlacingReader(reading);
        return switch (fields.text("kind", "")) {
            case "choice" -> choice(id, scene, fields);
            case "number" -> cells.numbers(id, scene, fields, Activity.Cells.Kind.NUMBER);
            case "predict" -> cells.numbers(id, scene, fields, Activity.Cells.Kind.PREDICT);
            case "translate" -> cells.translate(id, scene, fields);
            case "order" -> placing.order(id, scene, fields);
            case "label" -> placing.label(id, scene, fields);
            case "build" -> tasks.build(id, scene, fields);
            case "which" -> tasks.which(id, scene, fields);
            case "decide" -> tasks.decide(id, scene, fields);
            case "repair" -> tasks.repair(id, scene, fields);
            case "program" -> tasks.program(id, scene, fields);
            case "essay" -> {
                Yaml.Mapping words = fields.mapping("words");
                yield new Activity.Essay(
                        id, scene, (int) words.number("least", 0), (int) words.number("most", Activity.Essay.MOST));
            }
            default -> new Activity.Read(id, scene);
        };
    }

    private Optional<Scene> scene(Yaml.Mapping fields, String key) {
        return fields.get(key).isPresent()
                ? Optional.of(reading.scenes().read(fields.mapping(key), reading.language()))
                : Optional.empty();
    }

    private Activity choice(String id, Optional<Scene> scene, Yaml.Mapping fields) {
        List<Activity.Option> options = reading.options(fields, "options", reading.language());
        Optional<Scene> experiment = scene(fields, "experiment");
        return new Activity.Choice(id, scene, fields.text("many", "").equals("true"), options, experiment);
    }
}
