package dev.pagewalk.course;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DrawRepository extends Repository<DrawRow, Long> {

    DrawRow saveAndFlush(DrawRow row);

    List<DrawRow> findByAttemptIdInOrderByOrdinal(Collection<Long> attemptIds);

    int countByAttemptId(long attemptId);

    /** The newest first. */
    @Query("""
            select new dev.pagewalk.course.Redraw(t.exerciseId, before.variant, d.why, d.drawnAt)
            from DrawRow d, DrawRow before, AttemptRow t
            where d.why is not null and t.id = d.attemptId
                and before.attemptId = d.attemptId and before.ordinal = d.ordinal - 1
            order by d.id desc""")
    List<Redraw> redraws(Limit limit);
}
