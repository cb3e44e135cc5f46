package dev.pagewalk.people;

/** What staff does to people and classes, as the audit trail names it. */
enum PeopleDeed {
    CLASS_MADE,
    CLASS_CHANGED,
    CLASS_ARCHIVED,
    CLASS_TAKEN_OUT,
    JOIN_CODE_MADE,
    JOIN_CODE_ENDED,
    SECTION_MADE,
    SECTION_RENAMED,
    SECTION_REMOVED,
    MEMBER_ADDED,
    MEMBER_CHANGED,
    MEMBER_DROPPED,
    MEMBER_TAKEN_BACK,
    MEMBERS_MERGED,
    ROSTER_APPLIED,
    LINK_MADE,
    ROLE_CHANGED,
    ACCOUNT_CLOSED,
    ACCOUNT_OPENED,
    PERSON_EXPORTED,
    PERSON_ERASED
}
