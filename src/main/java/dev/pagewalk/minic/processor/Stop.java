package dev.pagewalk.minic.processor;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.event.ExceptionRecord;
import org.jspecify.annotations.Nullable;

/** Why a {@link Processor} came back from {@link Processor#run}. */
public sealed interface Stop {

    /** Reasons without further data; the program can go on after each of them. */
    enum Pause implements Stop {
        /** The instructions allowed are used up; the goal is not reached. */
        SLICE,
        /** The goal is reached. */
        GOAL,
        /** A statement at a breakpoint line is next. */
        BREAKPOINT,
        /** More was printed than is allowed. */
        OUTPUT
    }

    /** The program ended by itself: {@code main} returned or it called {@code exit}. */
    record Exited(int code) implements Stop {}

    /**
     * The program ended by an exception that nobody handled; its exit code is the exception's.
     *
     * @param address of the faulting instruction
     * @param span its statement in the source; null if the program jumped out of its code
     */
    record Crashed(
            ExceptionRecord exception,
            VirtualAddress address,
            @Nullable SourceSpan span) implements Stop {}
}
