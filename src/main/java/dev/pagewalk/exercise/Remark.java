package dev.pagewalk.exercise;

/** Something that can be said about any answer. The names are kept with answers and therefore for ever. */
public enum Remark {
    RIGHT,
    /** A machine was brought into the state. */
    BUILT,
    /** Rightly computed from the student's own earlier number. */
    FOLLOWS,
    /** Pagewalk did the step. */
    SHOWN,
    PARTLY,
    /** All that was chosen belongs to the answer. */
    FITTING,
    WRONG,
    WRONG_CHOICE,
    WRONG_LABEL,
    WRONG_LINE,
    /** The machine did something else than was predicted. */
    UNEXPECTED,
    /** The walk ends here, and the student went on. */
    FAULT,
    /** The walk goes on, and the student said that it ends. */
    NO_FAULT,
    /** The program passes everywhere. */
    REPAIRED,
    /** The program used up its instructions. */
    TOO_LONG,
    TOO_MUCH_OUTPUT,
    TOO_MUCH_MEMORY
}
