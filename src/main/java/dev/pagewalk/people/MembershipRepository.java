package dev.pagewalk.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MembershipRepository extends Repository<MembershipRow, Long> {

    MembershipRow saveAndFlush(MembershipRow row);

    void delete(MembershipRow row);

    void flush();

    Optional<MembershipRow> findById(long id);

    Optional<MembershipRow> findByClassroomIdAndAccountId(long classroomId, long accountId);

    Optional<MembershipRow> findByClassroomIdAndNumberKey(long classroomId, String numberKey);

    List<MembershipRow> findByAccountIdOrderById(long accountId);

    /** @param like of the user name's key */
    @Query(
            "select m from MembershipRow m, AccountRow a where a.id = m.accountId and a.userNameKey like :like order by m.id")
    List<MembershipRow> ofErased(String like);

    boolean existsByAccountIdAndStatusAndRoleIn(long accountId, MemberStatus status, List<ClassRole> roles);

    boolean existsBySectionId(long sectionId);

    /** With sections and labels, in one query. */
    @Query("select m from MembershipRow m left join fetch m.section left join fetch m.labels"
            + " where m.classroomId = :classroomId order by m.id")
    List<MembershipRow> all(long classroomId);

    @Query("select m.classroomId, count(m) from MembershipRow m where m.role = dev.pagewalk.people.ClassRole.STUDENT"
            + " and m.status = dev.pagewalk.people.MemberStatus.ACTIVE and m.classroomId in :classrooms"
            + " group by m.classroomId")
    List<Object[]> students(List<Long> classrooms);
}
