package dev.pagewalk.minic.processor;

import dev.pagewalk.memory.AddressSpace;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What lies on the stack when {@code main(argc, argv)} is called. */
final class FirstFrame {
    private FirstFrame() {}

    /**
     * Pushes it; the stack begins at the StackBase of the thread block.
     *
     * @param arguments argv, the program's name first
     * @param back where main returns to
     * @return the stack pointer
     */
    static int push(AddressSpace memory, List<String> arguments, int back) {
        int sp = memory.load32(memory.threadBlock() + 4) - 16;
        int[] strings = new int[arguments.size()];
        for (int i = 0; i < strings.length; i++) {
            byte[] bytes = (arguments.get(i) + "\0").getBytes(StandardCharsets.UTF_8);
            sp = sp - bytes.length & ~3;
            memory.write(sp, bytes);
            strings[i] = sp;
        }
        sp = push(memory, sp, 0);
        for (int i = strings.length - 1; i >= 0; i--) {
            sp = push(memory, sp, strings[i]);
        }
        int argv = sp;
        sp = push(memory, sp, 0);
        sp = push(memory, sp, argv);
        sp = push(memory, sp, strings.length);
        return push(memory, sp, back);
    }

    /** Pushes a word. */
    static int push(AddressSpace memory, int sp, int value) {
        memory.store32(sp - 4, value);
        return sp - 4;
    }
}
