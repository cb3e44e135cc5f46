package dev.pagewalk.minic.watch;

import java.util.Set;

/**
 * Which functions of the C runtime read and write what the program points them to, and nothing else that it could see.
 */
final class ByteFunctions {

    /** They work on bytes, whatever those are. */
    private static final Set<String> BYTES =
            Set.of("memchr", "memcmp", "memcpy", "memcpy_s", "memmove", "memmove_s", "memset", "_memccpy");

    /** They read texts, so that what they read should have been written. */
    private static final Set<String> TEXT = Set.of(
            "_cprintf",
            "_scprintf",
            "_snprintf",
            "_snprintf_s",
            "_snwprintf",
            "_strdup",
            "_strdup_dbg",
            "_stricmp",
            "_strlwr",
            "_strnicmp",
            "_strrev",
            "_strset",
            "_strtoi64",
            "_strtoui64",
            "_strupr",
            "_vscprintf",
            "_vsnprintf",
            "_wcsdup",
            "_wcsicmp",
            "atof",
            "atoi",
            "atol",
            "atoll",
            "fprintf",
            "fprintf_s",
            "fputs",
            "fwprintf",
            "printf",
            "printf_s",
            "puts",
            "snprintf",
            "sprintf",
            "sprintf_s",
            "strcat",
            "strcat_s",
            "strchr",
            "strcmp",
            "strcoll",
            "strcpy",
            "strcpy_s",
            "strcspn",
            "strerror",
            "strlen",
            "strncat",
            "strncmp",
            "strncpy",
            "strncpy_s",
            "strnlen",
            "strpbrk",
            "strrchr",
            "strspn",
            "strstr",
            "strtod",
            "strtok",
            "strtol",
            "strtoll",
            "strtoul",
            "strtoull",
            "swprintf",
            "swprintf_s",
            "vfprintf",
            "vprintf",
            "vsnprintf",
            "vsprintf",
            "vsprintf_s",
            "vwprintf",
            "wcscat",
            "wcschr",
            "wcscmp",
            "wcscpy",
            "wcslen",
            "wcsncmp",
            "wcsncpy",
            "wcsrchr",
            "wcsstr",
            "wcstombs",
            "wprintf",
            "wsprintfA");

    private ByteFunctions() {}

    static boolean isOnBytes(String function) {
        return BYTES.contains(function);
    }

    static boolean isOnText(String function) {
        return TEXT.contains(function);
    }
}
