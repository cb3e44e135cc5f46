package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pagewalk.exercise.AnswerReading.Unreadable;
import dev.pagewalk.exercise.AnswerReading.Why;
import java.time.Duration;
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
    @CsvSource({
        "10, 16",
        "67, 103",
        "498, 1176",
        "1234567, 19088743",
        "7, 7",
        "0, 0",
        "00, 0",
        "00000010, 16",
        "010, 16",
        "0n498, 498"
    })
    void digitsAloneAreInTheBaseThatTheLabelNames(String text, long value) {
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
    @ValueSource(
            strings = {
                "hello",
                "0x",
                "0xG1",
                "1F2 + g",
                "<script>",
                "一",
                "12.5",
                "0x123456789",
                "-0x123456789",
                "\u202E12"
            })
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
                "1 << 40     | true  | LARGE",
                "9^9^9       | false | DECIMAL",
                "2^64        | false | LARGE",
                "2^-1        | false | DECIMAL",
                "3.25        | false | POINT",
                "3.25        | true  | POINT",
                ".5          | false | POINT",
                "10/4        | false | POINT",
                "1/0         | false | POINT",
                "-3          | false | NEGATIVE",
                "1, 2        | false | SEVERAL",
                "1, 2        | true  | SEVERAL",
                "(1 + 2      | false | BRACKET",
                "1 +         | false | DECIMAL",
                "1000 + 10   | true  | BARE",
                "1000 * 1    | true  | BARE",
                "10^3        | true  | BARE",
                "12 b        | true  | HEXADECIMAL",
                "8192d       | true  | HEXADECIMAL",
                "8,192       | true  | HEXADECIMAL",
                "0b110       | true  | BINARY",
                "0B1         | true  | BINARY",
                "4 KiB * 4 KiB | false | MIXED",
                "4 KiB + 1 page | false | MIXED"
            })
    void whyItIsNoneIsSaid(String text, boolean hexadecimal, Why why) {
        assertThat(NumberText.read(text, hexadecimal)).isEqualTo(Unreadable.of(why));
    }

    @Test
    void aNameThatNoHeaderKnowsIsMentioned() {
        assertThat(NumberText.read("MEM_COMIT", true)).isEqualTo(Unreadable.of(Why.NAME, "MEM_COMIT"));
        assertThat(NumberText.read("MEM_COMMIT | PAGE_WRITE", true)).isEqualTo(Unreadable.of(Why.NAME, "PAGE_WRITE"));
    }

    @ParameterizedTest
    @CsvSource({
        "NULL, 0",
        "null, 0",
        "FALSE, 0",
        "TRUE, 1",
        "INVALID_HANDLE_VALUE, 0xFFFFFFFF",
        "ERROR_INVALID_PARAMETER, 87",
        "MEM_COMMIT, 0x1000",
        "mem_commit, 0x1000",
        "PAGE_READWRITE, 4",
        "FILE_MAP_WRITE, 2",
        "FILE_MAP_ALL_ACCESS, 0xF001F",
        "STATUS_ACCESS_VIOLATION, 0xC0000005",
        "EXCEPTION_ACCESS_VIOLATION, 0xC0000005",
        "EXCEPTION_GUARD_PAGE, 0x80000001",
        "EXCEPTION_CONTINUE_EXECUTION, 0xFFFFFFFF",
        "MEM_RESERVE | MEM_COMMIT, 0x3000",
        "MEM_RESERVE｜MEM_COMMIT, 0x3000",
        "PAGE_READWRITE + PAGE_GUARD, 0x104"
    })
    void constantsAreReadByNameInEveryField(String text, String value) {
        assertReadEverywhere(text, Long.decode(value));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "-1, 0xFFFFFFFF",
                "－1, 0xFFFFFFFF",
                "−1, 0xFFFFFFFF",
                "0xFFFFFFFF, 0xFFFFFFFF",
                "+8, 8",
                "(void *)0, 0",
                "(HANDLE)-1, 0xFFFFFFFF",
                "(HANDLE)(-1), 0xFFFFFFFF",
                "(char *)0x20000000, 0x20000000",
                "0x10 * 10, 160",
                "'x', 120",
                "‘x’, 120",
                "'\\0', 0",
                "2^12, 4096",
                "2**12, 4096",
                "2¹², 4096",
                "2^12 - 1, 4095",
                "1<<12, 4096",
                "1 << 2 + 1, 8",
                "4*1024, 4096",
                "4 × 1024, 4096",
                "16*16*16, 4096",
                "(2 + 2) * 1024, 4096",
                "0x1000+8, 0x1008",
                "0x1000 + 0x10, 0x1010",
                "0x00401000 - 8, 0x00400FF8",
                "0x10000 / 4, 0x4000"
            })
    void aNumberIsReadAsTheCourseWritesIt(String text, String value) {
        assertReadEverywhere(text, Long.decode(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0b110|6",
                "0b0000_0110|6",
                "+32|32",
                "1，024|1024",
                "1'048'576|1048576",
                "1 024|1024",
                "3 次|3",
                "3个|3",
                "（3＋4）×2|14"
            })
    void anAmountIsReadAsPeopleWriteIt(String text, long value) {
        assertThat(NumberText.read(text, false)).isEqualTo(number(value));
    }

    @ParameterizedTest
    @CsvSource({
        "KIB, 0 KiB, 0",
        "KIB, 4, 4",
        "KIB, 4 KiB, 4",
        "KIB, 4096 bytes, 4",
        "KIB, 1 MiB, 1024",
        "KIB, 4096 / 1024, 4",
        "MIB, 1 GiB, 1024",
        "MIB, 3 MB, 3",
        "MIB, 2048 KiB, 2",
        "BYTES, 4 KiB, 4096",
        "BYTES, 4096, 4096",
        "PAGES, 3 pages, 3",
        "PAGES, 3 页, 3",
        "PAGES, 3, 3",
        "PAGES, 1 + 2, 3"
    })
    void aSizeIsCountedInTheUnitAskedFor(Notation.Unit unit, String text, long value) {
        assertThat(NumberText.read(text, Notation.DECIMAL.in(unit))).isEqualTo(number(value));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "4 KiB, 4096",
                "4KiB, 4096",
                "4 KB, 4096",
                "4K, 4096",
                "16 KiB, 16384",
                "64k, 65536",
                "0x10 KiB, 16384",
                "1 MiB, 1048576",
                "1 兆, 1048576",
                "2 GiB, 2147483648",
                "0 KiB, 0",
                "7 bytes, 7",
                "4096 bytes, 4096",
                "4096 字节, 4096",
                "３２字节, 32",
                "1 MiB + 4 KiB, 0x101000",
                "2 * 64 KiB, 0x20000"
            })
    void aSizeIsReadAsTheCourseWritesIt(String text, String value) {
        assertThat(NumberText.read(text, Notation.HEXADECIMAL)).isEqualTo(number(Long.decode(value)));
        assertThat(NumberText.read(text, Notation.DECIMAL.in(Notation.Unit.BYTES)))
                .isEqualTo(number(Long.decode(value)));
    }

    /** Faults, tables, what a variable holds: "135 pages" is not asked for in bytes there either. */
    @ParameterizedTest
    @ValueSource(strings = {"135 pages", "135 页", "4 KiB", "3 bytes"})
    void whereNoSizeIsAskedForTheNumberStandsAlone(String text) {
        assertThat(NumberText.read(text, Notation.DECIMAL)).isEqualTo(Unreadable.of(Why.ALONE));
    }

    @Test
    void anAddressIsNoNumberOfPages() {
        assertThat(NumberText.read("3 pages", Notation.HEXADECIMAL)).isEqualTo(Unreadable.of(Why.ALONE));
    }

    @ParameterizedTest
    @CsvSource({
        "PAGES, 12 KiB, UNIT, pages",
        "KIB, 3 pages, UNIT, KiB",
        "KIB, 100 bytes, NOT_WHOLE, KiB",
        "MIB, 4 KiB, NOT_WHOLE, MiB"
    })
    void aSizeInAnotherUnitIsAskedBack(Notation.Unit unit, String text, Why why, String word) {
        assertThat(NumberText.read(text, Notation.DECIMAL.in(unit))).isEqualTo(Unreadable.of(why, word));
    }

    @Test
    void anAmountIsNeverLessThanNothing() {
        assertThat(NumberText.read("-1", Notation.DECIMAL.in(Notation.Unit.PAGES)))
                .isEqualTo(Unreadable.of(Why.NEGATIVE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x444", "444h", "#444", "1000 + 92", "4 KiB", "MEM_COMMIT", "0b111", "1F2"})
    void aConversionToDecimalIsAnsweredInDecimal(String text) {
        assertThat(NumberText.read(text, Notation.DECIMAL.converting())).isEqualTo(Unreadable.of(Why.IN_DECIMAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0n551", "0x200 + 0x27", "551 * 1", "4 KiB", "MEM_COMMIT"})
    void aConversionToHexadecimalIsAnsweredInHexadecimal(String text) {
        assertThat(NumberText.read(text, Notation.HEXADECIMAL.converting()))
                .isEqualTo(Unreadable.of(Why.IN_HEXADECIMAL));
    }

    @Test
    void theResultOfAConversionIsRead() {
        assertThat(NumberText.read("1,092", Notation.DECIMAL.converting())).isEqualTo(number(1092));
        assertThat(NumberText.read("0n1092", Notation.DECIMAL.converting())).isEqualTo(number(1092));
        for (String text : new String[] {"227", "0x227", "227h", "0x0227", "0×227", "０ｘ２２７"}) {
            assertThat(NumberText.read(text, Notation.HEXADECIMAL.converting())).isEqualTo(number(0x227));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "*", "9*", "2^", "f,", "f ", "0x", "'", "9 ", "1 K", "|", "<<", "a_"})
    void anyTextIsAnsweredQuickly(String part) {
        for (int length = 1; length <= 80 / part.length(); length++) {
            String text = part.repeat(length);
            for (boolean hexadecimal : new boolean[] {true, false}) {
                assertTimeoutPreemptively(
                        Duration.ofSeconds(2),
                        () -> assertThat(NumberText.read(text, hexadecimal)).isNotNull());
            }
        }
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

    private static void assertReadEverywhere(String text, long value) {
        assertThat(NumberText.read(text, true)).as("hexadecimal").isEqualTo(number(value));
        assertThat(NumberText.read(text, false)).as("decimal").isEqualTo(number(value));
    }

    private static AnswerReading number(long value) {
        return new AnswerReading.Understood(new Answer.Number(value));
    }
}
