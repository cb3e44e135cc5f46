package dev.pagewalk.library;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface VersionRepository extends Repository<VersionRow, String> {

    VersionRow saveAndFlush(VersionRow row);

    boolean existsById(String hash);

    Optional<VersionRow> findById(String hash);
}
