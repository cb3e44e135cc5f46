package dev.pagewalk.minic.look;

import dev.pagewalk.minic.code.Program;
import dev.pagewalk.minic.processor.Core;
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
    public static FrameNames names(Core core, @Nullable Program program, boolean running) {
        if (program == null) {
            return FrameNames.NONE;
        }
        Map<String, FrameNames.Placed> inScope = new HashMap<>();
        Program.Function function = running ? program.functionAt(core.pc) : null;
        if (function != null && core.pc != function.first()) {
            for (Program.Local local : CallStack.inScope(function, core.pc)) {
                inScope.put(local.name(), new FrameNames.Placed(local.type(), core.fp + local.offset()));
            }
        }
        return new FrameNames(inScope, program.functionsByLocal(), running);
    }
}
