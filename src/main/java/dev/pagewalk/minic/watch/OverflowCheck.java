package dev.pagewalk.minic.watch;

import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.minic.code.Opcode;
import dev.pagewalk.minic.processor.Core;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks whether the next instruction, which computes with a sign, will overflow. */
final class OverflowCheck {
    private final Core core;

    OverflowCheck(Core core) {
        this.core = core;
    }

    /** Left operand, operator, right operand and the result that the processor gives; null if all is well. */
    @Nullable List<String> of(int at) {
        int[] code = core.code;
        int[] r = core.r;
        int a = code[at + 1];
        int b = code[at + 2];
        int c = code[at + 3];
        return switch (code[at]) {
            case Opcode.ADD -> add(r[b], r[c]);
            case Opcode.SUB -> subtract(r[b], r[c]);
            case Opcode.MUL -> multiply(r[b], r[c]);
            case Opcode.ADDK -> addConstant(r[b], c);
            case Opcode.MULK -> multiply(r[b], c);
            case Opcode.ADDRL -> add(r[b], local(c));
            case Opcode.SUBRL -> subtract(r[b], local(c));
            case Opcode.MULRL -> multiply(r[b], local(c));
            case Opcode.ADDLK -> addConstant(local(b), c);
            case Opcode.MULLK -> multiply(local(b), c);
            case Opcode.ADDLL -> add(local(b), local(c));
            case Opcode.SUBLL -> subtract(local(b), local(c));
            case Opcode.MULLL -> multiply(local(b), local(c));
            case Opcode.ADDTOL -> add(local(a), r[b]);
            case Opcode.SUBTOL -> subtract(local(a), r[b]);
            case Opcode.MULTOL -> multiply(local(a), r[b]);
            case Opcode.ADDTOLK -> addConstant(local(a), b);
            case Opcode.NEG -> subtract(0, r[b]);
            case Opcode.WADD -> wide(core.w[b], '+', core.w[c]);
            case Opcode.WSUB -> wide(core.w[b], '-', core.w[c]);
            case Opcode.WMUL -> wide(core.w[b], '*', core.w[c]);
            case Opcode.WNEG -> wide(0, '-', core.w[b]);
            default -> null;
        };
    }

    private int local(int offset) {
        AddressSpace memory = core.memory;
        return memory.peek32(core.fp + offset);
    }

    private static @Nullable List<String> add(long left, long right) {
        return told(left, '+', right, left + right);
    }

    /** The compiler makes an addition of a subtraction of a constant. */
    private static @Nullable List<String> addConstant(int left, int right) {
        return right < 0 && right != Integer.MIN_VALUE ? subtract(left, -right) : add(left, right);
    }

    private static @Nullable List<String> subtract(long left, long right) {
        return told(left, '-', right, left - right);
    }

    private static @Nullable List<String> multiply(long left, long right) {
        return told(left, '*', right, left * right);
    }

    private static @Nullable List<String> told(long left, char operator, long right, long result) {
        return result == (int) result ? null : texts(left, operator, right, (int) result);
    }

    private static @Nullable List<String> wide(long left, char operator, long right) {
        long result;
        boolean over;
        switch (operator) {
            case '+' -> {
                result = left + right;
                over = ((left ^ result) & (right ^ result)) < 0;
            }
            case '-' -> {
                result = left - right;
                over = ((left ^ right) & (left ^ result)) < 0;
            }
            default -> {
                result = left * right;
                over = Math.multiplyHigh(left, right) != result >> 63;
            }
        }
        return over ? texts(left, operator, right, result) : null;
    }

    private static List<String> texts(long left, char operator, long right, long result) {
        return List.of(Long.toString(left), String.valueOf(operator), Long.toString(right), Long.toString(result));
    }
}
