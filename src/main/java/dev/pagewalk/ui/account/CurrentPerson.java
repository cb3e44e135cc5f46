package dev.pagewalk.ui.account;

import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.Person;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, for the thread that serves a request or holds the lock of a Vaadin session.
 *
 * <p>Take {@link #id()} once when a view is made and pass it to {@code Progress}: never an id that came from the
 * browser.
 */
@Component
public class CurrentPerson {

    private final Accounts accounts;

    CurrentPerson(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws IllegalStateException if nobody is signed in, which a view with {@code @PermitAll} never sees */
    public long id() {
        return user().orElseThrow(() -> new IllegalStateException("nobody is signed in"))
                .accountId();
    }

    /** The person as the database has it now; empty if nobody is signed in or the account is gone. */
    public Optional<Person> find() {
        return user().flatMap(user -> accounts.find(user.accountId()));
    }

    private static Optional<AccountUser> user() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountUser user
                ? Optional.of(user)
                : Optional.empty();
    }
}
