package dev.pagewalk.people;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ClassroomRepository extends Repository<ClassroomRow, Long> {

    ClassroomRow saveAndFlush(ClassroomRow row);

    Optional<ClassroomRow> findById(long id);

    Optional<ClassroomRow> findByJoinCode(String joinCode);

    boolean existsByJoinCode(String joinCode);

    List<ClassroomRow> findAllByOrderByIdDesc();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ClassroomRow c where c.id = :id")
    Optional<ClassroomRow> lock(long id);
}
