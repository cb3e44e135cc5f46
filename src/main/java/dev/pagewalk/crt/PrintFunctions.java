package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.memory.AddressSpace;
import java.util.Map;

/**
 * The {@code printf} family. What a call prints appears when it ends; a fault on the way loses that call's text, as
 * with the temporary buffer of Microsoft's runtime.
 */
final class PrintFunctions {

    private final WideText wideText;

    PrintFunctions(WideText wideText) {
        this.wideText = wideText;
    }

    void register(Map<String, NativeFunction> functions) {
        toStream(functions);
        toBuffer(functions);
        wide(functions);
    }

    private void toStream(Map<String, NativeFunction> functions) {
        NativeFunction printf = call -> print(call, Stream.OUTPUT, 0, ArgumentList.of(call, 1));
        functions.put("printf", printf);
        functions.put("printf_s", printf);
        functions.put("_cprintf", printf);
        functions.put("vprintf", call -> print(call, Stream.OUTPUT, 0, list(call, 1)));
        NativeFunction fprintf = call -> print(call, Stream.at(call.argument(0)), 1, ArgumentList.of(call, 2));
        functions.put("fprintf", fprintf);
        functions.put("fprintf_s", fprintf);
        functions.put("vfprintf", call -> print(call, Stream.at(call.argument(0)), 1, list(call, 2)));
    }

    private void toBuffer(Map<String, NativeFunction> functions) {
        functions.put("sprintf", call -> unlimited(call, ArgumentList.of(call, 2)));
        functions.put("wsprintfA", call -> unlimited(call, ArgumentList.of(call, 2)));
        functions.put("vsprintf", call -> unlimited(call, list(call, 2)));
        functions.put("_snprintf", call -> old(call, call.argument(2), ArgumentList.of(call, 3)));
        functions.put("_vsnprintf", call -> old(call, call.argument(2), list(call, 3)));
        functions.put("snprintf", call -> standard(call, call.argument(2), ArgumentList.of(call, 3)));
        functions.put("vsnprintf", call -> standard(call, call.argument(2), list(call, 3)));
        functions.put("sprintf_s", call -> secure(call, call.argument(2), ArgumentList.of(call, 3)));
        functions.put("vsprintf_s", call -> secure(call, call.argument(2), list(call, 3)));
        functions.put("_snprintf_s", call -> truncating(call, ArgumentList.of(call, 4)));
        functions.put("_scprintf", call -> format(call, false, call.argument(0), ArgumentList.of(call, 1), c -> {}));
        functions.put("_vscprintf", call -> format(call, false, call.argument(0), list(call, 1), c -> {}));
    }

    private void wide(Map<String, NativeFunction> functions) {
        functions.put("wprintf", call -> printWide(call, Stream.OUTPUT, 0, ArgumentList.of(call, 1)));
        functions.put("vwprintf", call -> printWide(call, Stream.OUTPUT, 0, list(call, 1)));
        functions.put("fwprintf", call -> printWide(call, Stream.at(call.argument(0)), 1, ArgumentList.of(call, 2)));
        NativeFunction swprintf = call -> {
            AddressSpace memory = call.memory();
            Buffer buffer = new Buffer(memory, call.argument(0), call.argument(1), 2);
            int count = format(call, true, call.argument(2), ArgumentList.of(call, 3), buffer);
            return buffer.finish(count);
        };
        functions.put("swprintf", swprintf);
        functions.put("swprintf_s", swprintf);
        functions.put("_snwprintf", swprintf);
    }

    private static ArgumentList list(NativeCall call, int index) {
        return ArgumentList.at(call.memory(), call.argument(index));
    }

    private int format(NativeCall call, boolean wide, int format, ArgumentList arguments, Output output) {
        return new Formatter(call.memory(), wide, wideText).format(format, arguments, output);
    }

    private long print(NativeCall call, Stream stream, int formatIndex, ArgumentList arguments) {
        Printout printout = new Printout();
        int count = format(call, false, call.argument(formatIndex), arguments, printout);
        return stream.print(call, printout.toBytes()) ? count : -1;
    }

    private long printWide(NativeCall call, Stream stream, int formatIndex, ArgumentList arguments) {
        StringBuilder text = new StringBuilder();
        Output output = character -> text.append((char) character);
        int count = format(call, true, call.argument(formatIndex), arguments, output);
        Printout printout = new Printout();
        for (int at = 0; at < text.length(); ) {
            int next = text.offsetByCodePoints(at, 1);
            String narrow = wideText.narrow(text.substring(at, next));
            if (narrow == null) {
                count = -1;
                break;
            }
            printout.put(narrow);
            at = next;
        }
        return stream.print(call, printout.toBytes()) ? count : -1;
    }

    /** {@code sprintf}: as much as there is. */
    private long unlimited(NativeCall call, ArgumentList arguments) {
        Buffer buffer = new Buffer(call.memory(), call.argument(0), -1, 1);
        int count = format(call, false, call.argument(1), arguments, buffer);
        return buffer.finish(count);
    }

    /** {@code _snprintf}: at most {@code count} bytes, a NUL only if there is room for it, -1 if the text was cut. */
    private long old(NativeCall call, int format, ArgumentList arguments) {
        int limit = call.argument(1);
        Buffer buffer = new Buffer(call.memory(), call.argument(0), limit, 1);
        int count = format(call, false, format, arguments, buffer);
        if (buffer.length() != limit) {
            buffer.terminate();
        }
        return buffer.cut() ? -1 : count;
    }

    /**
     * {@code snprintf} of C99: always a NUL if there is room for anything, and the length the whole text would have.
     */
    private long standard(NativeCall call, int format, ArgumentList arguments) {
        int size = call.argument(1);
        Buffer buffer = new Buffer(call.memory(), call.argument(0), size == 0 ? 0 : size - 1, 1);
        int count = format(call, false, format, arguments, buffer);
        if (size != 0) {
            buffer.terminate();
        }
        return count;
    }

    /** {@code sprintf_s}: an empty string and -1 if the text and its NUL don't fit. */
    private long secure(NativeCall call, int format, ArgumentList arguments) {
        int size = call.argument(1);
        if (size == 0 || call.argument(0) == 0) {
            return -1;
        }
        Buffer buffer = new Buffer(call.memory(), call.argument(0), size - 1, 1);
        int count = format(call, false, format, arguments, buffer);
        if (buffer.cut()) {
            call.memory().store8(call.argument(0), 0);
            return -1;
        }
        return buffer.finish(count);
    }

    /** {@code _snprintf_s}: cut to {@code count} bytes and always with a NUL; -1 if it was cut. */
    private long truncating(NativeCall call, ArgumentList arguments) {
        int size = call.argument(1);
        int count = call.argument(2);
        if (size == 0 || call.argument(0) == 0) {
            return -1;
        }
        int limit = Integer.compareUnsigned(count, size - 1) < 0 ? count : size - 1;
        Buffer buffer = new Buffer(call.memory(), call.argument(0), limit, 1);
        int written = format(call, false, call.argument(3), arguments, buffer);
        return buffer.finish(buffer.cut() ? -1 : written);
    }

    /** A place in simulated memory for at most {@code limit} (unsigned) characters of {@code unit} bytes. */
    private static final class Buffer implements Output {

        private final AddressSpace memory;
        private final int start;
        private final int limit;
        private final int unit;
        private int length;
        private boolean cut;

        Buffer(AddressSpace memory, int start, int limit, int unit) {
            this.memory = memory;
            this.start = start;
            this.limit = limit;
            this.unit = unit;
        }

        @Override
        public void put(int character) {
            if (length == limit) {
                cut = true;
                return;
            }
            store(length++, character);
        }

        private void store(int index, int character) {
            if (unit == 1) {
                memory.store8(start + index, character);
            } else {
                memory.store16(start + 2 * index, character);
            }
        }

        void terminate() {
            store(length, 0);
        }

        /** Ends the string; {@code result} is given back. A wide buffer that is full loses its last character. */
        int finish(int result) {
            if (unit == 2 && length == limit) {
                cut = true;
                length = Math.max(0, limit - 1);
            }
            if (unit == 1 || limit != 0) {
                terminate();
            }
            return unit == 2 && cut ? -1 : result;
        }

        int length() {
            return length;
        }

        boolean cut() {
            return cut;
        }
    }
}
