package dev.pagewalk.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.file.ExerciseCatalog;
import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.exercise.file.Loading;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every exercise of the course, over the first variants of its pool. Over the whole pool {@code ./pagewalk check} does
 * the same, as {@code -Dpagewalk.variants=200} does here.
 */
class CourseExercisesTest {

    private static final int VARIANTS = Integer.getInteger("pagewalk.variants", 20);

    @Test
    void theCourseLoadsWithoutAProblem() {
        ExerciseCatalog catalog = ExerciseCatalog.load(Course.ROOT, Loading.UNTRIED, ExerciseCatalog.EMPTY);
        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.modules())
                .flatExtracting(ExerciseCatalog.Module::exercises)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @TestFactory
    Stream<DynamicTest> everyVariantIsAnsweredAndToldApart() throws IOException {
        return Course.folders().stream()
                .map(folder -> DynamicTest.dynamicTest(Course.path(folder), () -> {
                    ExerciseLoader.Result loaded = ExerciseLoader.load(folder, Course.path(folder), Course.SHARED);
                    assertThat(loaded.problems()).isEmpty();
                    assertThat(ExerciseCheck.check(loaded.exercise().orElseThrow(), folder, VARIANTS)
                                    .problems())
                            .isEmpty();
                }));
    }
}
