package dev.pagewalk.minic.processor;

import dev.pagewalk.minic.code.Form.Operand;
import dev.pagewalk.minic.code.InstructionSet;
import dev.pagewalk.minic.code.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What a loop that is to be compiled has to know of its instructions before it translates them. */
final class LoopOperands {
    private LoopOperands() {}

    /** False for what is left to the interpreter. */
    static boolean translates(int opcode) {
        Operation operation = InstructionSet.of(opcode).operation();
        return operation.unit() == Operation.Unit.CORE && !(operation instanceof Operation.Other);
    }

    /** Where an instruction may jump within its function. */
    static OptionalInt target(int[] code, int pc) {
        List<Integer> targets = translates(code[pc]) ? words(code, pc, Operand.TARGET) : List.of();
        return targets.isEmpty() ? OptionalInt.empty() : OptionalInt.of(targets.getFirst());
    }

    static List<Integer> registers(int[] code, int pc) {
        return words(code, pc, Operand.REGISTER);
    }

    /** Offsets from the frame pointer. */
    static List<Integer> locals(int[] code, int pc) {
        return words(code, pc, Operand.LOCAL);
    }

    private static List<Integer> words(int[] code, int pc, Operand kind) {
        List<Operand> operands = InstructionSet.of(code[pc]).form().operands();
        var words = new ArrayList<Integer>();
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i) == kind) {
                words.add(code[pc + 1 + i]);
            }
        }
        return words;
    }
}
