package dev.pagewalk.minic.watch;

import dev.pagewalk.minic.code.Form;
import dev.pagewalk.minic.code.Instruction;
import dev.pagewalk.minic.code.InstructionSet;
import dev.pagewalk.minic.code.Operation;
import dev.pagewalk.minic.processor.Cpu;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks whether the next instruction, which computes with a sign, will overflow. */
final class OverflowCheck {
    private final Cpu cpu;

    OverflowCheck(Cpu cpu) {
        this.cpu = cpu;
    }

    /** Left operand, operator, right operand and the result that the processor gives; null if all is well. */
    @Nullable List<String> of(int at) {
        Instruction instruction = InstructionSet.of(cpu.code()[at]);
        return switch (instruction.operation()) {
            case Operation.Arithmetic operation -> arithmetic(operation, instruction.form(), at);
            case Operation.Unary unary
            when unary == Operation.Unary.NEGATE -> subtract(0, cpu.register(cpu.code()[at + 2]));
            case Operation.Wide(Operation.Arithmetic operation) ->
                wide(cpu.wide(cpu.code()[at + 2]), operation, cpu.wide(cpu.code()[at + 3]));
            case Operation.WideUnary(Operation.Unary unary)
            when unary == Operation.Unary.NEGATE -> wide(0, Operation.Arithmetic.SUB, cpu.wide(cpu.code()[at + 2]));
            default -> null;
        };
    }

    /** The operands are the last two. */
    private @Nullable List<String> arithmetic(Operation.Arithmetic operation, Form form, int at) {
        int second = form.operands().size();
        int left = operand(form, second - 1, at);
        int right = operand(form, second, at);
        return switch (operation) {
            case ADD ->
                form.operands().getLast() == Form.Operand.CONSTANT ? addConstant(left, right) : add(left, right);
            case SUB -> subtract(left, right);
            case MUL -> multiply(left, right);
            default -> null;
        };
    }

    /** @param number of the word behind the operation */
    private int operand(Form form, int number, int at) {
        int word = cpu.code()[at + number];
        return switch (form.operands().get(number - 1)) {
            case REGISTER -> cpu.register(word);
            case LOCAL -> cpu.memory().glance().number(cpu.fp() + word);
            default -> word;
        };
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

    private static @Nullable List<String> wide(long left, Operation.Arithmetic operation, long right) {
        char operator;
        long result;
        boolean over;
        switch (operation) {
            case ADD -> {
                operator = '+';
                result = left + right;
                over = ((left ^ result) & (right ^ result)) < 0;
            }
            case SUB -> {
                operator = '-';
                result = left - right;
                over = ((left ^ right) & (left ^ result)) < 0;
            }
            case MUL -> {
                operator = '*';
                result = left * right;
                over = Math.multiplyHigh(left, right) != result >> 63;
            }
            default -> {
                return null;
            }
        }
        return over ? texts(left, operator, right, result) : null;
    }

    private static List<String> texts(long left, char operator, long right, long result) {
        return List.of(Long.toString(left), String.valueOf(operator), Long.toString(right), Long.toString(result));
    }
}
