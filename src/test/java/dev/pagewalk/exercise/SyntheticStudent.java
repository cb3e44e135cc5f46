package dev.pagewalk.exercise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A student who holds one wrong idea and is otherwise perfect: computes each cell from the own earlier ones, right or by the
 * idea's formula, types it, and chooses, orders and labels as the idea has it. Activities that are answered with calls or
 * programs are answered as the file's {@code tests} do: no formula says what somebody with a wrong idea writes.
 */
final class SyntheticStudent {

    private final Variant variant;
    private final Grader grader;

    SyntheticStudent(Variant variant) {
        this.variant = variant;
        this.grader = new Grader(variant);
    }

    /**
     * An activity in which an idea can show.
     *
     * @param blamed ideas that were blamed for the answers, in order, each once
     */
    record Shown(String activity, String idea, List<String> blamed, String answers) {
        boolean diagnosed() {
            return blamed.equals(List.of(idea));
        }
    }

    /** Every idea in every activity that it can show in. */
    List<Shown> answerAll() {
        var all = new ArrayList<Shown>();
        for (Activity activity : variant.exercise().activities()) {
            for (String idea : ideas(activity)) {
                var sheet = new Sheet(idea);
                answer(activity, sheet);
                if (sheet.shows) {
                    all.add(new Shown(
                            activity.id(), idea, List.copyOf(sheet.blamed), String.join(", ", sheet.answers)));
                }
            }
        }
        return all;
    }

    /** The answers of one student to one activity, and who was blamed for them. */
    private static final class Sheet {
        private final String idea;
        private final Set<String> blamed = new LinkedHashSet<>();
        private final List<String> answers = new ArrayList<>();
        private boolean shows;

        Sheet(String idea) {
            this.idea = idea;
        }

        void hand(String step, Object given, Grade grade) {
            answers.add(step + " " + given);
            if (grade.misconception() != null) {
                blamed.add(grade.misconception());
            }
        }

        /** An answer that the idea gives. */
        void show(String step, Object given, Grade grade) {
            shows = true;
            hand(step, given, grade);
        }
    }

    private Set<String> ideas(Activity activity) {
        var ideas = new LinkedHashSet<String>();
        switch (activity) {
            case Activity.Cells cells ->
                cells.cells().stream()
                        .filter(cell -> !cell.given())
                        .forEach(cell -> cell.traps().forEach(trap -> ideas.add(trap.misconception())));
            case Activity.Choice choice -> ideas.addAll(named(choice.options()));
            case Activity.Decide decide -> {
                ideas.addAll(named(decide.key().options()));
                ideas.addAll(named(decide.key().reasons()));
            }
            case Activity.Repair repair -> ideas.addAll(named(repair.key().causes()));
            case Activity.Which which ->
                ideas.addAll(which.key().misconceptions().values());
            case Activity.Label label ->
                label.key().values().forEach(key -> key.traps().forEach(trap -> ideas.add(trap.misconception())));
            case Activity.Order order -> {
                order.key().distractors().values().forEach(idea -> idea.ifPresent(ideas::add));
                order.key().swaps().forEach(swap -> ideas.add(swap.misconception()));
            }
            case Activity.Build build -> {}
            case Activity.Program program -> {}
            case Activity.Read read -> {}
            case Activity.Essay essay -> {}
        }
        variant.exercise().tests().stream()
                .filter(test -> test.variant() == variant.number() && test.misconception() != null)
                .filter(test -> test.step().split("\\.")[0].equals(activity.id()) && isWork(test))
                .forEach(test -> ideas.add(Objects.requireNonNull(test.misconception())));
        return ideas;
    }

    private static boolean isWork(ExerciseTest test) {
        return !test.calls().isEmpty() || !test.program().isEmpty();
    }

    private static List<String> named(List<Activity.Option> options) {
        return options.stream()
                .map(Activity.Option::misconception)
                .filter(Objects::nonNull)
                .toList();
    }

    private void answer(Activity activity, Sheet sheet) {
        switch (activity) {
            case Activity.Cells cells -> cells(cells, sheet);
            case Activity.Choice choice -> {
                for (Set<String> chosen : chosen(choice.options(), choice.many(), variant.scope(choice), sheet.idea)) {
                    sheet.show(choice.id(), chosen, grader.choice(choice, chosen, Help.NONE));
                }
            }
            case Activity.Decide decide -> {
                Scope scope = variant.scope(decide);
                for (Set<String> chosen : chosen(decide.key().options(), false, scope, sheet.idea)) {
                    sheet.show(
                            "option",
                            chosen,
                            grader.option(decide, chosen.iterator().next(), Help.NONE));
                }
                for (Set<String> chosen : chosen(decide.key().reasons(), true, scope, sheet.idea)) {
                    sheet.show("reasons", chosen, grader.reasons(decide, chosen, Help.NONE));
                }
            }
            case Activity.Repair repair -> {
                for (Set<String> chosen : chosen(repair.key().causes(), false, variant.scope(repair), sheet.idea)) {
                    sheet.show(
                            "cause",
                            chosen,
                            grader.cause(repair, chosen.iterator().next(), Help.NONE));
                }
            }
            case Activity.Which which ->
                which.key().misconceptions().forEach((option, idea) -> {
                    if (idea.equals(sheet.idea) && !variant.didIt(which).contains(option)) {
                        sheet.show(which.id(), option, grader.which(which, option, Help.NONE));
                    }
                });
            case Activity.Label label -> label.targets().forEach(target -> label(label, target, sheet));
            case Activity.Order order -> order(order, sheet);
            case Activity.Build build -> {}
            case Activity.Program program -> {}
            case Activity.Read read -> {}
            case Activity.Essay essay -> {}
        }
        var tests = new TestAnswer(variant, grader);
        for (ExerciseTest test : variant.exercise().tests()) {
            boolean here = test.variant() == variant.number()
                    && test.step().split("\\.")[0].equals(activity.id());
            if (here && isWork(test) && sheet.idea.equals(test.misconception())) {
                Grade grade = tests.grade(activity, test);
                sheet.show(test.step(), "test at line " + test.span().line(), Objects.requireNonNull(grade));
            }
        }
    }

    private void cells(Activity.Cells cells, Sheet sheet) {
        var own = new HashMap<String, Long>();
        Map<String, Long> right = variant.right(cells);
        for (Activity.Cell cell : cells.cells()) {
            if (cell.given()) {
                continue;
            }
            var mine = new HashMap<>(right);
            mine.putAll(own);
            Scope scope = variant.scope(cells).with(mine);
            if (cell.text()) {
                text(cells, cell, scope, sheet);
                continue;
            }
            long follows = value(cell.answer(), scope, Objects.requireNonNull(right.get(cell.id())));
            // Whoever sees that the walk ends goes no further, except with the very idea that it goes on.
            boolean ends = follows == Translation.FAULT && !sheet.idea.equals("T12");
            long wrong = ends
                    ? follows
                    : cell.traps().stream()
                            .filter(trap -> trap.misconception().equals(sheet.idea))
                            .map(trap -> value(trap.value(), scope, follows))
                            .filter(value -> typed(cell, value))
                            .findFirst()
                            .orElse(follows);
            if (!typed(cell, wrong)) {
                continue;
            }
            Grade grade = grader.cell(cells, cell, wrong, Map.copyOf(own), Help.NONE);
            String given = AnswerParser.echo(wrong, cell.digits());
            if (wrong == follows || wrong == right.get(cell.id())) {
                sheet.hand(cell.id(), given, grade);
            } else {
                sheet.show(cell.id(), given, grade);
            }
            own.put(cell.id(), wrong);
        }
    }

    /** True if the parser reads what a student types for the value. */
    private static boolean typed(Activity.Cell cell, long value) {
        return value == Translation.FAULT
                ? cell.faultable()
                : value >= 0
                        && AnswerParser.read(AnswerParser.echo(value, cell.digits()), cell.hexadecimal())
                                instanceof AnswerParser.Reading.Value read
                        && read.value() == value;
    }

    private static long value(Expression formula, Scope scope, long otherwise) {
        try {
            return formula.number(scope);
        } catch (Expression.WrongExpression cannotBeComputedFromThese) {
            return otherwise;
        }
    }

    private void text(Activity.Cells cells, Activity.Cell cell, Scope scope, Sheet sheet) {
        for (Activity.Trap trap : cell.traps()) {
            if (trap.misconception().equals(sheet.idea)) {
                String wrong = trap.value().text(scope);
                sheet.show(cell.id(), wrong, grader.text(cells, cell, wrong, Help.NONE));
            }
        }
    }

    /** What is chosen by somebody with the idea: its option alone, or where several may be right, among the right ones. */
    private static List<Set<String>> chosen(List<Activity.Option> options, boolean many, Scope scope, String idea) {
        var sets = new ArrayList<Set<String>>();
        for (Activity.Option option : options) {
            if (idea.equals(option.misconception()) && !option.right().truth(scope)) {
                var chosen = new HashSet<String>();
                chosen.add(option.id());
                if (many) {
                    options.stream().filter(one -> one.right().truth(scope)).forEach(one -> chosen.add(one.id()));
                }
                sets.add(chosen);
            }
        }
        return sets;
    }

    private void label(Activity.Label label, String target, Sheet sheet) {
        Scope scope = variant.scope(label);
        for (Activity.Trap trap :
                Objects.requireNonNull(label.key().get(target)).traps()) {
            if (trap.misconception().equals(sheet.idea)) {
                String wrong = trap.value().text(scope);
                sheet.show(target, wrong, grader.label(label, target, wrong, Help.NONE));
            }
        }
    }

    private void order(Activity.Order order, Sheet sheet) {
        Key.Order key = order.key();
        key.distractors().forEach((tile, idea) -> {
            if (idea.filter(sheet.idea::equals).isPresent()) {
                var tiles = new ArrayList<>(key.items());
                tiles.add(tiles.size() / 2, tile);
                sheet.show(order.id(), tiles, grader.order(order, tiles, Help.NONE));
            }
        });
        for (Key.Swap swap : key.swaps()) {
            if (swap.misconception().equals(sheet.idea)) {
                var tiles = new ArrayList<>(key.items());
                tiles.remove(swap.second());
                tiles.add(tiles.indexOf(swap.first()), swap.second());
                sheet.show(order.id(), tiles, grader.order(order, tiles, Help.NONE));
            }
        }
    }
}
