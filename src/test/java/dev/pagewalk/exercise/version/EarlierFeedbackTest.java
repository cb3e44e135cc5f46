package dev.pagewalk.exercise.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Remark;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first release kept of grades, line by line as it wrote them. */
class EarlierFeedbackTest {

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("exercise.feedback.right", new Finding.Said(Remark.RIGHT)),
                Arguments.of("exercise.feedback.line", new Finding.Said(Remark.WRONG_LINE)),
                Arguments.of("exercise.feedback.tooMuchMemory", new Finding.Said(Remark.TOO_MUCH_MEMORY)),
                Arguments.of("misconception.T3", new Finding.Idea("T3", List.of())),
                Arguments.of("misconception.T5\t0x067\t0x025", new Finding.Idea("T5", List.of("0x067", "0x025"))),
                Arguments.of(
                        "exercise.own\tbytes-are-pages\tPages.\t页。",
                        new Finding.OwnIdea("bytes-are-pages", Map.of("en", "Pages.", "zh", "页。"))),
                Arguments.of("exercise.feedback.goal\ttouched\tfalse", new Finding.Goal("touched", false)),
                Arguments.of("exercise.feedback.goal\ttouched\ttrue", new Finding.Goal("touched", true)),
                Arguments.of(
                        "exercise.feedback.environment\tsmall\tLittle RAM\t内存很少",
                        new Finding.Failed("small", Map.of("en", "Little RAM", "zh", "内存很少"))),
                Arguments.of("exercise.feedback.notBuilt\t1\t3", new Finding.Reached(1, 3)),
                Arguments.of("exercise.feedback.notRepaired\t1\t2", new Finding.Passed(1, 2)),
                Arguments.of("exercise.feedback.orderWrong\t2\t3", new Finding.Kept(2, 3)),
                Arguments.of("exercise.feedback.orderExtra\t1", new Finding.Extra(1)),
                Arguments.of("exercise.feedback.orderMissing\t4", new Finding.Absent(4)),
                Arguments.of(
                        "exercise.feedback.forbidden\tmalloc, free", new Finding.Forbidden(List.of("malloc", "free"))),
                Arguments.of("exercise.feedback.bonus\t2", new Finding.FewCalls(2)),
                Arguments.of("exercise.feedback.handedIn\t57", new Finding.Words(57)));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aSentenceIsTheFindingOfToday(String kept, Finding finding) {
        assertThat(EarlierFeedback.findings(kept)).containsExactly(finding);
    }

    @Test
    void severalSentencesStayInTheirOrder() {
        String kept = "exercise.feedback.partly\nmisconception.C6\nexercise.feedback.orderExtra\t1";
        assertThat(EarlierFeedback.findings(kept))
                .containsExactly(
                        new Finding.Said(Remark.PARTLY), new Finding.Idea("C6", List.of()), new Finding.Extra(1));
        assertThat(EarlierFeedback.findings("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exercise.feedback.goal",
                "exercise.feedback.goal\tone",
                "exercise.feedback.notBuilt\tmany\t3",
                "exercise.own\tid\tonly English",
                "exercise.feedback.unheard\t1",
                "something else"
            })
    void whatIsNotUnderstoodIsKeptAsItIs(String line) {
        List<String> words = List.of(line.split("\t"));
        assertThat(EarlierFeedback.findings(line))
                .containsExactly(new Finding.Legacy(words.getFirst(), words.subList(1, words.size())));
    }
}
