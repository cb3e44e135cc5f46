package dev.pagewalk.minic.processor;

import java.util.Set;

/**
 * How far to run. A goal is made once per command ({@link Processor#stepOver()} and so on) and given to
 * {@link Processor#run} again after each slice until it is reached.
 */
public final class Goal {

    enum Kind {
        END,
        INTO,
        OVER,
        OUT,
        LINE
    }

    final Kind kind;
    final int framePointer;
    final long startedAt;
    final Set<Integer> lines;
    final Set<Integer> breakpoints;

    Goal(Kind kind, int framePointer, long startedAt, Set<Integer> lines, Set<Integer> breakpoints) {
        this.kind = kind;
        this.framePointer = framePointer;
        this.startedAt = startedAt;
        this.lines = Set.copyOf(lines);
        this.breakpoints = Set.copyOf(breakpoints);
    }
}
