package dev.pagewalk.exercise.kind.cells;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Trap;
import dev.pagewalk.exercise.Variant;
import java.util.ArrayList;
import java.util.List;

/** Fills cells in rightly, nearly rightly, and as each misconception has it. */
final class CellsSamples {

    private final Cells cells;
    private final Variant variant;
    private final List<Sample> samples = new ArrayList<>();

    CellsSamples(Cells cells, Variant variant) {
        this.cells = cells;
        this.variant = variant;
    }

    List<Sample> all() {
        for (Cell cell : cells.cells()) {
            if (!cell.given()) {
                cell(cell, variant.expected(cells.step(cell)).orElseThrow());
            }
        }
        return samples;
    }

    private void cell(Cell cell, Expected expected) {
        String step = cells.step(cell);
        SourceSpan span = variant.exercise().places().of(step);
        Answer right = expected.first();
        samples.add(Sample.right(step, right, cells.write(step, right), span));
        Answer near = near(right);
        samples.add(Sample.less(step, near, cells.write(step, near), span));
        for (Trap trap : cell.traps()) {
            boolean ends =
                    right instanceof Answer.Fault && !trap.misconception().equals(CellsKey.GOES_ON);
            SourceSpan formula = trap.value().span();
            for (Answer wrong : expected.wrong().getOrDefault(trap.misconception(), List.of())) {
                if (!ends && !(wrong instanceof Answer.Fault)) {
                    samples.add(Sample.wrong(step, wrong, cells.write(step, wrong), trap.misconception(), formula));
                }
            }
        }
    }

    private static Answer near(Answer right) {
        return switch (right) {
            case Answer.Number number -> new Answer.Number(number.value() + 1);
            case Answer.Text text -> new Answer.Text(text.text() + "?");
            default -> new Answer.Number(0);
        };
    }
}
