package dev.pagewalk.machine;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.event.Event;
import dev.pagewalk.win32.LastError;
import java.util.ArrayList;
import java.util.List;

/** Records the calls of a function of the system: with which arguments, and what came back. */
final class ApiTrace implements NativeFunction {

    private final NativeFunction function;
    private final ApiSignature signature;

    ApiTrace(NativeFunction function, ApiSignature signature) {
        this.function = function;
        this.signature = signature;
    }

    @Override
    public long call(NativeCall call) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < signature.parameters().size(); i++) {
            arguments.add(signature.parameters().get(i).show(call.argument(i)));
        }
        call.events().record(new Event.ApiCalled(signature.name(), arguments, call.depth()));
        long result = function.call(call);
        call.events()
                .record(new Event.ApiReturned(
                        signature.name(), (int) result, LastError.get(call.memory()), call.depth()));
        return result;
    }
}
