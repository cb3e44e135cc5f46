package dev.pagewalk.people;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who there is. The only way to accounts.
 *
 * <p>Outside demo mode the two demo accounts don't exist for any method here, even if the data folder was used in demo
 * mode before.
 */
@Service
@Transactional(rollbackFor = SignUpRefused.class)
public class Accounts {

    private static final List<String> DEMO_NAMES = List.of("student", "instructor");

    private final AccountRepository rows;
    private final PasswordEncoder passwords;
    private final Openness openness;
    private final Clock clock;

    Accounts(AccountRepository rows, PasswordEncoder passwords, Openness openness, Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.openness = openness;
        this.clock = clock;
    }

    /** A person with the hash that the typed password is compared with; for the sign-in only. */
    public record Credentials(Person person, String passwordHash) {}

    /** A new guest with the secret that only the guest's browser keeps. */
    public record NewGuest(Person person, String secret) {}

    @Transactional(readOnly = true)
    public Optional<Person> find(long accountId) {
        return rows.findById(accountId).filter(this::exists).map(AccountRow::person);
    }

    /** @param userName in any case and any Unicode form; anything at all may be in it */
    @Transactional(readOnly = true)
    public Optional<Credentials> credentials(String userName) {
        if (userName.length() > 200) {
            return Optional.empty();
        }
        return rows.findByUserNameKey(SignUp.key(userName))
                .filter(this::exists)
                .map(row -> new Credentials(row.person(), row.passwordHash));
    }

    /** A new student's account. */
    public Person signUp(SignUp signUp) throws SignUpRefused {
        return name(newRow(Role.STUDENT), signUp);
    }

    /** A new account without a name; its work is kept for whoever has the secret. */
    public NewGuest newGuest() {
        String secret = Secrets.fresh();
        AccountRow row = newRow(Role.STUDENT);
        row.displayName = "Guest";
        row.guestSecretHash = Secrets.hash(secret);
        return new NewGuest(rows.saveAndFlush(row).person(), secret);
    }

    /** The guest with this secret, unless the account has been claimed. */
    @Transactional(readOnly = true)
    public Optional<Person> guest(String secret) {
        return rows.findByGuestSecretHash(Secrets.hash(secret))
                .filter(this::exists)
                .map(AccountRow::person);
    }

    /** Turns a guest's account into a named one: the same account with everything done in it; the secret ends. */
    public Person claim(long guestId, SignUp signUp) throws SignUpRefused {
        AccountRow row = rows.findById(guestId)
                .filter(AccountRow::guest)
                .orElseThrow(() -> new IllegalArgumentException("account " + guestId + " is no guest"));
        return name(row, signUp);
    }

    /** Keeps the language and colours a person chose; null means "as the browser says". */
    public void prefer(long accountId, @Nullable String language, @Nullable String colorScheme) {
        rows.findById(accountId).ifPresent(row -> {
            row.language = language;
            row.colorScheme = colorScheme;
            rows.saveAndFlush(row);
        });
    }

    /** The two demo accounts, student first, made if need be; none outside demo mode. */
    public List<Person> demoAccounts() {
        if (!openness.demo()) {
            return List.of();
        }
        demoAccount(DEMO_NAMES.getFirst(), "Sam Student", Role.STUDENT);
        demoAccount(DEMO_NAMES.getLast(), "Iris Instructor", Role.INSTRUCTOR);
        return DEMO_NAMES.stream()
                .flatMap(name -> rows.findByUserNameKey(SignUp.key(name)).stream())
                .filter(row -> row.demo)
                .map(AccountRow::person)
                .toList();
    }

    /**
     * Students for the demo's class to have, made if need be, in the order of the names. Nobody can sign in as one of them.
     *
     * @throws IllegalStateException outside demo mode
     */
    public List<Person> demoClassmates(List<String> displayNames) {
        if (!openness.demo()) {
            throw new IllegalStateException("there are no demo accounts where others can reach them");
        }
        String nobodyKnows = passwords.encode(Secrets.fresh());
        var all = new ArrayList<Person>();
        for (int number = 1; number <= displayNames.size(); number++) {
            String userName = "classmate-" + number;
            if (!rows.existsByUserNameKey(SignUp.key(userName))) {
                keepDemo(userName, displayNames.get(number - 1), Role.STUDENT, nobodyKnows);
            }
            rows.findByUserNameKey(SignUp.key(userName))
                    .filter(row -> row.demo)
                    .ifPresent(row -> all.add(row.person()));
        }
        return all;
    }

    @Transactional(readOnly = true)
    public boolean hasAdministrator() {
        return rows.existsByRole(Role.ADMIN);
    }

    /** @throws IllegalStateException if there is an administrator already */
    public Person firstAdministrator(SignUp signUp) throws SignUpRefused {
        if (hasAdministrator()) {
            throw new IllegalStateException("there is an administrator already");
        }
        return name(newRow(Role.ADMIN), signUp);
    }

    /** Another password for a named account; whoever had the old one can't sign in with it any more. */
    Person setPassword(long accountId, String password) throws SignUpRefused {
        AccountRow row = rows.lock(accountId)
                .filter(this::exists)
                .filter(found -> !found.guest())
                .orElseThrow(() -> new NotAllowed("no account " + accountId));
        List<SignUpProblem> problems = new SignUp(row.userName, password, row.displayName)
                .problems().stream()
                        .filter(problem -> problem.field() == SignUpProblem.Field.PASSWORD)
                        .toList();
        if (!problems.isEmpty()) {
            throw new SignUpRefused(problems);
        }
        row.passwordHash = passwords.encode(password);
        return rows.saveAndFlush(row).person();
    }

    private void demoAccount(String userName, String displayName, Role role) {
        if (!rows.existsByUserNameKey(SignUp.key(userName))) {
            keepDemo(userName, displayName, role, passwords.encode(userName));
        }
    }

    private void keepDemo(String userName, String displayName, Role role, String passwordHash) {
        AccountRow row = newRow(role);
        row.userName = userName;
        row.userNameKey = SignUp.key(userName);
        row.displayName = displayName;
        row.passwordHash = passwordHash;
        row.demo = true;
        rows.saveAndFlush(row);
    }

    private Person name(AccountRow row, SignUp signUp) throws SignUpRefused {
        var problems = new ArrayList<>(signUp.problems());
        String key = SignUp.key(signUp.userName());
        if (problems.stream().noneMatch(problem -> problem.field() == SignUpProblem.Field.USER_NAME)
                && rows.existsByUserNameKey(key)) {
            problems.addFirst(SignUpProblem.USER_NAME_TAKEN);
        }
        if (!problems.isEmpty()) {
            throw new SignUpRefused(problems);
        }
        row.guestSecretHash = null;
        row.userName = signUp.userName();
        row.userNameKey = key;
        row.displayName = signUp.displayName();
        row.passwordHash = passwords.encode(signUp.password());
        try {
            return rows.saveAndFlush(row).person();
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            throw new SignUpRefused(List.of(SignUpProblem.USER_NAME_TAKEN));
        }
    }

    private AccountRow newRow(Role role) {
        var row = new AccountRow();
        row.role = role;
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return row;
    }

    private boolean exists(AccountRow row) {
        return row.closedAt == null && (openness.demo() || !row.demo);
    }
}
