package dev.pagewalk.people;

/** What a member of a class is there. */
public enum ClassRole {
    STUDENT,
    /** Sees and marks the students of the own section; of all sections if the line names none. */
    ASSISTANT,
    /** Everything in the class. */
    INSTRUCTOR
}
