package dev.pagewalk.exercise.kind.cells;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading.Unreadable;
import dev.pagewalk.exercise.AnswerReading.Why;
import dev.pagewalk.exercise.Answering;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Grading.Outcome;
import dev.pagewalk.exercise.Notation.Unit;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Labels of the course say what the cells know: the unit stands in both, the base only in the cell. */
class CellLabelsTest {

    private static final Pattern BASE =
            Pattern.compile("(?i)\\((?:in )?(?:hexa)?decimal\\)|（十(?:六)?进制）|, in (?:hexa)?decimal");
    private static final Pattern ASKED_UNIT =
            Pattern.compile("[Hh]ow many (KiB|MiB)|\\bin (KiB|MiB)\\b|^(KiB|MiB) |多少 (KiB|MiB)|以 (KiB|MiB) 计");

    private record Labelled(String where, Cell cell, String label) {

        @Override
        public String toString() {
            return where + ": " + label;
        }
    }

    private static List<Labelled> labels() throws IOException {
        var all = new ArrayList<Labelled>();
        for (var folder : Course.folders()) {
            Exercise exercise = Course.exercise(Course.path(folder));
            exercise.activities().stream()
                    .filter(Cells.class::isInstance)
                    .map(Cells.class::cast)
                    .forEach(cells -> cells.cells().stream()
                            .filter(cell -> !cell.text())
                            .forEach(cell -> all.addAll(labels(exercise, cells, cell))));
        }
        return all;
    }

    private static List<Labelled> labels(Exercise exercise, Cells cells, Cell cell) {
        return exercise.texts().values().stream()
                .map(text -> text.written(cells.id() + "/cell/" + cell.id()))
                .filter(label -> !label.isBlank())
                .map(label -> new Labelled(exercise.path() + " " + cells.step(cell), cell, label.strip()))
                .toList();
    }

    @Test
    void noLabelSaysTheBaseThatPagewalkWritesBehindIt() throws IOException {
        assertThat(labels())
                .hasSizeGreaterThan(300)
                .noneMatch(one -> BASE.matcher(one.label).find());
    }

    @Test
    void aLabelThatAsksForAUnitHasACellThatKnowsIt() throws IOException {
        assertThat(labels())
                .filteredOn(one -> ASKED_UNIT.matcher(one.label).find())
                .hasSizeGreaterThan(80)
                .allMatch(one -> one.cell
                        .notation()
                        .unit()
                        .map(Unit::word)
                        .filter(one.label::contains)
                        .isPresent());
    }

    @Test
    void aCellThatKnowsAUnitHasALabelThatSaysIt() throws IOException {
        assertThat(labels())
                .filteredOn(one -> one.cell.notation().unit().isPresent())
                .hasSizeGreaterThan(150)
                .allMatch(one -> said(one.cell.notation().unit().orElseThrow())
                        .anyMatch(one.label.toLowerCase(java.util.Locale.ROOT)::contains));
    }

    @Test
    void aQuestionTypedBackIsNoConversion() {
        Variant variant = VariantFactory.variant(Course.exercise("m0-console/0-1-numbers"), 7);
        var student = new Answering(variant);
        long decimal = right(variant, "convert.toDecimal");
        long hexadecimal = right(variant, "convert.toHex");

        assertThat(student.outcome("convert.toDecimal", "0x%X".formatted(decimal)))
                .isEqualTo(new Outcome.AskedBack(Unreadable.of(Why.IN_DECIMAL)));
        assertThat(student.outcome("convert.toHex", "0n" + hexadecimal))
                .isEqualTo(new Outcome.AskedBack(Unreadable.of(Why.IN_HEXADECIMAL)));
        assertThat(student.grade("convert.toHex", "" + hexadecimal).misconception())
                .isEqualTo("T4");
        assertThat(student.grade("convert.toHex", "%x".formatted(hexadecimal)).score())
                .isEqualTo(1);
        assertThat(student.grade("convert.toDecimal", "" + decimal).score()).isEqualTo(1);
    }

    @Test
    void whatTheCourseWritesIsGraded() {
        var student = new Answering(VariantFactory.variant(Course.exercise("m0-console/0-2-calls"), 7));
        for (String failed : List.of("INVALID_HANDLE_VALUE", "-1", "0xFFFFFFFF", "ffffffff")) {
            assertThat(student.grade("returned.file", failed).score())
                    .as(failed)
                    .isEqualTo(1);
        }
        for (String no : List.of("FALSE", "0", "NULL")) {
            assertThat(student.grade("returned.closed", no).score()).as(no).isEqualTo(1);
        }
        assertThat(student.grade("errors.open", "ERROR_FILE_NOT_FOUND").score()).isEqualTo(1);
    }

    private static long right(Variant variant, String step) {
        return ((Answer.Number) variant.expected(step).orElseThrow().first()).value();
    }

    private static Stream<String> said(Unit unit) {
        return switch (unit) {
            case BYTES -> Stream.of("byte", "字节");
            case PAGES -> Stream.of("page", "页", "frame");
            case KIB, MIB, GIB -> Stream.of(unit.word().toLowerCase(java.util.Locale.ROOT));
        };
    }
}
