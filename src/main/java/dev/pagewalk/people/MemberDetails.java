package dev.pagewalk.people;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a line of a class. Any text at all may be in it.
 *
 * @param number may be empty
 * @param sectionId a section of the class; null for none
 */
public record MemberDetails(
        String fullName, String number, @Nullable Long sectionId, ClassRole role, Set<String> labels) {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_NUMBER = 64;
    static final int LONGEST_LABEL = 60;
    static final int MOST_LABELS = 20;

    /** What a line says now. */
    public static MemberDetails of(Membership line) {
        return new MemberDetails(
                line.fullName(),
                line.number() == null ? "" : line.number(),
                line.section() == null ? null : line.section().id(),
                line.role(),
                line.labels());
    }

    MemberDetails checked() throws PeopleRefused {
        return new MemberDetails(
                fullName(fullName).orElseThrow(() -> new PeopleRefused(PeopleProblem.FULL_NAME)),
                number(number).orElseThrow(() -> new PeopleRefused(PeopleProblem.NUMBER)),
                sectionId,
                role,
                labels(labels).orElseThrow(() -> new PeopleRefused(PeopleProblem.LABELS)));
    }

    static Optional<String> fullName(String typed) {
        return PlainLine.of(typed, LONGEST_NAME).filter(text -> !text.isEmpty());
    }

    /** Empty if there is none. */
    static Optional<String> number(String typed) {
        return PlainLine.of(typed, LONGEST_NUMBER)
                .filter(text -> PlainLine.key(text).length() <= 96);
    }

    static Optional<Set<String>> labels(Collection<String> typed) {
        var found = new TreeSet<String>();
        for (String label : typed) {
            Optional<String> plain = PlainLine.of(label, LONGEST_LABEL);
            if (plain.isEmpty() || found.size() > MOST_LABELS) {
                return Optional.empty();
            }
            plain.filter(text -> !text.isEmpty()).ifPresent(found::add);
        }
        return found.size() > MOST_LABELS ? Optional.empty() : Optional.of(found);
    }

    /** For the audit trail. */
    static String words(Membership line) {
        return String.join(
                " | ",
                line.fullName(),
                line.number() == null ? "" : line.number(),
                line.section() == null ? "" : line.section().name(),
                line.role().name(),
                String.join(", ", line.labels()),
                line.active() ? "" : "DROPPED");
    }
}
