package dev.pagewalk.course;

/** What a person may do; each includes the ones before it. */
public enum Role {
    STUDENT,
    INSTRUCTOR,
    ADMIN
}
