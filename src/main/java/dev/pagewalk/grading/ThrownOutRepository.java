package dev.pagewalk.grading;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ThrownOutRepository extends Repository<ThrownOutRow, Long> {

    ThrownOutRow saveAndFlush(ThrownOutRow row);

    Optional<ThrownOutRow> findById(long id);

    List<ThrownOutRow> findByAssignmentIdAndRevokedAtIsNullOrderById(long assignmentId);
}
