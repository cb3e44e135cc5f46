package dev.pagewalk.homework;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GrantRepository extends Repository<GrantRow, Long> {

    GrantRow saveAndFlush(GrantRow row);

    List<GrantRow> findByAssignmentIdOrderByIdDesc(long assignmentId);

    List<GrantRow> findByAssignmentIdInAndRevokedAtIsNull(Collection<Long> assignmentIds);

    List<GrantRow> findByAssignmentIdAndBatchAndRevokedAtIsNull(long assignmentId, String batch);

    @Modifying(flushAutomatically = true)
    @Query("update GrantRow g set g.membershipId = :to where g.membershipId = :from")
    int move(long from, long to);
}
