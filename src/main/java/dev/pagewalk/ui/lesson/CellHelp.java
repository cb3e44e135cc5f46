package dev.pagewalk.ui.lesson;

import dev.pagewalk.exercise.kind.cells.Cell;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.ui.Phrases;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The help there is with one cell. */
final class CellHelp {

    /** What is looked for in the end of a translation: hints about all of it are offered there. */
    private static final Set<String> LAST = Set.of("physical", "virtual");

    private CellHelp() {}

    /** @param solve does the step for the student */
    static Rungs of(LessonSession session, Cells cells, Cell cell, Phrases words, Runnable solve) {
        boolean walk = cells.form() == Cells.Form.TRANSLATE;
        var texts = new WalkTexts(session, cells, words);
        var hints = new ArrayList<>(Rungs.part(session, cells, cell.id()).hints());
        if (walk && hints.isEmpty()) {
            hints.add(texts.hint(cell));
        }
        if (!walk || LAST.contains(cell.id())) {
            hints.addAll(Rungs.whole(session, cells).hints());
        }
        Optional<Supplier<String>> worked = walk && session.exercise().pool() > 1
                ? Optional.of(() -> session.workedExample(cells)
                        .map(values -> texts.example(cell, values))
                        .orElse(""))
                : Optional.empty();
        boolean solves = session.solves(cells, cells.step(cell));
        return new Rungs(hints, worked, solves ? Optional.of(solve) : Optional.empty());
    }
}
