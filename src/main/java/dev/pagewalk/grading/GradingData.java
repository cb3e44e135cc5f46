package dev.pagewalk.grading;

import dev.pagewalk.people.PersonalData;
import dev.pagewalk.people.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What this room knows of a person: what was written about the student goes; marks stay without a name. */
@Component
class GradingData implements PersonalData {

    private static final String WORKS = "(select id from work where membership_id in (:lines))";

    /** What grading finds may quote what was answered. */
    private static final String ANSWERED = "answer_id in (select answer.id from answer"
            + " join work_slot slot on slot.attempt_id = answer.attempt_id where slot.work_id in " + WORKS + ")";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                new PersonalTable(
                        "regrading", Set.of(), ANSWERED, "update regrading set findings = '[]' where " + ANSWERED),
                new PersonalTable(
                        "notice",
                        Set.of(),
                        "work_id in " + WORKS,
                        "update notice set why = null where work_id in " + WORKS),
                new PersonalTable(
                        "remark",
                        Set.of("made_by"),
                        "made_by = :account or work_id in " + WORKS,
                        "update remark set content = '—' where work_id in " + WORKS),
                new PersonalTable(
                        "adjustment",
                        Set.of("made_by", "revoked_by"),
                        "made_by = :account or revoked_by = :account or work_id in " + WORKS,
                        "update adjustment set why = '—' where work_id in " + WORKS),
                new PersonalTable("rubric", Set.of("made_by"), "made_by = :account", ""),
                new PersonalTable(
                        "thrown_out",
                        Set.of("made_by", "revoked_by"),
                        "made_by = :account or revoked_by = :account",
                        ""),
                new PersonalTable(
                        "grading_run",
                        Set.of("membership_id", "made_by", "applied_by", "undone_by"),
                        "membership_id in (:lines) or made_by = :account or applied_by = :account or undone_by = :account",
                        "update grading_run set why = '—' where membership_id in (:lines)"));
    }
}
