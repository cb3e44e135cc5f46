package dev.pagewalk.course;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface HintRepository extends Repository<HintRow, Long> {

    HintRow saveAndFlush(HintRow row);

    List<HintRow> findByAttemptIdInOrderById(Collection<Long> attemptIds);

    int countByAttemptIdAndStepId(long attemptId, String stepId);
}
