package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every exercise of the course, over the first variants of its pool. Over the whole pool {@code ./pagewalk check} does the same,
 * as {@code -Dpagewalk.variants=200} does here.
 */
class CourseExercisesTest {

    private static final Path ROOT = Path.of("exercises");
    private static final int VARIANTS = Integer.getInteger("pagewalk.variants", 20);

    @Test
    void theCourseLoadsWithoutAProblem() {
        ExerciseCatalog catalog = ExerciseCatalog.load(ROOT, 0, ExerciseCatalog.EMPTY);
        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.modules())
                .flatExtracting(ExerciseCatalog.Module::exercises)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @TestFactory
    Stream<DynamicTest> everyVariantIsAnsweredAndToldApart() throws Exception {
        List<Path> folders;
        try (Stream<Path> all = Files.walk(ROOT, 3)) {
            folders = all.filter(path -> path.endsWith(ExerciseLoader.FILE))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(ROOT.relativize(folder).toString(), () -> {
                    String id = ROOT.relativize(folder).toString().replace('\\', '/');
                    ExerciseLoader.Result loaded = ExerciseLoader.load(folder, id);
                    assertThat(loaded.problems()).isEmpty();
                    assertThat(ExerciseCheck.check(loaded.exercise().orElseThrow(), folder, VARIANTS))
                            .isEmpty();
                }));
    }
}
