package dev.pagewalk.library;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TrialRepository extends Repository<TrialRow, Long> {

    TrialRow saveAndFlush(TrialRow row);

    Optional<TrialRow> findByVersionHashAndEngine(String versionHash, String engine);

    /** Hashes of the good content that was kept of a folder, the one tried last first. */
    @Query("""
            select t.versionHash from TrialRow t, VersionRow v
            where v.hash = t.versionHash and v.path = :path and t.good = true
            order by t.triedAt desc, t.id desc""")
    List<String> good(String path);
}
