package dev.pagewalk.course;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface AnswerRepository extends Repository<AnswerRow, Long> {

    AnswerRow saveAndFlush(AnswerRow row);

    List<AnswerRow> findByAttemptIdInOrderById(Collection<Long> attemptIds);

    int countByAttemptIdAndStepId(long attemptId, String stepId);
}
