package dev.pagewalk.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The sections of a machine, for whoever looks at it. */
final class SectionRegister {

    private final List<Section> sections = new ArrayList<>();
    private int made;
    private int tidyAt = 64;

    /** Makes a section of the next number and remembers it. */
    Section make(IntFunction<Section> maker) {
        Section section = maker.apply(++made);
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
