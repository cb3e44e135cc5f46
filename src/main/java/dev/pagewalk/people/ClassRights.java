package dev.pagewalk.people;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an account may do in a class.
 *
 * @param membershipId the own line; null for an administrator who isn't in the class
 * @param sectionId the own section; null if the own line is in none
 */
public record ClassRights(
        long classroomId,
        @Nullable Long membershipId,
        ClassRole role,
        @Nullable Long sectionId,
        boolean archived) {

    /** Whether everything of the class is theirs. */
    public boolean manages() {
        return role == ClassRole.INSTRUCTOR;
    }

    /** Whether they are more than a student. */
    public boolean teaches() {
        return role != ClassRole.STUDENT;
    }

    /** Whether they may see a line with all that was done on it. Whoever teaches and sees a student may mark, too. */
    public boolean sees(Membership line) {
        if (line.classroomId() != classroomId) {
            return false;
        }
        if (manages() || Objects.equals(line.id(), membershipId)) {
            return true;
        }
        return role == ClassRole.ASSISTANT
                && line.role() == ClassRole.STUDENT
                && (sectionId == null
                        || line.section() != null && line.section().id() == sectionId);
    }
}
