package dev.pagewalk.exercise.kind.which;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.ActivitySource;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Answers;
import dev.pagewalk.exercise.Deal;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.ExerciseTest;
import dev.pagewalk.exercise.Exhibited;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.exercise.Kind;
import dev.pagewalk.exercise.Marks;
import dev.pagewalk.exercise.Options;
import dev.pagewalk.exercise.Remark;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Sections;
import dev.pagewalk.exercise.Stage;
import dev.pagewalk.exercise.Tries;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.bench.Bench;
import dev.pagewalk.exercise.bench.Likeness;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.expression.Template;
import dev.pagewalk.exercise.yaml.Yaml;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Say which call did it, from the machine before and after.
 *
 * @param options ids, in the order of the file
 * @param tries what they count at each try
 * @param key never shown
 */
public record Which(String id, Optional<Scene> scene, List<String> options, Tries tries, WhichKey key)
        implements Exhibited<WhichExhibit> {

    public static final Kind KIND = new Kind("which", Which::read);

    public Which {
        options = List.copyOf(options);
    }

    private static Which read(String id, Optional<Scene> scene, Yaml.Mapping fields, ActivitySource source) {
        Map<String, Template> calls = new LinkedHashMap<>();
        Map<String, String> misconceptions = new LinkedHashMap<>();
        for (Yaml.Mapping option : source.items(fields, "options")) {
            String name = option.text("id", "");
            option.get("call").ifPresent(call -> calls.put(name, source.call(call)));
            String misconception = source.misconception(option, "misconception");
            if (misconception != null) {
                misconceptions.put(name, misconception);
            }
        }
        Template did = fields.get("did").map(source::call).orElse(Template.EMPTY);
        return new Which(
                id,
                scene,
                List.copyOf(calls.keySet()),
                source.tries(fields, Tries.among(calls.size())),
                new WhichKey(did, calls, misconceptions));
    }

    @Override
    public String kind() {
        return KIND.name();
    }

    @Override
    public Sections sections() {
        return Sections.NONE.allow("option", options).reply(options);
    }

    @Override
    public Tries tries(String step) {
        return tries;
    }

    @Override
    public List<String> offered(Variant variant, String step) {
        return Deal.of(variant, step, options, option -> false);
    }

    /** Each call is made on a copy of the machine; the one that was made, on the machine itself. */
    @Override
    public Stage stage(Bench bench, Scope scope) {
        List<Command> before = bench.commands();
        Moment begin = bench.moment();
        var tried = new LinkedHashMap<String, Moment>();
        key.calls().forEach((option, call) -> tried.put(option, bench.after(Scene.calls(List.of(call)), scope)));
        List<Command> run = bench.perform(Scene.calls(List.of(key.did())), scope);
        return new Stage(before, run, begin, bench.moment(), tried);
    }

    /** Any option is right that leaves the machine as the call did. */
    @Override
    public Map<String, Expected> expected(Variant variant) {
        Stage stage = variant.stage(this);
        List<Answer> right = options.stream()
                .sorted()
                .filter(option -> Likeness.same(
                        Objects.requireNonNull(stage.tried().get(option)).machine(), stage.asked()))
                .<Answer>map(Answer.Chosen::of)
                .toList();
        var wrong = new LinkedHashMap<String, List<Answer>>();
        new TreeMap<>(key.misconceptions())
                .forEach((option, idea) ->
                        wrong.computeIfAbsent(idea, one -> new ArrayList<>()).add(Answer.Chosen.of(option)));
        return Map.of(id, new Expected(right, wrong));
    }

    @Override
    public AnswerReading read(String step, String given) {
        return Answers.chosen(given, options, 1);
    }

    @Override
    public Judgement grade(Variant variant, String step, Answer answer, Earlier earlier, RunControl control) {
        Expected expected = variant.expected(step).orElseThrow();
        var marks = new Marks(variant, this, variant.scope(this));
        return new Judgement.Graded(marks.compare(answer, expected, Remark.WRONG_CHOICE, Answers.write(answer)));
    }

    @Override
    public Optional<String> collision(Variant variant) {
        int right = expected(variant).values().iterator().next().right().size();
        return Options.one(id, "options leave the machine as the call does", right);
    }

    @Override
    public List<Sample> samples(Variant variant) {
        Expected expected = variant.expected(id).orElseThrow();
        var samples = new ArrayList<Sample>();
        for (String option : options) {
            Answer one = Answer.Chosen.of(option);
            SourceSpan span = variant.exercise().places().of(id + "." + option);
            samples.add(
                    expected.right().contains(one)
                            ? Sample.right(id, one, option, span)
                            : Sample.wrong(id, one, option, key.misconceptions().get(option), span));
        }
        return samples;
    }

    @Override
    public WhichExhibit exhibit(Variant variant, Predicate<String> settled) {
        Stage stage = variant.stage(this);
        Scope scope = variant.beginning(this);
        var calls = new LinkedHashMap<String, String>();
        options.forEach(option -> calls.put(
                option, Objects.requireNonNull(key.calls().get(option)).render(scope)));
        return new WhichExhibit(stage.begin(), stage.asked(), calls);
    }

    @Override
    public Map<String, List<String>> shown(Variant variant) {
        var shown = new LinkedHashMap<String, List<String>>();
        exhibit(variant, step -> false).calls().forEach((option, call) -> shown.put("option/" + option, List.of(call)));
        return shown;
    }

    @Override
    public Optional<Answer> sample(ExerciseTest test, Variant variant) {
        return test.choose().isEmpty() ? Optional.empty() : Optional.of(new Answer.Chosen(test.chosen()));
    }
}
