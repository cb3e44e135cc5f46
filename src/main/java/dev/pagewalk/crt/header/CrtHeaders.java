package dev.pagewalk.crt.header;

import dev.pagewalk.abi.Header;
import java.util.List;

/** All headers of the C runtime library that programs can include. */
public final class CrtHeaders {

    private CrtHeaders() {}

    /** The header with the prototypes of {@code malloc} and its family. */
    public static Header allocation() {
        return new Header("corecrt_malloc.h", Malloc.CORE);
    }

    /** The headers, each looked up by its lower-case name. */
    public static List<Header> all() {
        return List.of(
                new Header("stdio.h", Stdio.TEXT),
                new Header("stdlib.h", Stdlib.TEXT),
                new Header("malloc.h", Malloc.TEXT),
                allocation(),
                new Header("corecrt_map.h", Malloc.MAP),
                new Header("corecrt_string.h", Strings.CORE),
                new Header("crtdbg.h", CrtDbg.TEXT),
                new Header("string.h", Strings.STRING),
                new Header("memory.h", "#include <string.h>\n"),
                new Header("wchar.h", Strings.WCHAR),
                new Header("tchar.h", Strings.TCHAR),
                new Header("ctype.h", Strings.CTYPE),
                new Header("wctype.h", Strings.WCTYPE),
                new Header("stddef.h", Basics.STDDEF),
                new Header("crtdefs.h", Basics.STDDEF),
                new Header("stdint.h", Basics.STDINT),
                new Header("inttypes.h", "#include <stdint.h>\n"),
                new Header("stdbool.h", Basics.STDBOOL),
                new Header("stdarg.h", Basics.STDARG),
                new Header("varargs.h", "#include <stdarg.h>\n"),
                new Header("limits.h", Basics.LIMITS),
                new Header("float.h", Basics.FLOAT),
                new Header("excpt.h", Basics.EXCPT),
                new Header("errno.h", Basics.ERRNO),
                new Header("assert.h", Basics.ASSERT),
                new Header("math.h", Services.MATH),
                new Header("time.h", Services.TIME),
                new Header("locale.h", Services.LOCALE),
                new Header("process.h", Services.PROCESS),
                new Header("conio.h", Services.CONIO),
                new Header("io.h", Services.IO),
                new Header("fcntl.h", Services.FCNTL),
                new Header("probe.h", Services.PROBE),
                new Header("stdafx.h", VisualStudio.STDAFX),
                new Header("pch.h", VisualStudio.STDAFX),
                new Header("framework.h", ""),
                new Header("targetver.h", ""),
                new Header("sdkddkver.h", ""));
    }
}
