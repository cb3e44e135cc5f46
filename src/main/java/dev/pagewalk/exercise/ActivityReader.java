package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code ask}. */
final class ActivityReader {

    private final SceneReader scenes;
    private final Map<String, Class<?>> names;
    private final ExpressionLanguage language;
    private final Consumer<Diagnostic> problems;

    ActivityReader(SceneReader scenes, Map<String, Class<?>> names, Consumer<Diagnostic> problems) {
        this.scenes = scenes;
        this.names = names;
        this.language = new ExpressionLanguage(names);
        this.problems = problems;
    }

    List<Activity> read(List<Yaml> items) {
        var activities = new ArrayList<Activity>();
        var ids = new HashSet<String>();
        for (Yaml item : items) {
            var fields = (Yaml.Mapping) item;
            unique(ids, fields);
            activities.add(activity(fields));
        }
        return activities;
    }

    private void unique(Set<String> ids, Yaml.Mapping fields) {
        String id = fields.text("id", "");
        if (!ids.add(id)) {
            problems.accept(Diagnostic.error(ExerciseLoader.span(fields, "id"), "exercise.idTwice", id));
        }
    }

    private Activity activity(Yaml.Mapping fields) {
        String id = fields.text("id", "");
        Optional<Scene> scene = fields.get("scene").isPresent()
                ? Optional.of(scenes.read(fields.mapping("scene"), language))
                : Optional.empty();
        return switch (fields.text("kind", "")) {
            case "choice" -> choice(id, scene, fields);
            case "number" -> numbers(id, scene, fields, Activity.Cells.Kind.NUMBER);
            case "predict" -> numbers(id, scene, fields, Activity.Cells.Kind.PREDICT);
            case "translate" -> translate(id, scene, fields);
            case "build" -> build(id, scene, fields);
            default -> new Activity.Read(id, scene);
        };
    }

    private Activity choice(String id, Optional<Scene> scene, Yaml.Mapping fields) {
        var options = new ArrayList<Activity.Option>();
        var ids = new HashSet<String>();
        for (Yaml item : fields.list("options")) {
            var option = (Yaml.Mapping) item;
            unique(ids, option);
            Expression right = compile(option, "right", language, Expression.Type.BOOLEAN);
            if (right != null) {
                options.add(new Activity.Option(option.text("id", ""), right, misconception(option, "misconception")));
            }
        }
        Optional<Scene> experiment = fields.get("experiment").isPresent()
                ? Optional.of(scenes.read(fields.mapping("experiment"), language))
                : Optional.empty();
        return new Activity.Choice(id, scene, fields.text("many", "").equals("true"), options, experiment);
    }

    private Activity numbers(String id, Optional<Scene> scene, Yaml.Mapping fields, Activity.Cells.Kind kind) {
        Map<String, Class<?>> known = new LinkedHashMap<>(names);
        var cells = new ArrayList<Activity.Cell>();
        var ids = new HashSet<String>();
        for (Yaml item : fields.list("cells")) {
            var cell = (Yaml.Mapping) item;
            unique(ids, cell);
            var here = new ExpressionLanguage(known);
            var traps = new ArrayList<Activity.Trap>();
            for (Yaml trapItem : cell.list("misconceptions")) {
                var trap = (Yaml.Mapping) trapItem;
                Expression value = compile(trap, "value", here, Expression.Type.NUMBER);
                String misconception = misconception(trap, "id");
                if (value != null && misconception != null) {
                    traps.add(new Activity.Trap(misconception, value));
                }
            }
            Expression answer = compile(cell, "answer", here, Expression.Type.NUMBER);
            String name = cell.text("id", "");
            if (answer != null) {
                cells.add(new Activity.Cell(name, (int) cell.number("digits", 0), false, false, answer, traps));
            }
            if (names.containsKey(name) || ExpressionLanguage.reserved(name)) {
                problems.accept(Diagnostic.error(ExerciseLoader.span(cell, "id"), "exercise.reserved", name));
            } else {
                known.put(name, Long.class);
            }
        }
        Scene run = scenes.read(fields.mapping("run"), language);
        return new Activity.Cells(id, scene, kind, cells, run, null);
    }

    private Activity translate(String id, Optional<Scene> scene, Yaml.Mapping fields) {
        var chosen = new ArrayList<String>();
        for (Yaml item : fields.list("misconceptions")) {
            String misconception = ExerciseLoader.text(item);
            if (known(misconception, item.span())) {
                chosen.add(misconception);
            }
        }
        List<String> given = fields.list("given").stream().map(ExerciseLoader::text).toList();
        return new Activity.Cells(
                id,
                scene,
                Activity.Cells.Kind.TRANSLATE,
                Translation.cells(chosen, given, fields.span(), problems),
                Scene.NOTHING,
                compile(fields, "address", language, Expression.Type.NUMBER));
    }

    private Activity build(String id, Optional<Scene> scene, Yaml.Mapping fields) {
        var goals = new ArrayList<Activity.Goal>();
        var ids = new HashSet<String>();
        for (Yaml item : fields.list("goals")) {
            var goal = (Yaml.Mapping) item;
            unique(ids, goal);
            Expression check = compile(goal, "check", language, Expression.Type.BOOLEAN);
            if (check != null) {
                goals.add(new Activity.Goal(goal.text("id", ""), check, misconception(goal, "misconception")));
            }
        }
        var solution = new Scene(
                Template.EMPTY, scenes.calls(fields.list("solution"), language), new Scene.GoTo("", false));
        return new Activity.Build(id, scene, goals, solution);
    }

    private @Nullable Expression compile(
            Yaml.Mapping fields, String key, ExpressionLanguage with, Expression.Type type) {
        return fields.get(key)
                .map(source -> with.compile(ExerciseLoader.text(source), source.span(), type, problems))
                .orElse(null);
    }

    private @Nullable String misconception(Yaml.Mapping fields, String key) {
        String id = fields.text(key, "");
        return !id.isEmpty() && known(id, ExerciseLoader.span(fields, key)) ? id : null;
    }

    private boolean known(String id, SourceSpan span) {
        if (MisconceptionLibrary.BUILT_IN.knows(id)) {
            return true;
        }
        problems.accept(Diagnostic.error(
                span, "exercise.noMisconception", id, ExerciseLoader.words(MisconceptionLibrary.BUILT_IN.ids())));
        return false;
    }
}
