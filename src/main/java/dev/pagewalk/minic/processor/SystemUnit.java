package dev.pagewalk.minic.processor;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.event.Event;
import dev.pagewalk.event.EventSink;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.minic.code.Opcode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Executes calls of the system, stack allocation, and the instructions of structured exception handling. */
final class SystemUnit {
    private final Core core;
    final ExceptionDispatcher exceptions;
    Map<String, NativeFunction> functions = Map.of();
    EventSink events = EventSink.NONE;
    Consumer<byte[]> output = bytes -> {};
    Consumer<byte[]> errors = bytes -> {};
    long printed;
    long outputBudget = Long.MAX_VALUE;

    @Nullable Watcher watcher;

    private boolean exiting;

    SystemUnit(Core core) {
        this.core = core;
        this.exceptions = new ExceptionDispatcher(core);
    }

    void execute(int operation, int a, int b) {
        AddressSpace m = core.memory;
        switch (operation) {
            case Opcode.PUSHW -> {
                m.store64(core.sp - 8, core.w[a]);
                core.sp -= 8;
            }
            case Opcode.PUSHN -> {
                int size = b + 3 & ~3;
                core.wide.copy(core.r[a], core.sp - size, b);
                core.sp -= size;
            }
            case Opcode.CALLN -> {
                callNative(a, core.sp);
                core.sp += b;
            }
            case Opcode.THUNK -> {
                callNative(a, core.sp + 4);
                int back = m.load32(core.sp);
                core.sp += 4;
                core.pc = core.target(back);
            }
            case Opcode.ALLOCA -> {
                int size = core.r[b] + 15 & ~15;
                core.probe(core.sp, size);
                core.sp -= size;
                core.r[a] = core.sp;
            }
            case Opcode.EXIT -> leave(core.r[0]);
            case Opcode.DONE -> core.halt = Halt.DONE;
            case Opcode.LOOP -> core.left = core.loops.run(a, core.pc - 4, core.left);
            case Opcode.BREAK -> core.halt = Halt.BREAK;
            default -> exceptions.execute(operation, a, b);
        }
    }

    /**
     * The start-up code calls {@code exit} with what {@code main} returned, so the runtime can do what it does at the
     * end.
     */
    private void leave(int code) {
        NativeFunction end = functions.get("exit");
        if (end != null) {
            end.call(new Call("exit", core.sp, new int[] {code}, 0));
        }
        exit(code);
    }

    private void exit(int code) {
        core.exitCode = code;
        core.halt = Halt.EXIT;
    }

    private long call(NativeFunction target, Call call) {
        return watcher == null ? target.call(call) : watcher.call(target, call);
    }

    private void callNative(int index, int arguments) {
        exiting = false;
        long result = call(core.natives[index], new Call(core.nativeNames[index], arguments, null, 0));
        core.r[0] = (int) result;
        core.w[0] = result;
        if (exiting) {
            exit(core.exitCode);
        } else if (printed > outputBudget) {
            core.halt = Halt.OUTPUT;
        }
    }

    /** One call of a native function. */
    private final class Call implements NativeCall {
        private final String function;
        private final int address;
        private final int @Nullable [] given;
        private final int depth;

        Call(String function, int address, int @Nullable [] given, int depth) {
            this.function = function;
            this.address = address;
            this.given = given;
            this.depth = depth;
        }

        @Override
        public String function() {
            return function;
        }

        @Override
        public int argument(int index) {
            if (given != null) {
                return index < given.length ? given[index] : 0;
            }
            return core.memory.load32(address + 4 * index);
        }

        @Override
        public int argumentsAddress() {
            return address;
        }

        @Override
        public AddressSpace memory() {
            return core.memory;
        }

        @Override
        public void print(byte[] bytes) {
            print(bytes, output);
        }

        @Override
        public void printError(byte[] bytes) {
            print(bytes, errors);
        }

        private void print(byte[] bytes, Consumer<byte[]> stream) {
            printed += bytes.length;
            stream.accept(bytes);
            events.record(new Event.Printed(new String(bytes, StandardCharsets.UTF_8)));
        }

        @Override
        public void exit(int code) {
            exiting = true;
            core.exitCode = code;
        }

        @Override
        public EventSink events() {
            return events;
        }

        @Override
        public int depth() {
            return depth;
        }

        @Override
        public long callNative(String name, int... arguments) {
            NativeFunction target = functions.get(name);
            if (target == null) {
                throw new IllegalStateException("callNative: no function " + name);
            }
            return SystemUnit.this.call(target, new Call(name, address, arguments, depth + 1));
        }

        @Override
        public void caught(ExceptionRecord exception) {
            exceptions.lastCaught = exception;
        }

        @Override
        public ExceptionRecord lastCaught() {
            return exceptions.lastCaught;
        }
    }
}
