package dev.pagewalk.win32;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.address.Protection;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.win32.header.WindowsConstants;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The numbers of Windows stand in its headers; what the lowest rooms must know without them is the same. */
class WindowsConstantsTest {

    @Test
    void constantsAreReadFromTheHeaders() {
        assertThat(WindowsConstants.all())
                .containsAllEntriesOf(Map.of(
                        "MEM_COMMIT", 0x1000L,
                        "MEM_4MB_PAGES", 0x80000000L,
                        "PAGE_EXECUTE_WRITECOPY", 0x80L,
                        "STATUS_ACCESS_VIOLATION", 0xC0000005L,
                        "STATUS_COMMITMENT_LIMIT", 0xC000012DL,
                        "EXCEPTION_STACK_OVERFLOW", 0xC00000FDL,
                        "FILE_MAP_WRITE", 2L,
                        "ERROR_COMMITMENT_LIMIT", 1455L,
                        "INVALID_HANDLE_VALUE", 0xFFFFFFFFL,
                        "STD_OUTPUT_HANDLE", 0xFFFFFFF5L));
        assertThat(WindowsConstants.all()).doesNotContainKeys("MAKEWORD", "CreateFile", "WINAPI", "_WINNT_");
    }

    @TestFactory
    Stream<DynamicTest> theProtectionsOfPagesAreThoseOfTheHeader() {
        return numbers(Protection.class)
                .map(field -> DynamicTest.dynamicTest(
                        field.getName(),
                        () -> assertThat(field.getInt(null)).isEqualTo(WindowsConstants.of(field.getName()))));
    }

    @TestFactory
    Stream<DynamicTest> theCodesOfExceptionsAreThoseOfTheHeader() {
        return numbers(ExceptionRecord.class)
                .map(field -> DynamicTest.dynamicTest(
                        field.getName(),
                        () -> assertThat(field.getInt(null))
                                .isEqualTo(WindowsConstants.of("STATUS_" + field.getName()))));
    }

    private static Stream<Field> numbers(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == int.class);
    }
}
