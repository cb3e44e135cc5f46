package dev.pagewalk.course;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface VisitRepository extends Repository<VisitRow, Long> {

    VisitRow saveAndFlush(VisitRow row);

    boolean existsByAttemptIdAndStepId(long attemptId, String stepId);

    List<VisitRow> findByAttemptIdIn(Collection<Long> attemptIds);
}
