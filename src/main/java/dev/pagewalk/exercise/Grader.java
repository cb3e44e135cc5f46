package dev.pagewalk.exercise;

import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Compares answers with what the machine says. Pure: the same answer to the same variant gives the same grade, always. */
public final class Grader {

    private final Variant variant;

    public Grader(Variant variant) {
        this.variant = variant;
    }

    /**
     * Grades one cell.
     *
     * @param given what the student gave, {@link Translation#FAULT} for "the walk ends here"
     * @param own the student's own values of earlier cells; those missing count as right
     */
    public Grade cell(Activity.Cells cells, Activity.Cell cell, long given, Map<String, Long> own, Help help) {
        Map<String, Long> right = variant.right(cells);
        if (given == right.get(cell.id())) {
            return new Grade(help.credit(), Grade.Verdict.RIGHT, null, List.of(Feedback.of("exercise.feedback.right")));
        }
        var mixed = new HashMap<>(right);
        mixed.putAll(own);
        Scope student = variant.scope(cells).with(mixed);
        Optional<Long> following = own.isEmpty() ? Optional.empty() : value(cell.answer(), student);
        if (following.isPresent() && following.get() == given) {
            return new Grade(
                    help.credit(), Grade.Verdict.FOLLOWS, null, List.of(Feedback.of("exercise.feedback.follows")));
        }
        Optional<String> misconception = trap(cell, given, student)
                .or(() -> trap(cell, given, variant.scope(cells).with(right)));
        Feedback feedback = misconception
                .map(id -> variant.blames(id, student))
                .orElseGet(() -> Feedback.of(
                        given == Translation.FAULT
                                ? "exercise.feedback.noFault"
                                : right.get(cell.id()) == Translation.FAULT
                                        ? "exercise.feedback.fault"
                                        : cells.kind() == Activity.Cells.Kind.PREDICT
                                                ? "exercise.feedback.unexpected"
                                                : "exercise.feedback.wrong"));
        return new Grade(0, Grade.Verdict.WRONG, misconception.orElse(null), List.of(feedback));
    }

    /** The value of a cell that follows from the student's own earlier ones: "do this step for me". */
    public long show(Activity.Cells cells, Activity.Cell cell, Map<String, Long> own) {
        Map<String, Long> right = variant.right(cells);
        var mixed = new HashMap<>(right);
        mixed.putAll(own);
        return value(cell.answer(), variant.scope(cells).with(mixed)).orElse(right.get(cell.id()));
    }

    /** The right text of a cell that is answered with text. */
    public String showText(Activity.Cells cells, Activity.Cell cell) {
        return plain(cell.answer().text(variant.scope(cells).with(variant.right(cells))));
    }

    /** The grade of a step that was done for the student. */
    public Grade shown() {
        return new Grade(0, Grade.Verdict.SHOWN, null, List.of(Feedback.of("exercise.feedback.shown")));
    }

    /** The misconception that gives just this value, if exactly one does. */
    private static Optional<String> trap(Activity.Cell cell, long given, Scope scope) {
        List<String> found = cell.traps().stream()
                .filter(trap -> value(trap.value(), scope)
                        .filter(value -> value == given)
                        .isPresent())
                .map(Activity.Trap::misconception)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Optional<Long> value(Expression expression, Scope scope) {
        try {
            return Optional.of(expression.number(scope));
        } catch (Expression.WrongExpression notForTheseValues) {
            return Optional.empty();
        }
    }

    /** Grades a cell that is answered with text. Blanks at the ends of lines and empty lines at the end don't matter. */
    public Grade text(Activity.Cells cells, Activity.Cell cell, String given, Help help) {
        Scope scope = variant.scope(cells).with(variant.right(cells));
        var marks = new Marks(variant, scope);
        String plain = plain(given);
        if (plain.equals(plain(cell.answer().text(scope)))) {
            return marks.right(help, "right");
        }
        List<String> ideas = cell.traps().stream()
                .filter(trap -> plain(trap.value().text(scope)).equals(plain))
                .map(Activity.Trap::misconception)
                .distinct()
                .toList();
        marks.blame(ideas.size() == 1 ? ideas : List.of());
        return marks.wrong(0, help, cells.kind() == Activity.Cells.Kind.PREDICT ? "unexpected" : "wrong");
    }

    static String plain(String text) {
        return text.replace("\r", "").replaceAll("[ \t\u3000]+(?=\n|$)", "").strip();
    }

    /** Grades a choice. */
    public Grade choice(Activity.Choice choice, Set<String> chosen, Help help) {
        return chosen(choice.options(), variant.scope(choice), chosen, help);
    }

    private Grade chosen(List<Activity.Option> options, Scope scope, Set<String> chosen, Help help) {
        var right = new HashSet<String>();
        var marks = new Marks(variant, scope);
        for (Activity.Option option : options) {
            if (option.right().truth(scope)) {
                right.add(option.id());
            } else if (chosen.contains(option.id()) && option.misconception() != null) {
                marks.blame(List.of(option.misconception()));
            }
        }
        if (chosen.equals(right)) {
            return marks.right(help, "right");
        }
        long hits = chosen.stream().filter(right::contains).count();
        double share = Math.max(0, (double) (2 * hits - chosen.size()) / right.size());
        return marks.wrong(share, help, share > 0 ? "partly" : "wrongChoice");
    }

    /** Grades the way that was chosen in a decision. */
    public Grade option(Activity.Decide decide, String chosen, Help help) {
        return chosen(decide.key().options(), variant.scope(decide), Set.of(chosen), help);
    }

    /** Grades the reasons that were given in a decision. */
    public Grade reasons(Activity.Decide decide, Set<String> chosen, Help help) {
        return chosen(decide.key().reasons(), variant.scope(decide), chosen, help);
    }

    /** Grades the cause that was given for a bug. */
    public Grade cause(Activity.Repair repair, String chosen, Help help) {
        return chosen(repair.key().causes(), variant.scope(repair), Set.of(chosen), help);
    }

    /** Grades the line that was pointed at, from 1. */
    public Grade line(Activity.Repair repair, int line, Help help) {
        var marks = new Marks(variant, variant.scope(repair));
        return variant.buggyLines(repair).contains(line) ? marks.right(help, "right") : marks.wrong(0, help, "line");
    }

    /** Grades which call did it. */
    public Grade which(Activity.Which which, String chosen, Help help) {
        var marks = new Marks(variant, variant.scope(which));
        if (variant.didIt(which).contains(chosen)) {
            return marks.right(help, "right");
        }
        Optional.ofNullable(which.key().misconceptions().get(chosen)).ifPresent(id -> marks.blame(List.of(id)));
        return marks.wrong(0, help, "wrongChoice");
    }

    /** Grades the label that a target was given. */
    public Grade label(Activity.Label label, String target, String given, Help help) {
        Key.Target key = Objects.requireNonNull(label.key().get(target), target);
        Scope scope = variant.scope(label);
        var marks = new Marks(variant, scope);
        if (key.answer().text(scope).equals(given)) {
            return marks.right(help, "right");
        }
        marks.blame(key.traps().stream()
                .filter(trap -> trap.value().text(scope).equals(given))
                .map(Activity.Trap::misconception)
                .limit(1)
                .toList());
        return marks.wrong(0, help, "wrongLabel");
    }

    /**
     * Grades an order.
     *
     * @param given ids of tiles, each at most once; what belongs nowhere is left out
     */
    public Grade order(Activity.Order order, List<String> given, Help help) {
        Key.Order key = order.key();
        var marks = new Marks(variant, variant.scope(order));
        long extra = given.stream().filter(key.distractors()::containsKey).count();
        long missing =
                key.items().stream().filter(item -> !given.contains(item)).count();
        long kept = key.before().stream()
                .filter(pair -> before(given, pair.first(), pair.second()))
                .count();
        if (extra == 0 && missing == 0 && kept == key.before().size()) {
            return marks.right(help, "right");
        }
        given.forEach(item -> marks.blame(
                key.distractors().getOrDefault(item, Optional.empty()).stream().toList()));
        key.swaps().stream()
                .filter(swap -> before(given, swap.second(), swap.first()))
                .forEach(swap -> marks.blame(List.of(swap.misconception())));
        if (extra > 0) {
            marks.say("orderExtra", extra + "");
        }
        if (missing > 0) {
            marks.say("orderMissing", missing + "");
        }
        double pairs = key.before().isEmpty() ? 1 : (double) kept / key.before().size();
        double present = (double) (key.items().size() - missing) / key.items().size();
        double share = Math.min(pairs, present) - (double) extra / key.items().size();
        return marks.wrong(share, help, "orderWrong", kept + "", key.before().size() + "");
    }

    private static boolean before(List<String> given, String first, String second) {
        int at = given.indexOf(first);
        return at >= 0 && at < given.indexOf(second);
    }

    /** Grades the state that a student brought the machine into. */
    public Grade build(Activity.Build build, MachineSnapshot machine, Help help) {
        return new TaskGrader(variant).reached(build, List.of(Moment.of(machine)), help);
    }

    /**
     * Grades the state that calls bring the machine into, and the states on the way.
     *
     * @param calls console lines, in order
     */
    public Grade build(Activity.Build build, List<String> calls, Help help) {
        return new TaskGrader(variant).build(build, calls, help);
    }

    /**
     * Runs a repaired program in each hidden environment and grades it. Its cost is bounded by budgets, so that the same program
     * gets the same grade on every computer; {@code control} may end it sooner.
     */
    public Judgement repair(Activity.Repair repair, String source, Help help, RunControl control) {
        return new TaskGrader(variant).repair(repair, source, help, control);
    }

    /** Runs a program and grades what it reached, then in each hidden environment; bounded like {@link #repair}. */
    public Judgement program(Activity.Program program, String source, Help help, RunControl control) {
        return new TaskGrader(variant).program(program, source, help, control);
    }
}
