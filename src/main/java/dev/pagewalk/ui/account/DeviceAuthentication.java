package dev.pagewalk.ui.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;

/**
 * Signed in by the token of a device, and as good as with a password: Spring's own kind for this is asked to sign in where
 * others are told that they may not.
 */
final class DeviceAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final AccountUser user;

    /** Only for whoever has looked at the token. */
    DeviceAuthentication(AccountUser user) {
        super(user.getAuthorities());
        this.user = user;
        setAuthenticated(true);
    }

    @Override
    public Object getPrincipal() {
        return user;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeviceAuthentication same && same.user.equals(user) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), user);
    }

    /** The token was looked at where this was made. */
    static final class Provider implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication authentication) {
            return authentication;
        }

        @Override
        public boolean supports(Class<?> kind) {
            return kind == DeviceAuthentication.class;
        }
    }
}
