package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** {@code math.h}, by {@link StrictMath} so that every host computes the same bits. */
final class MathFunctions {

    private MathFunctions() {}

    static void register(Map<String, NativeFunction> functions) {
        unary(functions, "sin", StrictMath::sin);
        unary(functions, "cos", StrictMath::cos);
        unary(functions, "tan", StrictMath::tan);
        unary(functions, "asin", StrictMath::asin);
        unary(functions, "acos", StrictMath::acos);
        unary(functions, "atan", StrictMath::atan);
        unary(functions, "sinh", StrictMath::sinh);
        unary(functions, "cosh", StrictMath::cosh);
        unary(functions, "tanh", StrictMath::tanh);
        unary(functions, "exp", StrictMath::exp);
        unary(functions, "log", StrictMath::log);
        unary(functions, "log10", StrictMath::log10);
        unary(functions, "sqrt", StrictMath::sqrt);
        unary(functions, "fabs", StrictMath::abs);
        unary(functions, "ceil", StrictMath::ceil);
        unary(functions, "floor", StrictMath::floor);
        binary(functions, "atan2", StrictMath::atan2);
        binary(functions, "pow", StrictMath::pow);
        binary(functions, "fmod", (x, y) -> x % y);
        binary(functions, "_hypot", StrictMath::hypot);
        functions.put("ldexp", call -> bits(StrictMath.scalb(argument(call, 0), call.argument(2))));
        functions.put("frexp", MathFunctions::split);
        functions.put("modf", call -> {
            double x = argument(call, 0);
            double whole = x < 0 ? StrictMath.ceil(x) : StrictMath.floor(x);
            call.memory().store64(call.argument(2), bits(whole));
            return bits(Double.isInfinite(x) ? StrictMath.copySign(0, x) : x - whole);
        });
        functions.put("_isnan", call -> Double.isNaN(argument(call, 0)) ? 1 : 0);
        functions.put("_finite", call -> Double.isFinite(argument(call, 0)) ? 1 : 0);
        functions.put("difftime", call -> bits((double) call.argument(0) - call.argument(1)));
    }

    private static void unary(Map<String, NativeFunction> functions, String name, DoubleUnaryOperator operator) {
        functions.put(name, call -> bits(operator.applyAsDouble(argument(call, 0))));
    }

    private static void binary(Map<String, NativeFunction> functions, String name, DoubleBinaryOperator operator) {
        functions.put(name, call -> bits(operator.applyAsDouble(argument(call, 0), argument(call, 2))));
    }

    private static double argument(NativeCall call, int word) {
        return Double.longBitsToDouble(NumberFunctions.wide(call, word));
    }

    /** One pattern for all that isn't a number, so that hosts don't differ. */
    private static long bits(double value) {
        return Double.doubleToLongBits(value);
    }

    private static long split(NativeCall call) {
        double x = argument(call, 0);
        int exponent = 0;
        if (x != 0 && Double.isFinite(x)) {
            exponent = StrictMath.getExponent(x) < Double.MIN_EXPONENT
                    ? StrictMath.getExponent(x * 0x1p60) + 1 - 60
                    : StrictMath.getExponent(x) + 1;
            x = StrictMath.scalb(x, -exponent);
        }
        call.memory().store32(call.argument(2), exponent);
        return bits(x);
    }
}
