package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.bench.Bench;
import dev.pagewalk.exercise.bench.NoVariant;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.Parameter;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.expression.Seeds;
import dev.pagewalk.exercise.expression.Value;
import dev.pagewalk.machine.MachineSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Makes variants: draws the parameters, runs the machine, asks it for the answers, and drops numbers that can't tell a
 * misconception from the right answer or from another misconception.
 */
public final class VariantFactory {

    /** Draws per variant before giving up. */
    static final int MOST_DRAWS = 400;
    /** Machines per variant before giving up: if so many draws collide, all do. */
    private static final int MOST_RUNS = 60;

    private static final long LEAST_ADDRESS = 0x1_0000;

    private final Exercise exercise;
    private final int number;
    private final long machineSeed;
    private final Rejections rejections;

    private VariantFactory(Exercise exercise, int number, long machineSeed, Rejections rejections) {
        this.rejections = rejections;
        this.exercise = exercise;
        this.number = number;
        this.machineSeed = machineSeed;
    }

    /**
     * Variant {@code number} of the pool; always the same.
     *
     * @param number 0 to {@code exercise.pool() - 1}
     * @throws NoVariant if the exercise is broken for it
     */
    public static Variant variant(Exercise exercise, int number) {
        return variant(exercise, number, OptionalLong.empty());
    }

    /**
     * The same on machines with a seed that is given, for comparing with what was before each variant had its own.
     *
     * @throws NoVariant if the exercise is broken for it
     */
    public static Variant variant(Exercise exercise, int number, OptionalLong machineSeed) {
        return variant(exercise, number, machineSeed, new Rejections());
    }

    /**
     * The same.
     *
     * @param rejections notes the draws that are no variants
     * @throws NoVariant if the exercise is broken for it
     */
    public static Variant variant(Exercise exercise, int number, OptionalLong machineSeed, Rejections rejections) {
        long seed =
                machineSeed.orElseGet(() -> exercise.machine().seed().orElseGet(() -> machineSeed(exercise, number)));
        return new VariantFactory(exercise, number, seed, rejections).draw();
    }

    /**
     * What the first release drew: all its machines had the seed 0.
     *
     * @param number of the attempt, in the pool or beyond it
     * @throws NoVariant if the exercise is broken for it
     */
    public static Variant former(Exercise exercise, long number) {
        int inPool = (int) Math.floorMod(number, (long) exercise.pool());
        return variant(exercise, inPool, OptionalLong.of(0));
    }

    /**
     * The variant of numbers that were drawn before. Its expected answers are those of then.
     *
     * @throws NoVariant if the machine can't be brought there any more
     */
    public static Variant reopen(Exercise exercise, Draw draw) {
        return new VariantFactory(exercise, draw.variant(), draw.machineSeed(), new Rejections()).run(draw);
    }

    /**
     * The variant of the same numbers as this engine computes what they come to, for comparing with what another did.
     *
     * @throws NoVariant if the machine can't be brought there any more
     */
    public static Variant recompute(Exercise exercise, Draw draw) {
        return reopen(exercise, draw.expecting(Map.of()));
    }

    /** Frames, page tables and CR3 differ between variants. */
    private static long machineSeed(Exercise exercise, int number) {
        return Seeds.mix(Seeds.mix(number, exercise.id()), "machine");
    }

    private Variant draw() {
        String collision = "";
        int runs = 0;
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            long seed = Seeds.mix(Seeds.mix(number, exercise.id()), "draw" + draw);
            rejections.drawn();
            try {
                Optional<Draw> drawn = parameters(seed);
                if (drawn.isEmpty()) {
                    continue;
                }
                Variant variant = run(drawn.get());
                Optional<String> colliding = collision(variant);
                if (colliding.isEmpty()) {
                    return variant;
                }
                collision = colliding.get();
                rejections.rejected(collision);
                runs++;
            } catch (Expression.WrongExpression wrong) {
                throw wrongExpression(wrong);
            }
            if (exercise.parameters().isEmpty() || runs == MOST_RUNS) {
                break;
            }
        }
        if (collision.isEmpty()) {
            SourceSpan place = exercise.places().first("require", "params");
            throw new NoVariant(place, "exercise.noDraw", number + "", MOST_DRAWS + "");
        }
        SourceSpan place = exercise.places().of(collision.substring(0, Math.max(0, collision.indexOf(':'))));
        throw new NoVariant(place, "exercise.collision", number + "", collision);
    }

    private NoVariant wrongExpression(Expression.WrongExpression wrong) {
        return new NoVariant(wrong.inVariant(number));
    }

    /** In words, what collides; empty if nothing does. */
    private static Optional<String> collision(Variant variant) {
        return variant.exercise().activities().stream()
                .map(activity -> activity.collision(variant))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The parameters for a seed; empty if a requirement isn't met. */
    private Optional<Draw> parameters(long seed) {
        var values = new LinkedHashMap<String, Value>();
        for (Parameter parameter : exercise.parameters()) {
            values.put(parameter.name(), parameter.draw(seed, scope(values)));
        }
        Scope scope = scope(values);
        Optional<Expression> unmet = exercise.requirements().stream()
                .filter(requirement -> !requirement.truth(scope))
                .findFirst();
        unmet.ifPresent(requirement -> rejections.rejected("require " + requirement.source()));
        return unmet.isEmpty() ? Optional.of(draw(values)) : Optional.empty();
    }

    private Draw draw(Map<String, Value> parameters) {
        return new Draw(number, machineSeed, parameters, Map.of());
    }

    private Scope scope(Map<String, Value> parameters) {
        return Scope.of(Variant.names(exercise, draw(parameters)));
    }

    private Variant run(Draw draw) {
        var stages = new ArrayList<Stage>();
        Scope scope = scope(draw.parameters());
        MachineSettings settings = exercise.settings().withSeed(machineSeed);
        Bench bench = new Bench(settings);
        bench.perform(exercise.setup(), scope);
        for (Activity activity : exercise.activities()) {
            if (activity.scene().isPresent()) {
                bench = new Bench(settings);
                bench.perform(activity.scene().get(), scope);
            }
            try {
                stages.add(activity.stage(bench, scope.at(bench.moment(), null)));
            } catch (NoVariant broken) {
                NoVariant placed = broken.at(exercise.places().of(activity.id()));
                throw placed.because(List.of(inVariant(placed, draw)));
            }
        }
        var variant = new Variant(exercise, draw, stages);
        return draw.expected().isEmpty() ? new Variant(exercise, draw.expecting(expected(variant)), stages) : variant;
    }

    /** In which variant, with which numbers. */
    private static NoVariant.Cause inVariant(NoVariant broken, Draw draw) {
        String numbers = draw.parameters().entrySet().stream()
                .map(one -> one.getKey() + " = " + written(one.getValue()))
                .collect(Collectors.joining(", "));
        return new NoVariant.Cause(
                Optional.empty(),
                Diagnostic.note(
                        broken.diagnostic().span(),
                        numbers.isEmpty() ? "exercise.inVariantAlone" : "exercise.inVariant",
                        draw.variant() + "",
                        numbers));
    }

    /** Addresses as hexadecimal numbers: nobody knows them otherwise. */
    private static String written(Value value) {
        return value.plain() instanceof Long number && number >= LEAST_ADDRESS
                ? "0x%08X".formatted(number)
                : String.valueOf(value.plain());
    }

    private static Map<String, Expected> expected(Variant variant) {
        var all = new LinkedHashMap<String, Expected>();
        List<Activity> activities = variant.exercise().activities();
        activities.forEach(activity -> all.putAll(activity.expected(variant)));
        return all;
    }
}
