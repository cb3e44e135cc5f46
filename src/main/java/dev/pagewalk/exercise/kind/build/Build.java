package dev.pagewalk.exercise.kind.build;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.ActivitySource;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Answers;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.ExerciseTest;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Goal;
import dev.pagewalk.exercise.GoalLog;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.exercise.Kind;
import dev.pagewalk.exercise.Marks;
import dev.pagewalk.exercise.Missed;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Sections;
import dev.pagewalk.exercise.Stage;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.bench.Bench;
import dev.pagewalk.exercise.bench.Forbidden;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.yaml.Yaml;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Bring the machine into a state.
 *
 * @param goals parts of the state; their expressions are never shown
 * @param forbid functions that may not be called
 * @param bonusCalls so few calls of the API earn praise; 0 for none
 * @param solved calls that reach it: proof that it can be reached, never shown
 */
public record Build(
        String id, Optional<Scene> scene, List<Goal> goals, List<String> forbid, int bonusCalls, Scene solved)
        implements Activity {

    public static final Kind KIND = new Kind("build", Build::read);

    public Build {
        goals = List.copyOf(goals);
        forbid = List.copyOf(forbid);
    }

    private static Build read(String id, Optional<Scene> scene, Yaml.Mapping fields, ActivitySource source) {
        Scene solution = Scene.calls(source.scenes().calls(fields.list("solution"), source.language()));
        return new Build(
                id, scene, source.goals(fields), source.ids(fields, "forbid"), ActivitySource.bonus(fields), solution);
    }

    @Override
    public String kind() {
        return KIND.name();
    }

    /** Ids of the goals. */
    public List<String> goalIds() {
        return goals.stream().map(Goal::id).toList();
    }

    @Override
    public Sections sections() {
        return Sections.NONE.need("goal", goalIds()).allow("reply", goalIds()).allow("reply", Goal.ideas(goals));
    }

    @Override
    public boolean several(String step) {
        return true;
    }

    @Override
    public String join(String step, List<String> parts) {
        return String.join("\n", parts);
    }

    @Override
    public Stage stage(Bench bench, Scope scope) {
        return Stage.asks(bench, bench.after(solved, scope));
    }

    @Override
    public Map<String, Expected> expected(Variant variant) {
        return Map.of();
    }

    /** Calls, one a line. Making none is an answer. */
    @Override
    public AnswerReading read(String step, String given) {
        return new AnswerReading.Understood(
                new Answer.Calls(given.lines().filter(line -> !line.isBlank()).toList()));
    }

    /** The calls are made again on a machine that is told the same. */
    @Override
    public Judgement grade(Variant variant, String step, Answer answer, Earlier earlier, RunControl control) {
        return new Judgement.Graded(reached(variant, states(variant, ((Answer.Calls) answer).lines())));
    }

    @Override
    public List<Diagnostic> failures(Variant variant, Answer answer) {
        if (!(answer instanceof Answer.Calls calls)) {
            return List.of();
        }
        var log = new GoalLog(goals, variant.scope(this), variant.stage(this).beginning());
        states(variant, calls.lines()).forEach(log::look);
        var all = new ArrayList<>(log.lacking(variant.number()));
        log.failures().stream()
                .map(failure -> Diagnostic.note(
                        failure.goal().check().span(),
                        failure.looks() == 0 ? "exercise.failedAtOnce" : "exercise.failedAfterCall",
                        failure.goal().id(),
                        failure.looks() + "",
                        failure.values()))
                .forEach(all::add);
        return all;
    }

    /** The states that the machine goes through, that at the beginning first. */
    private List<Moment> states(Variant variant, List<String> calls) {
        Stage stage = variant.stage(this);
        var bench = new Bench(variant.settings());
        bench.tell(stage.commands());
        var states = new ArrayList<Moment>();
        states.add(stage.beginning());
        for (String call : calls) {
            if (bench.attempt(new Command.Call(call))) {
                states.add(bench.moment());
            }
        }
        return states;
    }

    /** @param states that the machine went through, the last one last */
    private Grade reached(Variant variant, List<Moment> states) {
        Moment begin = variant.stage(this).beginning();
        Moment end = states.getLast();
        List<String> forbidden = Forbidden.called(forbid, since(begin.tally(), end.tally()));
        var log = new GoalLog(goals, variant.scope(this), begin);
        states.forEach(log::look);
        Marks marks = new Marks(variant, this, variant.scope(this).at(end, begin));
        if (!forbidden.isEmpty()) {
            marks.say(new Finding.Forbidden(forbidden));
            return log.grade(marks, false);
        }
        long calls = end.tally().total() - begin.tally().total();
        if (log.all() && bonusCalls > 0 && calls > 0 && calls <= bonusCalls) {
            marks.say(new Finding.FewCalls(calls));
        }
        return log.grade(marks, true);
    }

    private static Tally since(Tally begin, Tally end) {
        var calls = new HashMap<String, Long>();
        end.calls().forEach((name, count) -> {
            long more = count - begin.calls().getOrDefault(name, 0L);
            if (more > 0) {
                calls.put(name, more);
            }
        });
        return new Tally(calls, end.inner(), end.faults(), end.lastFault(), end.exceptions(), end.peaks(), end.value());
    }

    @Override
    public Map<String, Answer> solution(Variant variant) {
        Scope scope = variant.beginning(this);
        return Map.of(
                id,
                new Answer.Calls(
                        solved.calls().stream().map(call -> call.render(scope)).toList()));
    }

    @Override
    public Optional<String> collision(Variant variant) {
        Scope reached = variant.scope(this);
        Moment begin = variant.stage(this).beginning();
        Scope untouched = reached.at(begin, begin);
        for (Goal goal : goals) {
            if (goal.when() == Goal.When.END && !goal.check().truth(reached)) {
                return Optional.of("%s: the solution does not reach %s".formatted(id, goal.id()));
            }
        }
        return goals.stream().allMatch(goal -> GoalLog.holds(goal.check(), untouched))
                ? Optional.of(id + ": all goals are reached before anything was done")
                : Optional.empty();
    }

    @Override
    public List<Sample> samples(Variant variant) {
        SourceSpan span = variant.exercise().places().of(id);
        return List.of(
                Sample.right(id, Objects.requireNonNull(solution(variant).get(id)), "the solution", span),
                Sample.less(id, new Answer.Calls(List.of()), "nothing", span));
    }

    @Override
    public Map<String, Map<String, String>> approved(Variant variant) {
        Answer nothing = new Answer.Calls(List.of());
        return Map.of(id, Map.of(Answers.MISSED, Missed.words(this, variant, id, nothing)));
    }

    @Override
    public Optional<Answer> sample(ExerciseTest test, Variant variant) {
        return test.calls(variant.scope(this));
    }
}
