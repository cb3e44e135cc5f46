package dev.pagewalk.grading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RunRepository extends Repository<RunRow, Long> {

    RunRow saveAndFlush(RunRow row);

    Optional<RunRow> findById(long id);

    List<RunRow> findByAssignmentIdOrderByIdDesc(long assignmentId);

    boolean existsByAssignmentIdAndAppliedAtAfter(long assignmentId, Instant since);

    boolean existsByAssignmentIdAndUndoneAtAfter(long assignmentId, Instant since);
}
