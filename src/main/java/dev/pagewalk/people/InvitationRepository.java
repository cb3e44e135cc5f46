package dev.pagewalk.people;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvitationRepository extends Repository<InvitationRow, Long> {

    InvitationRow save(InvitationRow row);

    Optional<InvitationRow> findBySecretHash(String secretHash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InvitationRow i where i.secretHash = :secretHash")
    Optional<InvitationRow> lock(String secretHash);

    List<InvitationRow> findByUsedAtIsNullAndExpiresAtAfterOrderById(Instant now);

    @Modifying(flushAutomatically = true)
    @Query("update InvitationRow i set i.membershipId = :to where i.membershipId = :from")
    void move(long from, long to);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update InvitationRow i set i.expiresAt = :now"
            + " where i.accountId = :accountId and i.usedAt is null and i.expiresAt > :now")
    void withdrawOfAccount(long accountId, Instant now);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update InvitationRow i set i.expiresAt = :now"
            + " where i.membershipId in :lines and i.usedAt is null and i.expiresAt > :now")
    void withdrawOfLines(List<Long> lines, Instant now);
}
