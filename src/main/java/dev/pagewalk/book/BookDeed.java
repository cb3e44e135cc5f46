package dev.pagewalk.book;

/** What staff does to the gradebook itself, as {@link dev.pagewalk.people.AuditTrail} names it. */
enum BookDeed {
    OUTSIDE_MARKS_TAKEN_IN
}
