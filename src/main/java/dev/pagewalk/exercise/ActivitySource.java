package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.bench.MachineReader;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.bench.SceneReader;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.ExpressionLanguage;
import dev.pagewalk.exercise.expression.Template;
import dev.pagewalk.exercise.yaml.Words;
import dev.pagewalk.exercise.yaml.Yaml;
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
 * @param named collects the ids of the misconceptions that the exercise refers to
 */
public record ActivitySource(
        SceneReader scenes,
        Map<String, Class<?>> names,
        ExpressionLanguage language,
        MisconceptionLibrary library,
        MachineSettings settings,
        Set<String> named,
        Consumer<Diagnostic> problems) {

    /** A list of mappings, each with an id of its own. */
    public List<Yaml.Mapping> items(Yaml.Mapping fields, String key) {
        var items = new ArrayList<Yaml.Mapping>();
        var ids = new HashSet<String>();
        for (Yaml item : fields.list(key)) {
            var mapping = (Yaml.Mapping) item;
            unique(ids, mapping);
            items.add(mapping);
        }
        return items;
    }

    public void unique(Set<String> ids, Yaml.Mapping fields) {
        String id = fields.text("id", "");
        if (!ids.add(id)) {
            problems.accept(Diagnostic.error(fields.span("id"), "exercise.idTwice", id));
        }
    }

    /** The ids of a list of scalars, each once. */
    public List<String> ids(Yaml.Mapping fields, String key) {
        var ids = new ArrayList<String>();
        for (Yaml item : fields.list(key)) {
            String id = Yaml.text(item);
            if (ids.contains(id)) {
                problems.accept(Diagnostic.error(item.span(), "exercise.idTwice", id));
            } else {
                ids.add(id);
            }
        }
        return ids;
    }

    /** True if the id is one of these; else that is a problem. */
    public boolean one(List<String> of, String id, SourceSpan span) {
        if (of.contains(id)) {
            return true;
        }
        problems.accept(Diagnostic.error(span, "exercise.noId", id, String.join(", ", of)));
        return false;
    }

    public @Nullable Expression compile(Yaml.Mapping fields, String key, Expression.Type type) {
        return compile(fields, key, language, type);
    }

    public @Nullable Expression compile(
            Yaml.Mapping fields, String key, ExpressionLanguage with, Expression.Type type) {
        return fields.get(key)
                .map(source -> with.compile(Yaml.text(source), source.span(), type, problems))
                .orElse(null);
    }

    /** A second way to a number: an expression over parameters and the machine, or a program. */
    public Optional<Proof> proof(Yaml.Mapping fields, String key) {
        return fields.get(key).flatMap(written -> {
            if (written instanceof Yaml.Mapping named) {
                String file = named.text("program", "");
                return Optional.of(
                        new Proof.ByProgram(file, scenes.program(named, "program", language), fields.span(key)));
            }
            return Optional.ofNullable(compile(fields, key, Expression.Type.NUMBER))
                    .map(Proof.ByExpression::new);
        });
    }

    /** The misconception that a key names; null if there is none or none of that name. */
    public @Nullable String misconception(Yaml.Mapping fields, String key) {
        String id = fields.text(key, "");
        return !id.isEmpty() && known(id, fields.span(key)) ? id : null;
    }

    public boolean known(String id, SourceSpan span) {
        if (library.knows(id)) {
            named.add(id);
            return true;
        }
        problems.accept(Diagnostic.error(span, "exercise.noMisconception", id, Words.joined(library.ids())));
        return false;
    }

    /** Wrong answers with the misconceptions that give them. */
    public List<Trap> traps(Yaml.Mapping fields, ExpressionLanguage with, Expression.Type type) {
        var traps = new ArrayList<Trap>();
        for (Yaml item : fields.list("misconceptions")) {
            var trap = (Yaml.Mapping) item;
            Expression value = compile(trap, "value", with, type);
            String misconception = misconception(trap, "id");
            if (value != null && misconception != null) {
                traps.add(new Trap(misconception, value));
            }
        }
        return traps;
    }

    /** What tries count, as the author says, else as usual. */
    public Tries tries(Yaml.Mapping fields, Tries usual) {
        List<Double> credits = fields.list("tries").stream()
                .map(Yaml::text)
                .map(Double::parseDouble)
                .toList();
        if (credits.isEmpty()) {
            return usual;
        }
        var tries = new Tries(credits);
        if (!tries.falling()) {
            problems.accept(Diagnostic.error(fields.span("tries"), "exercise.triesRise"));
        }
        return tries;
    }

    /** Options of which one is right, with what makes it so. */
    public Options options(Yaml.Mapping fields, String key, ExpressionLanguage with) {
        return options(fields, key, with, Tries.among(fields.list(key).size()));
    }

    /** Options of which several may be right, with what makes them so. */
    public Options several(Yaml.Mapping fields, String key, ExpressionLanguage with) {
        return options(fields, key, with, Tries.THREE);
    }

    private Options options(Yaml.Mapping fields, String key, ExpressionLanguage with, Tries usual) {
        var options = new ArrayList<Option>();
        for (Yaml.Mapping option : items(fields, key)) {
            Expression right = compile(option, "right", with, Expression.Type.BOOLEAN);
            if (right != null) {
                options.add(new Option(
                        option.text("id", ""), right, misconception(option, "misconception"), option.flag("last")));
            }
        }
        return new Options(options, tries(fields, usual));
    }

    /** Parts of a state to reach. */
    public List<Goal> goals(Yaml.Mapping fields) {
        var goals = new ArrayList<Goal>();
        for (Yaml.Mapping goal : items(fields, "goals")) {
            Expression check = compile(goal, "check", Expression.Type.BOOLEAN);
            if (check != null) {
                Goal.When when = switch (goal.text("when", "end")) {
                    case "ever" -> Goal.When.EVER;
                    case "always" -> Goal.When.ALWAYS;
                    default -> Goal.When.END;
                };
                goals.add(new Goal(goal.text("id", ""), check, when, misconception(goal, "misconception")));
            }
        }
        return goals;
    }

    public List<Environment> environments(Yaml.Mapping fields) {
        var environments = new ArrayList<Environment>();
        for (Yaml.Mapping one : items(fields, "environments")) {
            Expression check = compile(one, "check", Expression.Type.BOOLEAN);
            Optional<MachineSettings> machine = MachineReader.read(one.mapping("machine"), settings, problems);
            if (check != null && machine.isPresent()) {
                environments.add(new Environment(
                        one.text("id", ""),
                        machine.get(),
                        scenes.files(one.mapping("files"), language),
                        scenes.program(one, "driver", language),
                        check,
                        misconception(one, "misconception")));
            }
        }
        return environments;
    }

    /** Calls that earn praise; 0 for none. */
    public static int bonus(Yaml.Mapping fields) {
        return (int) fields.mapping("bonus").number("calls", 0);
    }

    /** A scene of an activity; empty if the key isn't there. */
    public Optional<Scene> scene(Yaml.Mapping fields, String key) {
        return fields.get(key).isPresent() ? Optional.of(scenes.read(fields.mapping(key), language)) : Optional.empty();
    }

    /** A line for the console. */
    public Template call(Yaml line) {
        return scenes.call(line, language);
    }
}
