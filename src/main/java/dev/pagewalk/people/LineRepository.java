package dev.pagewalk.people;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LineRepository extends Repository<MembershipRow, Long> {

    @Query("select count(m) from MembershipRow m where m.classroomId = :classroomId and m.id < :membershipId")
    int before(long classroomId, long membershipId);

    int countByClassroomId(long classroomId);
}
