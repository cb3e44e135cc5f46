package dev.pagewalk.exercise.kind.bits;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Answers;
import dev.pagewalk.exercise.Derivation;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.ExerciseTest;
import dev.pagewalk.exercise.Exhibited;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.exercise.Kind;
import dev.pagewalk.exercise.NumberText;
import dev.pagewalk.exercise.Proof;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Sections;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.machine.RunControl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A strip of 32 bits on which a student sets bits, moves two cuts, or marks fields.
 *
 * @param value of the strip; where bits are set, what it begins with, null for 0
 * @param task what is done on it; never shown
 * @param constant true if the author says that all variants make the same number
 */
public record Bits(
        String id, Optional<Scene> scene, @Nullable Expression value, BitsTask task, boolean constant)
        implements Exhibited<BitsExhibit> {

    public static final Kind KIND =
            new Kind("bits", (id, scene, fields, source) -> new BitsReader(source).read(id, scene, fields));

    private static final int DIGITS = 8;

    @Override
    public String kind() {
        return KIND.name();
    }

    @Override
    public List<String> steps() {
        return task.goals().stream().map(goal -> step(goal.id())).toList();
    }

    /** What is answered by marking a field; the name is empty for what is done on the whole strip. */
    public String step(String field) {
        return field.isEmpty() ? id : id + "." + field;
    }

    private List<String> fields() {
        return task instanceof BitsTask.Fields fields
                ? fields.goals().stream().map(BitsTask.Goal::id).toList()
                : List.of();
    }

    /** The name of what is answered by a step: that of a field, or of the activity. */
    String part(String step) {
        return step.equals(id) ? id : step.substring(id.length() + 1);
    }

    @Override
    public Sections sections() {
        List<String> ideas = task.goals().stream()
                .flatMap(goal -> goal.traps().stream())
                .map(BitsTask.Trap::misconception)
                .distinct()
                .toList();
        List<String> pairs = task.goals().stream()
                .flatMap(goal -> goal.traps().stream().map(trap -> part(step(goal.id())) + "/" + trap.misconception()))
                .distinct()
                .toList();
        return Sections.NONE
                .need("target", fields())
                .allow("reply", steps().stream().map(this::part).toList())
                .allow("reply", ideas)
                .allow("reply", pairs);
    }

    @Override
    public Map<String, Boolean> numbers() {
        return task instanceof BitsTask.Set ? Map.of(id, constant) : Map.of();
    }

    @Override
    public List<Derivation> derivations() {
        return task instanceof BitsTask.Set(BitsTask.Goal goal, Optional<Proof> proof)
                ? List.of(new Derivation(id, id, goal.answer().getFirst(), Map.of(), proof))
                : List.of();
    }

    @Override
    public Map<String, Expected> expected(Variant variant) {
        return new BitsKey(this, variant).expected();
    }

    @Override
    public AnswerReading read(String step, String given) {
        return task instanceof BitsTask.Set ? BitsText.number(given) : BitsText.places(given);
    }

    @Override
    public String write(String step, Answer answer) {
        return switch (answer) {
            case Answer.Number number -> NumberText.echo(number.value(), DIGITS);
            case Answer.Numbers places -> BitsText.write(places);
            default -> Answers.write(answer);
        };
    }

    @Override
    public Judgement grade(Variant variant, String step, Answer answer, Earlier earlier, RunControl control) {
        return new Judgement.Graded(new BitsGrader(this, variant).grade(step, answer));
    }

    @Override
    public Optional<Answer> solve(Variant variant, String step, Earlier earlier) {
        return variant.expected(step).map(Expected::first);
    }

    @Override
    public Optional<String> collision(Variant variant) {
        return new BitsKey(this, variant).collision();
    }

    @Override
    public List<Sample> samples(Variant variant) {
        return new BitsSamples(this, variant).all();
    }

    @Override
    public void check(Variant variant, Consumer<Diagnostic> problems) {
        new BitsKey(this, variant).check(problems);
    }

    @Override
    public BitsExhibit exhibit(Variant variant, Predicate<String> settled) {
        BitsExhibit.Mode mode = switch (task) {
            case BitsTask.Set set -> BitsExhibit.Mode.SET;
            case BitsTask.Cuts cuts -> BitsExhibit.Mode.CUTS;
            case BitsTask.Fields fields -> BitsExhibit.Mode.FIELDS;
        };
        Scope scope = variant.beginning(this);
        return new BitsExhibit(mode, value == null ? 0 : value.number(scope), fields());
    }

    @Override
    public Map<String, List<String>> shown(Variant variant) {
        return value == null
                ? Map.of()
                : Map.of(
                        "strip",
                        List.of(NumberText.echo(exhibit(variant, step -> false).value(), DIGITS)));
    }

    @Override
    public Optional<Answer> sample(ExerciseTest test, Variant variant) {
        if (task instanceof BitsTask.Set) {
            return test.number(variant.scope(this));
        }
        return BitsText.places(test.choose()) instanceof AnswerReading.Understood(Answer answer)
                ? Optional.of(answer)
                : Optional.empty();
    }
}
