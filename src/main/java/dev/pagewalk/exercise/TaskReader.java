package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is done with a machine: {@code build}, {@code which}, {@code decide}, {@code repair}, {@code program}. */
final class TaskReader {

    private final Reading reading;

    TaskReader(Reading reading) {
        this.reading = reading;
    }

    Activity build(String id, Optional<Scene> scene, Yaml.Mapping fields) {
        var solution = Scene.calls(reading.scenes().calls(fields.list("solution"), reading.language()));
        return new Activity.Build(
                id, scene, reading.goals(fields), reading.ids(fields, "forbid"), Reading.bonus(fields), solution);
    }

    Activity which(String id, Optional<Scene> scene, Yaml.Mapping fields) {
        Map<String, Template> calls = new LinkedHashMap<>();
        Map<String, String> misconceptions = new LinkedHashMap<>();
        for (Yaml.Mapping option : reading.items(fields, "options")) {
            String name = option.text("id", "");
            option.get("call")
                    .ifPresent(call -> calls.put(name, reading.scenes().call(call, reading.language())));
            String misconception = reading.misconception(option, "misconception");
            if (misconception != null) {
                misconceptions.put(name, misconception);
            }
        }
        Template did = fields.get("did")
                .map(call -> reading.scenes().call(call, reading.language()))
                .orElse(Template.EMPTY);
        return new Activity.Which(id, scene, List.copyOf(calls.keySet()), new Key.Which(did, calls, misconceptions));
    }

    Activity decide(String id, Optional<Scene> scene, Yaml.Mapping fields) {
        var language = ExpressionLanguage.withLedger(reading.names());
        Map<String, Scene> ways = new LinkedHashMap<>();
        for (Yaml item : fields.list("options")) {
            var option = (Yaml.Mapping) item;
            ways.put(option.text("id", ""), reading.scenes().way(option, reading.language()));
        }
        List<Activity.Option> options = reading.options(fields, "options", language);
        List<Activity.Option> reasons = reading.options(fields, "reasons", language);
        return new Activity.Decide(
                id,
                scene,
                Reading.optionIds(options),
                Reading.optionIds(reasons),
                new Key.Decide(ways, options, reasons));
    }

    Activity repair(String id, Optional<Scene> scene, Yaml.Mapping fields) {
        Template buggy = reading.scenes().program(fields, "program", reading.language());
        List<String> marks =
                fields.list("line").isEmpty() ? List.of(fields.text("line", "")) : reading.ids(fields, "line");
        for (String mark : marks) {
            if (ProgramMarks.line(reading.scenes().source(), mark) == 0) {
                reading.problems()
                        .accept(Diagnostic.error(ExerciseLoader.span(fields, "line"), "exercise.noMark", mark));
            }
        }
        List<Activity.Option> causes = reading.options(fields, "causes", reading.language());
        List<Key.Environment> environments = reading.environments(fields);
        Template solution = reading.scenes().program(fields, "solution", reading.language());
        return new Activity.Repair(
                id,
                scene,
                Reading.optionIds(causes),
                Reading.environmentIds(environments),
                reading.ids(fields, "forbid"),
                new Key.Repair(buggy, marks, causes, environments, solution));
    }

    Activity program(String id, Optional<Scene> scene, Yaml.Mapping fields) {
        List<Activity.Goal> goals = reading.goals(fields);
        List<Key.Environment> environments = reading.environments(fields);
        Template starter = reading.scenes().program(fields, "starter", reading.language());
        Template solution = reading.scenes().program(fields, "solution", reading.language());
        return new Activity.Program(
                id,
                scene,
                goals.stream().map(Activity.Goal::id).toList(),
                Reading.environmentIds(environments),
                reading.ids(fields, "forbid"),
                Reading.bonus(fields),
                new Key.Program(starter, goals, environments, solution));
    }
}
