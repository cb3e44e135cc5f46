package dev.pagewalk.grading;

import dev.pagewalk.people.Lines;
import org.springframework.stereotype.Component;

/** Which classes still have marks to change. */
@Component
class OpenClasses {

    private final Lines lines;

    OpenClasses(Lines lines) {
        this.lines = lines;
    }

    /** @throws NotAdjusted if the class was archived; who wants to correct a mark there takes it out of the archive first */
    void demand(long classroomId) throws NotAdjusted {
        if (lines.classroom(classroomId).archived()) {
            throw new NotAdjusted(NotAdjusted.Why.ARCHIVED);
        }
    }
}
