package dev.pagewalk.people;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A line of a class: what somebody is there. Works and marks hang on its id.
 *
 * @param accountId who it is; null until somebody came, and after an erasure
 * @param section null if the line is in none
 * @param active false after the person left; the line and its work stay
 * @param fullName checked text, but still text: never put it into HTML unescaped
 * @param number the student number as it was typed
 * @param login what another system calls the person: a login or an address
 * @param outsideId the number that Canvas itself gave the person
 */
public record Membership(
        long id,
        long classroomId,
        @Nullable Long accountId,
        @Nullable Section section,
        ClassRole role,
        boolean active,
        String fullName,
        @Nullable String number,
        SortedSet<String> labels,
        @Nullable String login,
        @Nullable String outsideId) {

    public Membership {
        labels = java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(labels));
    }

    /** Whether somebody with an account is on this line. */
    public boolean joined() {
        return accountId != null;
    }
}
