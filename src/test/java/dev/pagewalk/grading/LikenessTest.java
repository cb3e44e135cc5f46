package dev.pagewalk.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Which free answers are read together. */
class LikenessTest {

    private static List<List<String>> groups(String... texts) {
        return Likeness.groups(List.of(texts), Function.identity());
    }

    @Test
    void caseBlanksAndPunctuationDoNotMatter() {
        assertThat(groups("The page is absent.", "the PAGE  is absent", "ＴＨＥ page is absent!"))
                .hasSize(1);
    }

    @Test
    void thoseThatShareMostOfTheirWordsAreTogetherAndTheLargestGroupIsFirst() {
        assertThat(groups(
                        "because the heap is full",
                        "the page table entry is not valid",
                        "the page table entry isn't valid",
                        "the page table entry is not valid"))
                .containsExactly(
                        List.of(
                                "the page table entry is not valid",
                                "the page table entry is not valid",
                                "the page table entry isn't valid"),
                        List.of("because the heap is full"));
    }

    @Test
    void chineseIsComparedByPairsOfCharacters() {
        assertThat(groups("页表项无效，所以缺页", "页表项无效所以缺页。", "堆已经用完了")).hasSize(2);
    }

    @Test
    void whatHasNoWordsAtAllIsAGroupOfItsOwn() {
        assertThat(groups("???", "!!!", "page")).hasSize(2);
    }

    @Test
    void aRubricIsReadLineByLineAndWrittenAsItIsRead() {
        Rubric rubric = Rubric.read("names the page table: 40\nsays why 60%\n\njust words\ntoo much 400");
        assertThat(rubric.criteria())
                .containsExactly(
                        new Rubric.Criterion("names the page table", 40), new Rubric.Criterion("says why", 60));
        assertThat(Rubric.read(rubric.written())).isEqualTo(rubric);
    }
}
