package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.machine.Command;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes variants: draws the parameters, runs the machine, asks it for the answers, and drops numbers that can't tell a
 * misconception from the right answer or from another misconception.
 */
public final class VariantFactory {

    /** Draws per variant before giving up. */
    static final int MOST_DRAWS = 400;

    /** Machines per variant before giving up: if so many draws collide, all do. */
    private static final int MOST_RUNS = 60;

    private VariantFactory() {}

    /** A variant can't be made; the diagnostic is about exercise.yaml. */
    public static final class NoVariant extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Diagnostic diagnostic;

        NoVariant(SourceSpan span, String key, String... arguments) {
            super(key + " " + String.join(", ", arguments));
            diagnostic = Diagnostic.error(span, key, arguments);
        }

        public Diagnostic diagnostic() {
            return diagnostic;
        }

        /** The same with a place, unless it has one. */
        NoVariant at(SourceSpan span) {
            return diagnostic.span().equals(SourceSpan.START)
                    ? new NoVariant(
                            span, diagnostic.key(), diagnostic.arguments().toArray(String[]::new))
                    : this;
        }
    }

    /**
     * Variant {@code number} of the pool; always the same.
     *
     * @param number 0 to {@code exercise.pool() - 1}
     * @throws NoVariant if the exercise is broken for it
     */
    public static Variant variant(Exercise exercise, int number) {
        String collision = "";
        int runs = 0;
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            long seed = Seeds.mix(Seeds.mix(number, exercise.id()), "draw" + draw);
            try {
                Optional<Map<String, Object>> parameters = draw(exercise, seed);
                if (parameters.isEmpty()) {
                    continue;
                }
                Variant variant = run(exercise, number, parameters.get());
                Optional<String> colliding = Collisions.find(variant);
                if (colliding.isEmpty()) {
                    return variant;
                }
                collision = colliding.get();
                runs++;
            } catch (Expression.WrongExpression wrong) {
                Expression expression = wrong.expression();
                throw new NoVariant(
                        expression.span(), "exercise.evaluation", expression.source(), wrong.why(), number + "");
            }
            if (exercise.parameters().isEmpty() || runs == MOST_RUNS) {
                break;
            }
        }
        if (collision.isEmpty()) {
            throw new NoVariant(
                    exercise.places().first("require", "params"), "exercise.noDraw", number + "", MOST_DRAWS + "");
        }
        SourceSpan place = exercise.places().of(collision.substring(0, Math.max(0, collision.indexOf(':'))));
        throw new NoVariant(place, "exercise.collision", number + "", collision);
    }

    /** The parameters for a seed; empty if a requirement isn't met. */
    private static Optional<Map<String, Object>> draw(Exercise exercise, long seed) {
        var values = new HashMap<String, Object>(Constants.of(exercise.settings()));
        for (Parameter parameter : exercise.parameters()) {
            values.put(parameter.name(), parameter.draw(seed, Scope.of(values)));
        }
        Scope scope = Scope.of(values);
        return exercise.requirements().stream().allMatch(requirement -> requirement.truth(scope))
                ? Optional.of(values)
                : Optional.empty();
    }

    private static Variant run(Exercise exercise, int number, Map<String, Object> parameters) {
        var stages = new ArrayList<Variant.Stage>();
        var scope = Scope.of(parameters);
        Bench bench = new Bench(exercise.settings());
        bench.perform(exercise.setup(), scope);
        for (Activity activity : exercise.activities()) {
            if (activity.scene().isPresent()) {
                bench = new Bench(exercise.settings());
                bench.perform(activity.scene().get(), scope);
            }
            try {
                stages.add(stage(activity, bench, scope));
            } catch (NoVariant broken) {
                throw broken.at(exercise.places().of(activity.id()));
            }
        }
        return new Variant(exercise, number, parameters, stages);
    }

    private static Variant.Stage stage(Activity activity, Bench bench, Scope parameters) {
        List<Command> before = bench.commands();
        Moment begin = bench.moment();
        Scope scope = parameters.at(begin, null);
        var tried = new LinkedHashMap<String, Moment>();
        List<Command> run = List.of();
        Moment asked = switch (activity) {
            case Activity.Cells cells -> {
                run = bench.perform(cells.run(), scope);
                yield bench.moment();
            }
            case Activity.Which which -> {
                which.key()
                        .calls()
                        .forEach((id, call) -> tried.put(id, after(bench, Scene.calls(List.of(call)), scope)));
                run = bench.perform(Scene.calls(List.of(which.key().did())), scope);
                yield bench.moment();
            }
            case Activity.Choice choice
            when choice.experiment().isPresent() ->
                after(bench, choice.experiment().get(), scope);
            case Activity.Build build -> after(bench, build.solution(), scope);
            case Activity.Decide decide -> {
                decide.key().ways().forEach((id, way) -> tried.put(id, after(bench, way, scope)));
                yield begin;
            }
            default -> begin;
        };
        return new Variant.Stage(before, run, begin, asked, tried);
    }

    /** A copy of the bench's machine after some more; a new one if a program is to be loaded. */
    private static Moment after(Bench bench, Scene more, Scope scope) {
        Bench copy = more.program().isEmpty() ? bench.copy() : bench.empty();
        copy.perform(more, scope);
        return copy.moment();
    }
}
