package dev.pagewalk.course;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AttemptRepository extends Repository<AttemptRow, Long> {

    AttemptRow saveAndFlush(AttemptRow row);

    Optional<AttemptRow> findByIdAndAccountId(long id, long accountId);

    /** The newest comes first. */
    List<AttemptRow> findByAccountIdAndExerciseIdInOrderByIdDesc(long accountId, Collection<String> exerciseIds);

    Optional<AttemptRow> findFirstByAccountIdAndExerciseIdOrderByOrdinalDesc(long accountId, String exerciseId);

    List<AttemptRow> findByAccountIdAndExerciseIdOrderByOrdinal(long accountId, String exerciseId);

    List<AttemptRow> findByAccountIdOrderById(long accountId);

    boolean existsByVersionHashIsNullAndContentHash(String contentHash);

    List<AttemptRow> findAllByOrderById();

    @Modifying
    @Query("update AttemptRow a set a.versionHash = :version where a.versionHash is null and a.contentHash = :former")
    int adopt(String former, String version);
}
