package dev.pagewalk.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SectionRepository extends Repository<SectionRow, Long> {

    SectionRow saveAndFlush(SectionRow row);

    void delete(SectionRow row);

    void flush();

    Optional<SectionRow> findByIdAndClassroomId(long id, long classroomId);

    Optional<SectionRow> findByClassroomIdAndName(long classroomId, String name);

    List<SectionRow> findByClassroomIdOrderByName(long classroomId);
}
