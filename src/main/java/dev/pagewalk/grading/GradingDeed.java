package dev.pagewalk.grading;

/** What staff does to marks, as {@link dev.pagewalk.people.AuditTrail} names it. */
enum GradingDeed {
    MARK_ADJUSTED,
    ADJUSTMENT_REVOKED,
    QUESTION_THROWN_OUT,
    QUESTION_TAKEN_BACK,
    COMMENTED,
    COMMENT_TAKEN_BACK,
    REGRADE_APPLIED,
    REGRADE_UNDONE,
    RUBRIC_WRITTEN
}
