package dev.pagewalk.machine;

import dev.pagewalk.abi.Header;
import dev.pagewalk.abi.Library;
import dev.pagewalk.crt.header.CrtHeaders;
import dev.pagewalk.crt.header.MissingRuntimeFunctions;
import dev.pagewalk.crt.header.RuntimeSources;
import dev.pagewalk.minic.Compiler;
import dev.pagewalk.win32.header.MissingWindowsFunctions;
import dev.pagewalk.win32.header.WindowsConstants;
import dev.pagewalk.win32.header.WindowsHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The headers of Windows and of the C runtime, and the one compiler for them that everybody shares. */
public final class SystemLibrary {

    private static final Library LIBRARY = new Library(headers(), RuntimeSources.all(), missing());
    private static final Compiler COMPILER = new Compiler(LIBRARY);

    private SystemLibrary() {}

    static Library library() {
        return LIBRARY;
    }

    /** The compiler; safe for all threads. */
    static Compiler compiler() {
        return COMPILER;
    }

    /** The constants of the Windows headers by name, as unsigned 32-bit numbers. */
    public static Map<String, Long> constants() {
        return WindowsConstants.all();
    }

    private static Set<String> missing() {
        Set<String> missing = new HashSet<>(MissingWindowsFunctions.names());
        missing.addAll(MissingRuntimeFunctions.names());
        return missing;
    }

    private static List<Header> headers() {
        List<Header> headers = new ArrayList<>(WindowsHeaders.all());
        headers.addAll(CrtHeaders.all());
        return headers;
    }
}
