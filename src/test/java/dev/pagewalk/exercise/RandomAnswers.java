package dev.pagewalk.exercise;

import dev.pagewalk.exercise.expression.Seeds;
import dev.pagewalk.exercise.kind.cells.Cell;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Wrong numbers that nobody has an idea behind: random ones of the cell's range, and slips next to the right one. Only
 * cells are answered: an option of a choice is tied to its misconception by its author, so a random click there is
 * evidence.
 */
final class RandomAnswers {

    /** Where a number comes from. */
    enum Slip {
        /** Anything that fits into the cell. */
        ANY,
        /** One more or one less than the right number. */
        NEIGHBOUR,
        /** One bit of the right number is wrong. */
        BIT,
        /** One digit of the right number is wrong. */
        DIGIT
    }

    /** One wrong answer; {@code blamed} is null if nobody was. */
    record Given(
            String step,
            Slip slip,
            long right,
            long wrong,
            @Nullable String blamed) {}

    private static final int ANY_NUMBERS = 20;

    private final Variant variant;
    private final SplittableRandom random;

    RandomAnswers(Variant variant, long seed) {
        this.variant = variant;
        this.random = new SplittableRandom(Seeds.mix(seed, variant.exercise().id() + variant.number()));
    }

    List<Given> answerAll() {
        var all = new ArrayList<Given>();
        for (Activity activity : variant.exercise().activities()) {
            if (activity instanceof Cells cells) {
                Map<String, Object> right = cells.values(variant);
                cells.cells().stream()
                        .filter(cell -> !cell.given() && !cell.text())
                        .forEach(cell -> cell(cells, cell, (Long) Objects.requireNonNull(right.get(cell.id())), all));
            }
        }
        return all;
    }

    private void cell(Cells cells, Cell cell, long right, List<Given> all) {
        long range = range(cell, right);
        for (int i = 0; i < ANY_NUMBERS; i++) {
            give(cells, cell, Slip.ANY, right, random.nextLong(range), all);
        }
        if (right < 0) {
            return;
        }
        give(cells, cell, Slip.NEIGHBOUR, right, right + 1, all);
        give(cells, cell, Slip.NEIGHBOUR, right, right - 1, all);
        for (long bit = 1; bit < range; bit *= 2) {
            give(cells, cell, Slip.BIT, right, right ^ bit, all);
        }
        int base = cell.hexadecimal() ? 16 : 10;
        for (long place = 1; place < range; place *= base) {
            long digit = right / place % base;
            long other = (digit + 1 + random.nextInt(base - 1)) % base;
            give(cells, cell, Slip.DIGIT, right, right + (other - digit) * place, all);
        }
    }

    /** Numbers that fit: as many hexadecimal digits as are shown, or decimal ones as the right number has, at least four. */
    private static long range(Cell cell, long right) {
        if (cell.hexadecimal()) {
            return 1L << 4 * cell.digits();
        }
        long range = 10_000;
        while (range <= right) {
            range *= 10;
        }
        return range;
    }

    private void give(Cells cells, Cell cell, Slip slip, long right, long wrong, List<Given> all) {
        if (wrong != right && wrong >= 0) {
            String step = cells.step(cell);
            Judgement judgement =
                    cells.grade(variant, step, new Answer.Number(wrong), Earlier.NOTHING, RunControl.NONE);
            Grade grade = ((Judgement.Graded) judgement).grade();
            all.add(new Given(step, slip, right, wrong, grade.misconception()));
        }
    }
}
