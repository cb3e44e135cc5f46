package dev.pagewalk.exercise.kind.repair;

import dev.pagewalk.diagnostic.Diagnostic;
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
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.exercise.Kind;
import dev.pagewalk.exercise.Marks;
import dev.pagewalk.exercise.Missed;
import dev.pagewalk.exercise.Options;
import dev.pagewalk.exercise.Remark;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Sections;
import dev.pagewalk.exercise.Tries;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.bench.Forbidden;
import dev.pagewalk.exercise.bench.ProgramMarks;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.bench.TrialMachine;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.expression.Template;
import dev.pagewalk.exercise.yaml.Yaml;
import dev.pagewalk.machine.RunControl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Find the line of a program that is wrong, say why, and repair it.
 *
 * @param environments ids of the machines that the repaired program is tried on, unseen
 * @param forbid functions that may not be called
 * @param key never shown
 */
public record Repair(
        String id, Optional<Scene> scene, Options causes, List<String> environments, List<String> forbid, RepairKey key)
        implements Exhibited<String> {

    public static final Kind KIND = new Kind("repair", Repair::read);

    private static final String LINE = "line";

    public Repair {
        environments = List.copyOf(environments);
        forbid = List.copyOf(forbid);
    }

    private static Repair read(String id, Optional<Scene> scene, Yaml.Mapping fields, ActivitySource source) {
        Template buggy = source.scenes().program(fields, "program", source.language());
        List<String> marks =
                fields.list("line").isEmpty() ? List.of(fields.text("line", "")) : source.ids(fields, "line");
        for (String mark : marks) {
            if (ProgramMarks.line(source.scenes().source(), mark) == 0) {
                source.problems().accept(Diagnostic.error(fields.span("line"), "exercise.noMark", mark));
            }
        }
        Options causes = source.options(fields, "causes", source.language());
        List<Environment> environments = source.environments(fields);
        Template solution = source.scenes().program(fields, "solution", source.language());
        return new Repair(
                id,
                scene,
                causes,
                environments.stream().map(Environment::id).toList(),
                source.ids(fields, "forbid"),
                new RepairKey(buggy, marks, environments, solution, source.ids(fields, "needless")));
    }

    @Override
    public String kind() {
        return KIND.name();
    }

    public String lineStep() {
        return id + "." + LINE;
    }

    public String causeStep() {
        return id + ".cause";
    }

    public String repairStep() {
        return id + ".repair";
    }

    @Override
    public List<String> steps() {
        return List.of(lineStep(), causeStep(), repairStep());
    }

    @Override
    public Sections sections() {
        return Sections.NONE
                .need("cause", causes.ids())
                .need("environment", environments)
                .allow("cell", List.of("line", "cause", "repair"))
                .allow("reply", key.ideas())
                .allow("reply", List.of(LINE))
                .allow("reply", key.marks().stream().map(Repair::reply).toList())
                .reply(causes.ids());
    }

    /** A program can be tried out, so that nobody has to guess. */
    @Override
    public Tries tries(String step) {
        return runs(step) ? Tries.FREE : step.equals(causeStep()) ? causes.tries() : Tries.THREE;
    }

    @Override
    public List<String> offered(Variant variant, String step) {
        return step.equals(causeStep()) ? causes.dealt(variant, step) : List.of();
    }

    @Override
    public boolean runs(String step) {
        return step.equals(repairStep());
    }

    @Override
    public Map<String, Expected> expected(Variant variant) {
        Scope scope = variant.scope(this);
        List<Answer> lines =
                key.wrongLines(scope).stream().<Answer>map(Answer.Number::new).toList();
        var all = new LinkedHashMap<String, Expected>();
        all.put(lineStep(), new Expected(lines, Map.of()));
        all.put(causeStep(), causes.expected(scope));
        return all;
    }

    @Override
    public AnswerReading read(String step, String given) {
        if (runs(step)) {
            return Answers.program(given);
        }
        return step.equals(lineStep()) ? Answers.line(given) : Answers.chosen(given, causes.ids(), 1);
    }

    @Override
    public String write(String step, Answer answer) {
        return causes.write(answer);
    }

    @Override
    public Judgement grade(Variant variant, String step, Answer answer, Earlier earlier, RunControl control) {
        if (answer instanceof Answer.Program program) {
            return repaired(variant, program.source(), control);
        }
        return new Judgement.Graded(
                step.equals(lineStep()) ? line(variant, answer) : causes.grade(variant, this, step, answer));
    }

    private Grade line(Variant variant, Answer answer) {
        var marks = new Marks(variant, this, variant.scope(this));
        if (variant.expected(lineStep()).orElseThrow().right().contains(answer)) {
            return marks.right(Remark.RIGHT);
        }
        Stream<String> here = key.marked(variant.scope(this)).entrySet().stream()
                .filter(mark -> new Answer.Number(mark.getValue()).equals(answer))
                .map(mark -> reply(mark.getKey()));
        marks.reply(Optional.empty(), Stream.concat(here, Stream.of(LINE)).toArray(String[]::new));
        return marks.wrong(0, Remark.WRONG_LINE);
    }

    /** The name of what is said to who points at the line with a mark. */
    static String reply(String mark) {
        return LINE + "/" + mark;
    }

    /** Its cost is bounded by budgets, so that the same program gets the same grade on every computer. */
    private Judgement repaired(Variant variant, String source, RunControl control) {
        var marks = new Marks(variant, this, variant.scope(this));
        List<String> forbidden = Forbidden.named(forbid, source);
        if (!forbidden.isEmpty()) {
            return new Judgement.Graded(marks.wrong(0, new Finding.Forbidden(forbidden)));
        }
        var tried = tried(variant).run(source, control, marks);
        if (tried.refused().isPresent()) {
            return tried.refused().get();
        }
        int all = environments.size();
        if (tried.passed() < all) {
            double share = (double) tried.passed() / all;
            return new Judgement.Graded(marks.wrong(share, new Finding.Passed(tried.passed(), all)));
        }
        marks.say(Remark.REPAIRED);
        return new Judgement.Graded(marks.right(Remark.RIGHT));
    }

    private Environments tried(Variant variant) {
        return new Environments(variant, this, key.environments(), forbid, () -> repaired(variant));
    }

    @Override
    public List<Diagnostic> failures(Variant variant, Answer answer) {
        return answer instanceof Answer.Program program ? tried(variant).lacking(program.source()) : List.of();
    }

    @Override
    public List<TrialMachine> trials(Variant variant) {
        return tried(variant).machines();
    }

    @Override
    public List<String> needless() {
        return key.needless();
    }

    @Override
    public Map<String, Answer> solution(Variant variant) {
        var all = new LinkedHashMap<>(Exhibited.super.solution(variant));
        all.put(repairStep(), new Answer.Program(repaired(variant)));
        return all;
    }

    /** The author's repair. */
    String repaired(Variant variant) {
        return ProgramMarks.strip(key.solution().render(variant.scope(this)));
    }

    @Override
    public Optional<String> collision(Variant variant) {
        return Options.one(causeStep(), "causes are right", causes.right(variant.scope(this)));
    }

    @Override
    public List<Sample> samples(Variant variant) {
        return new RepairSamples(this, variant).all();
    }

    @Override
    public void check(Variant variant, Consumer<Diagnostic> problems) {
        new RepairSamples(this, variant).changed(problems);
    }

    @Override
    public Map<String, Map<String, String>> approved(Variant variant) {
        var all = new LinkedHashMap<>(Exhibited.super.approved(variant));
        Answer untouched = new Answer.Program(exhibit(variant, step -> false));
        all.put(repairStep(), Map.of(Answers.MISSED, Missed.words(this, variant, repairStep(), untouched)));
        return all;
    }

    /** The program with the bug, as the student finds it. */
    @Override
    public String exhibit(Variant variant, Predicate<String> settled) {
        return ProgramMarks.strip(key.program().render(variant.scope(this)));
    }

    @Override
    public Map<String, List<String>> shown(Variant variant) {
        return Map.of("program", List.of(exhibit(variant, step -> false)));
    }

    @Override
    public Optional<Answer> sample(ExerciseTest test, Variant variant) {
        if (!test.choose().isEmpty()) {
            return Optional.of(new Answer.Chosen(test.chosen()));
        }
        return test.number(variant.scope(this)).or(() -> test.program(variant.scope(this)));
    }
}
