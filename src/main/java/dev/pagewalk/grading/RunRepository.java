package dev.pagewalk.grading;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RunRepository extends Repository<RunRow, Long> {

    RunRow saveAndFlush(RunRow row);

    Optional<RunRow> findById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RunRow r where r.id = :id")
    Optional<RunRow> lock(long id);

    List<RunRow> findByAssignmentIdOrderByIdDesc(long assignmentId);

    boolean existsByAssignmentIdAndAppliedAtAfter(long assignmentId, Instant since);

    boolean existsByAssignmentIdAndUndoneAtAfter(long assignmentId, Instant since);
}
