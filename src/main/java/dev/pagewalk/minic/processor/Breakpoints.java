package dev.pagewalk.minic.processor;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.code.Opcode;
import dev.pagewalk.minic.code.Program;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stops at statements: a copy of the code in which the first instructions of statements are replaced by
 * {@link Opcode#BREAK}, so that running to a far breakpoint costs nothing.
 */
final class Breakpoints {
    private @Nullable Set<Integer> lines;
    private boolean all;
    private int @Nullable [] patched;
    private Set<Integer> atBreakpoints = Set.of();

    void forget() {
        patched = null;
    }

    /** The code to run for a goal. */
    int[] codeFor(Goal goal, Core core, @Nullable Program program) {
        boolean every = goal.kind != Goal.Kind.END && goal.kind != Goal.Kind.LINE;
        if (program == null || goal.kind == Goal.Kind.END && goal.breakpoints.isEmpty()) {
            return core.code;
        }
        Set<Integer> wanted = new HashSet<>(goal.breakpoints);
        wanted.addAll(goal.lines);
        if (patched == null || all != every || !wanted.equals(lines)) {
            patched = core.code.clone();
            lines = wanted;
            all = every;
            int[] starts = program.lines().statementStarts();
            if (every) {
                for (int start : starts) {
                    patched[start] = Opcode.BREAK;
                }
            }
            atBreakpoints = new HashSet<>();
            for (int line : wanted) {
                patch(program, starts, line, goal.lines.contains(line));
            }
        }
        return patched;
    }

    /**
     * The first statement of a line; every one if {@code all}. A line without statements counts as the next with one.
     */
    private void patch(Program program, int[] starts, int line, boolean all) {
        int best = Integer.MAX_VALUE;
        for (int start : starts) {
            SourceSpan span = program.lines().spanAt(start);
            if (span != null && span.line() >= line) {
                best = Math.min(best, span.line());
            }
        }
        for (int start : starts) {
            SourceSpan span = program.lines().spanAt(start);
            if (span != null && span.line() == best) {
                patched[start] = Opcode.BREAK;
                atBreakpoints.add(start);
                if (!all) {
                    return;
                }
            }
        }
    }

    /** Whether to stop at a break; null if not. */
    Stop.@Nullable Pause reached(Goal goal, int pc, int fp, long retired) {
        if (retired == goal.startedAt) {
            return null;
        }
        boolean atLine = atBreakpoints.contains(pc);
        int depth = Integer.compareUnsigned(fp, goal.framePointer);
        boolean reached = switch (goal.kind) {
            case END -> false;
            case INTO -> true;
            case OVER -> depth >= 0;
            case OUT -> depth > 0;
            case LINE -> atLine;
        };
        return reached ? Stop.Pause.GOAL : atLine && goal.kind != Goal.Kind.LINE ? Stop.Pause.BREAKPOINT : null;
    }
}
