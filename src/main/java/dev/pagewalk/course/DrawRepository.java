package dev.pagewalk.course;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface DrawRepository extends Repository<DrawRow, Long> {

    DrawRow saveAndFlush(DrawRow row);

    List<DrawRow> findByAttemptIdInOrderByOrdinal(Collection<Long> attemptIds);

    int countByAttemptId(long attemptId);
}
