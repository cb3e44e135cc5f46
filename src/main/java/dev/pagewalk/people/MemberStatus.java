package dev.pagewalk.people;

enum MemberStatus {
    ACTIVE,
    /** Left or was taken out; what was done stays, and the same line is used if the person comes back. */
    DROPPED
}
