package dev.pagewalk.grading;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RemarkRepository extends Repository<RemarkRow, Long> {

    RemarkRow saveAndFlush(RemarkRow row);

    Optional<RemarkRow> findById(long id);

    List<RemarkRow> findByWorkIdAndRevokedAtIsNullOrderById(long workId);
}
