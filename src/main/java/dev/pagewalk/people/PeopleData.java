package dev.pagewalk.people;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What this room knows of a person. The account itself is emptied by {@link Erasure}. */
@Component
class PeopleData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                new PersonalTable(
                        "device",
                        Set.of("account_id"),
                        "account_id = :account",
                        "delete from device where account_id = :account"),
                new PersonalTable(
                        "membership_label",
                        Set.of("membership_id"),
                        "membership_id in (:lines)",
                        "delete from membership_label where membership_id in (:lines)"),
                new PersonalTable(
                        "invitation",
                        Set.of("account_id", "membership_id", "created_by"),
                        "account_id = :account or membership_id in (:lines)",
                        "delete from invitation where account_id = :account or membership_id in (:lines)"),
                new PersonalTable(
                        "audit_entry",
                        Set.of("who_id"),
                        "who_id = :account",
                        "update audit_entry set before_value = null, after_value = null where subject in (:subjects)"),
                new PersonalTable("classroom", Set.of("created_by"), "created_by = :account", ""),
                new PersonalTable(
                        "membership",
                        Set.of("account_id"),
                        "id in (:lines)",
                        "update membership set account_id = null, full_name = '—', student_number = null,"
                                + " number_key = null, login = null, outside_id = null, status = 'DROPPED'"
                                + " where id in (:lines)"));
    }
}
