package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.machine.MachineSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of activities share.
 *
 * @param scenes reads programs and calls
 * @param names parameters with what they hold
 * @param library misconceptions that may be referred to
 * @param settings of the exercise's machine
 */
record Reading(
        SceneReader scenes,
        Map<String, Class<?>> names,
        ExpressionLanguage language,
        MisconceptionLibrary library,
        MachineSettings settings,
        Consumer<Diagnostic> problems) {

    /** A list of mappings, each with an id of its own. */
    List<Yaml.Mapping> items(Yaml.Mapping fields, String key) {
        var items = new ArrayList<Yaml.Mapping>();
        var ids = new HashSet<String>();
        for (Yaml item : fields.list(key)) {
            var mapping = (Yaml.Mapping) item;
            unique(ids, mapping);
            items.add(mapping);
        }
        return items;
    }

    void unique(Set<String> ids, Yaml.Mapping fields) {
        String id = fields.text("id", "");
        if (!ids.add(id)) {
            problems.accept(Diagnostic.error(ExerciseLoader.span(fields, "id"), "exercise.idTwice", id));
        }
    }

    /** The ids of a list of scalars, each once. */
    List<String> ids(Yaml.Mapping fields, String key) {
        var ids = new ArrayList<String>();
        for (Yaml item : fields.list(key)) {
            String id = ExerciseLoader.text(item);
            if (ids.contains(id)) {
                problems.accept(Diagnostic.error(item.span(), "exercise.idTwice", id));
            } else {
                ids.add(id);
            }
        }
        return ids;
    }

    /** True if the id is one of these; else that is a problem. */
    boolean one(List<String> of, String id, SourceSpan span) {
        if (of.contains(id)) {
            return true;
        }
        problems.accept(Diagnostic.error(span, "exercise.noId", id, String.join(", ", of)));
        return false;
    }

    @Nullable Expression compile(Yaml.Mapping fields, String key, Expression.Type type) {
        return compile(fields, key, language, type);
    }

    @Nullable Expression compile(Yaml.Mapping fields, String key, ExpressionLanguage with, Expression.Type type) {
        return fields.get(key)
                .map(source -> with.compile(ExerciseLoader.text(source), source.span(), type, problems))
                .orElse(null);
    }

    /** The misconception that a key names; null if there is none or none of that name. */
    @Nullable String misconception(Yaml.Mapping fields, String key) {
        String id = fields.text(key, "");
        return !id.isEmpty() && known(id, ExerciseLoader.span(fields, key)) ? id : null;
    }

    boolean known(String id, SourceSpan span) {
        if (library.knows(id)) {
            return true;
        }
        problems.accept(Diagnostic.error(span, "exercise.noMisconception", id, ExerciseLoader.words(library.ids())));
        return false;
    }

    /** Wrong answers with the misconceptions that give them. */
    List<Activity.Trap> traps(Yaml.Mapping fields, ExpressionLanguage with, Expression.Type type) {
        var traps = new ArrayList<Activity.Trap>();
        for (Yaml item : fields.list("misconceptions")) {
            var trap = (Yaml.Mapping) item;
            Expression value = compile(trap, "value", with, type);
            String misconception = misconception(trap, "id");
            if (value != null && misconception != null) {
                traps.add(new Activity.Trap(misconception, value));
            }
        }
        return traps;
    }

    /** Options with what makes them right. */
    List<Activity.Option> options(Yaml.Mapping fields, String key, ExpressionLanguage with) {
        var options = new ArrayList<Activity.Option>();
        for (Yaml.Mapping option : items(fields, key)) {
            Expression right = compile(option, "right", with, Expression.Type.BOOLEAN);
            if (right != null) {
                options.add(new Activity.Option(option.text("id", ""), right, misconception(option, "misconception")));
            }
        }
        return options;
    }

    /** Parts of a state to reach. */
    List<Activity.Goal> goals(Yaml.Mapping fields) {
        var goals = new ArrayList<Activity.Goal>();
        for (Yaml.Mapping goal : items(fields, "goals")) {
            Expression check = compile(goal, "check", Expression.Type.BOOLEAN);
            if (check != null) {
                Activity.When when = switch (goal.text("when", "end")) {
                    case "ever" -> Activity.When.EVER;
                    case "always" -> Activity.When.ALWAYS;
                    default -> Activity.When.END;
                };
                goals.add(new Activity.Goal(goal.text("id", ""), check, when, misconception(goal, "misconception")));
            }
        }
        return goals;
    }

    List<Key.Environment> environments(Yaml.Mapping fields) {
        var environments = new ArrayList<Key.Environment>();
        for (Yaml.Mapping one : items(fields, "environments")) {
            Expression check = compile(one, "check", Expression.Type.BOOLEAN);
            Optional<MachineSettings> machine = MachineReader.read(one.mapping("machine"), settings, problems);
            if (check != null && machine.isPresent()) {
                environments.add(new Key.Environment(
                        one.text("id", ""), machine.get(), check, misconception(one, "misconception")));
            }
        }
        return environments;
    }

    static List<String> optionIds(List<Activity.Option> options) {
        return options.stream().map(Activity.Option::id).toList();
    }

    static List<String> environmentIds(List<Key.Environment> environments) {
        return environments.stream().map(Key.Environment::id).toList();
    }

    /** Calls that earn praise; 0 for none. */
    static int bonus(Yaml.Mapping fields) {
        return (int) fields.mapping("bonus").number("calls", 0);
    }
}
