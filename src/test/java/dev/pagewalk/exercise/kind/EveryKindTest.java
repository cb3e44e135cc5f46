package dev.pagewalk.exercise.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answering;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.check.ExerciseCheck;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The exercise src/test/resources/exercises/reference/every-kind as a whole; each kind has tests of its own. */
class EveryKindTest {

    @Test
    void theWholePoolIsAnsweredAndToldApart() {
        ExerciseCheck.Report report = ExerciseCheck.check(Answering.reference(), Answering.REFERENCE, 200);
        assertThat(report.problems()).isEmpty();
        assertThat(report.values()).containsOnlyKeys("size.bytes", "guess.commit", "strip");
    }

    @Test
    void itHasOneOfEachKindButTheTranslationThatTheCourseHas() {
        Exercise exercise = Answering.reference();
        assertThat(exercise.activities())
                .extracting(Activity::kind)
                .allSatisfy(kind -> assertThat(Kinds.named(kind)).isPresent())
                .contains(Kinds.names()
                        .toLowerCase(Locale.ROOT)
                        .replace(", translate", "")
                        .split(", "));
    }
}
