package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.win32.MemoryBlocks;
import java.util.Map;
import java.util.regex.Pattern;

/** The end of a program, its environment (empty) and its locale. */
final class ProcessFunctions {

    private static final Pattern SILENT = Pattern.compile("(?i)cls|(?:color|title|mode|chcp)\\b.*|pause\\s*>\\s*nul");

    /** Exit code of {@code abort}. */
    private static final int ABORTED = 3;

    private final WideText wideText;
    private final DebugFunctions debug;
    private int localeName;

    ProcessFunctions(WideText wideText, DebugFunctions debug) {
        this.wideText = wideText;
        this.debug = debug;
    }

    void register(Map<String, NativeFunction> functions) {
        NativeFunction exit = call -> {
            call.exit(call.argument(0));
            return 0;
        };
        functions.put("exit", call -> {
            if (debug.dumpsLeaksAtExit()) {
                debug.dumpLeaks(call);
            }
            return exit.call(call);
        });
        functions.put("_exit", exit);
        functions.put("abort", call -> {
            abort(call);
            return 0;
        });
        functions.put("_assert", call -> {
            String text = "Assertion failed: " + text(call, 0) + ", file " + text(call, 1) + ", line "
                    + call.argument(2) + "\n";
            call.printError(ByteText.bytes(text));
            abort(call);
            return 0;
        });
        functions.put("getenv", call -> 0);
        functions.put("system", ProcessFunctions::system);
        functions.put("_getpid", call -> call.callNative("GetCurrentProcessId"));
        functions.put("setlocale", this::setLocale);
    }

    private static String text(NativeCall call, int index) {
        return call.argument(index) == 0
                ? ""
                : ByteText.of(MemoryBlocks.string(call.memory(), call.argument(index), 1 << 16));
    }

    private static void abort(NativeCall call) {
        call.printError(
                ByteText.bytes("\nThis application has requested the Runtime to terminate it in an unusual way.\n"
                        + "Please contact the application's support team for more information.\n"));
        call.exit(ABORTED);
    }

    /**
     * Of the shell's commands there is {@code pause}, which many programs end with, and those that change how the
     * console looks, which do nothing.
     */
    private static long system(NativeCall call) {
        if (call.argument(0) == 0) {
            return 0;
        }
        String command = text(call, 0).strip();
        if (SILENT.matcher(command).matches()) {
            return 0;
        }
        if (command.equalsIgnoreCase("pause")) {
            call.print(ByteText.bytes("Press any key to continue . . . \n"));
            return 0;
        }
        call.printError(ByteText.bytes("'" + command + "' is not recognized as an internal or external command,\n"
                + "operable program or batch file.\n"));
        return 1;
    }

    /** Gives the name of the locale as a string in memory that the runtime keeps. */
    private long setLocale(NativeCall call) {
        if (call.argument(1) != 0) {
            wideText.setLocale(text(call, 1));
        }
        if (localeName == 0) {
            int heap = (int) call.callNative("GetProcessHeap");
            localeName = (int) call.callNative("HeapAlloc", heap, 0, 16);
        }
        if (localeName != 0) {
            call.memory().write(localeName, ByteText.bytes(wideText.locale() + "\0"));
        }
        return localeName;
    }
}
