package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is kept can be read for ever: the texts here are those of the first release of homework. */
class HomeworkJsonTest {

    private static final String ASSIGNMENT = """
            {"title":"Sheet 1","kind":"HOMEWORK","slots":[{"id":"a","pool":[{"exerciseId":"m/x","path":"m/x",\
            "versionHash":"%s","activityId":"size"}],"take":1,"points":10.0,"weights":{"size.bytes":2.0}}],\
            "policy":{"tries":3,"feedback":"AFTER_DUE","solutions":"AFTER_CLOSE","counting":"BEST",\
            "creditAfterHelp":0.5,"submitDraftsAtDeadline":true,"help":false},\
            "timetable":{"release":"2026-10-05T08:00:00","due":"2026-10-12T23:59:00",\
            "late":[{"after":"PT24H","factor":0.5}],"close":"2026-10-14T23:59:00","limit":"PT1H30M"},\
            "chooseSlots":null}""".formatted("0".repeat(64));

    private static final Assignment SAME = new Assignment(
            "Sheet 1",
            Kind.HOMEWORK,
            List.of(new Slot(
                    "a",
                    List.of(new Task("m/x", "m/x", "0".repeat(64), Optional.of("size"))),
                    1,
                    10,
                    Map.of("size.bytes", 2.0))),
            new AttemptPolicy(
                    OptionalInt.of(3),
                    AttemptPolicy.Feedback.AFTER_DUE,
                    AttemptPolicy.Solutions.AFTER_CLOSE,
                    AttemptPolicy.Counting.BEST,
                    0.5,
                    true,
                    false),
            new Timetable(
                    Written.RELEASE,
                    Written.DUE,
                    List.of(new LateStep(Duration.ofDays(1), 0.5)),
                    Written.DUE.plusDays(2),
                    Optional.of(Duration.ofMinutes(90))),
            Optional.empty());

    @Test
    void anAssignmentIsThereAgain() {
        assertThat(HomeworkJson.assignment(ASSIGNMENT)).isEqualTo(SAME);
        assertThat(HomeworkJson.assignment(HomeworkJson.assignment(SAME))).isEqualTo(SAME);
        assertThat(HomeworkJson.assignment(SAME)).isEqualTo(ASSIGNMENT);
    }

    @Test
    void theSameAnswersAreTheSameTextInAnyOrder() {
        var one = new LinkedHashMap<String, String>();
        one.put("size.bytes", "0x1000");
        one.put("size.again", "a \"b\"\n");
        Sheet sheet = new Sheet(Map.of("b", one, "a", Map.of("x", ""), "empty", Map.of()));

        assertThat(sheet.canonical())
                .isEqualTo("{\"a\":{\"x\":\"\"},\"b\":{\"size.again\":\"a \\\"b\\\"\\n\",\"size.bytes\":\"0x1000\"}}");
        assertThat(sheet.hash())
                .hasSize(64)
                .isEqualTo(Sheet.read(sheet.canonical()).hash());
        assertThat(Sheet.read(sheet.canonical())).isEqualTo(sheet);
        assertThat(Sheet.of("a", Map.of("x", "1")).hash()).isNotEqualTo(sheet.hash());
    }

    @Test
    void whatNoDatabaseKeepsIsReplacedBeforeItIsHashed() {
        assertThat(Sheet.of("a", Map.of("x", "\0\ud800")).of("a")).containsEntry("x", "\ufffd\ufffd");
    }
}
