package dev.pagewalk.people;

import java.time.ZoneId;
import java.util.Set;

/**
 * What somebody typed about a class. Any text at all may be in it.
 *
 * @param timeZone the zone in which its deadlines are meant, such as {@code Asia/Shanghai}
 * @param language "en" or "zh": of what the class as a whole is told
 */
public record ClassDetails(String title, String term, String timeZone, String language) {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TERM = 60;

    /** As it will be kept. */
    ClassDetails checked() throws PeopleRefused {
        String plainTitle = PlainLine.of(title, LONGEST_TITLE)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new PeopleRefused(PeopleProblem.TITLE));
        String plainTerm = PlainLine.of(term, LONGEST_TERM).orElseThrow(() -> new PeopleRefused(PeopleProblem.TERM));
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw new PeopleRefused(PeopleProblem.TIME_ZONE);
        }
        if (!Set.of("en", "zh").contains(language)) {
            throw new PeopleRefused(PeopleProblem.LANGUAGE);
        }
        return new ClassDetails(plainTitle, plainTerm, timeZone, language);
    }
}
