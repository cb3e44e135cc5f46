package dev.pagewalk.event;

/** How a page fault was resolved, in the order of the decision tree of windows-facts 3.4. */
public enum FaultKind {
    /** First touch of a committed page: a zeroed frame. */
    DEMAND_ZERO,
    /** The page was still in memory on the standby or modified list: soft, no disk. */
    TRANSITION,
    /** Read back from the page file: hard. */
    PAGE_FILE,
    /** Shared with others through a prototype PTE that was valid or demand-zero: soft. */
    PROTOTYPE,
    /** Read from a mapped file or image: hard. */
    FILE,
    /** First write to a copy-on-write page: a private copy. */
    COPY_ON_WRITE,
    /** A guard page of the stack: the stack grew. */
    STACK_GROWTH,
    /** A guard page elsewhere: STATUS_GUARD_PAGE_VIOLATION. */
    GUARD_PAGE,
    /** The stack can't grow any more. */
    STACK_OVERFLOW,
    /** Nothing there, or not allowed. */
    ACCESS_VIOLATION
}
