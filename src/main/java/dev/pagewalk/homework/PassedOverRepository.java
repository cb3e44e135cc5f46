package dev.pagewalk.homework;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface PassedOverRepository extends Repository<PassedOverRow, Long> {

    PassedOverRow saveAndFlush(PassedOverRow row);

    List<PassedOverRow> findByAssignmentIdOrderByIdDesc(long assignmentId, Limit limit);
}
