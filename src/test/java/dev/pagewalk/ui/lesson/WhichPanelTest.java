package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Answering;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.exercise.kind.which.Which;
import dev.pagewalk.exercise.kind.which.WhichExhibit;
import org.junit.jupiter.api.Test;

/** Which regions are listed as changed, where the call is asked for that changed them. */
class WhichPanelTest {

    @Test
    void aRegionOfWhichOnlyAPageCameIntoRamLooksTheSame() {
        Variant touched = VariantFactory.variant(Course.exercise("m4-faults/4-4-fault-kinds"), 0);
        WhichExhibit exhibit = exhibit(touched, "did");
        assertThat(exhibit.after().regions())
                .as("the snapshots differ")
                .isNotEqualTo(exhibit.before().regions());
        assertThat(WhichPanel.differing(exhibit.before(), exhibit.after())).isEmpty();
        assertThat(WhichPanel.differing(exhibit.after(), exhibit.before())).isEmpty();
    }

    @Test
    void aRegionThatIsNewIsListed() {
        WhichExhibit exhibit = exhibit(Answering.everyKind().variant(), "diff");
        assertThat(WhichPanel.differing(exhibit.after(), exhibit.before())).isNotEmpty();
    }

    private static WhichExhibit exhibit(Variant variant, String id) {
        var which = (Which) variant.exercise().activityOf(id).orElseThrow();
        return which.exhibit(variant, step -> false);
    }
}
