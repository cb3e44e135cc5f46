package dev.pagewalk.exercise;

import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An exercise with the numbers of one student and the machine's answers to them. Stays on the server: it knows every answer.
 *
 * @param number in the pool, from 0
 * @param parameters by name, Long or String
 * @param stages one for each activity, in order
 */
public record Variant(Exercise exercise, int number, Map<String, Object> parameters, List<Stage> stages) {

    public Variant {
        parameters = Map.copyOf(parameters);
        stages = List.copyOf(stages);
    }

    /**
     * The machine at one activity.
     *
     * @param commands from a new machine to where the activity begins
     * @param run what the activity itself then does
     * @param begin the machine where the activity begins
     * @param asked the machine that the answers are about: after the run or the experiment
     */
    public record Stage(List<Command> commands, List<Command> run, MachineSnapshot begin, MachineSnapshot asked) {
        public Stage {
            commands = List.copyOf(commands);
            run = List.copyOf(run);
        }
    }

    public Stage stage(Activity activity) {
        return stages.get(exercise.activities().indexOf(activity));
    }

    /** What expressions in the answers of an activity mean. */
    Scope scope(Activity activity) {
        Stage stage = stage(activity);
        Scope scope = new Scope(parameters, stage.asked(), stage.begin());
        if (activity instanceof Activity.Cells cells && cells.address() != null) {
            return scope.with(Map.of("va", cells.address().number(scope)));
        }
        return scope;
    }

    /** The address that is translated, if the activity is a translation. */
    public Optional<Long> address(Activity.Cells cells) {
        return cells.address() == null ? Optional.empty() : Optional.of(cells.address().number(scope(cells)));
    }

    /** The right values of all cells by id, those of texts left out. */
    Map<String, Long> right(Activity.Cells cells) {
        var right = new LinkedHashMap<String, Long>();
        Scope scope = scope(cells);
        for (Activity.Cell cell : cells.cells()) {
            if (!cell.text()) {
                right.put(cell.id(), cell.answer().number(scope.with(right)));
            }
        }
        return right;
    }

    /** The right values of all cells with {@code va} and {@code cr3}: for a worked example of another student's numbers. */
    public Map<String, Long> values(Activity.Cells cells) {
        var values = new LinkedHashMap<>(right(cells));
        values.put("cr3", Integer.toUnsignedLong(stage(cells).asked().pageTables().cr3()));
        address(cells).ifPresent(va -> values.put("va", va));
        return values;
    }

    /** A part of the text with this variant's numbers; empty if there is no such part. May be shown before answering. */
    public Optional<String> text(Activity activity, String part, Locale language) {
        String name = part.isEmpty() ? activity.id() : activity.id() + "/" + part;
        boolean reveals = part.equals("after") || part.startsWith("worked/");
        Stage stage = stage(activity);
        Scope scope = reveals ? scope(activity) : scope(activity).at(stage.begin(), stage.begin());
        Map<String, Long> answers = reveals && activity instanceof Activity.Cells cells ? right(cells) : Map.of();
        return exercise.text(language).section(name).map(template -> template.render(scope.with(answers)));
    }

    /**
     * What is said to somebody with a wrong idea. Of an exercise's own ideas the texts themselves are the arguments, so that
     * they stay what they were if the exercise changes.
     */
    Feedback blames(String misconception, Scope scope) {
        Misconception idea = exercise.misconceptions().get(misconception);
        if (idea.own()) {
            return Feedback.of("exercise.own", misconception, own("misconception", misconception, "en"), own("misconception", misconception, "zh"));
        }
        var values = new ArrayList<String>();
        for (Expression formula : idea.says()) {
            try {
                values.add(String.valueOf(formula.evaluate(scope)));
            } catch (Expression.WrongExpression unknownHere) {
                values.add("");
            }
        }
        return new Feedback("misconception." + misconception, values);
    }

    /** A text that belongs to no activity, or to one as {@code activity/part}. */
    String own(String part, String name, String language) {
        Scope scope = Scope.of(parameters).at(stages.getFirst().begin(), null);
        return exercise.text(Locale.of(language)).section(part + "/" + name).map(text -> text.render(scope).strip()).orElse("");
    }

    /** The text before the first activity. */
    public Optional<String> introduction(Locale language) {
        return exercise.text(language)
                .section("")
                .map(template -> template.render(Scope.of(parameters).at(stages.getFirst().begin(), null)));
    }
}
