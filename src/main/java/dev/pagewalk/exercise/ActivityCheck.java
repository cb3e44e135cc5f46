package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.machine.RunControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers one variant in every way that is known: the right answers must get full marks, nothing, other answers and nearly
 * right ones must not, and every misconception must be recognised.
 */
final class ActivityCheck {

    private final Variant variant;
    private final Grader grader;
    private final Problems problems;
    private final Path yaml;

    ActivityCheck(Variant variant, Problems problems, Path yaml) {
        this.variant = variant;
        this.grader = new Grader(variant);
        this.problems = problems;
        this.yaml = yaml;
    }

    void check(Activity activity) {
        switch (activity) {
            case Activity.Read read -> {}
            case Activity.Essay essay -> {}
            case Activity.Cells cells -> {
                cells.cells().forEach(cell -> cell(cells, cell));
                walk(cells);
            }
            case Activity.Choice choice ->
                options(
                        choice.id(),
                        choice.options(),
                        choice.many(),
                        chosen -> grader.choice(choice, chosen, Help.NONE));
            case Activity.Decide decide -> {
                List<Activity.Option> options = decide.key().options();
                options(
                        decide.id() + ".option",
                        options,
                        false,
                        chosen -> grader.option(decide, first(chosen), Help.NONE));
                options(
                        decide.id() + ".reasons",
                        decide.key().reasons(),
                        true,
                        chosen -> grader.reasons(decide, chosen, Help.NONE));
            }
            case Activity.Which which -> which(which);
            case Activity.Label label -> label.targets().forEach(target -> label(label, target));
            case Activity.Order order -> new OrderCheck(order, grader, this).check();
            case Activity.Build build -> build(build);
            case Activity.Repair repair -> repair(repair);
            case Activity.Program program -> program(program);
        }
    }

    private static String first(Set<String> chosen) {
        return chosen.isEmpty() ? "" : chosen.iterator().next();
    }

    private void cell(Activity.Cells cells, Activity.Cell cell) {
        String step = cells.step(cell);
        Scope scope = variant.scope(cells).with(variant.right(cells));
        if (cell.text()) {
            String answer = cell.answer().text(scope);
            expect(step, answer, grader.text(cells, cell, answer, Help.NONE), 1, null);
            refuse(step, answer + "?", grader.text(cells, cell, answer + "?", Help.NONE));
            for (Activity.Trap trap : cell.traps()) {
                String wrong = trap.value().text(scope);
                Grade grade = grader.text(cells, cell, wrong, Help.NONE);
                expect(trap.value().span(), step, wrong, grade, 0, trap.misconception());
            }
            return;
        }
        long answer = Objects.requireNonNull(variant.right(cells).get(cell.id()));
        readable(cell, step, answer);
        expect(step, answer + "", number(cells, cell, answer), 1, null);
        refuse(step, answer + 1 + "", number(cells, cell, answer + 1));
        for (Activity.Trap trap : cell.traps()) {
            long wrong = trap.value().number(scope);
            if (wrong >= 0
                    && (answer != Translation.FAULT || trap.misconception().equals("T12"))) {
                expect(trap.value().span(), step, wrong + "", number(cells, cell, wrong), 0, trap.misconception());
            }
        }
    }

    /** The formulas of a translation by hand must come to where the machine itself walks. */
    private void walk(Activity.Cells cells) {
        if (cells.address() == null) {
            return;
        }
        Scope scope = variant.scope(cells);
        long address = (Long) Objects.requireNonNull(scope.values().get("va"));
        Map<String, Long> walked = MachineFunctions.walk(MachineFunctions.machine(scope), address);
        variant.right(cells).forEach((cell, value) -> {
            long machine = walked.getOrDefault(cell, cell.equals("virtual") ? address : value);
            if (machine != value && value != Translation.FAULT) {
                problem(
                        SourceSpan.START,
                        "exercise.otherWalk",
                        cells.id(),
                        cell,
                        variant.number() + "",
                        AnswerParser.echo(value, 8),
                        AnswerParser.echo(machine, 8));
            }
        });
    }

    private Grade number(Activity.Cells cells, Activity.Cell cell, long given) {
        return grader.cell(cells, cell, given, Map.of(), Help.NONE);
    }

    /** What a student may type must be read as the right answer. */
    private void readable(Activity.Cell cell, String step, long answer) {
        if (cell.faultable() && answer == Translation.FAULT) {
            return;
        }
        String typed = AnswerParser.echo(answer, cell.digits());
        boolean read = answer >= 0
                && AnswerParser.read(typed, cell.hexadecimal()) instanceof AnswerParser.Reading.Value value
                && value.value() == answer;
        if (!read) {
            problem(cell.answer().span(), "exercise.unanswerable", step, typed, variant.number() + "");
        }
    }

    /** Right exactly with the right options; every wrong one is recognised. */
    private void options(String step, List<Activity.Option> options, boolean many, Function<Set<String>, Grade> grade) {
        Activity activity = variant.exercise().activity(step.split("\\.")[0]).orElseThrow();
        Scope scope = variant.scope(activity);
        var right = new HashSet<String>();
        options.stream()
                .filter(option -> option.right().truth(scope))
                .map(Activity.Option::id)
                .forEach(right::add);
        expect(step, String.join(", ", right), grade.apply(right), 1, null);
        refuse(step, "nothing", grade.apply(Set.of()));
        for (Activity.Option option : options) {
            if (!right.contains(option.id())) {
                SourceSpan place = place(activity.id() + "." + option.id());
                expect(place, step, option.id(), grade.apply(Set.of(option.id())), 0, option.misconception());
            }
            if (many) {
                var other = new HashSet<>(right);
                if (!other.remove(option.id())) {
                    other.add(option.id());
                }
                refuse(step, String.join(", ", other), grade.apply(other));
            }
        }
    }

    private void which(Activity.Which which) {
        Set<String> right = variant.didIt(which);
        for (String option : which.options()) {
            Grade grade = grader.which(which, option, Help.NONE);
            boolean did = right.contains(option);
            SourceSpan place = place(which.id() + "." + option);
            expect(
                    place,
                    which.id(),
                    option,
                    grade,
                    did ? 1 : 0,
                    did ? null : which.key().misconceptions().get(option));
        }
    }

    private void label(Activity.Label label, String target) {
        Key.Target key = Objects.requireNonNull(label.key().get(target));
        Scope scope = variant.scope(label);
        String right = key.answer().text(scope);
        for (String one : label.labels()) {
            Grade grade = grader.label(label, target, one, Help.NONE);
            @Nullable String idea = key.traps().stream()
                    .filter(trap -> trap.value().text(scope).equals(one))
                    .map(Activity.Trap::misconception)
                    .findFirst()
                    .orElse(null);
            expect(label.step(target), one, grade, one.equals(right) ? 1 : 0, one.equals(right) ? null : idea);
        }
    }

    private void build(Activity.Build build) {
        Scope scope = variant.scope(build).at(variant.stage(build).beginning(), null);
        List<String> solution = build.solution().calls().stream()
                .map(call -> call.render(scope))
                .toList();
        expect(build.id(), "the solution", grader.build(build, solution, Help.NONE), 1, null);
        refuse(build.id(), "nothing", grader.build(build, List.of(), Help.NONE));
    }

    private void repair(Activity.Repair repair) {
        Key.Repair key = repair.key();
        Set<Integer> lines = variant.buggyLines(repair);
        for (int line : lines) {
            expect(repair.id() + ".line", line + "", grader.line(repair, line, Help.NONE), 1, null);
            if (!lines.contains(line + 1)) {
                refuse(repair.id() + ".line", line + 1 + "", grader.line(repair, line + 1, Help.NONE));
            }
        }
        options(repair.id() + ".cause", key.causes(), false, chosen -> grader.cause(repair, first(chosen), Help.NONE));
        String step = repair.id() + ".repair";
        String solution = ProgramMarks.strip(key.solution().render(variant.scope(repair)));
        changed(repair, lines, solution);
        judged(step, "the solution", grader.repair(repair, solution, Help.NONE, RunControl.NONE), true);
        judged(
                step,
                "the buggy program",
                grader.repair(repair, variant.source(repair), Help.NONE, RunControl.NONE),
                false);
    }

    /** What is called wrong can't stand in the solution as it is, between the same lines. */
    private void changed(Activity.Repair repair, Set<Integer> lines, String solution) {
        List<String> kept = solution.lines()
                .map(ActivityCheck::bare)
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> buggy =
                variant.source(repair).lines().map(ActivityCheck::bare).toList();
        for (int line : lines) {
            int number = (int) buggy.subList(0, line).stream()
                            .filter(one -> !one.isEmpty())
                            .count()
                    - 1;
            List<String> full = buggy.stream().filter(one -> !one.isEmpty()).toList();
            List<String> around = full.subList(Math.max(0, number - 1), Math.min(full.size(), number + 2));
            if (Collections.indexOfSubList(kept, around) < 0) {
                return;
            }
        }
        problem(
                SourceSpan.START,
                "exercise.notRepaired",
                repair.id(),
                lines.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /** Without blanks and comments. */
    private static String bare(String line) {
        return line.replaceAll("//.*|/\\*.*?\\*/|\\s+", "");
    }

    private void program(Activity.Program program) {
        String solution = ProgramMarks.strip(program.key().solution().render(variant.scope(program)));
        judged(program.id(), "the solution", grader.program(program, solution, Help.NONE, RunControl.NONE), true);
        judged(
                program.id(),
                "the starter",
                grader.program(program, variant.source(program), Help.NONE, RunControl.NONE),
                false);
    }

    private void judged(String step, String given, Judgement judgement, boolean right) {
        switch (judgement) {
            case Judgement.Graded graded when right -> expect(step, given, graded.grade(), 1, null);
            case Judgement.Graded graded -> refuse(step, given, graded.grade());
            case Judgement.AskedBack asked
            when right || !asked.problems().isEmpty() ->
                problem(place(step), "exercise.notC", step, given, first(asked.problems()));
            case Judgement.AskedBack asked -> {}
        }
    }

    private static String first(List<Diagnostic> problems) {
        return problems.stream()
                .findFirst()
                .map(one -> one.span().line() + ":" + one.span().column() + " " + one.key() + " "
                        + String.join(", ", one.arguments()))
                .orElse("");
    }

    void test(ExerciseTest test) {
        Activity activity =
                variant.exercise().activity(test.step().split("\\.")[0]).orElseThrow();
        @Nullable Grade grade = new TestAnswer(variant, grader).grade(activity, test);
        if (grade == null) {
            problem(test.span(), "exercise.testKind", test.step());
        } else {
            expect(test.span(), test.step(), "test", grade, test.score(), test.misconception());
        }
    }

    /** The answer must not get full marks. */
    void refuse(String step, String given, Grade grade) {
        if (grade.score() >= 1) {
            problem(place(step), "exercise.fullMarks", step, given, variant.number() + "");
        }
    }

    void expect(String step, String given, Grade grade, double score, @Nullable String idea) {
        expect(place(step), step, given, grade, score, idea);
    }

    private void expect(SourceSpan span, String step, String given, Grade grade, double score, @Nullable String idea) {
        boolean as = Math.abs(grade.score() - score) < 0.005 && Objects.equals(grade.misconception(), idea);
        if (!as) {
            var missed = new ArrayList<String>();
            grade.feedback().stream()
                    .filter(one -> one.key().endsWith(".environment"))
                    .forEach(one -> missed.add(one.arguments().getFirst()));
            grade.feedback().stream()
                    .filter(one -> one.key().endsWith(".goal")
                            && one.arguments().getLast().equals("false"))
                    .forEach(one -> missed.add(one.arguments().getFirst()));
            problem(
                    span,
                    "exercise.testFailed",
                    step,
                    missed.isEmpty() ? given : given + " (" + String.join(", ", missed) + ")",
                    score + "",
                    String.valueOf(idea),
                    grade.score() + "",
                    String.valueOf(grade.misconception()));
        }
    }

    private SourceSpan place(String name) {
        return variant.exercise().places().of(name);
    }

    private void problem(SourceSpan span, String key, String... arguments) {
        problems.addAll(yaml, List.of(Diagnostic.error(span, key, arguments)));
    }
}
