package dev.pagewalk.people;

import java.util.Set;
import org.springframework.stereotype.Component;

/** People and classes for tests. */
@Component
public class People {

    public static final ClassDetails DETAILS = new ClassDetails("Operating systems", "Winter", "Europe/Berlin", "en");

    private final Accounts accounts;
    private final AccountRepository rows;

    People(Accounts accounts, AccountRepository rows) {
        this.accounts = accounts;
        this.rows = rows;
    }

    /** A new account with that user name, which is the display name, too. */
    public long student(String name) {
        try {
            return accounts.signUp(new SignUp(name, "correct horse", name)).id();
        } catch (SignUpRefused impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public long instructor(String name) {
        return with(name, Role.INSTRUCTOR);
    }

    public long administrator(String name) {
        return with(name, Role.ADMIN);
    }

    public Person person(long id) {
        return accounts.find(id).orElseThrow();
    }

    private long with(String name, Role role) {
        AccountRow row = rows.findById(student(name)).orElseThrow();
        row.role = role;
        return rows.saveAndFlush(row).id;
    }

    /** A student's line without a section. */
    public static MemberDetails line(String name, String number) {
        return new MemberDetails(name, number, null, ClassRole.STUDENT, Set.of());
    }
}
