package dev.pagewalk.library;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface ContentTextRepository extends Repository<ContentTextRow, String> {

    ContentTextRow saveAndFlush(ContentTextRow row);

    boolean existsById(String hash);

    List<ContentTextRow> findByHashIn(Collection<String> hashes);
}
