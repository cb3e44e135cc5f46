package dev.pagewalk.homework;

/** Who handed something in. The names are kept and therefore for ever. */
public enum Origin {
    STUDENT,
    /** The rule at the deadline: it stood in the fields. */
    DEADLINE,
    STAFF
}
