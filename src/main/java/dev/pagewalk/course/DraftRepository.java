package dev.pagewalk.course;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DraftRepository extends Repository<DraftRow, Long> {

    DraftRow saveAndFlush(DraftRow row);

    Optional<DraftRow> findByAccountIdAndPlaceAndField(long accountId, String place, String field);

    List<DraftRow> findByAccountIdAndPlaceOrderByField(long accountId, String place);

    int countByAccountIdAndPlace(long accountId, String place);
}
