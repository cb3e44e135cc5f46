package dev.pagewalk.exercise.kind.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Answering;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.machine.RunControl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Answering STUDENT = Answering.everyKind();
    private static final Order ORDER = (Order) STUDENT.activity("steps");

    @Test
    void anOrderIsWorthWhatIsKeptOfIt() {
        assertThat(STUDENT.grade("steps", "lookup, fault, frame, restart").score())
                .isEqualTo(1);
        Grade distracted = STUDENT.grade("steps", "lookup, fault, disk, frame, restart");
        assertThat(distracted.misconception()).isEqualTo("C6");
        assertThat(distracted.score()).isEqualTo(0.75);
        assertThat(distracted.findings()).contains(new Finding.Extra(1));
        Judgement nothing = ORDER.grade(
                STUDENT.variant(), "steps", new Answer.Ordered(List.of()), Earlier.NOTHING, RunControl.NONE);
        assertThat(((Judgement.Graded) nothing).grade().score()).isZero();
    }

    @Test
    void theTilesLieThereInAnOrderThatIsNotRight() {
        List<String> tiles = ORDER.exhibit(STUDENT.variant(), step -> false);
        assertThat(tiles).containsExactlyInAnyOrder("lookup", "fault", "frame", "restart", "disk");
        assertThat(ORDER.exhibit(STUDENT.variant(), step -> false)).isEqualTo(tiles);
        assertThat(STUDENT.grade("steps", String.join(", ", tiles)).score()).isLessThan(1);
    }

    /** What lists samples or reports them comes out the same on every start of Java. */
    @Test
    void whatBelongsNowhereKeepsTheOrderOfTheFile() {
        var distractors = new LinkedHashMap<String, Optional<String>>();
        IntStream.range(0, 20).forEach(i -> distractors.put("tile" + i, Optional.empty()));
        var key = new OrderKey(List.of("only"), List.of(), distractors, List.of());
        assertThat(key.distractors().keySet()).containsExactlyElementsOf(distractors.keySet());
    }
}
