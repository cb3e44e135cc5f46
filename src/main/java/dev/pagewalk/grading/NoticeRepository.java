package dev.pagewalk.grading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface NoticeRepository extends Repository<NoticeRow, Long> {

    NoticeRow saveAndFlush(NoticeRow row);

    Optional<NoticeRow> findById(long id);

    List<NoticeRow> findByWorkIdInOrderByIdDesc(Collection<Long> workIds);
}
