package dev.pagewalk.exercise.kind.decide;

import dev.pagewalk.exercise.ActivitySource;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Answers;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.ExerciseTest;
import dev.pagewalk.exercise.Exhibited;
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
import dev.pagewalk.exercise.bench.ProgramMarks;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.expression.ExpressionLanguage;
import dev.pagewalk.exercise.expression.MachineFunctions;
import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.yaml.Yaml;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.snapshot.Counters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Choose one way and say why.
 *
 * @param ways what each option does on its copy of the machine; never shown as such
 */
public record Decide(String id, Optional<Scene> scene, Options options, Options reasons, Map<String, Scene> ways)
        implements Exhibited<DecideExhibit> {

    public static final Kind KIND = new Kind("decide", Decide::read);

    private static final String OPTION = ".option";
    private static final String REASONS = ".reasons";

    public Decide {
        ways = Collections.unmodifiableMap(new LinkedHashMap<>(ways));
    }

    private static Decide read(String id, Optional<Scene> scene, Yaml.Mapping fields, ActivitySource source) {
        ExpressionLanguage language = ExpressionLanguage.withLedger(source.names());
        Map<String, Scene> ways = new LinkedHashMap<>();
        for (Yaml item : fields.list("options")) {
            var option = (Yaml.Mapping) item;
            ways.put(option.text("id", ""), source.scenes().way(option, source.language()));
        }
        return new Decide(
                id,
                scene,
                source.options(fields, "options", language),
                source.several(fields, "reasons", language),
                ways);
    }

    @Override
    public String kind() {
        return KIND.name();
    }

    /** The step of the choice. */
    public String optionStep() {
        return id + OPTION;
    }

    /** The step of the reasons. */
    public String reasonsStep() {
        return id + REASONS;
    }

    @Override
    public List<String> steps() {
        return List.of(optionStep(), reasonsStep());
    }

    @Override
    public Sections sections() {
        return Sections.NONE
                .need("option", options.ids())
                .need("reason", reasons.ids())
                .allow("cell", List.of("option", "reasons"))
                .reply(options.ids())
                .reply(reasons.ids());
    }

    @Override
    public boolean several(String step) {
        return step.equals(reasonsStep());
    }

    @Override
    public Tries tries(String step) {
        return of(step).tries();
    }

    @Override
    public List<String> offered(Variant variant, String step) {
        return of(step).dealt(variant, step);
    }

    private Options of(String step) {
        return several(step) ? reasons : options;
    }

    @Override
    public Stage stage(Bench bench, Scope scope) {
        var tried = new LinkedHashMap<String, Moment>();
        ways.forEach((option, way) -> tried.put(option, bench.after(way, scope)));
        return new Stage(bench.commands(), List.of(), bench.moment(), bench.moment(), tried);
    }

    @Override
    public Scope scope(Scope plain, Stage stage) {
        var ledger = new HashMap<String, Map<String, Long>>();
        stage.tried()
                .forEach((option, end) -> ledger.put(
                        option, MachineFunctions.counters(end.machine().counters())));
        return plain.with(Map.of("ledger", ledger));
    }

    @Override
    public Map<String, Expected> expected(Variant variant) {
        Scope scope = variant.scope(this);
        var all = new LinkedHashMap<String, Expected>();
        steps().forEach(step -> all.put(step, of(step).expected(scope)));
        return all;
    }

    @Override
    public AnswerReading read(String step, String given) {
        return Answers.chosen(
                given, of(step).ids(), several(step) ? reasons.all().size() : 1);
    }

    @Override
    public String write(String step, Answer answer) {
        return of(step).write(answer);
    }

    @Override
    public Judgement grade(Variant variant, String step, Answer answer, Earlier earlier, RunControl control) {
        return new Judgement.Graded(of(step).grade(variant, this, step, answer));
    }

    @Override
    public Optional<String> collision(Variant variant) {
        Scope scope = variant.scope(this);
        return Options.one(optionStep(), "options are right", options.right(scope))
                .or(() -> reasons.right(scope) > 0 ? Optional.empty() : Optional.of(reasonsStep() + ": none is right"));
    }

    @Override
    public List<Sample> samples(Variant variant) {
        var samples = new ArrayList<Sample>();
        steps().forEach(step -> samples.addAll(of(step).samples(variant, this, step, several(step))));
        return samples;
    }

    @Override
    public DecideExhibit exhibit(Variant variant, Predicate<String> settled) {
        Stage stage = variant.stage(this);
        Scope scope = variant.scope(this);
        var shown = new LinkedHashMap<String, String>();
        ways.forEach((option, way) -> shown.put(option, source(way, scope)));
        var ledgers = new LinkedHashMap<String, Counters>();
        if (settled.test(optionStep())) {
            options.ids()
                    .forEach(option -> ledgers.put(
                            option,
                            Objects.requireNonNull(stage.tried().get(option))
                                    .machine()
                                    .counters()));
        }
        return new DecideExhibit(shown, stage.begin().counters(), ledgers);
    }

    private static String source(Scene way, Scope scope) {
        return way.program().isEmpty()
                ? String.join(
                        "\n",
                        way.calls().stream().map(call -> call.render(scope)).toList())
                : ProgramMarks.strip(way.program().render(scope));
    }

    @Override
    public Map<String, List<String>> shown(Variant variant) {
        var shown = new LinkedHashMap<String, List<String>>();
        exhibit(variant, step -> false).ways().forEach((option, way) -> shown.put("way/" + option, List.of(way)));
        return shown;
    }

    @Override
    public Optional<Answer> sample(ExerciseTest test, Variant variant) {
        return test.choose().isEmpty() ? Optional.empty() : Optional.of(new Answer.Chosen(test.chosen()));
    }
}
