package dev.pagewalk.grading;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegradingRepository extends Repository<RegradingRow, Long> {

    RegradingRow saveAndFlush(RegradingRow row);

    List<RegradingRow> findByRunIdOrderById(long runId);

    <S extends RegradingRow> List<S> saveAll(Iterable<S> rows);

    /** Of runs that count, the run that was applied last comes last. */
    @Query("""
            select g from RegradingRow g, RunRow r
            where r.id = g.runId and r.state = dev.pagewalk.grading.Run.State.APPLIED and r.assignmentId = :assignmentId
            order by r.appliedAt, r.id""")
    List<RegradingRow> inForce(long assignmentId);
}
