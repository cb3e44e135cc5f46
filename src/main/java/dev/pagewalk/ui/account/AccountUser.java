package dev.pagewalk.ui.account;

import dev.pagewalk.people.Person;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The signed-in person as Spring Security keeps it in the session. */
final class AccountUser implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final long accountId;
    private final String name;
    private final List<SimpleGrantedAuthority> authorities;
    private @Nullable String passwordHash;

    AccountUser(Person person, @Nullable String passwordHash) {
        this.accountId = person.id();
        this.name = person.userName() == null ? "guest " + person.id() : person.userName();
        this.authorities = List.of(new SimpleGrantedAuthority("ROLE_" + person.role()));
        this.passwordHash = passwordHash;
    }

    long accountId() {
        return accountId;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountUser user && user.accountId == accountId;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(accountId);
    }
}
