package dev.pagewalk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Progress;
import dev.pagewalk.course.Submission;
import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.exercise.Content;
import dev.pagewalk.exercise.Draw;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Remark;
import dev.pagewalk.library.Versions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@DatabaseTest
class AccountsTest {

    private static final String PASSWORD = "correct horse";

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRepository rows;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Progress progress;

    @Autowired
    Versions versions;

    @Autowired
    java.time.Clock clock;

    @Test
    void aNameIsTakenInAnyCaseAndWidth() throws SignUpRefused {
        accounts.signUp(new SignUp("Ada", PASSWORD, "Ada Lovelace"));

        assertThat(problems(new SignUp("ＡＤＡ", PASSWORD, "Somebody"))).containsExactly(SignUpProblem.USER_NAME_TAKEN);
        assertThat(accounts.credentials("aDA")).hasValueSatisfying(found -> {
            assertThat(found.person().displayName()).isEqualTo("Ada Lovelace");
            assertThat(passwords.matches(PASSWORD, found.passwordHash())).isTrue();
            assertThat(found.passwordHash()).doesNotContain(PASSWORD);
        });
    }

    @Test
    void chineseNamesAreWelcome() throws SignUpRefused {
        assertThat(accounts.signUp(new SignUp("张伟", PASSWORD, "张伟")).userName()).isEqualTo("张伟");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "<b>ada</b>",
                "ada\u0000",
                "a\u202Eda",
                "../ada",
                "a'; drop",
                "-ada",
                "a\u0301\u0301\u0301\u0301\u0301"
            })
    void hostileUserNamesAreRefused(String name) {
        assertThat(problems(new SignUp(name, PASSWORD, "Ada"))).containsExactly(SignUpProblem.USER_NAME_CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada\u202Ecod", "Ada\u0007", "A\u200Bda", "x\u0335\u0336\u0337\u0338\u0335", "a\nb"})
    void hostileDisplayNamesAreRefused(String name) {
        assertThat(problems(new SignUp("ada", PASSWORD, name))).containsExactly(SignUpProblem.DISPLAY_NAME_CHARACTERS);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(problems(new SignUp("", "short", "")))
                .containsExactly(
                        SignUpProblem.USER_NAME_LENGTH,
                        SignUpProblem.DISPLAY_NAME_LENGTH,
                        SignUpProblem.PASSWORD_SHORT);
        assertThat(problems(new SignUp("x".repeat(33), "密".repeat(25), "x".repeat(61))))
                .containsExactly(
                        SignUpProblem.USER_NAME_LENGTH, SignUpProblem.DISPLAY_NAME_LENGTH, SignUpProblem.PASSWORD_LONG);
        assertThat(problems(new SignUp("Administrator", "ADMINISTRATOR", "Ada")))
                .containsExactly(SignUpProblem.USER_NAME_RESERVED, SignUpProblem.PASSWORD_LIKE_NAME);
    }

    /** Case 14: a guest claims an account. */
    @Test
    void aGuestKeepsEverythingWhenClaimingTheAccount() throws SignUpRefused {
        Accounts.NewGuest guest = accounts.newGuest();
        long id = guest.person().id();
        String version =
                versions.keep("walk/translate", Content.kept("walk/translate", Map.of("exercise.yaml", "format: 1")));
        Draw draw = new Draw(7, 1, Map.of(), Map.of());
        Attempt attempt = progress.start(id, "walk/translate", version, 7, draw, "e");
        long drawId = attempt.draw().orElseThrow().id();
        progress.record(id, attempt.id(), new Submission(drawId, "pde", "0x3", Grade.right(Remark.RIGHT), 1, "e"));
        assertThat(accounts.guest(guest.secret()))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(id));

        Person named = accounts.claim(id, new SignUp("ada", PASSWORD, "Ada"));

        assertThat(named.id()).isEqualTo(id);
        assertThat(named.guest()).isFalse();
        assertThat(accounts.guest(guest.secret())).isEmpty();
        assertThat(progress.attempt(id, attempt.id()).answers()).hasSize(1);
        assertThatThrownBy(() -> accounts.claim(id, new SignUp("ada2", PASSWORD, "Ada")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusedClaimLeavesTheGuestAGuest() {
        Accounts.NewGuest guest = accounts.newGuest();

        assertThatThrownBy(() -> accounts.claim(guest.person().id(), new SignUp("", "", "")))
                .isInstanceOf(SignUpRefused.class);
    }

    @Test
    void theSecretOfAGuestIsNotInTheDatabase() {
        Accounts.NewGuest guest = accounts.newGuest();

        AccountRow row = rows.findById(guest.person().id()).orElseThrow();
        assertThat(row.guestSecretHash).hasSize(64).doesNotContain(guest.secret());
    }

    @Test
    void demoAccountsExistInDemoModeOnly() {
        List<Person> demo = accounts.demoAccounts();
        assertThat(demo).extracting(Person::role).containsExactly(Role.STUDENT, Role.INSTRUCTOR);
        assertThat(accounts.demoAccounts()).isEqualTo(demo);

        var open = new Accounts(rows, passwords, new Openness(true), clock);
        assertThat(open.demoAccounts()).isEmpty();
        assertThat(open.credentials("student")).isEmpty();
        assertThat(open.credentials("instructor")).isEmpty();
        assertThat(open.find(demo.getFirst().id())).isEmpty();
    }

    @Test
    void thereIsOneFirstAdministrator() throws SignUpRefused {
        assertThat(accounts.hasAdministrator()).isFalse();
        accounts.firstAdministrator(new SignUp("grace", PASSWORD, "Grace"));
        assertThat(accounts.hasAdministrator()).isTrue();
        assertThatThrownBy(() -> accounts.firstAdministrator(new SignUp("eve", PASSWORD, "Eve")))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<SignUpProblem> problems(SignUp signUp) {
        return catchThrowableOfType(SignUpRefused.class, () -> accounts.signUp(signUp))
                .problems();
    }
}
