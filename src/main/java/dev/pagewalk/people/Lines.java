package dev.pagewalk.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lines of classes for the rooms above, who work for the server itself or have asked {@link Rights} already. Nothing here
 * decides who may know it, so no page may come here.
 */
@Service
@Transactional(readOnly = true)
public class Lines {

    private final MembershipRepository memberships;
    private final LineRepository lines;
    private final ClassroomRepository classrooms;
    private final SectionRepository sections;

    Lines(
            MembershipRepository memberships,
            LineRepository lines,
            ClassroomRepository classrooms,
            SectionRepository sections) {
        this.memberships = memberships;
        this.lines = lines;
        this.classrooms = classrooms;
        this.sections = sections;
    }

    public Optional<Membership> find(long membershipId) {
        return memberships.findById(membershipId).map(MembershipRow::membership);
    }

    /** All lines of a class, in the order in which they came; those who left, too. */
    public List<Membership> of(long classroomId) {
        return memberships.all(classroomId).stream()
                .map(MembershipRow::membership)
                .toList();
    }

    /** The line with a student number, however it is written. */
    public Optional<Membership> numbered(long classroomId, String number) {
        return memberships
                .findByClassroomIdAndNumberKey(classroomId, PlainLine.key(number))
                .map(MembershipRow::membership);
    }

    /** How many lines of the class were there before this one: it stays the same as long as none of those ends. */
    public int before(Membership line) {
        return lines.before(line.classroomId(), line.id());
    }

    /** How many lines a class has, those who left included. */
    public int count(long classroomId) {
        return lines.countByClassroomId(classroomId);
    }

    public ZoneId zone(long classroomId) {
        return classroom(classroomId).timeZone();
    }

    public Classroom classroom(long classroomId) {
        return classrooms
                .findById(classroomId)
                .map(ClassroomRow::classroom)
                .orElseThrow(() -> new NotAllowed("no class " + classroomId));
    }

    /** Whether a section is one of the class. */
    public boolean hasSection(long classroomId, long sectionId) {
        return sections.findByIdAndClassroomId(sectionId, classroomId).isPresent();
    }
}
