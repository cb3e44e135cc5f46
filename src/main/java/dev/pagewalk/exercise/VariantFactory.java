package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.Machine;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.StopReason;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes variants: draws the parameters, runs the machine, asks it for the answers, and drops numbers that can't tell a
 * misconception from the right answer or from another misconception.
 */
public final class VariantFactory {

    /** Draws per variant before giving up. */
    static final int MOST_DRAWS = 400;

    private static final Budget BUDGET = new Budget(100_000_000, 1 << 20, 16_384);

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
    }

    /**
     * Variant {@code number} of the pool; always the same.
     *
     * @param number 0 to {@code exercise.pool() - 1}
     * @throws NoVariant if the exercise is broken for it
     */
    public static Variant variant(Exercise exercise, int number) {
        String collision = "";
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
            } catch (Expression.WrongExpression wrong) {
                Expression expression = wrong.expression();
                throw new NoVariant(
                        expression.span(), "exercise.evaluation", expression.source(), wrong.why(), number + "");
            }
            if (exercise.parameters().isEmpty()) {
                break;
            }
        }
        if (collision.isEmpty()) {
            throw new NoVariant(SourceSpan.START, "exercise.noDraw", number + "", MOST_DRAWS + "");
        }
        throw new NoVariant(SourceSpan.START, "exercise.collision", number + "", collision);
    }

    /** The parameters for a seed; empty if a requirement isn't met. */
    private static Optional<Map<String, Object>> draw(Exercise exercise, long seed) {
        var values = new HashMap<String, Object>();
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
        Bench bench = new Bench(exercise);
        bench.perform(exercise.setup(), scope);
        for (Activity activity : exercise.activities()) {
            if (activity.scene().isPresent()) {
                bench = new Bench(exercise);
                bench.perform(activity.scene().get(), scope);
            }
            List<Command> before = List.copyOf(bench.commands);
            MachineSnapshot begin = bench.machine.snapshot();
            MachineSnapshot asked = begin;
            List<Command> run = List.of();
            if (activity instanceof Activity.Cells cells) {
                run = bench.perform(cells.run(), scope.at(begin, null));
                asked = run.isEmpty() ? begin : bench.machine.snapshot();
            } else if (activity instanceof Activity.Choice choice && choice.experiment().isPresent()) {
                asked = after(exercise, bench, choice.experiment().get(), scope.at(begin, null));
            } else if (activity instanceof Activity.Build build) {
                asked = after(exercise, bench, build.solution(), scope.at(begin, null));
            }
            stages.add(new Variant.Stage(before, run, begin, asked));
        }
        return new Variant(exercise, number, parameters, stages);
    }

    /** A copy of the bench's machine after some more. */
    private static MachineSnapshot after(Exercise exercise, Bench bench, Scene more, Scope scope) {
        var copy = new Bench(exercise);
        if (more.program().isEmpty()) {
            copy.source = bench.source;
            bench.commands.forEach(copy::execute);
        }
        copy.perform(more, scope);
        return copy.machine.snapshot();
    }

    /** A machine that is told what scenes say. */
    private static final class Bench {
        private final Machine machine;
        private final List<Command> commands = new ArrayList<>();
        private String source = "";

        Bench(Exercise exercise) {
            machine = new Machine(exercise.settings(), BUDGET);
        }

        List<Command> perform(Scene scene, Scope scope) {
            if (!scene.program().isEmpty()) {
                source = scene.program().render(scope);
            }
            List<Command> told = scene.commands(scope, source);
            told.forEach(this::execute);
            return told;
        }

        private void execute(Command command) {
            commands.add(command);
            Outcome outcome = machine.execute(command, RunControl.NONE);
            @Nullable String problem = switch (outcome) {
                case Outcome.Refused refused -> refused.diagnostics().stream()
                        .findFirst()
                        .map(wrong -> wrong.span().line() + ":" + wrong.span().column() + " " + wrong.key() + " "
                                + String.join(", ", wrong.arguments()))
                        .orElse("refused");
                case Outcome.Ran ran -> usual(ran.stop()) ? null : ran.stop().name();
            };
            if (problem != null) {
                throw new NoVariant(SourceSpan.START, "exercise.run", told(command), problem);
            }
        }

        private static boolean usual(StopReason stop) {
            return switch (stop) {
                case DONE, BREAKPOINT, EXITED, UNHANDLED_EXCEPTION -> true;
                default -> false;
            };
        }

        private static String told(Command command) {
            return switch (command) {
                case Command.Load load -> "load program";
                case Command.Call call -> call.text();
                default -> command.toString();
            };
        }
    }
}
