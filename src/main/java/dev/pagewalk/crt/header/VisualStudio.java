package dev.pagewalk.crt.header;

/**
 * The headers that Visual Studio writes into a new console project, {@code stdafx.h} until 2017 and {@code pch.h} since:
 * the first line of programs that are pasted from there.
 */
final class VisualStudio {

    private VisualStudio() {}

    /** As in a new project, with no version of Windows chosen. */
    static final String STDAFX = """
            #include <stdio.h>
            #include <tchar.h>
            """;
}
