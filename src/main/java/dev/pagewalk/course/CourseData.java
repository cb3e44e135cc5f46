package dev.pagewalk.course;

import dev.pagewalk.people.PersonalData;
import dev.pagewalk.people.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What this room knows of a person: what was typed goes; what it was worth stays. */
@Component
class CourseData implements PersonalData {

    /** Answers to homework hang on lines of classes, which may hold them: the rule for them is homework's. */
    private static final String PRACTISED = "attempt_id in (select id from attempt where account_id = :account"
            + " and exercise_id not like 'homework %')";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                new PersonalTable(
                        "draft_history",
                        Set.of(),
                        "draft_id in (select id from draft where account_id = :account)",
                        "delete from draft_history where draft_id in (select id from draft where account_id = :account)"),
                new PersonalTable(
                        "draft",
                        Set.of("account_id"),
                        "account_id = :account",
                        "delete from draft where account_id = :account"),
                new PersonalTable(
                        "answer",
                        Set.of(),
                        PRACTISED,
                        "update answer set given = '', findings = '[]', erased = true where " + PRACTISED),
                new PersonalTable("attempt", Set.of("account_id"), "account_id = :account", ""));
    }
}
