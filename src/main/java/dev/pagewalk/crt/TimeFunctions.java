package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.win32.SimulatedClock;
import java.util.Map;

/** {@code time.h} by the machine's clock. */
final class TimeFunctions {

    private TimeFunctions() {}

    static void register(SimulatedClock clock, Map<String, NativeFunction> functions) {
        functions.put("clock", call -> clock.tick() & 0xFFFF_FFFFL);
        functions.put("time", call -> {
            int seconds = (int) clock.seconds();
            if (call.argument(0) != 0) {
                call.memory().store32(call.argument(0), seconds);
            }
            return seconds;
        });
    }
}
