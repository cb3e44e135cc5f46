package dev.pagewalk.memory;

import java.util.ArrayList;
import java.util.List;

/** The sections of a machine, for whoever looks at it. */
final class SectionRegister {

    private final List<Section> sections = new ArrayList<>();
    private int made;
    private int tidyAt = 64;

    /** Numbers a new section and remembers it. */
    Section add(Section section) {
        section.number = ++made;
        sections.add(section);
        if (sections.size() >= tidyAt) {
            tidyAt = Math.max(64, 2 * alive().size());
        }
        return section;
    }

    /** Those that somebody holds on to, oldest first. */
    List<Section> alive() {
        sections.removeIf(section -> !section.isAlive());
        return sections;
    }
}
