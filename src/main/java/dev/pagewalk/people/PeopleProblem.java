package dev.pagewalk.people;

import java.util.Locale;

/** Why a change of people or classes was refused. Its text is the translation of {@link #key()}. */
public enum PeopleProblem {
    /** Not 1 to 120 characters, or some that can't be seen. */
    TITLE,
    /** More than 60 characters, or some that can't be seen. */
    TERM,
    /** None that this server knows. */
    TIME_ZONE,
    /** Neither English nor Chinese. */
    LANGUAGE,
    /** Not 1 to 60 characters, or some that can't be seen. */
    SECTION_NAME,
    SECTION_EXISTS,
    /** Somebody is in it, or something depends on it. */
    SECTION_IN_USE,
    /** Not 1 to 120 characters, or some that can't be seen. */
    FULL_NAME,
    /** More than 64 characters, or some that can't be seen. */
    NUMBER,
    /** Another line of the class has it: its name is the argument. */
    NUMBER_IN_CLASS,
    /** More than 20 labels, or one that is longer than 60 characters or can't be seen. */
    LABELS,
    /** The account has a line in this class already. */
    ALREADY_MEMBER,
    /** The line has an account already. */
    LINE_TAKEN,
    /** A class has at least one instructor with an account. */
    LAST_INSTRUCTOR,
    ARCHIVED,
    /** Nobody has this user name. */
    NO_SUCH_USER,
    /** No class has this code. */
    NO_SUCH_CODE,
    /** Another account joined with this number. */
    NUMBER_JOINED,
    /** Was taken out of the class; an instructor has to take the person in again. */
    DROPPED,
    /** A guest has to sign up first. */
    GUEST,
    /** Two lines that different people joined with are not one person's. */
    TWO_ACCOUNTS,
    /** Both lines have work, which can't be put together. */
    TWO_WORKS,
    /** Used, withdrawn, or too old. */
    LINK_OVER,
    /** The last administrator stays one. */
    LAST_ADMINISTRATOR,
    /** A demo account is as it is. */
    DEMO;

    /** For example {@code people.problem.number-joined}. */
    public String key() {
        return "people.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
