package dev.pagewalk.grading;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RubricRepository extends Repository<RubricRow, Long> {

    RubricRow saveAndFlush(RubricRow row);

    Optional<RubricRow> findFirstByAssignmentIdAndSlotAndStepOrderByIdDesc(long assignmentId, String slot, String step);
}
