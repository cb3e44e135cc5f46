package dev.pagewalk.exercise.kind.cells;

import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Marks;
import dev.pagewalk.exercise.Remark;
import dev.pagewalk.exercise.Trap;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what stands in cells with what was frozen of the variant, and carries a student's own mistakes forward. */
final class CellsGrader {

    private final Cells cells;
    private final Variant variant;

    CellsGrader(Cells cells, Variant variant) {
        this.cells = cells;
        this.variant = variant;
    }

    Grade grade(Cell cell, Answer given, Earlier earlier) {
        Expected expected = variant.expected(cells.step(cell)).orElseThrow();
        if (expected.right().contains(given)) {
            return Grade.right(Remark.RIGHT);
        }
        Scope student = student(cell, earlier);
        if (cell.text()) {
            return wrong(cell, given, expected, expected.blames(given), student);
        }
        if (follows(cell, given, student, earlier)) {
            return new Grade(Verdict.FOLLOWS, 1, null, List.of(new Finding.Said(Remark.FOLLOWS)));
        }
        Optional<String> idea = trap(cell, given, student, earlier).or(() -> expected.blames(given));
        return wrong(cell, given, expected, idea, student);
    }

    private Grade wrong(Cell cell, Answer given, Expected expected, Optional<String> idea, Scope student) {
        var marks = new Marks(variant, cells, student);
        Remark otherwise = remark(given, expected);
        idea.ifPresentOrElse(
                id -> marks.reply(idea, cell.id() + "/" + id, id), () -> unexplained(cell, otherwise, marks));
        return marks.wrong(0, otherwise);
    }

    /** What the activity says to any number that no misconception explains; where a walk ends, that is what matters. */
    private static void unexplained(Cell cell, Remark otherwise, Marks marks) {
        if (otherwise == Remark.WRONG || otherwise == Remark.UNEXPECTED) {
            marks.reply(Optional.empty(), cell.id());
        }
    }

    private Remark remark(Answer given, Expected expected) {
        if (given instanceof Answer.Fault) {
            return Remark.NO_FAULT;
        }
        if (expected.first() instanceof Answer.Fault) {
            return Remark.FAULT;
        }
        return cells.predicts() ? Remark.UNEXPECTED : Remark.WRONG;
    }

    private boolean follows(Cell cell, Answer given, Scope student, Earlier earlier) {
        return !earlier.answers().isEmpty() && computed(cell.answer(), student).equals(Optional.of(given));
    }

    /** The misconception that gives just this value from the student's own earlier ones, if exactly one does. */
    private static Optional<String> trap(Cell cell, Answer given, Scope student, Earlier earlier) {
        if (earlier.answers().isEmpty()) {
            return Optional.empty();
        }
        List<String> found = cell.traps().stream()
                .filter(trap -> computed(trap.value(), student).equals(Optional.of(given)))
                .map(Trap::misconception)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Optional<Answer> computed(Expression formula, Scope scope) {
        return formula.attempt(scope).map(Long.class::cast).flatMap(Cell::answer);
    }

    /** The student's own values of the cells before; a cell that wasn't answered counts as right. */
    private Scope student(Cell until, Earlier earlier) {
        Map<String, Long> mixed = cells.right(variant);
        for (Cell cell : cells.cells()) {
            if (cell.equals(until)) {
                break;
            }
            if (!cell.text()) {
                earlier.to(cells.step(cell)).ifPresent(own -> mixed.put(cell.id(), cell.value(own)));
            }
        }
        return variant.scope(cells).with(mixed);
    }

    /** What follows from the student's own earlier values. */
    Answer solve(Cell cell, Earlier earlier) {
        Answer right = variant.expected(cells.step(cell)).orElseThrow().first();
        return cell.text() || earlier.answers().isEmpty()
                ? right
                : computed(cell.answer(), student(cell, earlier)).orElse(right);
    }
}
