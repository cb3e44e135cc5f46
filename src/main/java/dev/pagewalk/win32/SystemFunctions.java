package dev.pagewalk.win32;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.event.Event;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of kernel32 what concerns the process and its thread: last error, exceptions, identity, time, the end. */
public final class SystemFunctions {

    /** Pseudo handles. */
    private static final int CURRENT_PROCESS = -1;

    private static final int CURRENT_THREAD = -2;

    /** Offsets in the thread environment block. */
    private static final int TEB_PROCESS_ID = 0x20;

    private static final int TEB_THREAD_ID = 0x24;

    /** Windows XP: version 5.1, build 2600. */
    private static final int VERSION = 0x0A28_0105;

    private static final int MAXIMUM_PARAMETERS = 15;

    /** What OutputDebugString passes on at once. */
    private static final int LONGEST_DEBUG_TEXT = 4096;

    private final SimulatedClock clock;

    public SystemFunctions(SimulatedClock clock) {
        this.clock = clock;
    }

    /** The functions by name. */
    public Map<String, NativeFunction> functions() {
        Map<String, NativeFunction> functions = new LinkedHashMap<>();
        functions.put("GetLastError", call -> LastError.get(call.memory()));
        functions.put("SetLastError", call -> {
            LastError.set(call.memory(), call.argument(0));
            return 0;
        });
        functions.put("RaiseException", SystemFunctions::raise);
        identity(functions);
        time(functions);
        NativeFunction exit = call -> {
            call.exit(call.argument(0));
            return 0;
        };
        functions.put("ExitProcess", exit);
        functions.put("TerminateProcess", call -> {
            if (call.argument(0) != CURRENT_PROCESS) {
                LastError.set(call.memory(), Win32Error.ERROR_INVALID_HANDLE);
                return 0;
            }
            call.exit(call.argument(1));
            return 1;
        });
        functions.put("OutputDebugStringA", call -> {
            byte[] text = MemoryBlocks.string(call.memory(), call.argument(0), LONGEST_DEBUG_TEXT);
            StringBuilder characters = new StringBuilder();
            for (byte b : text) {
                characters.append((char) (b & 0xFF));
            }
            call.events().record(new Event.DebugOutput(characters.toString()));
            return 0;
        });
        return functions;
    }

    private static long raise(NativeCall call) {
        int count = call.argument(3) == 0 ? 0 : Math.clamp(call.argument(2) & 0xFFFF_FFFFL, 0, MAXIMUM_PARAMETERS);
        List<Integer> information = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            information.add(call.memory().load32(call.argument(3) + 4 * i));
        }
        throw new SimulatedException(new ExceptionRecord(call.argument(0) & ~0x1000_0000, information));
    }

    private static void identity(Map<String, NativeFunction> functions) {
        functions.put("GetCurrentProcess", call -> CURRENT_PROCESS);
        functions.put(
                "GetCurrentProcessId",
                call -> call.memory().load32(call.memory().threadBlock() + TEB_PROCESS_ID));
        functions.put("GetCurrentThread", call -> CURRENT_THREAD);
        functions.put(
                "GetCurrentThreadId", call -> call.memory().load32(call.memory().threadBlock() + TEB_THREAD_ID));
        functions.put("NtCurrentTeb", call -> call.memory().threadBlock());
        functions.put("GetVersion", call -> VERSION);
        functions.put("GetStdHandle", call -> switch (call.argument(0)) {
            case -10 -> 3;
            case -11 -> 7;
            case -12 -> 11;
            default -> {
                LastError.set(call.memory(), Win32Error.ERROR_INVALID_HANDLE);
                yield -1;
            }
        });
    }

    private void time(Map<String, NativeFunction> functions) {
        functions.put("GetTickCount", call -> clock.tick() & 0xFFFF_FFFFL);
        functions.put("GetTickCount64", call -> clock.tick());
        functions.put("QueryPerformanceCounter", call -> {
            call.memory().store64(call.argument(0), clock.tick() * 1000);
            return 1;
        });
        functions.put("QueryPerformanceFrequency", call -> {
            call.memory().store64(call.argument(0), 1_000_000);
            return 1;
        });
        functions.put("Sleep", call -> {
            clock.sleep(call.argument(0));
            return 0;
        });
    }
}
