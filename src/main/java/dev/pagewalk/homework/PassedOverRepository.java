package dev.pagewalk.homework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface PassedOverRepository extends Repository<PassedOverRow, Long> {

    PassedOverRow saveAndFlush(PassedOverRow row);

    /** Whether it was noted for this work before: who opens it again would note it again. */
    boolean existsByWorkIdAndSlotAndVersionHashAndVariant(
            long workId, String slot, String versionHash, @Nullable Integer variant);

    List<PassedOverRow> findByAssignmentIdOrderByIdDesc(long assignmentId, Limit limit);
}
