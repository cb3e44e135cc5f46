package dev.pagewalk.crt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.win32.TestProcess;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintfTest {

    private final TestProcess process = new TestProcess();

    private String print(String format, int... arguments) {
        int[] all = new int[arguments.length + 1];
        all[0] = process.string(format);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int count = process.call("printf", all);
        String text = process.printed();
        if (count >= 0) {
            assertThat(count).isEqualTo(text.length());
        }
        return text;
    }

    private String printDouble(String format, double value) {
        long bits = Double.doubleToLongBits(value);
        return print(format, (int) bits, (int) (bits >>> 32));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "%d|-42|-42",
                "%i|7|7",
                "%u|-1|4294967295",
                "%x|-1|ffffffff",
                "%X|-255|FFFFFF01",
                "%o|8|10",
                "%5d|42|   42",
                "%-5d!|42|42   !",
                "%05d|-42|-0042",
                "%+d|42|+42",
                "% d|42| 42",
                "%+d|-1|-1",
                "%.3d|7|007",
                "%8.3d|-7|    -007",
                "%08.3d|7|     007",
                "%-08d!|7|7       !",
                "%.0d|0|",
                "%5.0d!|0|     !",
                "%#x|255|0xff",
                "%#X|255|0XFF",
                "%#x|0|0",
                "%#o|8|010",
                "%#o|0|0",
                "%#010x|255|0x000000ff",
                "%hd|70000|4464",
                "%hu|-1|65535",
                "%hhd|200|-56",
                "%ld|5|5",
                "%lX|51966|CAFE",
                "%I32d|-3|-3",
                "%zu|9|9",
                "%p|4198400|00401000",
                "%p|0|00000000",
                "%10p|1|  00000001",
                "%c|65|A",
                "%3c|65|  A",
                "%-3c!|65|A  !",
                "%%|0|%",
                "%y|0|y",
                "100%|0|100",
                "%5|0|",
                "%|0|",
                "%2d%%|5| 5%"
            })
    void integersAndCharactersAreWrittenAsMsvcrtDoes(String format, int value, String expected) {
        assertThat(print(format, value)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "%f|3.14159265|3.141593",
                "%.2f|2.675|2.67",
                "%.0f|2.5|3",
                "%.0f|0.5|1",
                "%#.0f|3|3.",
                "%8.3f|-1.5|  -1.500",
                "%08.3f|-1.5|-001.500",
                "%+.1f|1|+1.0",
                "%e|12345.678|1.234568e+004",
                "%E|0.00012|1.200000E-004",
                "%.0e|5|5e+000",
                "%e|0|0.000000e+000",
                "%g|100000|100000",
                "%g|1000000|1e+006",
                "%g|0.0001|0.0001",
                "%g|0.00001|1e-005",
                "%G|1e-10|1E-010",
                "%#g|1|1.00000",
                "%.3g|1234|1.23e+003",
                "%g|0.5|0.5",
                "%.20f|0.1|0.10000000000000001000",
                "%f|1e20|100000000000000000000.000000",
                "%a|1|0x1.0000000000000p+0",
                "%.1a|3|0x1.8p+1"
            })
    void floatsAreWrittenAsMsvcrtDoes(String format, double value, String expected) {
        assertThat(printDouble(format, value)).isEqualTo(expected);
    }

    @Test
    void infinityAndNanHaveMsvcrtsNames() {
        assertThat(printDouble("%f", Double.POSITIVE_INFINITY)).isEqualTo("1.#INF00");
        assertThat(printDouble("%f", Double.NEGATIVE_INFINITY)).isEqualTo("-1.#INF00");
        assertThat(printDouble("%.2f", Double.POSITIVE_INFINITY)).isEqualTo("1.#J");
        assertThat(printDouble("%g", Double.POSITIVE_INFINITY)).isEqualTo("1.#INF");
        assertThat(printDouble("%e", Double.NaN)).isEqualTo("-1.#IND00e+000");
    }

    @Test
    void stringsAreCutAndPadded() {
        int text = process.string("memory");
        assertThat(print("[%s] [%8s] [%-8s] [%.3s] [%8.3s] [%.*s]", text, text, text, text, text, 2, text))
                .isEqualTo("[memory] [  memory] [memory  ] [mem] [     mem] [me]");
        assertThat(print("%s %.3s", 0, 0)).isEqualTo("(null) (nu");
    }

    @Test
    void widthAndPrecisionCanBeArguments() {
        assertThat(print("[%*d] [%*d] [%.*d] [%-*d]", 5, 42, -5, 42, 4, 42, 4, 7))
                .isEqualTo("[   42] [42   ] [0042] [7   ]");
    }

    @Test
    void sixtyFourBitArgumentsTakeTwoWords() {
        assertThat(print("%lld %I64u %llx %d", -1, -1, 5, 0, 0x9ABCDEF0, 0x12345678, 7))
                .isEqualTo("-1 5 123456789abcdef0 7");
    }

    @Test
    void wideStringsInNarrowFormats() {
        int text = process.wide("wide");
        assertThat(print("%S %ls %hs %C %lc", text, text, process.string("narrow"), 'X', 'Y'))
                .isEqualTo("wide wide narrow X Y");
        assertThat(process.call("printf", process.string("%ls"), process.wide("\u4e2d")))
                .isEqualTo(-1);
        process.printed();
        process.call("setlocale", 0, process.string(""));
        assertThat(print("%ls", process.wide("\u4e2d"))).isEqualTo("\u00e4\u00b8\u00ad");
    }

    @Test
    void wprintfTakesWideStringsForS() {
        assertThat(process.call("wprintf", process.wide("%s %S %d\n"), process.wide("w"), process.string("n"), 3))
                .isEqualTo(6);
        assertThat(process.printed()).isEqualTo("w n 3\n");
    }

    @Test
    void aMissingArgumentIsWhateverLiesOnTheStack() {
        print("%d", 77);
        assertThat(print("%d %x", 1)).startsWith("1 ");
    }

    @Test
    void aBadStringFaultsAndLosesTheCallsText() {
        assertThat(process.exceptionOf("printf", process.string("before %s"), 0x10))
                .isEqualTo(ExceptionRecord.ACCESS_VIOLATION);
        assertThat(process.printed()).isEmpty();
    }

    @Test
    void percentNStoresTheCount() {
        int place = process.bytes(new byte[4]);
        print("12345%n", place);
        assertThat(process.memory.load32(place)).isEqualTo(5);
    }

    @Test
    void theFamilyDiffersInHowItTreatsTheEndOfTheBuffer() {
        int buffer = process.bytes("xxxxxxxxxxxx".getBytes(StandardCharsets.US_ASCII));
        int format = process.string("%d");
        assertThat(process.call("sprintf", buffer, format, 12345)).isEqualTo(5);
        assertThat(process.text(buffer)).isEqualTo("12345");
        assertThat(process.call("_snprintf", buffer, 3, format, 98765)).isEqualTo(-1);
        assertThat(process.text(buffer)).isEqualTo("98745");
        assertThat(process.call("_snprintf", buffer, 5, format, 67890)).isEqualTo(5);
        assertThat(process.text(buffer)).isEqualTo("67890");
        assertThat(process.call("snprintf", buffer, 4, format, 12345)).isEqualTo(5);
        assertThat(process.text(buffer)).isEqualTo("123");
        assertThat(process.call("snprintf", 0, 0, format, 12345)).isEqualTo(5);
        assertThat(process.call("sprintf_s", buffer, 5, format, 12345)).isEqualTo(-1);
        assertThat(process.text(buffer)).isEmpty();
        assertThat(process.call("_snprintf_s", buffer, 8, -1, format, 12345)).isEqualTo(5);
        assertThat(process.text(buffer)).isEqualTo("12345");
    }

    @Test
    void vaListsAreReadFromMemory() {
        int list = process.bytes(new byte[] {42, 0, 0, 0, 7, 0, 0, 0});
        process.call("vprintf", process.string("%d %d"), list);
        assertThat(process.printed()).isEqualTo("42 7");
    }

    @Test
    void hugeWidthsDoNotKeepTheHostBusy() {
        assertThat(print("%2000000000d", 1)).hasSize(1 << 20);
    }

    @Test
    void aStringOfManyPagesIsPrintedWhole() {
        int text = process.call("VirtualAlloc", 0, 0x400000, 0x3000, 4);
        process.call("memset", text, 'x', 0x3FFFFF);
        assertThat(process.call("printf", process.string("%s"), text)).isEqualTo(0x3FFFFF);
        assertThat(process.printed()).hasSize(0x3FFFFF);
    }
}
