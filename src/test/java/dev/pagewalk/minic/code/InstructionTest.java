package dev.pagewalk.minic.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers of the instructions and their descriptions are two lists, for the sake of speed: here they are one. */
class InstructionTest {

    private static Map<String, Integer> numbers() throws IllegalAccessException {
        var numbers = new HashMap<String, Integer>();
        for (Field field : Opcode.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == int.class) {
                numbers.put(field.getName(), field.getInt(null));
            }
        }
        return numbers;
    }

    @Test
    void everyNumberHasTheDescriptionOfThatName() throws IllegalAccessException {
        var described = new HashMap<String, Integer>();
        for (Instruction instruction : Instruction.values()) {
            described.put(instruction.name(), instruction.opcode());
        }
        assertThat(described).isEqualTo(numbers());
    }

    /** Or the interpreter's jump table would have holes. */
    @Test
    void theNumbersFollowOneAnother() throws IllegalAccessException {
        assertThat(numbers().values())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, numbers().size()).boxed().toList());
    }

    @Test
    void whatIsLookedForIsFound() {
        for (Instruction instruction : Instruction.values()) {
            assertThat(InstructionSet.of(instruction.opcode())).isEqualTo(instruction);
            if (!(instruction.operation() instanceof Operation.Other)) {
                assertThat(InstructionSet.find(instruction.operation(), instruction.form()))
                        .isEqualTo(instruction);
            }
        }
    }

    @Test
    void aLocalThatIsUpdatedIsReadAndWritten() {
        assertThat(Arrays.asList(Instruction.ADDTOL, Instruction.ADDTOLK, Instruction.MOVL, Instruction.LDX32LL))
                .allMatch(instruction -> instruction.localAccesses() == 2);
        assertThat(Instruction.LDL32.localAccesses()).isEqualTo(1);
        assertThat(Instruction.LDL8S.localAccesses()).isZero();
    }
}
