package dev.pagewalk.win32.header;

import dev.pagewalk.abi.Header;
import java.util.List;

/** All headers of the Windows SDK that programs can include. */
public final class WindowsHeaders {

    private WindowsHeaders() {}

    /** Brings along what Microsoft's does of the C library, which programs rely on; stdio.h is not part of that. */
    private static final String WINDOWS = """
            #ifndef _WINDOWS_
            #define _WINDOWS_
            #include <excpt.h>
            #include <stdarg.h>
            #include <windef.h>
            #include <winnt.h>
            #include <winerror.h>
            #include <winbase.h>
            #ifndef WIN32_LEAN_AND_MEAN
            #include <corecrt_string.h>
            #include <stdlib.h>
            #include <ctype.h>
            #endif
            #endif
            #ifndef WIN32_LEAN_AND_MEAN
            #include <corecrt_map.h>
            #endif
            """;

    /** The headers, each looked up by its lower-case name. */
    public static List<Header> all() {
        return List.of(
                new Header("windows.h", WINDOWS),
                new Header("windef.h", WinDef.TEXT),
                new Header("basetsd.h", WinDef.BASETSD),
                new Header("winnt.h", WinNt.TEXT),
                new Header("winerror.h", WinError.TEXT),
                new Header("ntstatus.h", WinError.NTSTATUS),
                new Header("winbase.h", WinBase.TEXT),
                new Header("memoryapi.h", "#include <windows.h>\n"),
                new Header("heapapi.h", "#include <windows.h>\n"),
                new Header("fileapi.h", "#include <windows.h>\n"),
                new Header("handleapi.h", "#include <windows.h>\n"),
                new Header("errhandlingapi.h", "#include <windows.h>\n"),
                new Header("sysinfoapi.h", "#include <windows.h>\n"),
                new Header("processthreadsapi.h", "#include <windows.h>\n"),
                new Header("synchapi.h", "#include <windows.h>\n"),
                new Header("winuser.h", "#include <windows.h>\n"),
                new Header("psapi.h", Psapi.TEXT));
    }
}
