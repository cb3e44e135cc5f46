package dev.pagewalk.homework;

/** What staff does to homework, as {@link dev.pagewalk.people.AuditTrail} names it. */
enum HomeworkDeed {
    ASSIGNMENT_MADE,
    ASSIGNMENT_REVISED,
    ASSIGNMENT_PUBLISHED,
    ASSIGNMENT_WITHDRAWN,
    TIMES_GRANTED,
    TIMES_REVOKED,
    HANDED_IN_BY_STAFF
}
