package dev.pagewalk.homework;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssignmentRepository extends Repository<AssignmentRow, Long> {

    AssignmentRow saveAndFlush(AssignmentRow row);

    Optional<AssignmentRow> findById(long id);

    List<AssignmentRow> findByClassroomIdOrderById(long classroomId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AssignmentRow a where a.id = :id")
    Optional<AssignmentRow> lock(long id);
}
