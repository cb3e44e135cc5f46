package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void namesHaveNoMarkupAndKeepTheStarsOfPointers() {
        assertThat(Plain.name("Distance from `a` to **b**, in *bytes*")).isEqualTo("Distance from a to b, in bytes");
        assertThat(Plain.name("`*(char *)p = 1`, written by **`f(int *q)`**"))
                .isEqualTo("*(char *)p = 1, written by f(int *q)");
        assertThat(Plain.name("void * p and int *q")).isEqualTo("void * p and int *q");
        assertThat(Plain.name("4 * 8 * 2")).isEqualTo("4 * 8 * 2");
        assertThat(Plain.name("第一次*读*刚提交的页")).isEqualTo("第一次读刚提交的页");
    }

    @Test
    void aSentenceThatBeginsWithANumberIsNoList() {
        assertThat(Plain.sentences("487. A reserved page has no entry."))
                .isEqualTo("487\\. A reserved page has no entry.");
        assertThat(Plain.sentences("1. The guard is a one-time alarm."))
                .isEqualTo("1\\. The guard is a one-time alarm.");
        assertThat(Plain.sentences("Right.\n\n12. Nothing was copied."))
                .isEqualTo("Right.\n\n12\\. Nothing was copied.");
    }

    @Test
    void aListStaysAList() {
        String list = "Three steps:\n\n1. One\n   goes on\n2. Two\n\n3. Three\n\nThe end.";
        assertThat(Plain.sentences(list)).isEqualTo(list);
        String code = "```text\n7. not a list\n```";
        assertThat(Plain.sentences(code)).isEqualTo(code);
    }
}
