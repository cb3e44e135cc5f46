package dev.pagewalk.homework;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkRepository extends Repository<WorkRow, Long> {

    WorkRow saveAndFlush(WorkRow row);

    Optional<WorkRow> findById(long id);

    Optional<WorkRow> findByAssignmentIdAndMembershipId(long assignmentId, long membershipId);

    List<WorkRow> findByAssignmentIdOrderById(long assignmentId);

    List<WorkRow> findByMembershipIdAndAssignmentIdIn(long membershipId, Collection<Long> assignmentIds);

    List<WorkRow> findByAssignmentIdIn(Collection<Long> assignmentIds);

    List<WorkRow> findByMembershipId(long membershipId);

    boolean existsByAssignmentId(long assignmentId);

    /** Ids of those that have to be looked at, the longest waiting first. */
    @Query("select w.id from WorkRow w where w.lookAt < :now order by w.lookAt, w.id")
    List<Long> toLookAt(Instant now, Limit limit);

    @Query("select count(w) > 0 from WorkRow w where w.id = :id and w.lookAt < :now")
    boolean isToLookAt(long id, Instant now);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from WorkRow w where w.id = :id")
    Optional<WorkRow> lock(long id);

    /** Has all works of an assignment looked at again: their deadlines may have changed. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update WorkRow w set w.lookAt = :at where w.assignmentId = :assignmentId")
    int lookAgain(long assignmentId, Instant at);

    @Modifying(flushAutomatically = true)
    @Query("update WorkRow w set w.membershipId = :to where w.membershipId = :from")
    int move(long from, long to);
}
