package dev.pagewalk.exercise.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Remark;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.exercise.expression.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON text that databases hold. Whoever has to change a line here has made old answers unreadable. */
class KeptJsonTest {

    static Stream<Arguments> findings() {
        return Stream.of(
                Arguments.of(new Finding.Said(Remark.RIGHT), "{'is':'said','remark':'RIGHT'}"),
                Arguments.of(
                        new Finding.Idea("T5", List.of("0x067", "0x025")),
                        "{'is':'idea','id':'T5','values':['0x067','0x025']}"),
                Arguments.of(
                        new Finding.OwnIdea("bytes-are-pages", Map.of("zh", "页。", "en", "A \"page\".\n")),
                        "{'is':'ownIdea','id':'bytes-are-pages','said':{'en':'A \\\"page\\\".\\n','zh':'页。'}}"),
                Arguments.of(
                        new Finding.Reply(Map.of("zh", "这里不是。", "en", "Not here.")),
                        "{'is':'reply','said':{'en':'Not here.','zh':'这里不是。'}}"),
                Arguments.of(new Finding.Reached(1, 3), "{'is':'reached','reached':1,'all':3}"),
                Arguments.of(new Finding.Goal("committed", false), "{'is':'goal','id':'committed','reached':false}"),
                Arguments.of(
                        new Finding.Failed("small", Map.of("zh", "小", "en", "Little RAM")),
                        "{'is':'failed','environment':'small','said':{'en':'Little RAM','zh':'小'}}"),
                Arguments.of(
                        new Finding.Ended("small", 2, "no memory"),
                        "{'is':'ended','environment':'small','exitCode':2,'printed':'no memory'}"),
                Arguments.of(
                        new Finding.Crashed("small", 0xC0000005L, ""),
                        "{'is':'crashed','environment':'small','exception':3221225477,'printed':''}"),
                Arguments.of(
                        new Finding.Line("small", 3, "no memory", 2),
                        "{'is':'line','environment':'small','number':3,'printed':'no memory','exitCode':2}"),
                Arguments.of(
                        new Finding.NoLine("small", 3, 2),
                        "{'is':'noLine','environment':'small','number':3,'exitCode':2}"),
                Arguments.of(
                        new Finding.Unshown("small", Finding.Unshown.Fault.DEEDS),
                        "{'is':'unshown','environment':'small','fault':'DEEDS'}"),
                Arguments.of(new Finding.Passed(1, 2), "{'is':'passed','passed':1,'all':2}"),
                Arguments.of(new Finding.NoVariable("top"), "{'is':'noVariable','name':'top'}"),
                Arguments.of(
                        new Finding.Forbidden(List.of("malloc", "free")),
                        "{'is':'forbidden','names':['malloc','free']}"),
                Arguments.of(new Finding.FewCalls(2), "{'is':'fewCalls','calls':2}"),
                Arguments.of(new Finding.Kept(2, 3), "{'is':'kept','kept':2,'all':3}"),
                Arguments.of(new Finding.Extra(1), "{'is':'extra','parts':1}"),
                Arguments.of(new Finding.Absent(4), "{'is':'absent','parts':4}"),
                Arguments.of(
                        new Finding.Unfit("far", Map.of("en", "Far", "zh", "远")),
                        "{'is':'unfit','option':'far','said':{'en':'Far','zh':'远'}}"),
                Arguments.of(new Finding.Unchosen(2), "{'is':'unchosen','options':2}"),
                Arguments.of(
                        new Finding.Cut(Finding.Cut.Part.TABLE, 9, 1024),
                        "{'is':'cut','part':'TABLE','bits':9,'needed':1024}"),
                Arguments.of(new Finding.Words(57), "{'is':'words','words':57}"),
                Arguments.of(
                        new Finding.Legacy("exercise.feedback.old", List.of("a", "")),
                        "{'is':'legacy','key':'exercise.feedback.old','arguments':['a','']}"));
    }

    @ParameterizedTest
    @MethodSource("findings")
    void aFindingIsKeptAsJustThis(Finding finding, String json) {
        String kept = "[" + json.replace('\'', '"') + "]";
        assertThat(KeptJson.findings(List.of(finding))).isEqualTo(kept);
        assertThat(KeptJson.findings(kept)).containsExactly(finding);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(new Answer.Number(0xFFFF_FFFFL), "{'form':'number','value':4294967295}"),
                Arguments.of(new Answer.Number(7), "{'form':'number','value':7}"),
                Arguments.of(new Answer.Fault(), "{'form':'fault'}"),
                Arguments.of(new Answer.Numbers(List.of(31L, 22L)), "{'form':'numbers','values':[31,22]}"),
                Arguments.of(new Answer.Text("4 页\n"), "{'form':'text','text':'4 页\\n'}"),
                Arguments.of(Answer.Chosen.of("zero", "a"), "{'form':'chosen','ids':['a','zero']}"),
                Arguments.of(new Answer.Ordered(List.of("b", "a")), "{'form':'ordered','ids':['b','a']}"),
                Arguments.of(new Answer.Calls(List.of("f(1)", "g()")), "{'form':'calls','lines':['f(1)','g()']}"),
                Arguments.of(
                        new Answer.Program("int main(void) { return 0; }"),
                        "{'form':'program','source':'int main(void) { return 0; }'}"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerIsKeptAsJustThis(Answer answer, String json) {
        String kept = "{\"size.bytes\":{\"right\":[" + json.replace('\'', '"') + "],\"wrong\":{}}}";
        Map<String, Expected> expected = Map.of("size.bytes", Expected.of(answer));
        assertThat(KeptJson.expected(expected)).isEqualTo(kept);
        assertThat(KeptJson.expected(kept)).isEqualTo(expected);
    }

    @Test
    void whatWrongIdeasAnswerIsKeptByIdea() {
        var wrong = new LinkedHashMap<String, List<Answer>>();
        wrong.put("T5", List.of(new Answer.Number(1), new Answer.Fault()));
        wrong.put("C4", List.of());
        var expected = new LinkedHashMap<String, Expected>();
        expected.put("walk.pte", new Expected(List.of(new Answer.Number(2), new Answer.Number(3)), wrong));
        expected.put("quiz", Expected.of(Answer.Chosen.of("a")));
        String kept = """
                {"quiz":{"right":[{"form":"chosen","ids":["a"]}],"wrong":{}},\
                "walk.pte":{"right":[{"form":"number","value":2},{"form":"number","value":3}],\
                "wrong":{"C4":[],"T5":[{"form":"number","value":1},{"form":"fault"}]}}}""";
        assertThat(KeptJson.expected(expected)).isEqualTo(kept);
        assertThat(KeptJson.expected(kept)).isEqualTo(expected);
    }

    @Test
    void parametersAreNumbersAndWords() {
        var parameters = new LinkedHashMap<String, Value>();
        parameters.put("base", new Value.Number(0x5FFF_0000L));
        parameters.put("far", new Value.Number(Long.MIN_VALUE));
        parameters.put("few", new Value.Number(-1));
        parameters.put("name", new Value.Word("堆"));
        parameters.put("text", new Value.Word("12"));
        String kept = """
                {"base":1610547200,"far":-9223372036854775808,"few":-1,"name":"堆","text":"12"}""";
        assertThat(KeptJson.parameters(parameters)).isEqualTo(kept);
        assertThat(KeptJson.parameters(kept)).isEqualTo(parameters);
    }

    @Test
    void parametersThatAreNoneAreRefused() {
        assertThatThrownBy(() -> KeptJson.parameters("{\"a\":true}")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> KeptJson.parameters("{\"a\":1.5}")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void textsAreKeptByName() {
        Map<String, String> texts = Map.of("text.en.md", "# a\n\"b\"\tc\\", "shared/x", "");
        String kept = "{\"shared/x\":\"\",\"text.en.md\":\"# a\\n\\\"b\\\"\\tc\\\\\"}";
        assertThat(KeptJson.texts(texts)).isEqualTo(kept);
        assertThat(KeptJson.texts(kept)).isEqualTo(texts);
    }

    @Test
    void nothingIsKeptToo() {
        assertThat(KeptJson.findings(List.of())).isEqualTo("[]");
        assertThat(KeptJson.findings("[]")).isEmpty();
        assertThat(KeptJson.expected(Map.of())).isEqualTo("{}");
        assertThat(KeptJson.expected("{}")).isEmpty();
        assertThat(KeptJson.parameters(Map.of())).isEqualTo("{}");
        assertThat(KeptJson.parameters("{}")).isEmpty();
        assertThat(KeptJson.texts(Map.of())).isEqualTo("{}");
        assertThat(KeptJson.texts("{}")).isEmpty();
    }

    @Test
    void severalFindingsStayInTheirOrder() {
        List<Finding> all = List.of(
                new Finding.Reached(0, 2),
                new Finding.Goal("b", true),
                new Finding.Goal("a", false),
                new Finding.Said(Remark.PARTLY));
        assertThat(KeptJson.findings(KeptJson.findings(all))).isEqualTo(all);
    }

    @Test
    void whatALaterReleaseAddsIsReadOver() {
        assertThat(KeptJson.findings("[{\"is\":\"kept\",\"kept\":2,\"all\":3,\"later\":{\"a\":[1]}}]"))
                .containsExactly(new Finding.Kept(2, 3));
        assertThat(KeptJson.expected("{\"a\":{\"right\":[{\"form\":\"fault\",\"at\":1}],\"wrong\":{},\"late\":0}}"))
                .isEqualTo(Map.of("a", Expected.of(new Answer.Fault())));
    }

    @Test
    void noFormIsForgottenHere() {
        assertThat(findings().map(one -> one.get()[0].getClass()).distinct().toList())
                .isEqualTo(List.of(Finding.class.getPermittedSubclasses()));
        assertThat(answers().map(one -> one.get()[0].getClass()).distinct().toList())
                .isEqualTo(List.of(Answer.class.getPermittedSubclasses()));
        assertThat(Value.class.getPermittedSubclasses()).containsExactly(Value.Number.class, Value.Word.class);
    }

    @ParameterizedTest
    @EnumSource(Remark.class)
    void everyRemarkIsReadAgain(Remark remark) {
        assertThat(KeptJson.findings(KeptJson.findings(List.of(new Finding.Said(remark)))))
                .containsExactly(new Finding.Said(remark));
    }

    /** More may come; none of these may go. */
    @Test
    void theNamesOfRemarksAndVerdictsAreForEver() {
        assertThat(Stream.of(Remark.values()).map(Enum::name))
                .contains(
                        "RIGHT",
                        "BUILT",
                        "FOLLOWS",
                        "SHOWN",
                        "PARTLY",
                        "FITTING",
                        "WRONG",
                        "WRONG_CHOICE",
                        "WRONG_LABEL",
                        "WRONG_LINE",
                        "UNEXPECTED",
                        "FAULT",
                        "NO_FAULT",
                        "REPAIRED",
                        "TOO_LONG",
                        "TOO_MUCH_OUTPUT",
                        "TOO_MUCH_MEMORY");
        assertThat(Stream.of(Verdict.values()).map(Enum::name))
                .contains("RIGHT", "FOLLOWS", "PARTLY", "WRONG", "SHOWN", "HANDED_IN");
    }

    @Test
    void aGradeIsOneLineThatTellsEverything() {
        var grade = new Grade(Verdict.PARTLY, 0.75, "C6", List.of(new Finding.Extra(1)));
        assertThat(KeptJson.grade(grade)).isEqualTo("PARTLY 0.75 C6 [{\"is\":\"extra\",\"parts\":1}]");
        assertThat(KeptJson.grade(Grade.right(Remark.RIGHT)))
                .isEqualTo("RIGHT 1.0 null [{\"is\":\"said\",\"remark\":\"RIGHT\"}]");
    }
}
