package dev.pagewalk.grading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AdjustmentRepository extends Repository<AdjustmentRow, Long> {

    AdjustmentRow saveAndFlush(AdjustmentRow row);

    Optional<AdjustmentRow> findById(long id);

    List<AdjustmentRow> findByWorkIdInAndRevokedAtIsNullOrderById(Collection<Long> workIds);

    List<AdjustmentRow> findByWorkIdOrderById(long workId);
}
