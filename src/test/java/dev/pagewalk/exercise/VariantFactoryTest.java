package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.expression.Value;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.exercise.version.KeptJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantFactoryTest {

    private static final String YAML = SmallExercise.YAML;
    private static final String WALK = "m3-page-tables/translate-by-hand";

    @TempDir
    Path folder;

    private Exercise exercise(String yaml) throws IOException {
        return new SmallExercise(folder).write(yaml);
    }

    @Test
    void theSameNumberGivesTheSameVariantAndOthersDiffer() {
        Exercise exercise = Course.exercise(WALK);
        assertThat(VariantFactory.variant(exercise, 7).draw())
                .isEqualTo(VariantFactory.variant(exercise, 7).draw());
        var seen = new HashSet<Value>();
        for (int i = 0; i < 20; i++) {
            seen.add(VariantFactory.variant(exercise, i).draw().parameters().get("va"));
        }
        assertThat(seen).hasSize(20);
    }

    @Test
    void everyVariantHasMachinesOfItsOwn() {
        Exercise exercise = Course.exercise(WALK);
        List<Long> seeds = IntStream.range(0, 50)
                .mapToObj(number -> VariantFactory.variant(exercise, number))
                .map(variant -> {
                    assertThat(variant.settings().seed())
                            .isEqualTo(variant.draw().machineSeed());
                    return variant.draw().machineSeed();
                })
                .toList();
        assertThat(seeds).doesNotHaveDuplicates();
        assertThat(VariantFactory.variant(exercise, 3).draw().machineSeed()).isEqualTo(seeds.get(3));
        assertThat(IntStream.range(0, 10)
                        .mapToObj(number -> cr3(VariantFactory.variant(exercise, number)))
                        .distinct())
                .hasSizeGreaterThan(1);
        assertThat(cr3(VariantFactory.variant(exercise, 3))).isEqualTo(cr3(VariantFactory.variant(exercise, 3)));
    }

    private static int cr3(Variant variant) {
        Activity walk = variant.exercise().activities().getFirst();
        return variant.stage(walk).begin().pageTables().cr3();
    }

    @Test
    void anAuthorMayFixTheMachine() throws IOException {
        Exercise fixed = exercise("machine: {seed: 7}\n" + YAML);
        for (int i = 0; i < 5; i++) {
            Variant variant = VariantFactory.variant(fixed, i);
            assertThat(variant.draw().machineSeed()).isEqualTo(7);
            assertThat(variant.settings().seed()).isEqualTo(7);
        }
        Exercise same = exercise(YAML);
        assertThat(same.machine().seed()).isEmpty();
        assertThat(VariantFactory.variant(same, 0).draw().machineSeed()).isNotEqualTo(7);
    }

    @Test
    void whoeverComparesMayGiveTheSeed() throws IOException {
        for (String yaml : List.of(YAML, "machine: {seed: 7}\n" + YAML)) {
            Exercise exercise = exercise(yaml);
            Variant given = VariantFactory.variant(exercise, 4, OptionalLong.of(0));
            assertThat(given.draw().machineSeed()).isZero();
            assertThat(given.draw().parameters())
                    .isEqualTo(VariantFactory.variant(exercise, 4).draw().parameters());
        }
    }

    @Test
    void hiddenMachinesHaveTheSeedToo() {
        Variant variant = VariantFactory.variant(Answering.reference(), 2);
        assertThat(variant.seeded(variant.exercise().settings().withMemory(256, 1024))
                        .seed())
                .isEqualTo(variant.draw().machineSeed());
    }

    @Test
    void anOldDrawIsGradedByWhatWasRightThen() throws IOException {
        Draw then = VariantFactory.variant(exercise(YAML), 3).draw();
        long pages = ((Value.Number) then.parameters().get("pages")).value();
        Exercise corrected = exercise(YAML.replace("pages * PAGE_SIZE", "pages * PAGE_SIZE + 8")
                .replace("65536 * pages", "65536 * pages + 8")
                .replace("from: 2, to: 9", "from: 20, to: 90"));
        Variant again = VariantFactory.reopen(corrected, then);
        assertThat(again.draw()).isEqualTo(then);
        var student = new Answering(again);
        assertThat(student.grade("size.bytes", pages * 4096 + "").verdict()).isEqualTo(Verdict.RIGHT);
        Grade otherwise = student.grade("size.bytes", pages * 4096 + 8 + "");
        assertThat(otherwise.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(otherwise.misconception()).isNull();
        assertThat(student.grade("size.bytes", pages * 65536 + "").misconception())
                .isEqualTo("C4");
        assertThat(student.grade("size.bytes", pages * 65536 + 8 + "").misconception())
                .isNull();
        assertThat(AnswerSheet.right(again).given()).isEqualTo(Map.of("size.bytes", pages * 4096 + ""));
        assertThat(((Cells) student.activity("size")).values(again)).containsEntry("bytes", pages * 4096);
        assertThat(VariantFactory.variant(corrected, 3).draw().expected()).isNotEqualTo(then.expected());
    }

    @Test
    void aDrawThatWasKeptIsTheSameVariant() {
        Exercise exercise = Answering.reference();
        Variant first = VariantFactory.variant(exercise, 5);
        Draw draw = first.draw();
        var kept = new Draw(
                draw.variant(),
                draw.machineSeed(),
                KeptJson.parameters(KeptJson.parameters(draw.parameters())),
                KeptJson.expected(KeptJson.expected(draw.expected())));
        assertThat(kept).isEqualTo(draw);
        Variant again = VariantFactory.reopen(exercise, kept);
        assertThat(again.draw()).isEqualTo(draw);
        AnswerSheet right = AnswerSheet.right(first);
        assertThat(AnswerSheet.right(again)).isEqualTo(right);
        assertThat(Grading.grade(again, right)).isEqualTo(Grading.grade(first, right));
        for (int i = 0; i < first.stages().size(); i++) {
            assertThat(again.stages().get(i).commands())
                    .isEqualTo(first.stages().get(i).commands());
        }
    }

    @Test
    void anOldDrawKeepsItsMachine() throws IOException {
        Draw then = VariantFactory.variant(exercise(YAML), 3).draw();
        Variant again = VariantFactory.reopen(exercise("machine: {seed: 7}\n" + YAML), then);
        assertThat(again.settings().seed()).isEqualTo(then.machineSeed()).isNotEqualTo(7);
    }
}
