package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.AnswerReading.Unreadable;
import dev.pagewalk.exercise.AnswerReading.Why;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever grading finds out can be said in each language. */
class WordingTest {

    private static final Exercise EXERCISE = Answering.reference();

    /** Sentences from the bundles; a key that is in none fails. */
    private static Wording in(String tag) {
        Locale language = Locale.of(tag);
        ResourceBundle bundle = ResourceBundle.getBundle(
                "vaadin-i18n/translations",
                tag.equals("en") ? Locale.ROOT : language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Wording(
                EXERCISE,
                language,
                (key, arguments) -> new MessageFormat(bundle.getString(key), language).format(arguments));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyFindingIsASentence(String tag) {
        var findings = new ArrayList<Finding>(List.of(
                new Finding.Idea("C4", List.of()),
                new Finding.Idea("T5", List.of("0x067", "0x025")),
                new Finding.Idea("gone-since", List.of()),
                new Finding.OwnIdea("own", Map.of("en", "Said.", "zh", "说了。")),
                new Finding.Reached(1, 3),
                new Finding.Failed("small", Map.of("en", "Little RAM", "zh", "内存很少")),
                new Finding.Reply(Map.of("en", "Not here.", "zh", "这里不是。")),
                new Finding.Ended("small", 3, ""),
                new Finding.Crashed("small", 0xC0000005L, "begin"),
                new Finding.Line("small", 2, "begin", 0),
                new Finding.NoLine("small", 2, 0),
                new Finding.Unshown("small", Finding.Unshown.Fault.EXCEPTION),
                new Finding.Unshown("small", Finding.Unshown.Fault.PRINTED),
                new Finding.Unshown("small", Finding.Unshown.Fault.EXIT_CODE),
                new Finding.Unshown("small", Finding.Unshown.Fault.DEEDS),
                new Finding.Passed(1, 2),
                new Finding.Forbidden(List.of("malloc")),
                new Finding.FewCalls(2),
                new Finding.Kept(2, 3),
                new Finding.Extra(1),
                new Finding.Absent(1),
                new Finding.NoVariable("top"),
                new Finding.Unfit("far", Map.of("en", "64 KiB behind", "zh", "64 KiB 之后")),
                new Finding.Unchosen(2),
                new Finding.Cut(Finding.Cut.Part.OFFSET, 11, 4096),
                new Finding.Cut(Finding.Cut.Part.TABLE, 9, 1024),
                new Finding.Words(57),
                new Finding.Legacy("exercise.feedback.wrong", List.of())));
        for (Remark remark : Remark.values()) {
            findings.add(new Finding.Said(remark));
        }
        for (Finding finding : findings) {
            assertThat(in(tag).of(finding))
                    .as(finding.toString())
                    .isNotBlank()
                    .doesNotContain("{0}", "{1}")
                    .containsPattern(tag.equals("zh") ? "[\\u4e00-\\u9fff]" : "[a-z]");
        }
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void whyItIsNoAnswerIsASentence(Why why) {
        for (String tag : Exercise.LANGUAGES) {
            assertThat(in(tag).of(Unreadable.of(why, "KiB", "MiB")))
                    .isNotBlank()
                    .doesNotContain("{0}", "{1}")
                    .containsPattern(tag.equals("zh") ? "[\\u4e00-\\u9fff]" : "[a-z]");
        }
    }

    @Test
    void anAnswerIsNotCommentedUponAndTheOtherReadingsAre() {
        assertThat(in("en").of(new AnswerReading.Understood(new Answer.Fault())))
                .isEmpty();
        assertThat(in("en").of(new AnswerReading.Blank())).isNotBlank();
        assertThat(in("en").of(Unreadable.of(Why.NAME, "MEM_COMIT"))).contains("MEM_COMIT");
    }

    @Test
    void aUnitIsNamedInTheReadersLanguage() {
        assertThat(in("en").of(Unreadable.of(Why.UNIT, "pages"))).contains("in pages.");
        assertThat(in("zh").of(Unreadable.of(Why.UNIT, "pages"))).contains("单位是：页。");
    }

    @Test
    void aPartThatWasCutIsComparedWithWhatItHasToNumber() {
        assertThat(in("en").of(new Finding.Cut(Finding.Cut.Part.TABLE, 9, 1024)))
                .isEqualTo("The middle part has 9 of the bits, which tell 512 entries apart. A table has 1,024.");
        assertThat(in("zh").of(new Finding.Cut(Finding.Cut.Part.OFFSET, 11, 4096)))
                .isEqualTo("最低的一段有 11 位，能区分 2,048 个字节，而一页有 4,096 个字节。");
    }

    @Test
    void oneTileIsNotSpokenOfAsSeveral() {
        assertThat(in("en").of(new Finding.Extra(1))).isEqualTo("One of the tiles belongs nowhere.");
        assertThat(in("en").of(new Finding.Extra(2))).isEqualTo("2 of the tiles belong nowhere.");
        assertThat(in("en").of(new Finding.Absent(1))).isEqualTo("One of the tiles is still missing.");
        assertThat(in("en").of(new Finding.Kept(3, 3))).doesNotContain("3").doesNotContain("Not");
    }

    @Test
    void whatWasSeenIsSaidAsItWas() {
        assertThat(in("en").of(new Finding.Ended("usual", 2, "")))
                .isEqualTo("What was seen: nothing printed, exit code 2.");
        assertThat(in("en").of(new Finding.Crashed("usual", 0xC0000005L, "hello")))
                .contains("\"hello\"", "0xC0000005");
    }

    @Test
    void anIdeaMentionsTheStudentsOwnValues() {
        String plain = EXERCISE.misconceptions().get("T8").texts().get("en");
        assertThat(in("en").of(new Finding.Idea("T8", List.of("0x1")))).isEqualTo(plain.replace("{0}", "0x1"));
        assertThat(in("zh").of(new Finding.OwnIdea("own", Map.of("en", "Said.", "zh", "说了。"))))
                .isEqualTo("说了。");
        assertThat(in("zh").of(new Finding.OwnIdea("own", Map.of("en", "Said."))))
                .isEqualTo("Said.");
    }
}
