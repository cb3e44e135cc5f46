package dev.pagewalk.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DraftHistoryRepository extends Repository<DraftHistoryRow, Long> {

    DraftHistoryRow saveAndFlush(DraftHistoryRow row);

    boolean existsByDraftIdAndLostFalseAndSavedAtAfter(long draftId, Instant after);

    Optional<DraftHistoryRow> findFirstByDraftIdAndLostTrueOrderByIdDesc(long draftId);

    List<DraftHistoryRow> findByDraftIdOrderById(long draftId);

    @Query("""
            select new dev.pagewalk.course.SetAside(d.field, h.content, h.savedAt)
            from DraftHistoryRow h join DraftRow d on d.id = h.draftId
            where d.accountId = :accountId and d.place = :place and h.lost
            order by h.id desc""")
    List<SetAside> lost(long accountId, String place, Limit most);
}
