package dev.pagewalk.people;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AuditEntryRepository extends Repository<AuditEntryRow, Long> {

    AuditEntryRow save(AuditEntryRow row);

    List<AuditEntryRow> findByClassroomIdOrderByIdDesc(long classroomId, Limit limit);

    Page<AuditEntryRow> findByClassroomIdAndWhatInAndWhoIdInOrderByIdDesc(
            long classroomId, Collection<String> what, Collection<Long> who, Pageable page);

    @Query("select distinct a.what from AuditEntryRow a where a.classroomId = :classroomId order by a.what")
    List<String> deeds(long classroomId);

    @Query("select distinct a.whoId from AuditEntryRow a where a.classroomId = :classroomId")
    List<Long> people(long classroomId);

    List<AuditEntryRow> findByClassroomIdIsNullOrderByIdDesc(Limit limit);

    @Modifying
    @Query("update AuditEntryRow a set a.beforeValue = null, a.afterValue = null where a.subject in :subjects")
    int forget(Collection<String> subjects);
}
