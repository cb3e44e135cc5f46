package dev.pagewalk.minic.look;

import dev.pagewalk.minic.code.Program;
import dev.pagewalk.minic.processor.Cpu;
import dev.pagewalk.minic.syntax.FrameNames;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a paused program shows to what is typed beside it. */
public final class PausedFrame {
    private PausedFrame() {}

    /**
     * What can be seen from the instruction that is next.
     *
     * @param running false if the program has ended: then nothing has a place
     */
    public static FrameNames names(Cpu cpu, @Nullable Program program, boolean running) {
        if (program == null) {
            return FrameNames.NONE;
        }
        Map<String, FrameNames.Placed> inScope = new HashMap<>();
        Program.Function function = running ? program.functionAt(cpu.pc()) : null;
        if (function != null && cpu.pc() != function.first()) {
            for (Program.Local local : CallStack.inScope(function, cpu.pc())) {
                inScope.put(local.name(), new FrameNames.Placed(local.type(), cpu.fp() + local.offset()));
            }
        }
        return new FrameNames(inScope, program.functionsByLocal(), running);
    }
}
