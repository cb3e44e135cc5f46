package dev.pagewalk.exercise;

/** How an answer compares. The names are kept with answers and therefore for ever. */
public enum Verdict {
    RIGHT,
    /** Not the right number, but rightly computed from the student's own earlier one. */
    FOLLOWS,
    /** Some of it is right. */
    PARTLY,
    WRONG,
    /** Pagewalk did the step. */
    SHOWN,
    /** A person has to mark it. */
    HANDED_IN;

    /** True if nothing more is to be done about the step. */
    public boolean settles() {
        return this != PARTLY && this != WRONG;
    }

    /** True if what was asked is there in full. */
    public boolean full() {
        return this == RIGHT || this == FOLLOWS;
    }
}
