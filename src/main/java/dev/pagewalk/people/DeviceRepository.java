package dev.pagewalk.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeviceRepository extends Repository<DeviceRow, Long> {

    DeviceRow saveAndFlush(DeviceRow row);

    Optional<DeviceRow> findById(Long id);

    Optional<DeviceRow> findByTokenHash(String tokenHash);

    /** Newest first. */
    @Query("select d from DeviceRow d where d.accountId = :accountId and d.revokedAt is null and d.expiresAt > :now"
            + " order by d.lastSeenAt desc, d.id desc")
    List<DeviceRow> living(long accountId, Instant now);

    void deleteByAccountIdAndExpiresAtBefore(long accountId, Instant then);
}
