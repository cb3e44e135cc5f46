package dev.pagewalk.people;

/** What a person may do; each includes the ones before it. */
public enum Role {
    STUDENT,
    INSTRUCTOR,
    ADMIN
}
