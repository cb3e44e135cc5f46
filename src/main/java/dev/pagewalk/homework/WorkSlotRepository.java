package dev.pagewalk.homework;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkSlotRepository extends Repository<WorkSlotRow, Long> {

    WorkSlotRow saveAndFlush(WorkSlotRow row);

    List<WorkSlotRow> findByWorkIdInOrderById(Collection<Long> workIds);

    /** Variants of an exercise that others have in a slot, each as often as it is had. */
    @Query("""
            select s.variant from WorkSlotRow s, WorkRow w
            where w.id = s.workId and w.assignmentId = :assignmentId and s.versionHash = :version and s.slot in :keys""")
    List<Integer> drawn(long assignmentId, Collection<String> keys, String version);
}
