package dev.pagewalk.exercise.kind.cells;

import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Answers;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Trap;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.bench.NoVariant;
import dev.pagewalk.exercise.expression.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is right in each cell of a variant, and what each misconception gives. */
final class CellsKey {

    /** The misconception that a walk goes on where it ends: the only wrong idea about a cell that isn't reached. */
    static final String GOES_ON = "T12";

    private static final String NONE = "none";

    private final Cells cells;
    private final Variant variant;
    private final Scope scope;

    CellsKey(Cells cells, Variant variant) {
        this.cells = cells;
        this.variant = variant;
        this.scope = variant.scope(cells).with(cells.right(variant));
    }

    /** By step, those that are told with the question too. */
    Map<String, Expected> expected() {
        var all = new LinkedHashMap<String, Expected>();
        cells.cells().forEach(cell -> all.put(cells.step(cell), expected(cell)));
        return all;
    }

    private Expected expected(Cell cell) {
        if (cell.text()) {
            return new Expected(List.of(Cell.plain(cell.answer().text(scope))), wrong(cell, this::text));
        }
        long right = cell.answer().number(scope);
        Answer answer = Cell.answer(right)
                .orElseThrow(() -> new NoVariant(
                        cell.answer().span(),
                        "exercise.unanswerable",
                        cells.step(cell),
                        right + "",
                        variant.number() + ""));
        boolean ends = answer instanceof Answer.Fault;
        return new Expected(List.of(answer), wrong(cell, trap -> number(trap, ends)));
    }

    private Optional<Answer> text(Trap trap) {
        return Optional.of(Cell.plain(trap.value().text(scope)));
    }

    /** A formula that can't be computed matters only where somebody may be blamed by it. */
    private Optional<Answer> number(Trap trap, boolean ends) {
        return ends && !trap.misconception().equals(GOES_ON)
                ? trap.value().attempt(scope).map(Long.class::cast).flatMap(Cell::answer)
                : Cell.answer(trap.value().number(scope));
    }

    private static Map<String, List<Answer>> wrong(Cell cell, Function<Trap, Optional<Answer>> value) {
        var wrong = new LinkedHashMap<String, List<Answer>>();
        for (Trap trap : cell.traps()) {
            List<Answer> answers = wrong.computeIfAbsent(trap.misconception(), idea -> new ArrayList<>());
            value.apply(trap).ifPresent(answers::add);
        }
        return wrong;
    }

    /** In words, which misconception can't be told from the right answer or from another one. */
    Optional<String> collision() {
        return cells.cells().stream()
                .map(this::collision)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> collision(Cell cell) {
        Expected expected = variant.expected(cells.step(cell)).orElseThrow();
        boolean ends = expected.first() instanceof Answer.Fault;
        var seen = new HashMap<Answer, String>();
        seen.put(expected.first(), "the right answer");
        for (var idea : expected.wrong().entrySet()) {
            if (ends && !idea.getKey().equals(GOES_ON)) {
                continue;
            }
            for (Answer wrong : idea.getValue()) {
                String other = seen.putIfAbsent(wrong, idea.getKey());
                if (other != null && !other.equals(idea.getKey())) {
                    return Optional.of("%s: %s = %s".formatted(cells.step(cell), idea.getKey(), other));
                }
            }
        }
        return Optional.empty();
    }

    Map<String, Map<String, String>> approved() {
        var all = new LinkedHashMap<String, Map<String, String>>();
        cells.cells().stream().map(cells::step).forEach(step -> {
            Expected expected = variant.expected(step).orElseThrow();
            var wrong = new LinkedHashMap<>(Answers.approved(cells, step, expected));
            wrong.replaceAll((idea, value) -> value.isEmpty() && !idea.equals(Answers.RIGHT) ? NONE : value);
            all.put(step, wrong);
        });
        return all;
    }
}
