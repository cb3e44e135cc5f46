package dev.pagewalk.exercise.kind.program;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.ActivitySource;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Answers;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Environment;
import dev.pagewalk.exercise.Environments;
import dev.pagewalk.exercise.ExerciseTest;
import dev.pagewalk.exercise.Exhibited;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Goal;
import dev.pagewalk.exercise.GoalLog;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.exercise.Kind;
import dev.pagewalk.exercise.Marks;
import dev.pagewalk.exercise.Missed;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Sections;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.bench.Forbidden;
import dev.pagewalk.exercise.bench.ProgramMarks;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.bench.Trial;
import dev.pagewalk.exercise.bench.TrialMachine;
import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.expression.Template;
import dev.pagewalk.exercise.yaml.Yaml;
import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Write a program.
 *
 * @param goals ids of what the program has to reach
 * @param environments ids of further machines that it is tried on, unseen
 * @param forbid functions that may not be called
 * @param bonusCalls so few calls of the API earn praise; 0 for none
 * @param key never shown
 */
public record Program(
        String id,
        Optional<Scene> scene,
        List<String> goals,
        List<String> environments,
        List<String> forbid,
        int bonusCalls,
        ProgramKey key)
        implements Exhibited<String> {

    public static final Kind KIND = new Kind("program", Program::read);

    public Program {
        goals = List.copyOf(goals);
        environments = List.copyOf(environments);
        forbid = List.copyOf(forbid);
    }

    private static Program read(String id, Optional<Scene> scene, Yaml.Mapping fields, ActivitySource source) {
        List<Goal> goals = source.goals(fields);
        List<Environment> environments = source.environments(fields);
        Template starter = source.scenes().program(fields, "starter", source.language());
        Template solution = source.scenes().program(fields, "solution", source.language());
        return new Program(
                id,
                scene,
                goals.stream().map(Goal::id).toList(),
                environments.stream().map(Environment::id).toList(),
                source.ids(fields, "forbid"),
                ActivitySource.bonus(fields),
                new ProgramKey(starter, goals, environments, solution, source.ids(fields, "needless")));
    }

    @Override
    public String kind() {
        return KIND.name();
    }

    @Override
    public Sections sections() {
        return Sections.NONE
                .need("goal", goals)
                .need("environment", environments)
                .allow("reply", goals)
                .allow("reply", key.ideas());
    }

    @Override
    public boolean runs(String step) {
        return true;
    }

    @Override
    public Map<String, Expected> expected(Variant variant) {
        return Map.of();
    }

    @Override
    public AnswerReading read(String step, String given) {
        return Answers.program(given);
    }

    /** Its cost is bounded by budgets, so that the same program gets the same grade on every computer. */
    @Override
    public Judgement grade(Variant variant, String step, Answer answer, Earlier earlier, RunControl control) {
        String source = ((Answer.Program) answer).source();
        Scope scope = variant.scope(this);
        var marks = new Marks(variant, this, scope);
        List<String> named = Forbidden.named(forbid, source);
        if (!named.isEmpty()) {
            return new Judgement.Graded(marks.wrong(0, new Finding.Forbidden(named)));
        }
        var goalLog = new GoalLog(key.goals(), scope, variant.stage(this).beginning());
        Environments hidden = hidden(variant);
        Optional<Consumer<Moment>> looks = goalLog.needsLooks() ? Optional.of(goalLog::look) : Optional.empty();
        Trial trial = Trial.run(variant.settings(), hidden.files(), source, control, looks);
        if (trial.end().isEmpty()) {
            return new Judgement.NotCompiled(trial.refused());
        }
        Moment end = trial.end().get();
        if (!trial.ended()) {
            return new Judgement.Graded(marks.wrong(0, Environments.usedUp(trial)));
        }
        List<String> called = Forbidden.called(forbid, end.tally());
        if (!called.isEmpty()) {
            return new Judgement.Graded(marks.wrong(0, new Finding.Forbidden(called)));
        }
        goalLog.look(end);
        var tried = hidden.run(source, control, marks);
        if (tried.refused().isPresent()) {
            return tried.refused().get();
        }
        boolean everywhere = tried.passed() == environments.size();
        long calls = end.tally().total();
        if (goalLog.all() && everywhere && bonusCalls > 0 && calls <= bonusCalls) {
            marks.say(new Finding.FewCalls(calls));
        }
        return new Judgement.Graded(goalLog.grade(marks, everywhere));
    }

    @Override
    public List<Diagnostic> failures(Variant variant, Answer answer) {
        var log = new GoalLog(
                key.goals(), variant.scope(this), variant.stage(this).beginning());
        if (!(answer instanceof Answer.Program program)) {
            return List.of();
        }
        Environments hidden = hidden(variant);
        Optional<Consumer<Moment>> looks = log.needsLooks() ? Optional.of(log::look) : Optional.empty();
        Trial.run(variant.settings(), hidden.files(), program.source(), RunControl.NONE, looks)
                .end()
                .ifPresent(log::look);
        var all = new ArrayList<>(log.lacking(variant.number()));
        all.addAll(hidden.lacking(program.source()));
        log.failures().stream()
                .map(failure -> Diagnostic.note(
                        failure.goal().check().span(),
                        "exercise.failedAfterLine",
                        failure.goal().id(),
                        failure.before()
                                .flatMap(state -> Optional.ofNullable(
                                        state.machine().program().next()))
                                .map(next -> next.line() + "")
                                .orElse("1"),
                        failure.values()))
                .forEach(all::add);
        return all;
    }

    private Environments hidden(Variant variant) {
        return new Environments(variant, this, key.environments(), forbid, () -> solved(variant));
    }

    @Override
    public List<TrialMachine> trials(Variant variant) {
        Environments hidden = hidden(variant);
        var all = new ArrayList<TrialMachine>();
        all.add(new TrialMachine(variant.settings(), hidden.files(), ""));
        all.addAll(hidden.machines());
        return all;
    }

    @Override
    public List<String> needless() {
        return key.needless();
    }

    @Override
    public Map<String, Answer> solution(Variant variant) {
        return Map.of(id, new Answer.Program(solved(variant)));
    }

    /** The author's program. */
    private String solved(Variant variant) {
        return ProgramMarks.strip(key.solution().render(variant.scope(this)));
    }

    @Override
    public List<Sample> samples(Variant variant) {
        SourceSpan span = variant.exercise().places().of(id);
        Answer solution = Objects.requireNonNull(solution(variant).get(id));
        String starter = exhibit(variant, step -> false);
        var samples = new ArrayList<Sample>();
        samples.add(Sample.right(id, solution, "the solution", span)
                .of(key.solution().file()));
        if (!starter.isBlank()) {
            samples.add(Sample.less(id, new Answer.Program(starter), "the starter", span)
                    .of(key.starter().file()));
        }
        return samples;
    }

    @Override
    public Map<String, Map<String, String>> approved(Variant variant) {
        Answer starter = new Answer.Program(exhibit(variant, step -> false));
        return Map.of(id, Map.of(Answers.MISSED, Missed.words(this, variant, id, starter)));
    }

    /** What the editor shows at first. */
    @Override
    public String exhibit(Variant variant, Predicate<String> settled) {
        return ProgramMarks.strip(key.starter().render(variant.scope(this)));
    }

    @Override
    public Map<String, List<String>> shown(Variant variant) {
        return Map.of("program", List.of(exhibit(variant, step -> false)));
    }

    @Override
    public Optional<Answer> sample(ExerciseTest test, Variant variant) {
        return test.program(variant.scope(this));
    }
}
