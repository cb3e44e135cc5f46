package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.memory.AddressSpace;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** {@code stdlib.h}: numbers from text and back, and the pseudo-random sequence of Microsoft's runtime. */
final class NumberFunctions {

    private static final int EINVAL = 22;
    private static final int ERANGE = 34;

    private final ErrorNumber errno;

    /** State of the linear congruential generator; 1 until {@code srand}. */
    private int seed = 1;

    NumberFunctions(ErrorNumber errno) {
        this.errno = errno;
    }

    void register(Map<String, NativeFunction> functions) {
        functions.put("abs", call -> Math.abs(call.argument(0)));
        functions.put("labs", call -> Math.abs(call.argument(0)));
        functions.put("_abs64", call -> Math.abs(wide(call, 0)));
        functions.put("atoi", call -> (int) decimal(call));
        functions.put("atol", call -> (int) decimal(call));
        functions.put("_atoi64", NumberFunctions::decimal);
        functions.put("atoll", NumberFunctions::decimal);
        functions.put("_wtoi", call -> {
            StringBuilder narrow = new StringBuilder();
            for (int at = call.argument(0), unit; (unit = call.memory().load16(at)) != 0 && unit < 0x80; at += 2) {
                narrow.append((char) unit);
            }
            return (int) IntegerScanner.scan(i -> i < narrow.length() ? narrow.charAt(i) : 0, 10)
                    .saturated(32, true);
        });
        functions.put("strtol", call -> scan(call, 32, true));
        functions.put("strtoul", call -> scan(call, 32, false));
        for (String name : new String[] {"strtoll", "_strtoi64"}) {
            functions.put(name, call -> scan(call, 64, true));
        }
        for (String name : new String[] {"strtoull", "_strtoui64"}) {
            functions.put(name, call -> scan(call, 64, false));
        }
        functions.put(
                "atof",
                call -> Double.doubleToLongBits(FloatScanner.scan(text(call)).value()));
        functions.put("strtod", call -> {
            FloatScanner.Result result = FloatScanner.scan(text(call));
            storeEnd(call, result.length());
            if (result.outOfRange()) {
                errno.set(call, ERANGE);
            }
            return Double.doubleToLongBits(result.value());
        });
        functions.put(
                "_itoa",
                call -> write(
                        call, call.argument(0), call.argument(0) & 0xFFFF_FFFFL, call.argument(1), call.argument(2)));
        functions.put("_ltoa", functions.get("_itoa"));
        functions.put(
                "_ultoa", call -> write(call, 0, call.argument(0) & 0xFFFF_FFFFL, call.argument(1), call.argument(2)));
        functions.put("_i64toa", call -> write(call, wide(call, 0), wide(call, 0), call.argument(2), call.argument(3)));
        functions.put("_ui64toa", call -> write(call, 0, wide(call, 0), call.argument(2), call.argument(3)));
        functions.put("_rotl", call -> Integer.rotateLeft(call.argument(0), call.argument(1)));
        functions.put("_rotr", call -> Integer.rotateRight(call.argument(0), call.argument(1)));
        functions.put("_byteswap_ushort", call -> Short.reverseBytes((short) call.argument(0)) & 0xFFFF);
        functions.put("_byteswap_ulong", call -> Integer.reverseBytes(call.argument(0)));
        functions.put("rand", call -> {
            seed = seed * 214013 + 2531011;
            return seed >>> 16 & 0x7FFF;
        });
        functions.put("srand", call -> {
            seed = call.argument(0);
            return 0;
        });
    }

    static long wide(NativeCall call, int index) {
        return call.argument(index) & 0xFFFF_FFFFL | (long) call.argument(index + 1) << 32;
    }

    private static IntUnaryOperator text(NativeCall call) {
        AddressSpace memory = call.memory();
        int address = call.argument(0);
        return index -> memory.load8(address + index);
    }

    private static long decimal(NativeCall call) {
        IntegerScanner.Result result = IntegerScanner.scan(text(call), 10);
        return result.negative() ? -result.magnitude() : result.magnitude();
    }

    private long scan(NativeCall call, int bits, boolean signed) {
        if (!IntegerScanner.isBase(call.argument(2))) {
            storeEnd(call, 0);
            errno.set(call, EINVAL);
            return 0;
        }
        IntegerScanner.Result result = IntegerScanner.scan(text(call), call.argument(2));
        storeEnd(call, result.length());
        if (!result.fits(bits, signed)) {
            errno.set(call, ERANGE);
        }
        return result.saturated(bits, signed);
    }

    private static void storeEnd(NativeCall call, int length) {
        if (call.argument(1) != 0) {
            call.memory().store32(call.argument(1), call.argument(0) + length);
        }
    }

    /** Only base ten knows a minus sign. */
    private static long write(NativeCall call, long signed, long unsigned, int address, int radix) {
        if (radix < 2 || radix > 36) {
            call.memory().store8(address, 0);
            return address;
        }
        boolean negative = radix == 10 && signed < 0;
        String text = negative ? Long.toString(signed) : Long.toUnsignedString(unsigned, radix);
        byte[] bytes = new byte[text.length() + 1];
        System.arraycopy(ByteText.bytes(text), 0, bytes, 0, text.length());
        call.memory().write(address, bytes);
        return address;
    }
}
