package dev.pagewalk.minic.source;

import java.util.Set;

/** Names of headers that a program may include elsewhere but not here. */
final class IncludeNames {
    private static final Set<String> CPP_HEADERS = Set.of(
            "iostream", "string", "vector", "cstdio", "cstdlib", "cstring", "memory", "map", "algorithm", "fstream");

    /** Headers that Windows has, of parts that Pagewalk hasn't. */
    private static final Set<String> MISSING_HEADERS = Set.of(
            "setjmp.h",
            "signal.h",
            "locale.h",
            "process.h",
            "io.h",
            "fcntl.h",
            "direct.h",
            "sys/stat.h",
            "sys/types.h",
            "conio.h",
            "winsock.h",
            "winsock2.h",
            "commctrl.h",
            "shellapi.h",
            "tlhelp32.h",
            "dbghelp.h",
            "complex.h",
            "threads.h",
            "stdatomic.h",
            "fenv.h",
            "tchar.h",
            "intrin.h");

    private IncludeNames() {}

    /** The key of what is to be said of a name in angle brackets that no header has. */
    static String unknown(String name) {
        return MISSING_HEADERS.contains(name)
                ? "includeMissing"
                : CPP_HEADERS.contains(name) ? "includeCplusplus" : "includeUnknown";
    }
}
