package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.AnswerReading.Ambiguous;
import dev.pagewalk.exercise.AnswerReading.Unreadable;
import dev.pagewalk.exercise.AnswerReading.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

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
        assertThat(NumberText.read(text, true)).isEqualTo(number(0x00A1F000L));
    }

    @ParameterizedTest
    @CsvSource({"10, 16, 10", "498, 1176, 498", "1234567, 19088743, 1234567"})
    void digitsThatCouldBeDecimalAreAskedBack(String text, long hexadecimal, long decimal) {
        assertThat(NumberText.read(text, true)).isEqualTo(new Ambiguous(text, hexadecimal, decimal));
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "0, 0", "00, 0", "00000010, 16", "010, 16", "0n498, 498"})
    void someDigitsAreClear(String text, long value) {
        assertThat(NumberText.read(text, true)).isEqualTo(number(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,024|1024", "262144|262144", "0x40|64", "１２|12"})
    void amountsAreDecimalUnlessTheySayOtherwise(String text, long value) {
        assertThat(NumberText.read(text, false)).isEqualTo(number(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "0x", "0xG1", "1F2 + 4", "<script>", "一", "12.5", "0x123456789", "-1", "\u202E12"})
    void whatCannotBeReadIsNoAnswer(String text) {
        assertThat(NumberText.read(text, true)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello       | true  | HEXADECIMAL",
                "hello       | false | DECIMAL",
                "a1f         | false | DECIMAL",
                "0x123456789 | true  | LARGE",
                "123456789   | true  | LARGE",
                "-1          | true  | NEGATIVE"
            })
    void whyItIsNoneIsSaid(String text, boolean hexadecimal, Why why) {
        assertThat(NumberText.read(text, hexadecimal)).isEqualTo(Unreadable.of(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000", "\n"})
    void nothingIsNoAnswerEither(String text) {
        assertThat(NumberText.read(text, true)).isEqualTo(new AnswerReading.Blank());
    }

    @Test
    void hostileLengthIsNoAnswer() {
        assertThat(NumberText.read("1".repeat(1_000_000), true)).isEqualTo(Unreadable.of(Why.LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fault", "Page fault", "缺页"})
    void theEndOfTheWalkIsAnAnswer(String text) {
        assertThat(NumberText.read(text, true)).isEqualTo(new AnswerReading.Understood(new Answer.Fault()));
    }

    @ParameterizedTest
    @CsvSource({"0xA1F000, 8, 0x00A1F000", "0x1F2, 3, 0x1F2", "0xFFFFFFFF, 3, 0xFFFFFFFF", "4096, 0, 4096"})
    void aNumberIsWrittenSoThatItIsReadAgain(String value, int digits, String written) {
        long number = Long.decode(value);
        assertThat(NumberText.echo(number, digits)).isEqualTo(written);
        assertThat(NumberText.read(written, digits > 0)).isEqualTo(number(number));
    }

    private static AnswerReading number(long value) {
        return new AnswerReading.Understood(new Answer.Number(value));
    }
}
