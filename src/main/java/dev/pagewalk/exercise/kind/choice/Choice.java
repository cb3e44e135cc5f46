package dev.pagewalk.exercise.kind.choice;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.ActivitySource;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Answers;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.ExerciseTest;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.exercise.Kind;
import dev.pagewalk.exercise.Options;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Sections;
import dev.pagewalk.exercise.Stage;
import dev.pagewalk.exercise.Tries;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.bench.Bench;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.yaml.Yaml;
import dev.pagewalk.machine.RunControl;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Choose one option or several.
 *
 * @param many true if any number of options can be right
 * @param experiment what a machine does, unseen, before the options are evaluated: a question to the machine
 */
public record Choice(String id, Optional<Scene> scene, boolean many, Options options, Optional<Scene> experiment)
        implements Activity {

    public static final Kind KIND = new Kind("choice", Choice::read);

    private static Choice read(String id, Optional<Scene> scene, Yaml.Mapping fields, ActivitySource source) {
        Options options = fields.flag("many")
                ? source.several(fields, "options", source.language())
                : source.options(fields, "options", source.language());
        return new Choice(id, scene, fields.flag("many"), options, source.scene(fields, "experiment"));
    }

    @Override
    public String kind() {
        return KIND.name();
    }

    @Override
    public Sections sections() {
        return Sections.NONE.need("option", options.ids()).reply(options.ids());
    }

    @Override
    public boolean several(String step) {
        return many;
    }

    @Override
    public Tries tries(String step) {
        return options.tries();
    }

    @Override
    public List<String> offered(Variant variant, String step) {
        return options.dealt(variant, step);
    }

    @Override
    public Stage stage(Bench bench, Scope scope) {
        return experiment
                .map(what -> Stage.asks(bench, bench.after(what, scope)))
                .orElseGet(() -> Stage.still(bench));
    }

    @Override
    public Map<String, Expected> expected(Variant variant) {
        return Map.of(id, options.expected(variant.scope(this)));
    }

    @Override
    public AnswerReading read(String step, String given) {
        return Answers.chosen(given, options.ids(), many ? options.all().size() : 1);
    }

    @Override
    public String write(String step, Answer answer) {
        return options.write(answer);
    }

    @Override
    public Judgement grade(Variant variant, String step, Answer answer, Earlier earlier, RunControl control) {
        return new Judgement.Graded(options.grade(variant, this, step, answer));
    }

    @Override
    public Optional<String> collision(Variant variant) {
        int right = options.right(variant.scope(this));
        return many && right > 0 ? Optional.empty() : Options.one(id, "options are right", right);
    }

    @Override
    public List<Sample> samples(Variant variant) {
        return options.samples(variant, this, id, many);
    }

    @Override
    public Optional<Answer> sample(ExerciseTest test, Variant variant) {
        return test.choose().isEmpty() ? Optional.empty() : Optional.of(new Answer.Chosen(test.chosen()));
    }
}
