package dev.pagewalk.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Answers to the steps of one variant, as a student would give them: what is typed, the id of what is chosen, or several ids,
 * calls or tiles in their order.
 *
 * @param answers by step; one entry for what is one thing
 */
public record AnswerSheet(Map<String, List<String>> answers) {

    public AnswerSheet {
        var copy = new LinkedHashMap<String, List<String>>();
        answers.forEach((step, given) -> copy.put(step, List.copyOf(given)));
        answers = copy;
    }

    /** Steps whose answer is a list. */
    public static boolean several(Activity activity, String step) {
        return switch (activity) {
            case Activity.Choice choice -> choice.many();
            case Activity.Order order -> true;
            case Activity.Build build -> true;
            case Activity.Decide decide -> step.endsWith(".reasons");
            default -> false;
        };
    }

    /** What the machine says is right; nothing for what a person marks. Never for a student's eyes. */
    public static AnswerSheet right(Variant variant) {
        var right = new LinkedHashMap<String, List<String>>();
        for (Activity activity : variant.exercise().activities()) {
            switch (activity) {
                case Activity.Read read -> {}
                case Activity.Essay essay -> {}
                case Activity.Cells cells -> cells(variant, cells, right);
                case Activity.Choice choice -> right.put(choice.id(), right(choice.options(), variant.scope(choice)));
                case Activity.Order order -> right.put(order.id(), order.key().items());
                case Activity.Label label -> {
                    Scope scope = variant.scope(label);
                    label.targets()
                            .forEach(target -> right.put(
                                    label.step(target),
                                    List.of(Objects.requireNonNull(label.key().get(target))
                                            .answer()
                                            .text(scope))));
                }
                case Activity.Which which ->
                    right.put(
                            which.id(),
                            variant.didIt(which).stream().sorted().limit(1).toList());
                case Activity.Decide decide -> {
                    Scope scope = variant.scope(decide);
                    right.put(decide.id() + ".option", right(decide.key().options(), scope));
                    right.put(decide.id() + ".reasons", right(decide.key().reasons(), scope));
                }
                case Activity.Repair repair -> repair(variant, repair, right);
                case Activity.Program program ->
                    right.put(
                            program.id(),
                            List.of(ProgramMarks.strip(program.key().solution().render(variant.scope(program)))));
                case Activity.Build build -> {
                    Scope scope = variant.scope(build).at(variant.stage(build).beginning(), null);
                    right.put(
                            build.id(),
                            build.solution().calls().stream()
                                    .map(call -> call.render(scope))
                                    .toList());
                }
            }
        }
        return new AnswerSheet(right);
    }

    private static void cells(Variant variant, Activity.Cells cells, Map<String, List<String>> right) {
        var grader = new Grader(variant);
        Map<String, Long> values = variant.right(cells);
        for (Activity.Cell cell : cells.cells()) {
            if (cell.given()) {
                continue;
            }
            if (cell.text()) {
                right.put(cells.step(cell), List.of(grader.showText(cells, cell)));
            } else {
                long value = Objects.requireNonNull(values.get(cell.id()));
                boolean fault = cell.faultable() && value == Translation.FAULT;
                right.put(cells.step(cell), List.of(fault ? "fault" : AnswerParser.echo(value, cell.digits())));
            }
        }
    }

    private static void repair(Variant variant, Activity.Repair repair, Map<String, List<String>> right) {
        Scope scope = variant.scope(repair);
        right.put(
                repair.id() + ".line",
                variant.buggyLines(repair).stream()
                        .sorted()
                        .limit(1)
                        .map(String::valueOf)
                        .toList());
        right.put(repair.id() + ".cause", right(repair.key().causes(), scope));
        right.put(
                repair.id() + ".repair",
                List.of(ProgramMarks.strip(repair.key().solution().render(scope))));
    }

    private static List<String> right(List<Activity.Option> options, Scope scope) {
        var right = new ArrayList<String>();
        options.stream()
                .filter(option -> option.right().truth(scope))
                .map(Activity.Option::id)
                .forEach(right::add);
        return right;
    }
}
