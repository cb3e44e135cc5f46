package dev.pagewalk.homework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SubmissionRepository extends Repository<SubmissionRow, Long> {

    SubmissionRow saveAndFlush(SubmissionRow row);

    Optional<SubmissionRow> findById(long id);

    List<SubmissionRow> findByWorkIdOrderByOrdinal(long workId);

    Optional<SubmissionRow> findByWorkIdAndClientKey(long workId, String clientKey);

    int countByWorkId(long workId);

    /** Characters of all that was handed in. */
    @Query("select coalesce(sum(length(s.sheet)), 0) from SubmissionRow s where s.workId = :workId")
    long characters(long workId);

    List<SubmissionRow> findByWorkIdInOrderById(Collection<Long> workIds);

    /** Lines with something handed in of assignments, as pairs of assignment and line. */
    @Query("select distinct w.assignmentId, w.membershipId from SubmissionRow s join WorkRow w on w.id = s.workId"
            + " where w.assignmentId in :assignmentIds")
    List<Object[]> handedIn(Collection<Long> assignmentIds);

    @Query("select distinct w.membershipId from SubmissionRow s join WorkRow w on w.id = s.workId"
            + " where w.assignmentId = :assignmentId and s.gradedAt is null")
    List<Long> ungradedLines(long assignmentId);

    Optional<SubmissionRow> findByReceiptNumber(String receiptNumber);

    List<SubmissionRow> findByGradedAtIsNullAndIdGreaterThanOrderById(long after, Limit limit);
}
