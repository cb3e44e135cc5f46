package dev.pagewalk.exercise;

import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.snapshot.Counters;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

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
     * @param beginning the machine where the activity begins
     * @param end the machine that the answers are about: after the run or the experiment
     * @param tried copies of the machine after each option
     */
    public record Stage(
            List<Command> commands, List<Command> run, Moment beginning, Moment end, Map<String, Moment> tried) {
        public Stage {
            commands = List.copyOf(commands);
            run = List.copyOf(run);
            tried = Map.copyOf(tried);
        }

        /** The machine where the activity begins. */
        public MachineSnapshot begin() {
            return beginning.machine();
        }

        /** The machine that the answers are about: after the run or the experiment. */
        public MachineSnapshot asked() {
            return end.machine();
        }
    }

    /** The parameters that the author named, in the order of the file, without the constants of the machine. */
    public Map<String, Object> drawn() {
        var drawn = new LinkedHashMap<String, Object>();
        exercise.parameters().forEach(one -> drawn.put(one.name(), Objects.requireNonNull(parameters.get(one.name()))));
        return drawn;
    }

    public Stage stage(Activity activity) {
        return stages.get(exercise.activities().indexOf(activity));
    }

    /** What expressions in the answers of an activity mean. */
    Scope scope(Activity activity) {
        Stage stage = stage(activity);
        Scope scope = new Scope(parameters, stage.end(), stage.beginning());
        if (activity instanceof Activity.Cells cells && cells.address() != null) {
            return scope.with(Map.of("va", cells.address().number(scope)));
        }
        if (activity instanceof Activity.Decide) {
            var ledger = new HashMap<String, Map<String, Long>>();
            stage.tried()
                    .forEach((option, end) -> ledger.put(
                            option, MachineFunctions.counters(end.machine().counters())));
            return scope.with(Map.of("ledger", ledger));
        }
        return scope;
    }

    /** The address that is translated; empty if there is none or if it is what is looked for. */
    public Optional<Long> address(Activity.Cells cells) {
        boolean looked = cells.cells().stream().anyMatch(cell -> cell.id().equals("virtual"));
        // Not evaluated again: the expression itself may use a parameter that is called va.
        return cells.address() == null || looked
                ? Optional.empty()
                : Optional.of(
                        (Long) Objects.requireNonNull(scope(cells).values().get("va")));
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
        values.put(
                "cr3", Integer.toUnsignedLong(stage(cells).asked().pageTables().cr3()));
        address(cells).ifPresent(va -> values.put("va", va));
        return values;
    }

    /** A part of the text with this variant's numbers; empty if there is no such part. May be shown before answering. */
    public Optional<String> text(Activity activity, String part, Locale language) {
        String name = part.isEmpty() ? activity.id() : activity.id() + "/" + part;
        boolean reveals = reveals(part);
        Stage stage = stage(activity);
        Scope scope = reveals ? scope(activity) : scope(activity).at(stage.beginning(), stage.beginning());
        Map<String, Long> answers = reveals && activity instanceof Activity.Cells cells ? right(cells) : Map.of();
        return exercise.text(language).section(name).map(template -> template.render(scope.with(answers)));
    }

    /**
     * All parts of an activity's text but the text itself, by name such as {@code option/heap}, in the order of the file.
     *
     * @param answered true with what may be shown only once it is answered
     */
    public Map<String, String> parts(Activity activity, Locale language, boolean answered) {
        var parts = new LinkedHashMap<String, String>();
        for (String name : exercise.text(language).places().keySet()) {
            if (name.startsWith(activity.id() + "/")) {
                String part = name.substring(activity.id().length() + 1);
                if (answered || !reveals(part)) {
                    text(activity, part, language).ifPresent(text -> parts.put(part, text));
                }
            }
        }
        return parts;
    }

    private static boolean reveals(String part) {
        return part.equals("after") || part.startsWith("worked/");
    }

    /**
     * What is said to somebody with a wrong idea. Of an exercise's own ideas the texts themselves are the arguments, so that
     * they stay what they were if the exercise changes.
     */
    Feedback blames(String misconception, Scope scope) {
        Misconception idea = exercise.misconceptions().get(misconception);
        if (idea.own()) {
            return Feedback.of(
                    "exercise.own",
                    misconception,
                    own("misconception", misconception, "en"),
                    own("misconception", misconception, "zh"));
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
        Scope scope = Scope.of(parameters).at(stages.getFirst().beginning(), null);
        return exercise.text(Locale.of(language))
                .section(part + "/" + name)
                .map(text -> text.render(scope).strip())
                .orElse("");
    }

    /** Tiles of an order as this variant shuffles them. */
    public List<String> tiles(Activity.Order order) {
        var tiles = new ArrayList<>(order.tiles());
        Collections.shuffle(tiles, new Random(Seeds.mix(number, exercise.id() + "/" + order.id())));
        return List.copyOf(tiles);
    }

    /** What a target points at: an address, or the number of a bit; empty for nothing. */
    public Optional<Long> at(Activity.Label label, String target) {
        Expression at = Objects.requireNonNull(label.key().get(target), target).at();
        return at == null ? Optional.empty() : Optional.of(at.number(scope(label)));
    }

    /** The entry or the address that a picture shows; empty for the other kinds. */
    public Optional<Long> pictured(Activity.Label label) {
        Expression value = label.picture().value();
        return value == null ? Optional.empty() : Optional.of(value.number(scope(label)));
    }

    /** What is written on the options of "which call did it", by option. */
    public Map<String, String> calls(Activity.Which which) {
        var calls = new LinkedHashMap<String, String>();
        Scope scope = scope(which).at(stage(which).beginning(), null);
        for (String option : which.options()) {
            calls.put(
                    option,
                    Objects.requireNonNull(which.key().calls().get(option)).render(scope));
        }
        return calls;
    }

    /** What an option of a decision does: C source, or calls one a line. */
    public String way(Activity.Decide decide, String option) {
        Scene way = Objects.requireNonNull(decide.key().ways().get(option), option);
        Scope scope = scope(decide);
        return way.program().isEmpty()
                ? String.join(
                        "\n",
                        way.calls().stream().map(call -> call.render(scope)).toList())
                : ProgramMarks.strip(way.program().render(scope));
    }

    /** The counters after each option of a decision: to be shown once it is answered. */
    public Map<String, Counters> ledgers(Activity.Decide decide) {
        var ledgers = new LinkedHashMap<String, Counters>();
        decide.options()
                .forEach(option -> ledgers.put(
                        option,
                        Objects.requireNonNull(stage(decide).tried().get(option))
                                .machine()
                                .counters()));
        return ledgers;
    }

    /** The program with the bug, without marks. */
    public String source(Activity.Repair repair) {
        return ProgramMarks.strip(repair.key().program().render(scope(repair)));
    }

    /** What the editor shows at first. */
    public String source(Activity.Program program) {
        return ProgramMarks.strip(program.key().starter().render(scope(program)));
    }

    /** The lines that are wrong, from 1. */
    Set<Integer> buggyLines(Activity.Repair repair) {
        String source = repair.key().program().render(scope(repair));
        return repair.key().lines().stream()
                .map(mark -> ProgramMarks.line(source, mark))
                .collect(Collectors.toSet());
    }

    /** The options that leave the machine as the call did. */
    Set<String> didIt(Activity.Which which) {
        MachineSnapshot after = stage(which).asked();
        return which.options().stream()
                .filter(option -> Likeness.same(
                        Objects.requireNonNull(stage(which).tried().get(option)).machine(), after))
                .collect(Collectors.toSet());
    }

    /** The text before the first activity. */
    public Optional<String> introduction(Locale language) {
        return exercise.text(language)
                .section("")
                .map(template -> template.render(
                        Scope.of(parameters).at(stages.getFirst().beginning(), null)));
    }
}
