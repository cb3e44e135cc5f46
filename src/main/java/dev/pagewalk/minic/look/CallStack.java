package dev.pagewalk.minic.look;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.code.Program;
import dev.pagewalk.minic.processor.Cpu;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Decodes the call stack from memory: saved frame pointer at [fp], return address at [fp + 4]. */
public final class CallStack {
    private final Cpu cpu;
    private final Program program;
    private final Peeker memory;
    private final ValueText text;

    /** The call stack of a program that is paused or has crashed. */
    public CallStack(Cpu cpu, Program program) {
        this.cpu = cpu;
        this.program = program;
        this.memory = new Peeker(cpu.memory(), program);
        this.text = new ValueText(memory);
    }

    /** The frames, innermost first, as far as they can be read; not more than {@code most}. */
    public List<FrameView> frames(int most) {
        List<FrameView> frames = new ArrayList<>();
        int pc = cpu.pc();
        int fp = cpu.fp();
        boolean innermost = true;
        OptionalInt call;
        try {
            while (frames.size() < most) {
                Program.Function function = program.functionAt(pc);
                if (function == null) {
                    break;
                }
                if (innermost && pc == function.first()) {
                    // the frame isn't made yet: the return address is on top of the stack
                    frames.add(new FrameView(
                            function.name(), program.lines().spanAt(pc), new VirtualAddress(cpu.sp() - 4), List.of()));
                    call = callBefore(memory.load32(cpu.sp()));
                } else {
                    SourceSpan span = program.lines().spanAt(pc);
                    frames.add(new FrameView(function.name(), span, new VirtualAddress(fp), locals(function, pc, fp)));
                    int outer = memory.load32(fp);
                    call = callBefore(memory.load32(fp + 4));
                    if (Integer.compareUnsigned(outer, fp) <= 0) {
                        break;
                    }
                    fp = outer;
                }
                innermost = false;
                if (call.isEmpty()) {
                    break;
                }
                pc = call.getAsInt();
            }
        } catch (Peeker.Unreadable e) {
            // the rest can't be read
        }
        return frames;
    }

    /** The call that returns to an address. */
    private OptionalInt callBefore(int address) {
        OptionalInt back = cpu.instruction(address);
        return back.isPresent() && back.getAsInt() >= 4 ? OptionalInt.of(back.getAsInt() - 4) : OptionalInt.empty();
    }

    private List<FrameView.VariableView> locals(Program.Function function, int pc, int fp) {
        List<FrameView.VariableView> views = new ArrayList<>();
        for (Program.Local local : inScope(function, pc)) {
            views.add(text.view(local.name(), local.type(), fp + local.offset()));
        }
        return views;
    }

    /** The variables in scope, parameters first, then in order of declaration; an inner one hides an outer one. */
    static List<Program.Local> inScope(Program.Function function, int pc) {
        List<Program.Local> visible = new ArrayList<>();
        for (Program.Local local : function.locals()) {
            if (pc >= local.first() && pc < local.last()) {
                visible.add(local);
            }
        }
        visible.removeIf(outer -> visible.stream()
                .anyMatch(inner -> inner != outer
                        && inner.name().equals(outer.name())
                        && inner.last() - inner.first() < outer.last() - outer.first()));
        visible.sort((a, b) -> {
            boolean p = a.offset() > 0;
            boolean q = b.offset() > 0;
            return p != q
                    ? (p ? -1 : 1)
                    : p ? Integer.compare(a.offset(), b.offset()) : Integer.compare(b.offset(), a.offset());
        });
        return visible;
    }
}
