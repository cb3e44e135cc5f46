package dev.pagewalk.course;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AnswerRepository extends Repository<AnswerRow, Long> {

    AnswerRow saveAndFlush(AnswerRow row);

    /** In the order in which they were given: what was handed in first may have been graded last. */
    List<AnswerRow> findByAttemptIdInOrderBySubmissionIdAscIdAsc(Collection<Long> attemptIds);

    int countByAttemptIdAndStepId(long attemptId, String stepId);

    /** Oldest first, without what was given and said: that can be megabytes. */
    @Query("""
            select new dev.pagewalk.course.Result(a.attemptId, a.stepId, a.verdict, a.score, a.answeredAt)
            from AnswerRow a, AttemptRow t
            where t.id = a.attemptId and t.accountId = :accountId
            order by a.id""")
    List<Result> results(long accountId);

    @Query("""
            select new dev.pagewalk.course.Mark(a.id, a.attemptId, a.stepId, a.verdict, a.score, a.credit, a.answeredAt)
            from AnswerRow a where a.attemptId in :attemptIds
            order by a.submissionId, a.id""")
    List<Mark> marks(Collection<Long> attemptIds);

    /** Oldest first: those that showed a misconception, and some others whose grades may be other ones by now. */
    @Query("""
            select new dev.pagewalk.course.Missed(
                a.id, a.attemptId, t.accountId, t.exerciseId, t.versionHash, a.misconception, a.answeredAt)
            from AnswerRow a, AttemptRow t
            where t.id = a.attemptId and a.attemptId in :attemptIds
                and (a.misconception is not null or a.id in :others)
            order by a.id""")
    List<Missed> missed(Collection<Long> attemptIds, Collection<Long> others);

    /** Oldest first. */
    @Query("""
            select new dev.pagewalk.course.Missed(
                a.id, a.attemptId, t.accountId, t.exerciseId, t.versionHash, a.misconception, a.answeredAt)
            from AnswerRow a, AttemptRow t
            where t.id = a.attemptId and t.accountId in :accountIds
                and a.misconception is not null and a.answeredAt >= :since
            order by a.id""")
    List<Missed> missedSince(Collection<Long> accountIds, Instant since);

    List<AnswerRow> findByIdInOrderById(Collection<Long> ids);
}
