package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import dev.pagewalk.exercise.kind.label.Label;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.lesson.Lessons;
import dev.pagewalk.ui.ViewTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Places that stand on one pixel of the map are shown once more, larger. */
class AddressStripTest extends ViewTest {

    @Autowired
    private Lessons lessons;

    private List<String> strips(String lesson, String id) {
        LessonSession session = lessons.open(signInAsGuest().id(), lesson).orElseThrow();
        var label = (Label) session.exercise().activity(id).orElseThrow();
        UI.getCurrent()
                .add(Pictures.of(session, label, UI.getCurrent()::getTranslation)
                        .orElseThrow());
        return find(AddressStrip.class).all().stream().map(ViewTest::text).toList();
    }

    @Test
    void theEndsOfTheUsersPartStandUnderAMagnifierWithItsOwnScale() {
        List<String> strips = strips("m1-address-space/1-2-partitions", "zones");
        assertThat(strips).hasSize(3);
        assertThat(strips.get(0)).startsWith("123456").contains("0x000000000x400000000x80000000");
        assertThat(strips.get(1))
                .startsWith("12")
                .contains("0x00000000", "0x0002FFFF")
                .doesNotContain("0x80000000");
        assertThat(strips.get(2)).startsWith("3456").contains("0x7FFC0000", "0x8001FFFF");
    }

    @Test
    void threePlacesInOneRegionAreToldApart() {
        List<String> strips = strips("m2-regions-pages/2-2-state-type-protection", "points");
        assertThat(strips.subList(1, strips.size())).anyMatch(strip -> strip.startsWith("123"));
    }
}
