package dev.pagewalk.homework;

import dev.pagewalk.people.PersonalData;
import dev.pagewalk.people.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What this room knows of a person: what was handed in goes with the line it hangs on; that it was, and when, stays. */
@Component
class HomeworkData implements PersonalData {

    private static final String WORKS = "(select id from work where membership_id in (:lines))";

    /** What the person answered: on own lines, and on those that are somebody else's by now. */
    private static final String ANSWERED = "attempt_id in (select slot.attempt_id from work_slot slot"
            + " join work on work.id = slot.work_id join membership on membership.id = work.membership_id"
            + " where work.membership_id in (:lines) or (work.account_id = :account"
            + " and (membership.account_id is null or membership.account_id <> :account)))";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                new PersonalTable(
                        "answer",
                        Set.of(),
                        ANSWERED,
                        "update answer set given = '', findings = '[]', erased = true where " + ANSWERED),
                new PersonalTable(
                        "submission",
                        Set.of("made_by"),
                        "made_by = :account or work_id in " + WORKS,
                        "update submission set sheet = '{}' where work_id in " + WORKS),
                new PersonalTable(
                        "override_grant",
                        Set.of("membership_id", "made_by", "revoked_by"),
                        "membership_id in (:lines) or made_by = :account or revoked_by = :account",
                        "update override_grant set why = '—' where membership_id in (:lines)"),
                new PersonalTable(
                        "work",
                        Set.of("membership_id", "account_id"),
                        "membership_id in (:lines) or account_id = :account",
                        ""),
                new PersonalTable("assignment_revision", Set.of("made_by"), "made_by = :account", ""),
                new PersonalTable("assignment", Set.of("created_by"), "created_by = :account", ""));
    }
}
