package dev.pagewalk.machine;

/** Why a command came to its end. */
public enum StopReason {
    /** The command did what it says. */
    DONE,
    /** A breakpoint was reached. */
    BREAKPOINT,
    /** The program ended by itself. */
    EXITED,
    /** The program ended by an unhandled exception. */
    UNHANDLED_EXCEPTION,
    /** The instruction budget is used up. */
    INSTRUCTION_BUDGET,
    /** Too much was printed. */
    OUTPUT_BUDGET,
    /** Too much host memory would be needed. */
    MEMORY_BUDGET,
    /** The simulated machine hasn't the memory for another process. */
    NO_MEMORY,
    /** It took too long. */
    TIME_BUDGET,
    /** A person pressed Stop. */
    CANCELLED,
    /** There is nothing to run: no program was loaded, or it has ended. */
    NOTHING_TO_RUN
}
