package dev.pagewalk.exercise.kind.bits;

import dev.pagewalk.exercise.ActivitySource;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code bits}. The schema has seen to it that there is one task, that there is a value to cut or to mark, and
 * that lists have as many entries as they should.
 */
final class BitsReader {

    private final ActivitySource source;

    BitsReader(ActivitySource source) {
        this.source = source;
    }

    Bits read(String id, Optional<Scene> scene, Yaml.Mapping fields) {
        @Nullable Expression value = source.compile(fields, "value", Expression.Type.NUMBER);
        return new Bits(id, scene, value, task(fields), fields.flag("constant"));
    }

    private BitsTask task(Yaml.Mapping fields) {
        if (fields.get("set").isPresent()) {
            return new BitsTask.Set(goal("", fields.mapping("set")), source.proof(fields.mapping("set"), "proof"));
        }
        if (fields.get("cuts").isPresent()) {
            return new BitsTask.Cuts(goal("", fields.mapping("cuts")));
        }
        var goals = new ArrayList<BitsTask.Goal>();
        for (Yaml.Mapping field : source.items(fields, "fields")) {
            goals.add(goal(field.text("id", ""), field));
        }
        return new BitsTask.Fields(goals);
    }

    private BitsTask.Goal goal(String id, Yaml.Mapping described) {
        var traps = new ArrayList<BitsTask.Trap>();
        for (Yaml item : described.list("misconceptions")) {
            var trap = (Yaml.Mapping) item;
            @Nullable String misconception = source.misconception(trap, "id");
            List<Expression> value = expressions(trap, "value");
            if (misconception != null && !value.isEmpty()) {
                traps.add(new BitsTask.Trap(misconception, value));
            }
        }
        return new BitsTask.Goal(id, expressions(described, "answer"), traps);
    }

    /** One expression, or a list of them. */
    private List<Expression> expressions(Yaml.Mapping described, String key) {
        List<Yaml> items =
                described.list(key).isEmpty() ? described.get(key).stream().toList() : described.list(key);
        var expressions = new ArrayList<Expression>();
        for (Yaml item : items) {
            @Nullable Expression expression =
                    source.language().compile(Yaml.text(item), item.span(), Expression.Type.NUMBER, source.problems());
            if (expression != null) {
                expressions.add(expression);
            }
        }
        return expressions;
    }
}
