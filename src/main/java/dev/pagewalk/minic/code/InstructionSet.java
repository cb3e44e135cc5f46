package dev.pagewalk.minic.code;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds instructions: by their number, and by what they do. */
public final class InstructionSet {
    private static final Instruction[] BY_OPCODE = byOpcode();
    private static final Map<Operation, Map<Form, Instruction>> BY_OPERATION = byOperation();

    private InstructionSet() {}

    private static Instruction[] byOpcode() {
        var table = new Instruction[Instruction.values().length];
        for (Instruction instruction : Instruction.values()) {
            table[instruction.opcode()] = instruction;
        }
        return table;
    }

    /** Some of {@link Operation.Other} do different things on the same operands; nobody looks for those. */
    private static Map<Operation, Map<Form, Instruction>> byOperation() {
        var table = new HashMap<Operation, Map<Form, Instruction>>();
        for (Instruction instruction : Instruction.values()) {
            table.computeIfAbsent(instruction.operation(), _ -> new EnumMap<>(Form.class))
                    .put(instruction.form(), instruction);
        }
        return table;
    }

    /** The instruction that an {@link Opcode} stands for. */
    public static Instruction of(int opcode) {
        return BY_OPCODE[opcode];
    }

    /** The instruction that does something on operands of a form; null if none does. */
    static @Nullable Instruction find(Operation operation, Form form) {
        Map<Form, Instruction> forms = BY_OPERATION.get(operation);
        return forms == null ? null : forms.get(form);
    }

    /** The {@link Opcode} of what does something on operands of a form. */
    static int opcode(Operation operation, Form form) {
        Instruction instruction = find(operation, form);
        if (instruction == null) {
            throw new IllegalArgumentException("no instruction does " + operation + " on " + form);
        }
        return instruction.opcode();
    }

    /** For each {@link Opcode} how often it reads or writes 32-bit locals. */
    public static byte[] localAccesses() {
        byte[] table = new byte[BY_OPCODE.length];
        for (Instruction instruction : BY_OPCODE) {
            table[instruction.opcode()] = (byte) instruction.localAccesses();
        }
        return table;
    }

    /** For each {@link Opcode} whether a part of the processor executes it. */
    public static boolean[] executedBy(Operation.Unit unit) {
        boolean[] table = new boolean[BY_OPCODE.length];
        for (Instruction instruction : BY_OPCODE) {
            table[instruction.opcode()] = instruction.operation().unit() == unit;
        }
        return table;
    }
}
