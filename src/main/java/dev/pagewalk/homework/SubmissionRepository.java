package dev.pagewalk.homework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface SubmissionRepository extends Repository<SubmissionRow, Long> {

    SubmissionRow saveAndFlush(SubmissionRow row);

    Optional<SubmissionRow> findById(long id);

    List<SubmissionRow> findByWorkIdOrderByOrdinal(long workId);

    List<SubmissionRow> findByWorkIdInOrderById(Collection<Long> workIds);

    Optional<SubmissionRow> findByReceiptNumber(String receiptNumber);

    List<SubmissionRow> findByGradedAtIsNullOrderById(Limit limit);
}
