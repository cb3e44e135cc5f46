package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.AnswerParser.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x00A1F000",
                "00A1F000",
                "a1f000",
                "0XA1F000",
                "A1F000h",
                "00a1_f000",
                " 00A1 F000 ",
                "0x00a1'f000",
                "$a1f000",
                "００Ａ１Ｆ０００",
                "0x00A1`F000",
                "0000000000A1F000"
            })
    void everyUsualNotationIsRead(String text) {
        assertThat(AnswerParser.read(text, true)).isEqualTo(new Reading.Value(0x00A1F000L));
    }

    @ParameterizedTest
    @CsvSource({"10, 16, 10", "498, 1176, 498", "1234567, 19088743, 1234567"})
    void digitsThatCouldBeDecimalAreAskedBack(String text, long hexadecimal, long decimal) {
        assertThat(AnswerParser.read(text, true)).isEqualTo(new Reading.Ambiguous(hexadecimal, decimal));
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "0, 0", "00, 0", "00000010, 16", "010, 16", "0n498, 498"})
    void someDigitsAreClear(String text, long value) {
        assertThat(AnswerParser.read(text, true)).isEqualTo(new Reading.Value(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,024|1024", "262144|262144", "0x40|64", "１２|12"})
    void amountsAreDecimalUnlessTheySayOtherwise(String text, long value) {
        assertThat(AnswerParser.read(text, false)).isEqualTo(new Reading.Value(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "0x", "0xG1", "1F2 + 4", "<script>", "一", "12.5", "0x123456789", "-1", "\u202E12"})
    void whatCannotBeReadIsNoAnswer(String text) {
        assertThat(AnswerParser.read(text, true)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void hostileLengthIsNoAnswer() {
        assertThat(AnswerParser.read("1".repeat(1_000_000), true)).isEqualTo(new Reading.Unreadable("long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fault", "Page fault", "缺页"})
    void theEndOfTheWalkIsAnAnswer(String text) {
        assertThat(AnswerParser.read(text, true)).isEqualTo(new Reading.Fault());
    }
}
