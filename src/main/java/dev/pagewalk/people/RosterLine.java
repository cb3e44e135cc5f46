package dev.pagewalk.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person of a class list.
 *
 * @param line where it begins in the file, counted from 1
 * @param number empty if the list gives none
 * @param section null if the list has no such column; empty if it says none
 * @param labels null if the list has no such column
 * @param login null if the list has no such column or says none
 */
record RosterLine(
        long line,
        String name,
        String number,
        @Nullable String section,
        @Nullable Set<String> labels,
        @Nullable String login,
        @Nullable String outsideId) {}
