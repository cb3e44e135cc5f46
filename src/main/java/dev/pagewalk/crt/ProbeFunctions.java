package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.event.SimulatedException;
import java.util.Map;

/**
 * {@code probe.h} of the conformance programs: touch one byte and say what happened, as a {@code __try} around the
 * access would.
 */
final class ProbeFunctions {

    private ProbeFunctions() {}

    static void register(Map<String, NativeFunction> functions) {
        functions.put("try_read", call -> {
            int value;
            try {
                value = call.memory().load8(call.argument(0));
            } catch (SimulatedException e) {
                return caught(call, e);
            }
            call.memory().store8(call.argument(1), value);
            return 0;
        });
        functions.put("try_write", call -> {
            try {
                call.memory().store8(call.argument(0), call.argument(1));
            } catch (SimulatedException e) {
                return caught(call, e);
            }
            return 0;
        });
        functions.put("probe_info", call -> call.lastCaught().information(call.argument(0)));
    }

    private static long caught(NativeCall call, SimulatedException exception) {
        call.caught(exception.record());
        return exception.record().code();
    }
}
