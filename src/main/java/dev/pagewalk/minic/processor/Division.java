package dev.pagewalk.minic.processor;

import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import java.util.List;

/** Division of 32-bit integers as the machine does it: it raises what can't be divided. */
final class Division {
    private Division() {}

    private static SimulatedException raised(int code) {
        return new SimulatedException(new ExceptionRecord(code, List.of()));
    }

    static int divide(int a, int b) {
        if (b == 0) {
            throw raised(ExceptionRecord.INTEGER_DIVIDE_BY_ZERO);
        }
        if (b == -1 && a == Integer.MIN_VALUE) {
            throw raised(ExceptionRecord.INTEGER_OVERFLOW);
        }
        return a / b;
    }

    static int remainder(int a, int b) {
        return b == -1 && a != Integer.MIN_VALUE ? 0 : a - divide(a, b) * b;
    }

    static int divideUnsigned(int a, int b) {
        if (b == 0) {
            throw raised(ExceptionRecord.INTEGER_DIVIDE_BY_ZERO);
        }
        return Integer.divideUnsigned(a, b);
    }

    static int remainderUnsigned(int a, int b) {
        return a - divideUnsigned(a, b) * b;
    }
}
