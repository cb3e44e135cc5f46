package dev.pagewalk.people;

import java.util.List;
import java.util.SortedSet;

/**
 * What taking in a class list would do. Nothing has been done yet.
 *
 * @param fingerprint of all of it: {@link Roster#apply} does this and nothing else
 * @param problems if there are any, nothing is taken in
 * @param missing in the class and not in the list: taken out only if that is asked for
 * @param newSections that would be made
 * @param encoding how the bytes were read, such as {@code GB18030}
 * @param recognised the headings of the columns that count
 * @param passedOver those of the others
 */
public record RosterPlan(
        String fingerprint,
        List<RosterProblem> problems,
        List<Added> added,
        List<Changed> changed,
        int unchanged,
        List<Membership> missing,
        SortedSet<String> newSections,
        String encoding,
        List<String> recognised,
        List<String> passedOver) {

    /** What of a line a list can change. */
    public enum Field {
        NAME,
        NUMBER,
        SECTION,
        LABELS,
        LOGIN,
        OUTSIDE_ID,
        /** Was taken out of the class, and comes back. */
        STATUS
    }

    /** One thing that changes, as text; empty where there is nothing. */
    public record Change(Field field, String before, String after) {}

    /** Somebody who isn't in the class yet. */
    public record Added(long line, String name, String number, String section, String labels) {}

    /** Somebody of whom the list says something else. */
    public record Changed(long line, Membership membership, List<Change> changes) {}

    /** Whether it could be applied. */
    public boolean possible() {
        return problems.isEmpty();
    }
}
