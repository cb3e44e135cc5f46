package dev.pagewalk.exercise.kind.cells;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Answers;
import dev.pagewalk.exercise.Derivation;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.ExerciseTest;
import dev.pagewalk.exercise.Exhibited;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.exercise.Kind;
import dev.pagewalk.exercise.NumberText;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Sections;
import dev.pagewalk.exercise.Stage;
import dev.pagewalk.exercise.Trap;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.bench.Bench;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, addresses or texts, one after the other: number entry, hand translation, prediction.
 *
 * @param form how it is shown
 * @param run what the machine does once everything was answered: the moment of truth of a prediction
 * @param address the address that is translated; null unless this is a translation
 * @param ruler on which cells are seen while they are answered
 */
public record Cells(
        String id,
        Optional<Scene> scene,
        Form form,
        List<Cell> cells,
        Scene run,
        @Nullable Expression address,
        Optional<Ruler> ruler)
        implements Exhibited<CellsExhibit> {

    public static final List<Kind> KINDS = List.of(
            new Kind(
                    "number",
                    (id, scene, fields, source) -> new CellsReader(source).numbers(id, scene, fields, Form.NUMBER)),
            new Kind(
                    "predict",
                    (id, scene, fields, source) -> new CellsReader(source).numbers(id, scene, fields, Form.PREDICT)),
            new Kind("translate", (id, scene, fields, source) -> new CellsReader(source).translate(id, scene, fields)));

    public Cells {
        cells = List.copyOf(cells);
    }

    /** How cells are shown. */
    public enum Form {
        NUMBER,
        PREDICT,
        TRANSLATE
    }

    @Override
    public String kind() {
        return form.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> steps() {
        return cells.stream().filter(cell -> !cell.given()).map(this::step).toList();
    }

    /** What is answered in a cell. */
    public String step(Cell cell) {
        return id + "." + cell.id();
    }

    private Cell cell(String step) {
        return cells.stream()
                .filter(one -> step(one).equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step of " + id + ": " + step));
    }

    @Override
    public Sections sections() {
        List<String> ids = cells.stream().map(Cell::id).toList();
        Sections named = form == Form.TRANSLATE ? Sections.NONE.allow("cell", ids) : Sections.NONE.need("cell", ids);
        Sections all = named.allow("worked", ids)
                .allow("reply", ids)
                .need("bar", ruler.map(Ruler::ids).orElse(List.of()));
        for (Cell cell : cells) {
            List<String> ideas =
                    cell.traps().stream().map(Trap::misconception).distinct().toList();
            all = all.allow("reply", ideas).allow("reply/" + cell.id(), ideas);
        }
        return all;
    }

    @Override
    public boolean predicts() {
        return form == Form.PREDICT;
    }

    /** True from the entries to the virtual address. */
    public boolean back() {
        return cells.stream().anyMatch(cell -> cell.id().equals("virtual"));
    }

    @Override
    public Stage stage(Bench bench, Scope scope) {
        List<Command> before = bench.commands();
        Moment begin = bench.moment();
        List<Command> ran = bench.perform(run, scope);
        return new Stage(before, ran, begin, bench.moment(), Map.of());
    }

    /** The address that is translated is called {@code va}, whatever parameter has that name. */
    @Override
    public Scope scope(Scope plain, Stage stage) {
        return address == null ? plain : plain.with(Map.of("va", address.number(plain)));
    }

    @Override
    public Map<String, Class<?>> names() {
        var names = new LinkedHashMap<String, Class<?>>();
        cells.stream().filter(cell -> !cell.text()).forEach(cell -> names.put(cell.id(), Long.class));
        if (address != null) {
            names.put("va", Long.class);
        }
        return names;
    }

    /** The right values of all cells but texts; of a translation with {@code va} and {@code cr3}. */
    @Override
    public Map<String, Object> values(Variant variant) {
        var values = new LinkedHashMap<String, Object>(right(variant));
        if (address != null) {
            values.put(
                    "cr3",
                    Integer.toUnsignedLong(
                            variant.stage(this).asked().pageTables().cr3()));
            values.put("va", address(variant));
        }
        return values;
    }

    // Not evaluated again: the expression itself may use a parameter that is called va.
    private Long address(Variant variant) {
        return (Long) Objects.requireNonNull(variant.scope(this).values().get("va"));
    }

    /** The right values of all cells but texts, by id: as frozen, else as the machine says. */
    Map<String, Long> right(Variant variant) {
        var right = new LinkedHashMap<String, Long>();
        Scope scope = variant.scope(this);
        for (Cell cell : cells) {
            if (!cell.text()) {
                long value = variant.expected(step(cell))
                        .map(expected -> cell.value(expected.first()))
                        .orElseGet(() -> cell.answer().number(scope.with(right)));
                right.put(cell.id(), value);
            }
        }
        return right;
    }

    @Override
    public Map<String, Expected> expected(Variant variant) {
        return new CellsKey(this, variant).expected();
    }

    @Override
    public Map<String, Boolean> numbers() {
        var numbers = new LinkedHashMap<String, Boolean>();
        cells.stream()
                .filter(cell -> !cell.given() && !cell.text())
                .forEach(cell -> numbers.put(step(cell), cell.constant()));
        return numbers;
    }

    /** A translation's numbers are compared with the machine's own walk instead, all in one place. */
    @Override
    public List<Derivation> derivations() {
        if (form == Form.TRANSLATE) {
            return List.of();
        }
        var all = new ArrayList<Derivation>();
        var earlier = new LinkedHashMap<String, Expression>();
        cells.stream().filter(cell -> !cell.text()).forEach(cell -> {
            all.add(new Derivation(step(cell), cell.id(), cell.answer(), earlier, cell.proof()));
            earlier.put(cell.id(), cell.answer());
        });
        return all;
    }

    @Override
    public AnswerReading read(String step, String given) {
        Cell cell = cell(step);
        if (cell.text()) {
            return given.isBlank() ? new AnswerReading.Blank() : new AnswerReading.Understood(Cell.plain(given));
        }
        AnswerReading reading = NumberText.read(given, cell.notation());
        boolean impossible = reading instanceof AnswerReading.Understood(Answer answer)
                && answer instanceof Answer.Fault
                && !cell.faultable();
        return impossible ? AnswerReading.Unreadable.of(AnswerReading.Why.FAULT) : reading;
    }

    @Override
    public String write(String step, Answer answer) {
        return answer instanceof Answer.Number number
                ? NumberText.echo(number.value(), cell(step).digits())
                : Answers.write(answer);
    }

    @Override
    public Judgement grade(Variant variant, String step, Answer answer, Earlier earlier, RunControl control) {
        return new Judgement.Graded(new CellsGrader(this, variant).grade(cell(step), answer, earlier));
    }

    @Override
    public Optional<Answer> solve(Variant variant, String step, Earlier earlier) {
        return Optional.of(new CellsGrader(this, variant).solve(cell(step), earlier));
    }

    @Override
    public Map<String, Answer> solution(Variant variant) {
        var all = new LinkedHashMap<String, Answer>();
        steps().forEach(step ->
                all.put(step, variant.expected(step).orElseThrow().first()));
        return all;
    }

    @Override
    public Optional<String> collision(Variant variant) {
        return new CellsKey(this, variant).collision();
    }

    @Override
    public List<Sample> samples(Variant variant) {
        return new CellsSamples(this, variant).all();
    }

    @Override
    public void check(Variant variant, Consumer<Diagnostic> problems) {
        new CellsCheck(this, variant, problems).check();
    }

    @Override
    public Map<String, Map<String, String>> approved(Variant variant) {
        return new CellsKey(this, variant).approved();
    }

    @Override
    public CellsExhibit exhibit(Variant variant, Predicate<String> settled) {
        Map<String, Long> right = right(variant);
        var given = new LinkedHashMap<String, String>();
        cells.stream()
                .filter(Cell::given)
                .forEach(cell -> given.put(
                        cell.id(), NumberText.echo(Objects.requireNonNull(right.get(cell.id())), cell.digits())));
        return new CellsExhibit(given, ruler(variant));
    }

    Optional<RulerExhibit> ruler(Variant variant) {
        int page = variant.exercise().settings().pageSize();
        return ruler.map(one -> one.exhibit(variant.beginning(this), page));
    }

    @Override
    public Map<String, List<String>> shown(Variant variant) {
        var shown = new LinkedHashMap<String, List<String>>();
        if (address != null) {
            if (!back()) {
                shown.put("va", List.of(NumberText.echo(address(variant), 8)));
            }
            int cr3 = variant.stage(this).begin().pageTables().cr3();
            shown.put("cr3", List.of(NumberText.echo(Integer.toUnsignedLong(cr3), 8)));
        }
        exhibit(variant, step -> false).given().forEach((cell, value) -> shown.put(cell, List.of(value)));
        return shown;
    }

    @Override
    public Optional<Answer> sample(ExerciseTest test, Variant variant) {
        Scope right = variant.scope(this).with(right(variant));
        return cell(test.step()).text()
                ? test.text(right).map(Cell::plain)
                : test.value(right).flatMap(Cell::answer);
    }
}
