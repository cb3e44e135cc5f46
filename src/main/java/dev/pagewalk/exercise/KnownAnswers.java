package dev.pagewalk.exercise;

import dev.pagewalk.machine.RunControl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything that is known about the answers to one variant, in words that a person can read and compare: what is right, what
 * each misconception answers, what those miss who do nothing.
 */
final class KnownAnswers {

    /** What the answers are for; no activity can have this id. */
    static final String PARAMETERS = "(params)";

    private static final String RIGHT = "right";
    /** What a label's target points at. */
    private static final String AT = "at";
    /** Goals and environments that aren't reached by doing nothing or by handing in the program as it is. */
    private static final String MISSED = "missed";

    private final Variant variant;
    private final Grader grader;

    KnownAnswers(Variant variant) {
        this.variant = variant;
        this.grader = new Grader(variant);
    }

    /** By step: {@code right}, {@code missed} and misconceptions; first the parameters. */
    Map<String, Map<String, String>> all() {
        var all = new LinkedHashMap<String, Map<String, String>>();
        if (!variant.drawn().isEmpty()) {
            var drawn = new TreeMap<String, String>();
            variant.drawn().forEach((name, value) -> drawn.put(name, String.valueOf(value)));
            all.put(PARAMETERS, drawn);
        }
        for (Activity activity : variant.exercise().activities()) {
            activity(activity, all);
        }
        return all;
    }

    private void activity(Activity activity, Map<String, Map<String, String>> all) {
        Scope scope = variant.scope(activity);
        switch (activity) {
            case Activity.Read read -> {}
            case Activity.Essay essay -> {}
            case Activity.Cells cells -> {
                Scope solved = scope.with(variant.right(cells));
                cells.cells().forEach(cell -> all.put(cells.step(cell), cell(cell, solved)));
            }
            case Activity.Choice choice -> all.put(choice.id(), options(choice.options(), scope));
            case Activity.Decide decide -> {
                all.put(decide.id() + ".option", options(decide.key().options(), scope));
                all.put(decide.id() + ".reasons", options(decide.key().reasons(), scope));
            }
            case Activity.Label label ->
                label.targets().forEach(target -> {
                    Key.Target key = Objects.requireNonNull(label.key().get(target));
                    Map<String, String> given =
                            traps(key.traps(), trap -> trap.value().text(scope));
                    variant.at(label, target).ifPresent(at -> given.put(AT, AnswerParser.echo(at, 8)));
                    all.put(label.step(target), given(key.answer().text(scope), given));
                });
            case Activity.Which which -> {
                var wrong = new TreeMap<String, String>();
                new TreeMap<>(which.key().misconceptions())
                        .forEach((option, idea) -> wrong.merge(idea, option, KnownAnswers::both));
                all.put(
                        which.id(),
                        given(
                                String.join(
                                        ", ",
                                        variant.didIt(which).stream().sorted().toList()),
                                wrong));
            }
            case Activity.Order order -> all.put(order.id(), order(order.key()));
            case Activity.Build build -> all.put(build.id(), missed(grader.build(build, List.of(), Help.NONE)));
            case Activity.Repair repair -> {
                String lines = variant.buggyLines(repair).stream()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
                all.put(repair.id() + ".line", Map.of(RIGHT, lines));
                all.put(repair.id() + ".cause", options(repair.key().causes(), scope));
                Judgement judged = grader.repair(repair, variant.source(repair), Help.NONE, RunControl.NONE);
                all.put(repair.id() + ".repair", missed(judged));
            }
            case Activity.Program program ->
                all.put(
                        program.id(),
                        missed(grader.program(program, variant.source(program), Help.NONE, RunControl.NONE)));
        }
    }

    private static Map<String, String> cell(Activity.Cell cell, Scope scope) {
        if (cell.text()) {
            return given(
                    Grader.plain(cell.answer().text(scope)),
                    traps(cell.traps(), trap -> trap.value().text(scope)));
        }
        return given(
                number(cell, cell.answer().number(scope)),
                traps(cell.traps(), trap -> number(cell, trap.value().number(scope))));
    }

    private static String number(Activity.Cell cell, long value) {
        return value < 0 ? (value == Translation.FAULT ? "fault" : "none") : AnswerParser.echo(value, cell.digits());
    }

    private interface Wrong {
        String of(Activity.Trap trap);
    }

    private static Map<String, String> traps(List<Activity.Trap> traps, Wrong wrong) {
        var values = new TreeMap<String, String>();
        for (Activity.Trap trap : traps) {
            String value;
            try {
                value = wrong.of(trap);
            } catch (Expression.WrongExpression notHere) {
                value = "none";
            }
            values.merge(trap.misconception(), value, KnownAnswers::both);
        }
        return values;
    }

    private static String both(String one, String other) {
        return one + ", " + other;
    }

    private static Map<String, String> given(String right, Map<String, String> wrong) {
        var all = new LinkedHashMap<String, String>();
        all.put(RIGHT, right);
        all.putAll(wrong);
        return all;
    }

    private static Map<String, String> options(List<Activity.Option> options, Scope scope) {
        var wrong = new TreeMap<String, String>();
        var right = options.stream()
                .filter(option -> option.right().truth(scope))
                .map(Activity.Option::id)
                .toList();
        for (Activity.Option option : options) {
            if (option.misconception() != null && !right.contains(option.id())) {
                wrong.merge(option.misconception(), option.id(), KnownAnswers::both);
            }
        }
        return given(String.join(", ", right), wrong);
    }

    private static Map<String, String> order(Key.Order key) {
        var wrong = new TreeMap<String, String>();
        new TreeMap<>(key.distractors())
                .forEach((tile, idea) -> idea.ifPresent(id -> wrong.merge(id, tile, KnownAnswers::both)));
        key.swaps()
                .forEach(swap ->
                        wrong.merge(swap.misconception(), swap.second() + " < " + swap.first(), KnownAnswers::both));
        return given(
                String.join(", ", key.items()) + ": "
                        + key.before().stream()
                                .map(pair -> pair.first() + " < " + pair.second())
                                .sorted()
                                .collect(Collectors.joining(", ")),
                wrong);
    }

    private static Map<String, String> missed(Judgement judgement) {
        return judgement instanceof Judgement.Graded graded ? missed(graded.grade()) : Map.of(MISSED, "all");
    }

    private static Map<String, String> missed(Grade grade) {
        String missed = grade.feedback().stream()
                .filter(said -> said.key().endsWith(".environment")
                        || said.key().endsWith(".goal")
                                && said.arguments().getLast().equals("false"))
                .map(said -> said.arguments().getFirst())
                .collect(Collectors.joining(", "));
        return Map.of(MISSED, missed);
    }
}
