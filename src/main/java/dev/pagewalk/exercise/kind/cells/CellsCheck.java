package dev.pagewalk.exercise.kind.cells;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.NumberText;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.expression.MachineFunctions;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether right answers can be typed, and whether a translation by hand comes to where the machine itself walks. */
final class CellsCheck {

    /** From here a number is written otherwise in another base. */
    private static final int FEWEST = 10;

    private final Cells cells;
    private final Variant variant;
    private final Consumer<Diagnostic> problems;

    CellsCheck(Cells cells, Variant variant, Consumer<Diagnostic> problems) {
        this.cells = cells;
        this.variant = variant;
        this.problems = problems;
    }

    void check() {
        cells.cells().stream().filter(cell -> !cell.given()).forEach(this::readable);
        cells.cells().stream().filter(cell -> !cell.given() && !cell.text()).forEach(this::asksNothing);
        cells.ruler(variant).ifPresent(this::ruler);
        if (cells.address() != null) {
            walk();
        }
    }

    /** All that is right must be on the ruler. */
    private void ruler(RulerExhibit ruler) {
        Map<String, Long> right = cells.right(variant);
        boolean all = ruler.fits()
                && ruler.bars().stream()
                        .flatMap(bar ->
                                Stream.of(bar.first(cell -> known(right, cell)), bar.last(cell -> known(right, cell))))
                        .flatMap(Optional::stream)
                        .allMatch(ruler::shows);
        if (!all) {
            problems.accept(
                    Diagnostic.error(SourceSpan.START, "exercise.rulerRange", cells.id(), variant.number() + ""));
        }
    }

    private static Optional<Long> known(Map<String, Long> right, String cell) {
        return Optional.ofNullable(right.get(cell));
    }

    /** What a student may type must be read as the right answer. */
    private void readable(Cell cell) {
        String step = cells.step(cell);
        Answer right = variant.expected(step).orElseThrow().first();
        String typed = cells.write(step, right);
        if (!cells.read(step, typed).equals(new AnswerReading.Understood(right))) {
            problems.accept(Diagnostic.error(
                    cell.answer().span(), "exercise.unanswerable", step, typed, variant.number() + ""));
        }
    }

    /**
     * What the machine itself has for a cell: what its walk comes to; of an address in the self-map, the same one if
     * that is where the machine finds the entry.
     */
    private static long machine(String cell, long value, long address, MachineSnapshot machine) {
        Map<String, Long> walked = MachineFunctions.walk(machine, address);
        return switch (cell) {
            case "virtual" -> address;
            case "selfMapPde" -> mapped(value, walked.get("pdeAddress"), machine);
            case "selfMapPte" -> mapped(value, walked.get("pteAddress"), machine);
            default -> walked.getOrDefault(cell, Translation.FAULT);
        };
    }

    private static long mapped(long value, @Nullable Long entry, MachineSnapshot machine) {
        return Objects.equals(MachineFunctions.walk(machine, value).get("physical"), entry) ? value : Translation.FAULT;
    }

    /**
     * Where the label has the number in another base, writing it in that of the cell must be the task. Digits alone are
     * hexadecimal in a hexadecimal cell, so only such a number can be typed back into a decimal one.
     */
    private void asksNothing(Cell cell) {
        Answer right = variant.expected(cells.step(cell)).orElseThrow().first();
        if (cell.hexadecimal()
                || cell.notation().conversion()
                || !(right instanceof Answer.Number(long value))
                || value < FEWEST) {
            return;
        }
        Pattern other = Pattern.compile("(?i)(?<![0-9A-Za-z])0x0*" + Long.toHexString(value) + "(?![0-9A-Za-z])");
        Scope scope = variant.scope(cells).with(cells.right(variant));
        variant.exercise().texts().values().stream()
                .flatMap(text -> text.section(cells.id() + "/cell/" + cell.id()).stream())
                .map(label -> label.render(scope))
                .map(other::matcher)
                .filter(Matcher::find)
                .findFirst()
                .ifPresent(found -> problems.accept(Diagnostic.error(
                        cell.answer().span(), "exercise.noConversion", cells.step(cell), found.group())));
    }

    private void walk() {
        Scope scope = variant.scope(cells);
        long address = (Long) Objects.requireNonNull(scope.values().get("va"));
        MachineSnapshot asked = MachineFunctions.machine(scope);
        cells.right(variant).forEach((cell, value) -> {
            long machine = machine(cell, value, address, asked);
            if (machine != value) {
                problems.accept(Diagnostic.error(
                        SourceSpan.START,
                        "exercise.otherWalk",
                        cells.id(),
                        cell,
                        variant.number() + "",
                        NumberText.echo(value, 8),
                        NumberText.echo(machine, 8)));
            }
        });
    }
}
