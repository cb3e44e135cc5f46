package dev.pagewalk.machine;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.machine.snapshot.ProgramSnapshot;
import dev.pagewalk.minic.Processor;
import dev.pagewalk.minic.look.FrameView;
import dev.pagewalk.minic.processor.Stop;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the program can go on, and how it ended if it can't.
 *
 * @param kind which of the four
 * @param exitCode as another process would see it, 0 while it can go on
 * @param exception what ended it, if CRASHED
 * @param exceptionAddress address of the instruction that raised it
 * @param exceptionLine its source line, from 1; 0 if unknown
 */
public record ProgramState(
        ProgramSnapshot.State kind,
        int exitCode,
        @Nullable ExceptionRecord exception,
        int exceptionAddress,
        int exceptionLine) {

    private static final int MOST_GLOBALS = 64;

    static final ProgramState NONE = new ProgramState(ProgramSnapshot.State.NONE, 0, null, 0, 0);
    static final ProgramState PAUSED = new ProgramState(ProgramSnapshot.State.PAUSED, 0, null, 0, 0);

    static ProgramState exited(int code) {
        return new ProgramState(ProgramSnapshot.State.EXITED, code, null, 0, 0);
    }

    static ProgramState crashed(Stop.Crashed crashed) {
        SourceSpan span = crashed.span();
        return new ProgramState(
                ProgramSnapshot.State.CRASHED,
                crashed.exception().code(),
                crashed.exception(),
                crashed.address().raw(),
                span == null ? 0 : span.line());
    }

    boolean canRun() {
        return kind == ProgramSnapshot.State.PAUSED;
    }

    ProgramSnapshot snapshot(Processor processor, int mostFrames) {
        List<ProgramSnapshot.Frame> frames = new ArrayList<>();
        if (kind == ProgramSnapshot.State.PAUSED || kind == ProgramSnapshot.State.CRASHED) {
            for (FrameView frame : processor.callStack(mostFrames)) {
                frames.add(frame(frame));
            }
        }
        return new ProgramSnapshot(
                kind,
                canRun() ? processor.next() : null,
                frames,
                kind == ProgramSnapshot.State.NONE ? List.of() : globals(processor),
                processor.notes(),
                exitCode,
                exception,
                exceptionLine,
                kind == ProgramSnapshot.State.NONE ? 0 : processor.retired());
    }

    private static List<ProgramSnapshot.Variable> globals(Processor processor) {
        return processor.globals().stream()
                .limit(MOST_GLOBALS)
                .map(ProgramState::variable)
                .toList();
    }

    private static ProgramSnapshot.Frame frame(FrameView frame) {
        SourceSpan span = frame.span();
        return new ProgramSnapshot.Frame(
                frame.function(),
                span == null ? 0 : span.line(),
                frame.framePointer(),
                frame.variables().stream().map(ProgramState::variable).toList());
    }

    private static ProgramSnapshot.Variable variable(FrameView.VariableView variable) {
        return new ProgramSnapshot.Variable(variable.name(), variable.type(), variable.address(), variable.value());
    }
}
