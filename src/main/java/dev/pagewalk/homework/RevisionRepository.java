package dev.pagewalk.homework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RevisionRepository extends Repository<RevisionRow, Long> {

    RevisionRow saveAndFlush(RevisionRow row);

    Optional<RevisionRow> findFirstByAssignmentIdOrderByOrdinalDesc(long assignmentId);

    List<RevisionRow> findByAssignmentIdOrderByOrdinal(long assignmentId);

    /** Of each assignment the one in force. */
    @Query("""
            select r from RevisionRow r where r.assignmentId in :assignments and r.ordinal =
                (select max(n.ordinal) from RevisionRow n where n.assignmentId = r.assignmentId)""")
    List<RevisionRow> newest(Collection<Long> assignments);
}
