package dev.pagewalk.course;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AttemptRepository extends Repository<AttemptRow, Long> {

    AttemptRow saveAndFlush(AttemptRow row);

    Optional<AttemptRow> findByIdAndAccountId(long id, long accountId);

    Optional<AttemptRow> findFirstByAccountIdAndExerciseIdOrderByOrdinalDesc(long accountId, String exerciseId);

    List<AttemptRow> findByAccountIdAndExerciseIdOrderByOrdinal(long accountId, String exerciseId);

    List<AttemptRow> findByAccountIdOrderByExerciseIdAscOrdinalAsc(long accountId);

    /** One writer at a time for each person: numbering tries and fields needs no other care. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AccountRow a where a.id = :accountId")
    Optional<AccountRow> lockAccount(long accountId);
}
