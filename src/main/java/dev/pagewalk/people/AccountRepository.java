package dev.pagewalk.people;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<AccountRow, Long> {

    AccountRow saveAndFlush(AccountRow row);

    Optional<AccountRow> findById(Long id);

    Optional<AccountRow> findByUserNameKey(String userNameKey);

    Optional<AccountRow> findByGuestSecretHash(String guestSecretHash);

    boolean existsByRole(Role role);

    boolean existsByUserNameKey(String userNameKey);

    long countByRoleAndClosedAtIsNull(Role role);

    /** @param like a pattern in small letters, in which ! makes the next character mean itself */
    @Query("select a from AccountRow a where a.userName is not null and (:demo = true or a.demo = false)"
            + " and (a.userNameKey like :like escape '!' or lower(a.displayName) like :like escape '!')"
            + " order by a.id desc")
    List<AccountRow> search(String like, boolean demo, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AccountRow a where a.id = :id")
    Optional<AccountRow> lock(long id);
}
