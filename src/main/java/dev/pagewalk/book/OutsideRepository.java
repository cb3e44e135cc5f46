package dev.pagewalk.book;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutsideRepository extends Repository<OutsideRow, Long> {

    <T extends OutsideRow> List<T> saveAll(Iterable<T> rows);

    void delete(OutsideRow row);

    List<OutsideRow> findByClassroomIdOrderById(long classroomId);

    List<OutsideRow> findByMembershipId(long membershipId);

    @Modifying
    @Query("update OutsideRow o set o.membershipId = :to where o.membershipId = :from")
    int move(long from, long to);
}
