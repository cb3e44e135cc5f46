package dev.pagewalk.exercise;

import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.kind.cells.Cell;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.exercise.kind.order.Order;
import dev.pagewalk.exercise.kind.order.WrongOrders;
import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A student who holds one wrong idea and is otherwise perfect: computes each cell from the own earlier ones, right or
 * by the idea's formula, types it, and chooses, orders and labels as the idea has it. Activities that are answered with
 * calls or programs are answered as the file's {@code tests} do: no formula says what somebody with a wrong idea
 * writes.
 */
final class SyntheticStudent {

    /** What formulas give where a walk has ended. */
    private static final long FAULT = -1;

    /** The idea that a walk goes on where it ends. */
    private static final String GOES_ON = "T12";

    private final Variant variant;
    private final Answering answering;

    SyntheticStudent(Variant variant) {
        this.variant = variant;
        this.answering = new Answering(variant);
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
        for (String step : activity.steps()) {
            variant.expected(step)
                    .ifPresent(expected -> ideas.addAll(expected.wrong().keySet()));
        }
        if (activity instanceof Order order) {
            ideas.addAll(WrongOrders.ideas(order));
        }
        work(activity).forEach(test -> ideas.add(Objects.requireNonNull(test.misconception())));
        return ideas;
    }

    /** The samples of calls and programs that the file says come of a wrong idea. */
    private Stream<ExerciseTest> work(Activity activity) {
        return variant.exercise().tests().stream()
                .filter(test -> test.variant() == variant.number() && test.misconception() != null)
                .filter(test -> test.step().split("\\.")[0].equals(activity.id()))
                .filter(test -> !test.calls().isEmpty() || !test.program().isEmpty());
    }

    private void answer(Activity activity, Sheet sheet) {
        switch (activity) {
            case Cells cells -> cells(cells, sheet);
            case Order order ->
                WrongOrders.of(order, sheet.idea).forEach(wrong -> show(order, order.id(), wrong, sheet));
            default -> activity.steps().forEach(step -> chosen(activity, step, sheet));
        }
        work(activity).filter(test -> sheet.idea.equals(test.misconception())).forEach(test -> {
            Answer answer = activity.sample(test, variant).orElseThrow();
            Judgement judgement = activity.grade(variant, test.step(), answer, Earlier.NOTHING, RunControl.NONE);
            Grade grade = ((Judgement.Graded) judgement).grade();
            sheet.show(test.step(), "test at line " + test.span().line(), grade);
        });
    }

    private void show(Activity activity, String step, Answer answer, Sheet sheet) {
        String given = activity.write(step, answer);
        sheet.show(step, given, answering.grade(step, given));
    }

    /** What is chosen by somebody with the idea: its option alone, or where several may be right, among the right ones. */
    private void chosen(Activity activity, String step, Sheet sheet) {
        variant.expected(step).ifPresent(expected -> {
            for (Answer wrong : expected.wrong().getOrDefault(sheet.idea, List.of())) {
                if (!expected.right().contains(wrong)) {
                    show(activity, step, activity.several(step) ? both(expected.first(), wrong) : wrong, sheet);
                }
            }
        });
    }

    private static Answer both(Answer right, Answer wrong) {
        var all = new ArrayList<>(((Answer.Chosen) right).ids());
        all.addAll(((Answer.Chosen) wrong).ids());
        return new Answer.Chosen(all);
    }

    private void cells(Cells cells, Sheet sheet) {
        var mine = new HashMap<String, Object>(cells.values(variant));
        Earlier own = Earlier.NOTHING;
        for (Cell cell : cells.cells()) {
            if (cell.given()) {
                continue;
            }
            Scope scope = variant.scope(cells).with(mine);
            String step = cells.step(cell);
            if (cell.text()) {
                text(cells, cell, scope, sheet);
                continue;
            }
            long right = (Long) Objects.requireNonNull(cells.values(variant).get(cell.id()));
            long follows = value(cell.answer(), scope, right);
            // Whoever sees that the walk ends goes no further, except with the very idea that it goes on.
            boolean ends = follows == FAULT && !sheet.idea.equals(GOES_ON);
            long wrong = ends
                    ? follows
                    : cell.traps().stream()
                            .filter(trap -> trap.misconception().equals(sheet.idea))
                            .map(trap -> value(trap.value(), scope, follows))
                            .filter(value -> typed(cells, step, value))
                            .findFirst()
                            .orElse(follows);
            if (!typed(cells, step, wrong)) {
                continue;
            }
            String given = cells.write(step, answer(wrong));
            Grade grade = answering.grade(step, given, own);
            if (wrong == follows || wrong == right) {
                sheet.hand(cell.id(), given, grade);
            } else {
                sheet.show(cell.id(), given, grade);
            }
            mine.put(cell.id(), wrong);
            own = own.with(step, answer(wrong));
        }
    }

    private static Answer answer(long value) {
        return value == FAULT ? new Answer.Fault() : new Answer.Number(value);
    }

    /** True if what a student types for the value is read as just that. */
    private static boolean typed(Cells cells, String step, long value) {
        Answer answer = answer(value);
        return value >= FAULT
                && cells.read(step, cells.write(step, answer)).equals(new AnswerReading.Understood(answer));
    }

    private static long value(Expression formula, Scope scope, long otherwise) {
        return formula.attempt(scope).map(Long.class::cast).orElse(otherwise);
    }

    private void text(Cells cells, Cell cell, Scope scope, Sheet sheet) {
        for (Trap trap : cell.traps()) {
            if (trap.misconception().equals(sheet.idea)) {
                show(cells, cells.step(cell), new Answer.Text(trap.value().text(scope)), sheet);
            }
        }
    }
}
