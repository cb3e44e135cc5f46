package dev.pagewalk.crt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.win32.TestProcess;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryFunctionsTest {

    private final TestProcess process = new TestProcess();

    private int number(String function, String text, int... more) {
        int[] all = new int[more.length + 1];
        all[0] = process.string(text);
        System.arraycopy(more, 0, all, 1, more.length);
        return process.call(function, all);
    }

    @ParameterizedTest
    @CsvSource({"42,42", "'  -17x',-17", "+5,5", "abc,0", "'',0", "0x10,0", "2147483648,-2147483648"})
    void atoiReadsDecimalDigits(String text, int expected) {
        assertThat(number("atoi", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0x1F,16,31,4",
        "1F,16,31,2",
        "0x1F,0,31,4",
        "017,0,15,3",
        "017,10,17,3",
        "-1,10,-1,2",
        "z,36,35,1",
        "xyz,10,0,0",
        "0x,16,0,0",
        "0x,0,0,0",
        "9999999999,10,-1,10"
    })
    void strtoulReadsInAnyBase(String text, int base, int expected, int length) {
        int end = process.bytes(new byte[4]);
        int start = process.string(text);
        assertThat(process.call("strtoul", start, end, base)).isEqualTo(expected);
        assertThat(process.memory.load32(end) - start).isEqualTo(length);
    }

    @Test
    void strtolStopsAtItsLimits() {
        assertThat(number("strtol", "9999999999", 0, 10)).isEqualTo(Integer.MAX_VALUE);
        assertThat(number("strtol", "-9999999999", 0, 10)).isEqualTo(Integer.MIN_VALUE);
        assertThat(process.memory.load32(process.call("_errno"))).isEqualTo(34);
    }

    @Test
    void aBaseThatIsNoneIsRefused() {
        assertThat(number("strtoul", "12", 0, 37)).isZero();
        assertThat(process.memory.load32(process.call("_errno"))).isEqualTo(22);
    }

    @ParameterizedTest
    @CsvSource({"1e400,34", "-1e400,34", "1e-400,34", "0e-400,0", "1e300,0"})
    void strtodTellsWhatNoDoubleCanHold(String text, int error) {
        process.callLong("strtod", process.string(text), 0);
        assertThat(process.memory.load32(process.call("_errno"))).isEqualTo(error);
    }

    @Test
    void atofReadsExponents() {
        assertThat(Double.longBitsToDouble(process.callLong("atof", process.string(" -1.5e2x"))))
                .isEqualTo(-150.0);
    }

    @Test
    void randIsMicrosoftsSequence() {
        assertThat(new int[] {process.call("rand"), process.call("rand"), process.call("rand")})
                .containsExactly(41, 18467, 6334);
        process.call("srand", 1);
        assertThat(process.call("rand")).isEqualTo(41);
    }

    @Test
    void itoaKnowsMinusOnlyInBaseTen() {
        int buffer = process.bytes(new byte[40]);
        process.call("_itoa", -255, buffer, 10);
        assertThat(process.text(buffer)).isEqualTo("-255");
        process.call("_itoa", -255, buffer, 16);
        assertThat(process.text(buffer)).isEqualTo("ffffff01");
        process.call("_itoa", 5, buffer, 2);
        assertThat(process.text(buffer)).isEqualTo("101");
    }

    @Test
    void stringsAreCopiedJoinedComparedAndSearched() {
        int buffer = process.bytes(new byte[64]);
        process.call("strcpy", buffer, process.string("page"));
        process.call("strcat", buffer, process.string("walk"));
        assertThat(process.text(buffer)).isEqualTo("pagewalk");
        assertThat(process.call("strlen", buffer)).isEqualTo(8);
        assertThat(process.call("strcmp", buffer, process.string("pagewall"))).isEqualTo(-1);
        assertThat(process.call("strncmp", buffer, process.string("pagewall"), 7))
                .isZero();
        assertThat(process.call("_stricmp", buffer, process.string("PAGEWALK"))).isZero();
        assertThat(process.call("strchr", buffer, 'w')).isEqualTo(buffer + 4);
        assertThat(process.call("strrchr", buffer, 'a')).isEqualTo(buffer + 5);
        assertThat(process.call("strstr", buffer, process.string("walk"))).isEqualTo(buffer + 4);
        assertThat(process.call("strstr", buffer, process.string("run"))).isZero();
        assertThat(process.call("strspn", buffer, process.string("gap"))).isEqualTo(3);
        assertThat(process.call("strcspn", buffer, process.string("w"))).isEqualTo(4);
        process.call("strncpy", buffer, process.string("ab"), 5);
        assertThat(process.memory.read(buffer, 6)).containsExactly('a', 'b', 0, 0, 0, 'a');
        process.call("_strrev", buffer);
        assertThat(process.text(buffer)).isEqualTo("ba");
        process.call("_strupr", buffer);
        assertThat(process.text(buffer)).isEqualTo("BA");
    }

    @Test
    void strtokCutsAStringIntoPieces() {
        int text = process.string("one, two,,three");
        int comma = process.string(", ");
        assertThat(process.text(process.call("strtok", text, comma))).isEqualTo("one");
        assertThat(process.text(process.call("strtok", 0, comma))).isEqualTo("two");
        assertThat(process.text(process.call("strtok", 0, comma))).isEqualTo("three");
        assertThat(process.call("strtok", 0, comma)).isZero();
    }

    @Test
    void movingOverlappingBlocksKeepsTheirContents() {
        int block = process.bytes(new byte[20_000]);
        for (int i = 0; i < 10_000; i++) {
            process.memory.store8(block + i, i * 7);
        }
        process.call("memmove", block + 5000, block, 10_000);
        for (int i = 0; i < 10_000; i++) {
            assertThat(process.memory.load8(block + 5000 + i)).isEqualTo(i * 7 & 0xFF);
        }
        process.call("memmove", block, block + 5000, 10_000);
        assertThat(process.memory.load8(block + 9999)).isEqualTo(9999 * 7 & 0xFF);
        assertThat(process.call("memcmp", block, block, 10_000)).isZero();
    }

    @Test
    void aCopyThatFaultsKeepsWhatWasWrittenBefore() {
        int base = process.call("VirtualAlloc", 0, 0x2000, 0x2000, 4);
        process.call("VirtualAlloc", base, 0x1000, 0x1000, 4);
        try {
            process.call("memset", base + 0xFF0, 0xAB, 0x100);
            throw new AssertionError("no fault");
        } catch (SimulatedException e) {
            assertThat(e.record())
                    .isEqualTo(new ExceptionRecord(ExceptionRecord.ACCESS_VIOLATION, List.of(1, base + 0x1000)));
        }
        assertThat(process.memory.load8(base + 0xFFF)).isEqualTo(0xAB);
    }

    @Test
    void tryReadAndTryWriteSayWhatHappened() {
        int place = process.bytes(new byte[] {9});
        assertThat(process.call("try_read", 0x123, place)).isEqualTo(ExceptionRecord.ACCESS_VIOLATION);
        assertThat(process.memory.load8(place)).isEqualTo(9);
        assertThat(process.call("probe_info", 0)).isZero();
        assertThat(process.call("probe_info", 1)).isEqualTo(0x123);
        assertThat(process.call("try_write", 0x124, 1)).isEqualTo(ExceptionRecord.ACCESS_VIOLATION);
        assertThat(process.call("probe_info", 0)).isEqualTo(1);
        assertThat(process.call("try_write", place, 5)).isZero();
        assertThat(process.memory.load8(place)).isEqualTo(5);
    }

    @Test
    void badPointersAreRecognisedAndSurvived() {
        assertThat(process.call("IsBadReadPtr", 0x10, 4)).isEqualTo(1);
        assertThat(process.call("IsBadReadPtr", process.string("x"), 1)).isZero();
        assertThat(process.call("lstrlenA", 0)).isZero();
    }

    @Test
    void exitAndAbortEndTheProcess() {
        process.call("exit", 7);
        assertThat(process.exitCode()).isEqualTo(7);
        process.call("abort");
        assertThat(process.exitCode()).isEqualTo(3);
    }
}
